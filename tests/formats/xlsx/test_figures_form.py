"""The form for figures: made, filled in by others, read back."""

import io
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.xlsx.filled_forms import AGENCY, ENTERPRISE, PROFILES, Form, form
from programs import program
from qcdc_report.formats.xlsx import new_xlsx, read_xlsx
from qcdc_report.outline import Indicator, Shape, indicators
from qcdc_report.profile import Profile
from qcdc_report.report import NOT_APPLICABLE, Report
from qcdc_report.report.structure import figure_from
from qcdc_report.tabular import MissingExtraError

_COUNTS = st.one_of(st.integers(0, 10**12), st.just("n/a"))
_PERCENTS = st.decimals(0, 100, places=2).map(lambda number: f"{number:f}".replace(".", ","))
_NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1)


def _entry(indicator: Indicator) -> st.SearchStrategy[Any]:
    """Return sets of the measures of one year or date, some of them left out."""
    values = {
        measure.key: _PERCENTS if measure.kind == "decimal" else _COUNTS
        for measure in indicator.measures
        if measure.kind != "group"
    }
    first, *rest = values
    return st.fixed_dictionaries(
        {first: st.integers(0, 10**12)}, optional={k: values[k] for k in rest}
    )


def _figure(indicator: Indicator) -> st.SearchStrategy[Any]:
    match indicator.shape:
        case Shape.NAMES:
            return st.just("n/a") | st.lists(_NAMES, min_size=1, max_size=15)
        case Shape.COUNT:
            return st.just("n/a") | st.dictionaries(
                st.sampled_from(indicator.years), _COUNTS, min_size=1
            )
        case Shape.YEARLY:
            return st.just("n/a") | st.dictionaries(
                st.sampled_from(indicator.years), _entry(indicator), min_size=1
            )
        case Shape.COUNTS:
            groups = {
                group.key: st.fixed_dictionaries({m.key: _COUNTS for m in group.measures})
                for group in indicator.measures
                if group.kind == "group"
            }
            own = _entry(indicator)
            nested = st.fixed_dictionaries({}, optional=groups)
            return st.just("n/a") | st.builds(lambda a, b: {**a, **b}, own, nested)


def _figures(profile: Profile) -> st.SearchStrategy[dict[str, Any]]:
    every = {one.key: _figure(one) for one in indicators(profile.outline)}
    return st.fixed_dictionaries({}, optional=every)


def _plain(figures: dict[str, Any]) -> dict[str, Any]:
    return {key: figure_from(_typed(value), key) for key, value in figures.items()}


def _typed(value: Any) -> Any:
    """Return plain data with baselines of nothing but “n/a” as that word."""
    if not isinstance(value, dict):
        return value
    return {
        key: "n/a" if isinstance(inner, dict) and set(inner.values()) == {"n/a"} else inner
        for key, inner in value.items()
    }


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
@given(data=st.data())
@settings(max_examples=8, deadline=None)
def test_what_is_filled_in_is_read(profile: Profile, data: st.DataObject) -> None:
    """Every figure that the form has room for, in all three states."""
    given = data.draw(_figures(profile))
    filled = Form(form(profile)).fill(dict.fromkeys(_prefilled(profile), "") | given).saved()
    read = read_xlsx(filled, "so-lieu.xlsx")
    assert read.findings == ()
    assert read.profile == profile.id
    assert dict(read.figures) == _plain(given)


@cache
def _prefilled(profile: Profile) -> list[str]:
    return list(read_xlsx(form(profile), "").figures)


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_libreoffice_keeps_what_is_filled_in(profile: Profile, tmp_path: Path) -> None:
    """Saved again by another program, the form says the same."""
    figures = {
        "petition_resolution": {
            2017: {"received": 12, "resolved": 11, "percent": "91,67%"},
            2018: {"received": 0, "resolved": 0},
            2019: {"received": "n/a", "resolved": "n/a", "percent": "n/a"},
        },
        "new_rural_communes": {"reached": 2, "assigned": 3, "baseline": {"reached": 0}},
        "new_rural_funds": {"amount": 3_150_000_000, "percent": "7,39"},
        "one_stop": "n/a",
        "leader_dialogues": {2017: 2, 2021: "n/a"},
        "exemplary_models": ["Thứ Hai nghe thợ"],
    }
    filled = Form(form(profile)).fill(figures)
    before = read_xlsx(filled.saved(), "")
    assert before.figures["one_stop"] is NOT_APPLICABLE
    filled.sheet[filled.cell("petition_resolution", "2020", "received")] = "=5+7"
    assert len(read_xlsx(filled.saved(), "").findings) == 1  # openpyxl does not calculate
    after = read_xlsx(_resaved(filled.saved(), tmp_path), "")
    petitions = after.figures["petition_resolution"].years
    assert petitions[2020].values == {"received": 12}
    assert after.figures.without("petition_resolution") == before.figures.without(
        "petition_resolution"
    )
    assert petitions.without(2020) == before.figures["petition_resolution"].years
    assert after.findings == ()


