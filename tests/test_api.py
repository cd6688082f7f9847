"""The package's face: load, check, validate, render, and what each refuses."""

import pickle
from pathlib import Path

import pytest

import qcdc_report as qcdc
from qcdc_report.layout import UnknownStandardError
from qcdc_report.plugins import UnknownFormatError, UnknownProfileError

EXAMPLES = Path(__file__).parents[1] / "examples"
GOOD = sorted(path for path in EXAMPLES.glob("*.yaml") if not path.stem.endswith("-loi"))
SO_A = EXAMPLES / "so-a.yaml"


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_example_has_nothing_to_find(path: Path) -> None:
    """No error, no warning; loading and checking agree."""
    report = qcdc.load(path)
    assert qcdc.check(path).tally() == {"error": 0, "warning": 0, "note": 0}
    assert list(qcdc.validate(report)) == []


def test_load_refuses_with_every_problem_at_its_place(tmp_path: Path) -> None:
    """All problems at once, each with line and column, in one exception."""
    path = tmp_path / "bad.yaml"
    path.write_text(
        "qcdc_report: 1\nprofile: decree-04-2015\nunit: {nmae: A, staff: nhiều}\n"
        "letterhead: {date: 20/5/2022}\n",
        "utf-8",
    )
    with pytest.raises(qcdc.ReportFileError) as caught:
        qcdc.load(path)
    found = {f.path: (f.name, f.line) for f in caught.value.findings}
    assert found["unit.nmae"] == ("unknown-key", 3)
    assert found["unit.name"][0] == "missing-key"
    assert found["unit.staff"] == ("bad-number", 3)
    assert found["letterhead.date"] == ("wrong-date", 4)


def test_check_goes_on_where_reading_stumbles(tmp_path: Path) -> None:
    """A wrong date does not hide a mistyped answer, and is itself told once."""
    text = SO_A.read_text("utf-8").replace("  context: |", "  contxet: |")
    path = tmp_path / "bad.yaml"
    path.write_text(text.replace("date: 2022-05-20", "date: 2022-02-30"), "utf-8")
    found = [(f.path, f.name) for f in qcdc.check(path).errors]
    assert ("letterhead.date", "wrong-date") in found
    assert ("answers.contxet", "unknown-answer-key") in found
    assert len([path for path, _ in found if path == "letterhead.date"]) == 1


def test_an_unknown_profile_is_a_finding_of_check_and_an_error_of_validate(
    tmp_path: Path,
) -> None:
    """A file can name anything; a program gets an exception."""
    report = qcdc.Report.new(profile="decree-04-2051", unit={"name": "Đảng ủy Sở A"})
    path = qcdc.render(report, tmp_path / "a.yaml")
    (finding,) = qcdc.check(path)
    assert (finding.name, finding.path, finding.line) == ("unknown-profile", "profile", 2)
    with pytest.raises(UnknownProfileError, match="decree-04-2015"):
        qcdc.validate(report)


def test_a_profile_needs_no_plugin_manager() -> None:
    """A profile is a value; checking with it asks nobody."""
    from qcdc_report_decree_04_2015 import PROFILE

    report = qcdc.load(SO_A)
    assert list(qcdc.validate(report, profile=PROFILE)) == []
    qcdc.validate(report, profile=PROFILE, registry=qcdc.Registry())


@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_data_written_is_read_back_equal(tmp_path: Path, ending: str) -> None:
    """Render and load are inverse for data."""
    report = qcdc.load(SO_A)
    assert qcdc.load(qcdc.render(report, tmp_path / f"a{ending}")) == report


@pytest.mark.parametrize("standard", ["party-hd05", "party-hd36", "state-nd30"])
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_rendering_twice_gives_the_same_bytes(path: Path, standard: str) -> None:
    """Same input, same bytes, by each standard."""
    report = qcdc.load(path)
    once = qcdc.render_bytes(report, "docx", standard=standard)
    assert once == qcdc.render_bytes(qcdc.load(path), "docx", standard=standard)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_every_answer_is_in_the_document(path: Path) -> None:
    """Nothing a unit wrote is lost on the way to Word."""
    report = qcdc.load(path)
    document = qcdc.to_document(report)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = " ".join([*(p.text for p in document.paragraphs), *cells])
    words = set(text.split())
    for key, answer in report.answers.items():
        bare = answer.replace("*", "").replace("|", " ")
        wanted = {w for w in bare.split() if w.strip("-:") != ""}
        # The standard closes the body: with a full stop of its own, or with “./.” for one.
        closed = {f"{w.removesuffix('./.')}." for w in words if w.endswith("./.")}
        assert wanted <= words | closed | {w.rstrip(".") for w in words}, key


