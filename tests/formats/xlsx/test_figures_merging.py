"""A workbook's figures in a report that has some already."""

from typing import Any

import pytest
from attrs import evolve

from formats.xlsx.filled_forms import AGENCY, ENTERPRISE, Form, form
from programs import ROOT
from qcdc_report import load
from qcdc_report.findings import Place
from qcdc_report.formats import FilledFigures, merged
from qcdc_report.formats.xlsx import read_xlsx
from qcdc_report.profile import Profile
from qcdc_report.report import Report
from qcdc_report.report.model import Unplaced
from qcdc_report.report.page_source import PageSource
from qcdc_report.report.plain import plain_data


def _report(figures: dict[str, Any]) -> Report:
    return Report.new(profile=AGENCY.id, unit={"name": "Đảng ủy Sở A"}, figures=figures)


def _filled(figures: dict[str, Any]) -> FilledFigures:
    return FilledFigures(file="so-lieu.xlsx", profile=AGENCY.id, figures=_report(figures).figures)


@pytest.mark.parametrize(
    ("old", "new", "joined", "paths"),
    [
        (None, {2017: {"held": 1}}, {2017: {"held": 1}}, []),
        ({2017: 1}, {2017: {"held": 1}}, {2017: 1}, []),
        ({2017: 1}, {2017: {"total": 1}}, {2017: {"held": 1, "total": 1}}, []),
        ({2017: 1}, {2017: {"held": 2}}, {2017: {"held": 2}}, ["2017.held"]),
        ({2017: {"held": 1}}, {2018: 2}, {2017: {"held": 1}, 2018: 2}, []),
        ({2017: {"held": 1, "total": 2}}, {2017: {"held": 1}}, {2017: {"held": 1, "total": 2}}, []),
        ({2017: None}, {2017: {"held": 0}}, {2017: {"held": 0}}, []),
        ({2017: {"held": None}}, {2017: {"held": 0}}, {2017: {"held": 0}}, []),
        ({2017: {"held": 1}}, {2017: "n/a"}, {2017: "n/a"}, ["2017"]),
        ({2017: "n/a"}, {2017: {"held": 1}}, {2017: {"held": 1}}, ["2017"]),
        ({2017: {"held": 1}}, "n/a", "n/a", [""]),
        ("n/a", {2017: {"held": 1}}, {2017: {"held": 1}}, [""]),
        ("n/a", "n/a", "n/a", []),
        ({2017: {"held": 2}}, {2017: 2}, {2017: {"held": 2}}, []),
    ],
)
def test_the_workbook_is_taken_and_nothing_else_lost(
    old: Any, new: Any, joined: Any, paths: list[str]
) -> None:
    """A finding names each place where both say something else."""
    before = _report({} if old is None else {"staff_conferences": old})
    report, findings = merged(before, AGENCY.outline, _filled({"staff_conferences": new}))
    assert report == _report({"staff_conferences": joined})
    expected = [f"figures.staff_conferences.{path}".rstrip(".") for path in paths]
    assert [finding.path for finding in findings] == expected
    assert {finding.name for finding in findings} <= {"figures-replaced"}


def test_names_are_taken_as_one_list() -> None:
    """Two lists joined would name the same thing twice."""
    report, findings = merged(
        _report({"exemplary_models": ["Một"]}),
        AGENCY.outline,
        _filled({"exemplary_models": ["Một", "Hai"]}),
    )
    assert report.figures["exemplary_models"].names == ("Một", "Hai")
    assert "Báo cáo ghi Một" in findings[0].message


def test_a_figure_of_no_indicator_is_taken_too() -> None:
    """A rule says that its key is unknown; here nothing is dropped."""
    report, findings = merged(_report({"x": 1}), AGENCY.outline, _filled({"x": {"a": 2}, "y": 3}))
    assert report.figures == _report({"x": {"a": 2}, "y": 3}).figures
    assert [finding.path for finding in findings] == ["figures.x"]


def test_a_finding_names_cell_and_paragraph() -> None:
    """Both files are open on somebody's desk."""
    figures = {"petition_resolution": {2019: {"received": 8, "resolved": 8}}}
    filled = Form(form(ENTERPRISE)).fill(figures)
    read = read_xlsx(filled.saved(), "so-lieu.xlsx")
    report = evolve(
        _report({"petition_resolution": {2019: {"received": 7, "resolved": 8}}}),
        source=PageSource("bao-cao.docx", {"figures.petition_resolution.2019": ((0, 42),)}),
    )
    cell = filled.cell("petition_resolution", "2019", "received")
    _, (finding,) = merged(report, ENTERPRISE.outline, read)
    assert finding.place == Place("bao-cao.docx", 42)
    assert finding.message == (
        f"Báo cáo ghi 7, bảng tính (so-lieu.xlsx, Số liệu!{cell}) ghi 8; lấy số của bảng tính"
    )


def test_what_was_no_figure_is_kept() -> None:
    """After what the report itself could not place."""
    kept = [Unplaced(text=text) for text in ("một", "hai")]
    report, _ = merged(
        evolve(_report({}), unplaced=(kept[0],)),
        AGENCY.outline,
        evolve(_filled({}), unplaced=(kept[1],)),
    )
    assert report.unplaced == tuple(kept)


@pytest.mark.parametrize(
    ("name", "profile"),
    [("so-a", AGENCY), ("cong-ty-cap-nuoc-b", ENTERPRISE)],
)
def test_the_figures_of_the_examples_go_through_a_form(name: str, profile: Profile) -> None:
    """Filled in, read and put into the report again, they are what they were."""
    report = load(ROOT / "examples" / f"{name}.yaml")
    figures = plain_data(report)["figures"]
    read = read_xlsx(Form(form(profile)).fill(figures).saved(), "so-lieu.xlsx")
    assert read.findings == ()
    assert set(read.figures) == {key for key, figure in figures.items() if figure is not None}
    assert merged(report, profile.outline, read) == (report, ())