def _resaved(content: bytes, folder: Path) -> bytes:
    """Return a workbook as LibreOffice saves it."""
    path = folder / "so-lieu.xlsx"
    path.write_bytes(content)
    command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(folder / "out"), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return (folder / "out" / path.name).read_bytes()


def test_the_same_form_has_the_same_bytes() -> None:
    """Nothing in it depends on the day it was made."""
    assert new_xlsx(AGENCY.outline, AGENCY.id) == form()


def test_an_empty_form_says_nothing() -> None:
    """But that what applies to no unit of the profile does not apply."""
    read = read_xlsx(form(AGENCY), "")
    assert set(read.figures.values()) == {NOT_APPLICABLE}
    assert read.findings == read.unplaced == ()
    assert "petition_resolution" not in read.figures


def test_the_form_asks_for_the_years_of_the_report() -> None:
    """Those given, or those of the outline."""
    cells = Form(new_xlsx(AGENCY.outline, AGENCY.id, years=(2022, 2023))).sheet["A"]
    parts = [str(cell.value).split()[2] for cell in cells if str(cell.value).count(" ") == 2]
    assert {part for part in parts if part.isdigit()} == {"2022", "2023"}


def test_only_cells_to_fill_in_can_be_changed() -> None:
    """The sheet is protected, its keys are hidden, whole numbers and n/a are asked for."""
    filled = Form(form(ENTERPRISE))
    sheet = filled.sheet
    cell = sheet[filled.cell("petition_resolution", "2019", "received")]
    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden
    assert not cell.protection.locked
    assert sheet["B1"].protection.locked
    assert any(cell.coordinate in rule.sqref for rule in sheet.data_validations.dataValidation)


def test_an_outline_without_figures_has_no_form() -> None:
    """The caller is told so."""
    with pytest.raises(ValueError, match="no appendix of figures"):
        new_xlsx(evolve(AGENCY.outline, figures=None), AGENCY.id)


