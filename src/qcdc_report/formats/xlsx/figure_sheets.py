"""Appendix 2 as sheets: each indicator a table of numbers, with totals and ratios as printed."""

from collections.abc import Iterator

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.tables import Cell, SheetTable, Year
from qcdc_report.layout.figure_cells import FigureCell, value_cell
from qcdc_report.layout.figure_tables import Rows, figure_grid
from qcdc_report.layout.figures import figure_rows_of
from qcdc_report.outline import Applicability, Indicator, IndicatorGroup, indicators
from qcdc_report.report import Figure, Measures, Names, Report, Yearly
from qcdc_report.report.figure_rows import FigureRow, figure_rows
from qcdc_report.report.figures import NOT_APPLICABLE


def figure_sheets(subject: Subject) -> Iterator[SheetTable]:
    """Yield a table for each indicator, and one for figures that the outline does not know.

    An indicator that the unit's kind is not asked for, and that has no value, yields nothing.
    """
    report, appendix = subject.report, subject.outline.figures
    for group in appendix.groups if appendix else ():
        for indicator in group.indicators:
            figure = report.figures.get(indicator.key)
            asked = indicator.applies_to(report.unit.kind) is not Applicability.NOT_APPLICABLE
            if figure is not None or asked:
                yield _sheet(subject, group, indicator, figure)
    known = {indicator.key for indicator in indicators(subject.outline)}
    unknown = {key: figure for key, figure in report.figures.items() if key not in known}
    if unknown:
        yield SheetTable(
            name="Số liệu ngoài đề cương",
            title="Số liệu không có trong đề cương",
            header=(("Chỉ tiêu",), ("Năm",), ("Số liệu",), ("Giá trị",)),
            rows=tuple(_plain(row) for row in figure_rows(unknown, subject.outline)),
        )


def row_cell(row: FigureRow) -> FigureCell:
    """Return the number of a row of figures, or its state."""
    if row.text is not None:
        return FigureCell(row.text)
    return value_cell(NOT_APPLICABLE if row.state == "n/a" else row.value)


def _sheet(
    subject: Subject, group: IndicatorGroup, indicator: Indicator, figure: Figure
) -> SheetTable:
    number = subject.outline.figures.number if subject.outline.figures else 0
    header, rows, closing = _table(subject.report, indicator, figure)
    return SheetTable(
        name=f"{group.item}. {indicator.title}",
        title=f"Phụ lục {number}, mục {group.item}: {indicator.title}",
        header=tuple((title,) for title in header),
        rows=rows,
        closing=closing,
        empty="Không có.",
    )


def _table(
    report: Report, indicator: Indicator, figure: Figure
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...], int]:
    """Return an indicator's headings, its rows, and how many of them close the others."""
    if isinstance(figure, Names):
        names = enumerate(figure.names, start=1)
        return ("TT", indicator.title), tuple((number, name) for number, name in names), 0
    if not indicator.measures:
        found = figure_rows({indicator.key: figure})
        return ("Năm", "Số liệu", indicator.title), tuple(_plain(row)[1:] for row in found), 0
    if isinstance(figure, Yearly | Measures):
        rows = figure_rows_of(report, indicator, figure)
    else:
        rows = Rows(title="", labels=(), entries=(figure,))
    grid = figure_grid(indicator, rows)
    cells: tuple[tuple[Cell, ...], ...] = grid.rows
    if grid.labels:
        cells = tuple((_label(name), *row) for name, row in zip(grid.labels, cells, strict=True))
    return grid.header, cells, int(grid.closed)


def _label(label: str) -> Cell:
    return Year(int(label)) if label.isascii() and label.isdecimal() else label


def _plain(row: FigureRow) -> tuple[Cell, ...]:
    year = None if row.year is None else Year(row.year)
    return (row.indicator, year, row.measure, row_cell(row))
