"""A report with pictures reads back equal: what they show is no text, their captions are known."""

import pytest

from layout.samples import STANDARD_IDS, full_report, plain_profile, profile_with, standard
from pictures import png
from qcdc_report.blocks import Document, Heading, Picture
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import core_standards, lay_out, render_answer, render_figures, with_charts
from qcdc_report.profile import Profile
from qcdc_report.recognition import Recognition, recognise

CAPTIONED = Picture(content=png(), description="Hai cột bằng nhau", width=80, caption="Biểu đồ 1")


def read_back(document: Document, profile: Profile) -> Recognition:
    """Write a document for Word and read it."""
    page = standard(document.standard)
    seen = read_docx(write_docx(document, page), "a.docx", ReadingOptions())
    return recognise(seen, (profile,), standards=core_standards())


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_report_with_charts_reads_back_equal(standard_id: str) -> None:
    """And a person is told nothing."""
    pytest.importorskip("matplotlib")
    profile, report = plain_profile(), full_report()
    document = lay_out(report, profile, standard(standard_id))
    read = read_back(with_charts(document, report, profile.outline), profile)
    assert (read.report, read.findings) == (report, ())


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_picture_that_a_profile_shows_in_a_section_reads_back_equal(standard_id: str) -> None:
    """Its caption is the page's, not the unit's: it does not become a part of the answer."""

    def context(report, outline):
        yield Heading(level=1, ordinal=1, title="Đặc điểm, tình hình", key="context")
        yield from render_answer(report, "context")
        yield CAPTIONED

    profile, report = profile_with({"context": context}), full_report()
    read = read_back(lay_out(report, profile, standard(standard_id)), profile)
    assert read.report == report


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_picture_that_a_profile_shows_in_an_appendix_reads_back_equal(standard_id: str) -> None:
    """The same among the figures."""

    def figures(report, outline):
        yield from render_figures(report, outline)
        yield CAPTIONED

    profile, report = profile_with({"figures": figures}), full_report()
    read = read_back(lay_out(report, profile, standard(standard_id)), profile)
    assert read.report == report