@pytest.mark.parametrize(("call", "library"), [("new", "xlsxwriter"), ("read", "python_calamine")])
def test_a_missing_library_is_named_with_its_extra(
    call: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message is the command to run."""
    content = form()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError) as missing:
        new_xlsx(AGENCY.outline, AGENCY.id) if call == "new" else read_xlsx(content, "")
    assert 'pip install "qcdc-report[xlsx]"' in missing.value.said.vi


def _with_cell(indicator: str, part: str, measure: str, value: object) -> Any:
    filled = Form(form())
    name = filled.cell(indicator, part, measure)
    filled.sheet[name] = value
    return name, read_xlsx(filled.saved(), "so-lieu.xlsx")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1.205", "dấu phân cách"),
        (1.205, "Không rõ là 1,205 hay 1.205"),
        (0.5, "Không rõ là 0,5 hay 500"),
        (1.00001, "không phải số nguyên"),
        ("khoảng chục đơn", "không phải số nguyên"),
        (True, "đúng/sai"),
        (10**20, "không phải số nguyên"),
    ],
)
def test_an_unclear_number_is_told_and_kept(value: object, said: str) -> None:
    """With the cell where it stands; nothing is guessed, nothing is lost."""
    cell, read = _with_cell("petition_resolution", "2019", "received", value)
    (finding,) = read.findings
    assert finding.name == "unreadable-cell"
    assert f"Số liệu!{cell}" in finding.message
    assert said in finding.message
    assert finding.path == "figures.petition_resolution.2019.received"
    assert "petition_resolution" not in read.figures
    (kept,) = read.unplaced
    assert kept.place == f"so-lieu.xlsx: Số liệu!{cell}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(12.0, 12), ("12", 12), (" 012 ", 12), (0, 0), ("N/A", NOT_APPLICABLE)],
)
def test_a_clear_number_is_read_however_it_was_typed(value: object, expected: object) -> None:
    """Also as text, which happens when cells are pasted."""
    _, read = _with_cell("petition_resolution", "2019", "received", value)
    assert read.figures["petition_resolution"].years[2019].values["received"] == expected


@pytest.mark.parametrize("value", ["91,98", "91.98", "91,98%", " 91,98 % ", 91.98])
def test_a_percentage_is_read_however_it_was_typed(value: object) -> None:
    """With comma or dot, with the sign or without."""
    _, read = _with_cell("petition_resolution", "2019", "percent", value)
    assert str(read.figures["petition_resolution"].years[2019].values["percent"]) == "91.98"


def test_a_percentage_that_excel_made_a_fraction_is_not_guessed() -> None:
    """0.9198 is what Excel keeps of 91,98% pasted from a cell of percentages."""
    _, read = _with_cell("petition_resolution", "2019", "percent", 0.9198)
    assert "0,9198% hay 91,98%" in read.findings[0].message


def test_a_formula_with_an_error_or_without_a_result_is_told() -> None:
    """An empty cell is not what the unit meant."""
    cell, read = _with_cell("petition_resolution", "2019", "received", "=1/0")
    assert f"Số liệu!{cell}" in read.findings[0].message
    assert read.unplaced[0].text == "=1/0"


def test_lines_put_in_among_names_are_names() -> None:
    """A cell may hold several, one on each line."""
    filled = Form(form())
    first, second, *_ = filled.rows("name exemplary_models")
    filled.sheet[f"C{first}"] = "Một\nHai"
    filled.sheet[f"A{second}"] = filled.sheet[f"B{second}"] = None
    filled.sheet[f"C{second}"] = "Ba"
    read = read_xlsx(filled.saved(), "")
    assert read.figures["exemplary_models"].names == ("Một", "Hai", "Ba")
    assert read.findings == ()


def test_what_stands_outside_the_form_is_kept() -> None:
    """A note beside a table, a line below it."""
    filled = Form(form())
    filled.sheet[filled.cell("one_stop", "", "interlinked").replace("D", "H")] = "chờ số liệu"
    filled.sheet["B200"] = "Người lập biểu"
    read = read_xlsx(filled.saved(), "so-lieu.xlsx")
    assert [kept.text for kept in read.unplaced] == ["chờ số liệu", "Người lập biểu"]
    assert {finding.name for finding in read.findings} == {"unplaced-text"}


def test_a_line_that_stands_twice_is_read_once() -> None:
    """The first is taken, the second kept and told."""
    filled = Form(form())
    filled.fill({"leader_dialogues": {2017: 2}})
    filled.sheet["A200"], filled.sheet["C200"] = "values leader_dialogues 2017", 5
    read = read_xlsx(filled.saved(), "")
    assert [finding.name for finding in read.findings] == ["unplaced-text"]
    filled.sheet["A200"], filled.sheet["A199"] = "values leader_dialogues 2017", "columns x"
    filled.sheet["C199"] = "- integer"
    read = read_xlsx(filled.saved(), "")
    assert read.figures["leader_dialogues"].years[2017] == 2
    assert [finding.name for finding in read.findings] == ["form-damaged"]


def test_a_state_beside_numbers_is_told() -> None:
    """The numbers are taken: somebody typed them."""
    filled = Form(form()).fill({"petition_resolution": {2019: {"received": 1}}})
    (state,) = filled.rows("state petition_resolution")
    filled.sheet[f"C{state}"] = "n/a"
    read = read_xlsx(filled.saved(), "")
    assert read.figures["petition_resolution"].years[2019].values["received"] == 1
    assert f"C{state}" in read.findings[0].message


def test_figures_of_a_form_make_a_report() -> None:
    """They are what the report's own reader makes of the same data."""
    given = {"petition_resolution": {2019: {"received": 3, "resolved": 3, "percent": "100"}}}
    read = read_xlsx(Form(form()).fill(given).saved(), "")
    report = Report.new(profile=AGENCY.id, unit={"name": "Sở A"}, figures=given)
    assert read.figures["petition_resolution"] == report.figures["petition_resolution"]


def test_openpyxl_opens_the_form_without_a_word() -> None:
    """Warnings are errors here."""
    openpyxl.load_workbook(io.BytesIO(form()))
    with zipfile.ZipFile(io.BytesIO(form())) as archive:
        assert archive.testzip() is None
