"""A report laid out, written as a Word file and read back is the same report, to the last value.

``QCDC_EXAMPLES`` says how many reports are made up; more of them for a deep run.
"""

import os
import subprocess
from collections.abc import Iterator

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import qcdc_report as qcdc
from layout.samples import STANDARD_IDS, full_report, plain_profile, profile_with, standard
from programs import ROOT, program
from qcdc_report.blocks import Block, Heading, Paragraph, Table
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.docx.untouched import read_untouched
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.formats.yaml import dump_yaml
from qcdc_report.layout import core_standards, lay_out, render_documents
from qcdc_report.outline import Outline, answer_keys
from qcdc_report.profile import Profile
from qcdc_report.recognition.recognising import recognise
from qcdc_report.recognition.record import Recognition
from qcdc_report.report import FrozenMap, Report, Run
from qcdc_report.testing.strategies import reports
from qcdc_report_decree_04_2015 import PROFILE as DECREE_04
from qcdc_report_decree_60_149_145 import PROFILE as DECREE_60
from report.test_narrative_text import ANSWERS

PROFILES = {profile.id: profile for profile in (DECREE_04, DECREE_60, plain_profile())}
EXAMPLES = ("so-a.yaml", "cong-ty-cap-nuoc-b.yaml")


def written(report: Report, standard_id: str, profile: Profile | None = None) -> bytes:
    """Return a report as a Word file."""
    page = standard(standard_id)
    return write_docx(lay_out(report, profile or PROFILES[report.profile], page), page)


def read(content: bytes, profile: Profile | None = None) -> Recognition:
    """Return what a Word file says."""
    manuscript = read_docx(content, "bao-cao.docx", ReadingOptions())
    offered = tuple(PROFILES.values()) if profile is None else (profile,)
    return recognise(manuscript, offered, standards=core_standards())


def read_both_ways(content: bytes, profile: Profile | None = None) -> Recognition:
    """Return what a Word file says: to whoever looks at its pages, and by the short cut."""
    found = read(content, profile)
    offered = tuple(PROFILES.values()) if profile is None else (profile,)
    options, standards = ReadingOptions(), core_standards()
    short = read_untouched(content, "bao-cao.docx", options, offered, standards)
    assert short == found
    assert list(short.report.answers) == list(found.report.answers)
    assert short.report.source.texts == found.report.source.texts
    assert short.report.source.marks == found.report.source.marks
    return found


def any_answers(outline: Outline) -> st.SearchStrategy[dict[str, str]]:
    """Return any answers, with every kind of markup, some under keys of no section."""
    keys = st.sampled_from([*answer_keys(outline), "x", "leadership.none"])
    texts = ANSWERS.map(lambda text: text.replace("\r", "\n").rstrip())
    return st.dictionaries(keys, texts.filter(qcdc_safe), max_size=4)


def qcdc_safe(text: str) -> bool:
    """Say whether a report may hold a text: XML can carry it, and it is in NFC."""
    from qcdc_report.text import is_xml_safe, nfc

    return is_xml_safe(text) and nfc(text) == text


