"""The figures of many units as tables: one row a unit, or one row a number."""

from collections.abc import Sequence
from typing import Final

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.figure_sheets import row_cell
from qcdc_report.formats.xlsx.tables import Cell, SheetTable, Year
from qcdc_report.formats.xlsx.unit_cells import answering_cell, total_cell, unit_cell
from qcdc_report.formats.xlsx.unit_columns import unit_columns
from qcdc_report.report.figure_rows import figure_rows

NO_UNITS: Final = "Không có báo cáo nào."
"""What a table of units says where there are none."""


def figure_table(subjects: Sequence[Subject]) -> SheetTable:
    """Return units' figures: a row a unit, a column for each indicator, year and measure."""
    columns = unit_columns(subjects)
    rows: list[tuple[Cell, ...]] = [
        (number, subject.report.unit.name, *(unit_cell(subject, column) for column in columns))
        for number, subject in enumerate(subjects, start=1)
    ]
    if subjects:
        totals = (total_cell(subjects, column) for column in columns)
        answering = (answering_cell(subjects, column) for column in columns)
        rows.append((None, "Tổng", *totals))
        rows.append((None, "Số đơn vị có số liệu", *answering))
    return SheetTable(
        name="Số liệu",
        title=f"Số liệu của các đơn vị: {len(subjects)} đơn vị",
        header=(("TT",), ("Đơn vị",), *[column.header for column in columns]),
        rows=tuple(rows),
        closing=2 if subjects else 0,
        labels=2,
        empty=NO_UNITS,
    )


def tidy_table(subjects: Sequence[Subject]) -> SheetTable:
    """Return units' figures one number a row."""
    header = ("Đơn vị", "Bộ quy định", "Chỉ tiêu", "Năm", "Số liệu", "Giá trị")
    return SheetTable(
        name="Số liệu từng dòng",
        title="Số liệu của các đơn vị, mỗi số một dòng",
        header=tuple((title,) for title in header),
        rows=tuple(
            (
                subject.report.unit.name,
                subject.report.profile,
                row.indicator,
                None if row.year is None else Year(row.year),
                row.measure,
                row_cell(row),
            )
            for subject in subjects
            for row in figure_rows(subject.report.figures, subject.outline)
        ),
        empty=NO_UNITS,
    )
