"""Many reports as a workbook: one row a unit, closed by totals that are true."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formats.xlsx.read_books import finding, opened, sheet_parts, shown_by_libreoffice, values
from layout.samples import bare_report, plain_profile
from qcdc_report import load
from qcdc_report.findings import Finding
from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx import write_units_xlsx
from qcdc_report.formats.xlsx.unit_cells import total_cell, unit_cell
from qcdc_report.formats.xlsx.unit_columns import UnitColumn, unit_columns
from qcdc_report.report import Report
from qcdc_report.testing.strategies import reports

EXAMPLES = Path(__file__).parents[3] / "examples"
UNITS = [EXAMPLES / "so-a.yaml", EXAMPLES / "cong-ty-cap-nuoc-b.yaml"]


def subjects(*many: Report, findings: tuple[Finding, ...] | None = None) -> list[Subject]:
    """Return reports with the sample's outline."""
    outline = plain_profile().outline
    return [Subject(report=one, outline=outline, findings=findings) for one in many]


def unit(
    name: str, kind: str = "agency", years: tuple[int, ...] = (2021,), **figures: Any
) -> Report:
    """Return the report of a unit that gives some figures."""
    return bare_report(
        unit={"name": name, "kind": kind}, period={"years": list(years)}, figures=figures
    )


def table(*many: Report) -> dict[tuple[str, str, str], list[object]]:
    """Return for each column of the figures, by its headings, its cells: words or a number."""
    given = subjects(*many)
    found = {}
    for column in unit_columns(given):
        cells = [unit_cell(one, column) for one in given]
        cells.append(total_cell(given, column))
        shown = [cell.words if cell.number is None else cell.number for cell in cells]
        indicator, when, measure = column.header
        found[indicator.split(".")[0], when, measure] = shown
    return found


def test_each_unit_is_a_row() -> None:
    """In the order given, under headings for indicator, year and measure."""
    rows = values(write_units_xlsx(subjects(*map(load, UNITS))))["Số liệu"]
    names = [load(path).unit.name for path in UNITS]
    assert [row[:2] for row in rows[3:]] == [
        (1, names[0]),
        (2, names[1]),
        (None, "Tổng"),
        (None, "Số đơn vị có số liệu"),
    ]
    at = rows[0].index("6. Giải quyết đơn thư khiếu nại, tố cáo")
    assert rows[1][at] == "2017"
    assert rows[2][at : at + 3] == (
        "Số đơn đã tiếp nhận",
        "Số đơn đã giải quyết",
        "Tỷ lệ giải quyết",
    )
    assert rows[3][at : at + 3] == (7, 7, 1)


def test_totals_are_sums_and_ratios_of_sums() -> None:
    """Half of 2 and all of 98 is 99 %, not 75 %."""
    made = table(
        unit("A", petition_resolution={2021: {"received": 2, "resolved": 1}}),
        unit("B", petition_resolution={2021: {"received": 98, "resolved": 98}}),
    )
    assert made["6", "2021", "Số đơn đã tiếp nhận"] == [2, 98, 100]
    assert made["6", "2021", "Tỷ lệ giải quyết"] == [50, 100, 99]


def test_a_ratio_is_of_the_units_that_give_both_counts() -> None:
    """A unit that gives one of the two is in no ratio; where each gives one, there is none."""
    made = table(
        unit("A", petition_resolution={2021: {"received": 2, "resolved": 1}}),
        unit("B", petition_resolution={2021: {"received": 98, "resolved": None}}),
    )
    assert made["6", "2021", "Tỷ lệ giải quyết"][2] == 50
    made = table(
        unit("A", petition_resolution={2021: {"received": 2}}),
        unit("B", petition_resolution={2021: {"received": None, "resolved": 3}}),
    )
    assert made["6", "2021", "Tỷ lệ giải quyết"][2] == "chưa đủ số liệu"


def test_missing_not_applicable_zero_and_not_asked_are_four_things() -> None:
    """Words, words, a number, and an empty cell."""
    made = table(
        unit("A", petition_resolution={2021: {"received": 0, "resolved": 0}}),
        unit("B", petition_resolution="n/a"),
        unit("C"),
        unit("D", years=(2020,), petition_resolution={2020: {"received": 1, "resolved": 1}}),
    )
    assert made["6", "2021", "Số đơn đã tiếp nhận"] == [0, "không áp dụng", "chưa báo cáo", "", 0]
    assert made["6", "2020", "Số đơn đã tiếp nhận"] == ["", "", "", 1, 1]
    assert made["6", "2021", "Tỷ lệ giải quyết"][0] == "không phát sinh"


def test_how_many_units_answered_closes_the_table() -> None:
    """Zero is an answer; a state is none; a column of ratios counts nobody."""
    many = [
        unit("A", petition_resolution={2021: {"received": 0, "resolved": 0}}),
        unit("B", petition_resolution="n/a"),
    ]
    rows = values(write_units_xlsx(subjects(*many)))["Số liệu"]
    at = rows[0].index("6. Giải quyết đơn thư khiếu nại, tố cáo")
    assert rows[-1][at : at + 3] == (1, 1, None)


def test_a_number_for_the_whole_period_has_a_column_of_its_own() -> None:
    """One unit tells its dialogues by year, another in one number."""
    made = table(unit("A", leader_dialogues={2021: 2}), unit("B", leader_dialogues=7))
    assert made["7", "Kỳ báo cáo", "Số cuộc"] == ["", 7, 7]
    assert made["7", "2021", "Số cuộc"] == [2, "", 2]