@settings(
    deadline=None,
    max_examples=int(os.environ.get("QCDC_EXAMPLES", "40")),
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data(), profile=st.sampled_from([*PROFILES.values()]))
def test_any_report_reads_back_equal(data, profile):
    """Whatever a report says, in all standards and under every profile; and nothing is told."""
    report = data.draw(reports(profile.outline, [profile.id]))
    more = data.draw(any_answers(profile.outline))
    report = evolve(report, answers=FrozenMap({**report.answers, **more}))
    found = read_both_ways(written(report, data.draw(st.sampled_from(STANDARD_IDS))))
    assert found.report == report
    assert list(found.report.answers) == list(report.answers)
    assert found.findings == ()


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_the_same_data_file(name, standard_id):
    """Not only an equal report: the same bytes of YAML."""
    report = qcdc.load(ROOT / "examples" / name)
    found = read_both_ways(written(report, standard_id))
    assert dump_yaml(found.report) == dump_yaml(report)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_ordinary_report_carries_little(name):
    """What the page shows as it is does not go along: no old text hides behind a page."""
    report = qcdc.load(ROOT / "examples" / name)
    carried = lay_out(report, PROFILES[report.profile], standard("party-hd36")).data
    assert len(carried.encode()) < 4_000
    assert not any(text[:40] in carried for text in report.answers.values())


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_what_the_outline_has_no_place_for_reads_back_equal(standard_id):
    """Answers and figures under unknown keys, and texts that belong nowhere."""
    report = evolve(
        full_report(),
        answers=FrozenMap({**full_report().answers, "khac": "Một.\n\nHai.", "trong": ""}),
        figures=FrozenMap({**full_report().figures, "so_khac": 7}),
        unplaced=Report.new(
            profile="sample",
            unit={"name": "A"},
            unplaced=[{"text": "VI. KHEN THƯỞNG\nKhông có.", "after": "tasks", "place": "đoạn 9"}],
        ).unplaced,
    )
    found = read_both_ways(written(report, standard_id))
    assert (found.report, found.findings) == (report, ())


def test_sections_that_a_profile_shows_in_its_own_way_read_back_equal():
    """A renderer may leave the answer out, add headings and tables, or show documents as text."""

    def tasks(report: Report, _: Outline) -> Iterator[Block]:
        yield Heading(level=1, ordinal=1, title="Nhiệm vụ", key="tasks")
        yield Heading(level=2, ordinal=1, title="Trong năm & sau")
        yield Table(columns=(), header=(), rows=(), caption="Bảng")
        yield Paragraph((Run("Theo "), Run("kế hoạch", bold=True), Run(" riêng.")))

    def documents(report: Report, outline: Outline) -> Iterator[Block]:
        opening, *_ = render_documents(report, outline)
        yield opening
        yield Paragraph((Run(f"{len(report.documents)} văn bản, lưu tại văn phòng."),))

    profile = profile_with({"tasks": tasks, "documents": documents})
    report = full_report().with_answer("tasks", "Không in ra.")
    found = read_both_ways(written(report, "state-nd30", profile), profile)
    assert (found.report, found.findings) == (report, ())


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_value_of_an_example_knows_its_paragraph(name):
    """Findings of a check point to where a value stands on the page, not to the file as a whole."""
    report = qcdc.load(ROOT / "examples" / name)
    found = read(written(report, "party-hd36"))
    source = found.report.source
    paths = [f"answers.{key}" for key in report.answers]
    paths += [f"documents[{place}].number" for place in range(len(report.documents))]
    paths += [f"figures.{key}" for key, figure in report.figures.items() if figure is not None]
    paths += ["unit.name", "letterhead.number", "letterhead.date", "signature.name"]
    assert [path for path in paths if source.locate(path).line is None] == []
    number = source.locate("figures.petition_resolution.2019").line
    assert number is None or source.line_text(number) in ("2019", "")
    for key, text in report.answers.items():
        first = source.line_text(source.locate(f"answers.{key}", 0).line)
        assert first[:20].strip() in text.replace("*", "")
    assert [placed.key for placed in found.placements][:2] == ["part_one", "context"]


@pytest.mark.slow
@pytest.mark.parametrize("standard_id", STANDARD_IDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_saved_by_libreoffice_reads_back_equal(name, standard_id, tmp_path):
    """LibreOffice writes the whole file anew and keeps text, bookmarks, lists and the data part."""
    report = qcdc.load(ROOT / "examples" / name)
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(written(report, standard_id))
    again = tmp_path / "again"
    subprocess.run(
        [
            program("soffice"),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(again),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    found = read((again / "bao-cao.docx").read_bytes())
    assert found.report == report
    assert [finding.name for finding in found.findings] == []