def test_unknown_words_are_refused_with_what_there_is(tmp_path: Path) -> None:
    """Standard and format: the error names those known, and nothing is written."""
    report = qcdc.load(SO_A)
    with pytest.raises(UnknownStandardError, match="party-hd36"):
        qcdc.render(report, tmp_path / "a.docx", standard="party-hd63")
    with pytest.raises(UnknownFormatError, match="docx"):
        qcdc.render(report, tmp_path / "a.odt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fault", ["raises", "exits", "yields text"])
def test_a_rule_that_fails_becomes_a_finding_that_names_it(fault: str) -> None:
    """A house rule's fault neither stops the others nor shows a traceback."""
    from qcdc_report.findings import Rule, Severity, Status
    from qcdc_report.plugins import hookimpl
    from qcdc_report.text import Text

    def boom(report: object, outline: object) -> list[object]:
        if fault == "exits":
            raise SystemExit(0)
        if fault == "raises":
            raise ZeroDivisionError("by zero")
        return ["answers.context"]

    class House:
        @hookimpl
        def qcdc_rules(self, profile_id: str) -> list[Rule]:
            return [
                Rule(
                    code="HN101",
                    name="boom",
                    title=Text("Nổ", "Boom"),
                    severity=Severity.ERROR,
                    status=Status("preview", "1.0"),
                    check=boom,
                )
            ]

    registry = qcdc.Registry.installed()
    registry.register(House(), name="house")
    (finding,) = qcdc.validate(qcdc.load(SO_A), registry=registry)
    assert finding.name == "rule-failed"
    assert "HN101" in finding.message


def test_a_renderer_or_writer_that_raises_is_named() -> None:
    """Whoever wrote it is told which one, by profile and key or by format."""
    from attrs import evolve

    from qcdc_report.formats import Format, FormatFailedError
    from qcdc_report.layout import RendererError
    from qcdc_report.plugins import hookimpl
    from qcdc_report.text import Text
    from qcdc_report_decree_04_2015 import PROFILE

    def boom(*_: object) -> list[object]:
        raise ZeroDivisionError("by zero")

    class Broken:
        @hookimpl
        def qcdc_formats(self) -> list[Format]:
            title = Text("Nổ", "Boom")
            return [Format(id="boom", title=title, suffixes=(".boom",), write=boom)]

    report = qcdc.load(SO_A)
    with pytest.raises(RendererError, match="“figures” của bộ quy định “decree-04-2015”"):
        qcdc.render_bytes(report, "docx", profile=evolve(PROFILE, renderers={"figures": boom}))
    registry = qcdc.Registry.installed()
    registry.register(Broken(), name="broken")
    with pytest.raises(FormatFailedError, match="“boom”"):
        qcdc.render_bytes(report, "boom", registry=registry)


def test_what_crosses_processes_can_be_pickled(tmp_path: Path) -> None:
    """A worker sends back reports, profiles, findings and errors."""
    from qcdc_report_decree_04_2015 import PROFILE

    report = qcdc.load(SO_A)
    bad = tmp_path / "bad.yaml"
    bad.write_text("qcdc_report: 1\nprofile: a\n", "utf-8")
    with pytest.raises(qcdc.ReportFileError) as caught:
        qcdc.load(bad)
    error = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert error.findings == caught.value.findings
    for value in (report, PROFILE, qcdc.check(bad)):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301


def test_parts_of_a_report_make_another() -> None:
    """Values of the library are taken where plain data is."""
    report = qcdc.load(SO_A)
    figure = report.figures["staff_conferences"]
    other = qcdc.Report.new(profile=report.profile, unit=report.unit, documents=report.documents)
    assert other.unit == report.unit
    assert other.with_figures("staff_conferences", figure).figures["staff_conferences"] == figure
