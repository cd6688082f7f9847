"""A consolidated report is a report: data and Word files of it read back as the same."""

import os
import re

from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import qcdc_report as qcdc
from layout.samples import STANDARD_IDS, standard
from qcdc_report.consolidation import combined, derived_profile
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.formats.yaml import dump_yaml, read_yaml
from qcdc_report.layout import core_standards, lay_out
from qcdc_report.recognition.recognising import recognise
from qcdc_report.report import Unit
from qcdc_report.testing.strategies import reports
from qcdc_report_decree_04_2015 import PROFILE as DECREE_04
from qcdc_report_decree_60_149_145 import PROFILE as DECREE_60
from unit_reports import unit_reports

PROFILES = {profile.id: profile for profile in (DECREE_04, DECREE_60)}
EXAMPLES = int(os.environ.get("QCDC_EXAMPLES", "8"))

_TOO_LARGE = re.compile(rb"[0-9]{19}")  # of sums: a file may hold numbers of 18 digits


@st.composite
def summaries(draw):
    """Draw a report consolidated from one to three of anything that the model admits."""
    units = draw(
        st.lists(
            st.sampled_from([*PROFILES.values()]).flatmap(
                lambda profile: reports(profile.outline, [profile.id])
            ),
            min_size=1,
            max_size=3,
        )
    )
    summary = combined(units, PROFILES, unit=Unit(name="Khối B"), sort=draw(st.booleans()))
    assume(_TOO_LARGE.search(dump_yaml(summary)) is None)
    frame = draw(reports())
    return evolve(
        summary,
        letterhead=frame.letterhead,
        signature=frame.signature,
        recipients=frame.recipients,
        ignore=frame.ignore,
    )


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(report=summaries())
def test_any_data_file_reads_back_equal(report):
    """In YAML and in JSON, every unit's part with it; nothing is told."""
    for dump, read in ((dump_yaml, read_yaml), (dump_json, read_json)):
        reading = read(dump(report), "r")
        assert reading.findings == ()
        assert reading.report == report


@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(report=summaries(), standard_id=st.sampled_from(STANDARD_IDS))
def test_any_word_file_reads_back_equal(report, standard_id):
    """In every standard; its profile is derived again from those of its units."""
    profile = derived_profile(PROFILES[part.profile] for part in report.consolidates.units)
    page = standard(standard_id)
    content = write_docx(lay_out(report, profile, page), page)
    manuscript = read_docx(content, "r.docx", ReadingOptions())
    found = recognise(manuscript, tuple(PROFILES.values()), standards=core_standards())
    assert found.report == report
    assert found.findings == ()


def test_a_sentence_changed_in_word_is_read_and_all_else_stands(tmp_path):
    """What a person sees wins; units, figures and documents are as they were."""
    summary = qcdc.consolidate(unit_reports(7))
    path = qcdc.render(summary, tmp_path / "th.docx")
    document = qcdc.to_document(summary)
    paragraph = next(p for p in document.paragraphs if "nội dung thứ 2" in p.text)
    paragraph.runs[-1].text = " Đã sửa tại cuộc họp."
    document.save(str(path))
    reading = qcdc.read_file(path)
    assert [finding.name for finding in reading.findings] == ["page-disagrees"]
    (changed,) = [finding.path for finding in reading.findings]
    key = changed.removeprefix("answers.")
    assert "Đã sửa tại cuộc họp." in reading.report.answers[key]
    assert reading.report == evolve(
        summary, answers=summary.answers.with_item(key, reading.report.answers[key])
    )


def test_a_sum_changed_in_word_is_read_and_told(tmp_path):
    """The page wins; the rules say that the units gave something else."""
    summary = qcdc.consolidate(unit_reports(4))
    document = qcdc.to_document(summary)
    (table,) = (
        table
        for table in document.tables
        if table.rows and "Số đơn đã tiếp nhận" in [cell.text for cell in table.rows[0].cells]
    )
    table.rows[1].cells[1].paragraphs[0].runs[0].text = "999"
    document.save(str(tmp_path / "th.docx"))
    report = qcdc.read_file(tmp_path / "th.docx").report
    assert report.figures["petition_resolution"].years[2017].values["received"] == 999
    assert report.consolidates == summary.consolidates
    assert report.documents == summary.documents
    told = [finding.path for finding in qcdc.validate(report) if finding.code == "QC606"]
    assert "figures.petition_resolution.2017.received" in told
    assert all(path.startswith("figures.petition_resolution.2017") for path in told)


def test_a_document_changed_in_word_is_read_and_headings_above_tables_are_nothing_left(tmp_path):
    """Of many tables the one row; the others, and the counts above them, say what they said."""
    summary = qcdc.consolidate(unit_reports(4))
    document = qcdc.to_document(summary)
    first, second = (
        table
        for table in document.tables
        if table.rows and "Trích yếu nội dung" in [cell.text for cell in table.rows[0].cells]
    )
    subjects = [cell.text for cell in first.rows[0].cells].index("Trích yếu nội dung")
    first.rows[1].cells[subjects].paragraphs[0].runs[0].text = "đã sửa"
    second._tbl.remove(second.rows[-1]._tr)
    document.save(str(tmp_path / "th.docx"))
    report = qcdc.read_file(tmp_path / "th.docx").report
    kept = summary.documents[1:-1]
    assert report.documents[1:] == kept
    assert report.documents[0].subject == "đã sửa"
    assert report.unplaced == ()
    assert evolve(report, documents=summary.documents) == summary


def test_a_word_file_reads_back_whatever_profile_is_asked_for(tmp_path):
    """It knows best what it was derived from."""
    summary = qcdc.consolidate(unit_reports(3))
    path = qcdc.render(summary, tmp_path / "th.docx")
    assert qcdc.read(path) == qcdc.read(path, profile="consolidated") == summary