def test_an_earlier_date_and_a_given_percentage_have_columns_where_given() -> None:
    """Only then; the percentage is not summed."""
    assert ("2", "31/12/2016", "Xã đạt chuẩn (xã)") not in table(unit("A"))
    made = table(
        unit(
            "A",
            new_rural_communes={"reached": 2, "assigned": 2, "baseline": {"reached": 1}},
            new_rural_funds={"amount": 5, "percent": "7,5"},
        ),
        unit("B", new_rural_communes={"reached": 1, "assigned": 3}),
    )
    dates = {key: cells for key, cells in made.items() if key[1] == "31/12/2016"}
    assert list(dates.values()) == [[1, "chưa báo cáo", 1]]
    given = [cells for key, cells in made.items() if key[2].startswith("Tỷ lệ đơn vị tự ghi")]
    assert given == [[Decimal("7.5"), "", ""]]


def test_names_are_counted_and_listed() -> None:
    """A number to add up, and the names themselves."""
    made = table(unit("A", exemplary_models=["Thứ Hai nghe thợ", "Một cửa"]), unit("B"))
    numbers, names = [cells for key, cells in made.items() if key[0] == "8"]
    assert numbers == [2, "chưa báo cáo", 2]
    assert names == ["Thứ Hai nghe thợ\nMột cửa", "", ""]


def test_figures_that_no_outline_knows_have_columns_too() -> None:
    """A mistyped measure, a mistyped indicator."""
    made = table(unit("A", one_stop={"procedurs": 63}, one_stopp=5))
    assert made["1", "31/12/2021", "procedurs"] == [63, 63]
    assert made["one_stopp", "Kỳ báo cáo", "Số lượng"] == [5, 5]


def test_documents_and_findings_stand_with_their_unit() -> None:
    """Numbered through; findings only where a report was checked."""
    many = [
        bare_report(documents=[{"number": "1-KH/ĐU"}, {"number": "2-KH/ĐU"}]),
        bare_report(unit={"name": "Đảng ủy Sở C"}, documents=[{"number": "3-KH/ĐU"}]),
    ]
    made = values(write_units_xlsx(subjects(*many, findings=(finding(),))))
    assert [(row[0], row[1], row[3]) for row in made["Văn bản"][1:]] == [
        (1, "Đảng ủy Sở A", "1-KH/ĐU"),
        (2, "Đảng ủy Sở A", "2-KH/ĐU"),
        (3, "Đảng ủy Sở C", "3-KH/ĐU"),
    ]
    assert [row[:3] for row in made["Phát hiện"][1:]] == [
        ("Đảng ủy Sở A", "cảnh báo", "QC999"),
        ("Đảng ủy Sở C", "cảnh báo", "QC999"),
    ]
    assert made["Đơn vị"][0][-3:] == ("Lỗi", "Cảnh báo", "Ghi chú")
    assert made["Đơn vị"][1][-3:] == (0, 1, 0)
    assert "Phát hiện" not in values(write_units_xlsx(subjects(*many)))


def test_no_reports_are_a_workbook_that_says_so() -> None:
    """An empty folder is no failure."""
    made = values(write_units_xlsx([]))
    assert made["Đơn vị"][1][0] == "Không có báo cáo nào."
    assert made["Số liệu"][1][0] == "Không có báo cáo nào."


def test_a_wide_table_repeats_what_its_rows_are() -> None:
    """On each printed page the units stand at the left, and every page begins with its headings."""
    made = opened(write_units_xlsx(subjects(*map(load, UNITS))))
    sheet = made["Số liệu"]
    assert (sheet.print_title_cols, sheet.print_title_rows) == ("$A:$B", "$1:$3")
    assert sheet.freeze_panes == "C4"
    breaks = [one.id for one in sheet.col_breaks.brk]
    assert breaks
    for first in breaks:
        assert sheet.cell(1, first + 1).value, "a page without the heading of its first columns"
    merged = [area for area in sheet.merged_cells.ranges if area.min_row == 1]
    assert not any(area.min_col <= first < area.max_col for area in merged for first in breaks)


@given(many=st.lists(reports(), min_size=1, max_size=4))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_units_changes_no_total(many: list[Report]) -> None:
    """Whatever the reports, each column's total is that of its cells."""
    forth, back = subjects(*many), subjects(*reversed(many))
    totals = {_name(column): total_cell(forth, column) for column in unit_columns(forth)}
    assert totals == {_name(column): total_cell(back, column) for column in unit_columns(back)}
    for column in unit_columns(forth):
        if column.what == "count":
            numbers = [unit_cell(one, column).number for one in forth]
            there = [number for number in numbers if number is not None]
            assert total_cell(forth, column).number == (sum(there) if there else None)


def _name(column: UnitColumn) -> tuple[object, ...]:
    return (column.indicator.key, column.year, column.what, column.measure, column.header)


@given(many=st.lists(reports(), max_size=3))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_reports_give_a_sound_workbook(many: list[Report]) -> None:
    """No formula and no address, the same bytes twice."""
    made = write_units_xlsx(subjects(*many))
    assert made == write_units_xlsx(subjects(*many))
    assert not any("<f>" in part or "r:id" in part for part in sheet_parts(made))


@pytest.mark.slow
def test_libreoffice_shows_the_units(tmp_path: Path) -> None:
    """Numbers the Vietnamese way, states in words."""
    shown = shown_by_libreoffice(write_units_xlsx(subjects(*map(load, UNITS))), tmp_path)
    rows = shown["Số liệu"]
    at = rows[0].index("2. Kinh phí huy động xây dựng nông thôn mới trong 05 năm từ 2017-2022")
    assert [row[at] for row in rows[3:6]] == ["1.865.000.000", "3.150.000.000", "5.015.000.000"]
    assert rows[3][rows[0].index("4. Hội nghị người lao động")] == "không áp dụng"
