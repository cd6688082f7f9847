"""Tables as the sheets of one workbook: headings in sight, printed on A4, text kept as text."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from qcdc_report.formats.format import FormatFailedError
from qcdc_report.formats.xlsx.safe_book import safe_book
from qcdc_report.formats.xlsx.sheet_header import header_spans
from qcdc_report.formats.xlsx.sheet_measures import (
    column_widths,
    header_heights,
    page_breaks,
    row_height,
)
from qcdc_report.formats.xlsx.tab_names import tab_names
from qcdc_report.formats.xlsx.table_looks import DATE, YEAR, Row, TableLooks, number_format
from qcdc_report.formats.xlsx.tables import Cell, Link, SheetTable, Year
from qcdc_report.layout.figure_cells import FigureCell
from qcdc_report.text import Text, format_integer, short_date, xml_safe

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4: Final = 9
_MARGINS: Final = {"left": 0.6, "right": 0.6, "top": 0.9, "bottom": 0.7}  # inches
_PORTRAIT, _LANDSCAPE, _FITTED = 70, 104, 200
"""Widths of a sheet, in letters: that fit a page, a turned one, and one that is made smaller."""
_SCALE: Final = 70  # per cent, of what does not fit one page
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_SAFE_LETTERS = 32_767 // 2  # a cell takes 32,767 units of UTF-16, of which a letter is one or two
_DIGITS = 15  # that Excel keeps of a number
_FIRST_DAY = dt.date(1900, 3, 1)  # Excel has a 29 February 1900, so that days before are one off
_TITLE_LETTERS = 110  # a page's head takes 255, and each & counts twice


def tables_workbook(tables: Sequence[SheetTable], title: str, author: str = "") -> bytes:
    """Return tables as a workbook, a sheet each. The same tables give the same bytes.

    No text becomes a formula, a number or an address. A text longer than a cell takes goes on in
    the cells below; a number that Excel would round is written in words.

    Args:
        tables: in the order of the sheets.
        title: of the file.
        author: of the file.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        FormatFailedError: a table has more rows or columns than a sheet.
    """
    made = io.BytesIO()
    names = tab_names(table.name for table in tables)
    with safe_book(made, title, author) as workbook:
        looks = TableLooks(workbook)
        for table, name in zip(tables, names, strict=True):
            _Sheet(workbook.add_worksheet(name), looks, table, names).write()
    return made.getvalue()


class _Sheet:
    """One sheet while it is written."""

    def __init__(
        self, sheet: "Worksheet", looks: TableLooks, table: SheetTable, names: Sequence[str]
    ) -> None:
        self._sheet, self._looks, self._table, self._names = sheet, looks, table, names
        self._depth = max(map(len, table.header))
        self._widths = column_widths(table)
        self._fits = sum(self._widths) <= _FITTED
        room = _LANDSCAPE * 100 / _SCALE - sum(self._widths[: table.labels])
        self._breaks = [] if self._fits else page_breaks(table, self._widths, room)
        self._spans = tuple(header_spans(table.header, self._breaks))

    def write(self) -> None:
        table = self._table
        body = len(table.rows) - table.closing
        rows: list[tuple[tuple[Cell, ...], Row]] = [
            (line, "body" if number < body else "closing")
            for number, row in enumerate(table.rows)
            for line in _lines(row)
        ]
        _refuse_too_large(self._depth + len(rows), len(table.header), table.title)
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)
        self._write_header()
        for number, (line, kind) in enumerate(rows, start=self._depth):
            for column, cell in enumerate(line):
                self._write_cell(number, column, cell, kind)
            self._sheet.set_row(number, row_height(line, self._widths))
        if not rows and table.empty:
            self._sheet.write_string(self._depth, 0, table.empty, self._looks.note)
        if body > 1:
            last = self._depth + sum(kind == "body" for _, kind in rows) - 1
            self._sheet.autofilter(self._depth - 1, 0, last, len(table.header) - 1)
        self._sheet.freeze_panes(self._depth, table.labels)
        self._set_up_pages()

    def _write_header(self) -> None:
        heading = self._looks.header
        for span in self._spans:
            if span.top != span.bottom or span.first != span.last:
                area = (span.top, span.first, span.bottom, span.last)
                self._sheet.merge_range(*area, "", heading)
            text = xml_safe(span.text)[:_SAFE_LETTERS]
            self._sheet.write_string(span.top, span.first, text, heading)
        heights = header_heights(self._spans, self._widths, self._depth)
        for row, height in enumerate(heights):
            self._sheet.set_row(row, height)

    def _write_cell(self, row: int, column: int, cell: Cell, kind: Row) -> None:
        sheet, looks = self._sheet, self._looks
        match cell:
            case None:
                sheet.write_blank(row, column, None, looks.text(kind))
            case Link(sheet=number):
                name = self._names[number]
                address = "internal:'{}'!A1".format(name.replace("'", "''"))
                sheet.write_url(row, column, address, looks.link(), name)
            case FigureCell():
                self._write_figure(row, column, cell, kind)
            case int():
                self._write_figure(row, column, FigureCell(format_integer(cell), cell), kind)
            case Year():
                sheet.write_number(row, column, cell.year, looks.number(kind, YEAR))
            case dt.date():
                self._write_date(row, column, cell, kind)
            case str():
                sheet.write_string(row, column, xml_safe(cell), looks.text(kind))

    def _write_figure(self, row: int, column: int, cell: FigureCell, kind: Row) -> None:
        number = cell.number
        if number is None or sum(map(str.isdigit, cell.words)) > _DIGITS:
            words = xml_safe(cell.words)
            self._sheet.write_string(row, column, words, self._looks.words(kind))
            return
        value = float(number / 100 if cell.kind == "percent" else number)
        look = self._looks.number(kind, number_format(cell))
        self._sheet.write_number(row, column, value, look)

    def _write_date(self, row: int, column: int, day: dt.date, kind: Row) -> None:
        if day >= _FIRST_DAY:
            self._sheet.write_datetime(row, column, day, self._looks.number(kind, DATE))
        else:
            self._sheet.write_string(row, column, short_date(day), self._looks.text(kind))

    def _set_up_pages(self) -> None:
        sheet = self._sheet
        sheet.set_paper(_A4)
        if sum(self._widths) > _PORTRAIT:
            sheet.set_landscape()
        if self._fits:
            sheet.fit_to_pages(1, 0)
        else:  # too small to read on one page: further pages repeat what the rows are
            sheet.set_print_scale(_SCALE)
            sheet.repeat_columns(0, self._table.labels - 1)
            sheet.print_across()
            sheet.set_v_pagebreaks(self._breaks)
        sheet.repeat_rows(0, self._depth - 1)
        sheet.set_margins(**_MARGINS)
        title = xml_safe(self._table.title)
        if len(title) > _TITLE_LETTERS:
            title = f"{title[: _TITLE_LETTERS - 1]}…"
        sheet.set_header(f'&L&"Times New Roman,Bold"{title.replace("&", "&&")}')
        sheet.set_footer('&C&"Times New Roman,Regular"Trang &P/&N')


def _lines(row: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row, then a row for what is left of texts that are too long for a cell."""
    if not any(map(_too_long, row)):
        yield tuple(row)
        return
    pieces = [_pieces(cell) for cell in row]
    for number in range(max(map(len, pieces), default=1)):
        yield tuple(piece[number] if number < len(piece) else None for piece in pieces)


def _too_long(cell: Cell) -> bool:
    words = cell.words if isinstance(cell, FigureCell) and cell.number is None else cell
    return isinstance(words, str) and len(words) > _SAFE_LETTERS


def _pieces(cell: Cell) -> Sequence[Cell]:
    match cell:
        case str():
            return _cut(cell) or [cell]
        case FigureCell(number=None):
            return [FigureCell(text) for text in _cut(cell.words)] or [cell]
        case _:
            return [cell]


def _cut(text: str) -> list[str]:
    return [text[at : at + _SAFE_LETTERS] for at in range(0, len(text), _SAFE_LETTERS)]


def _refuse_too_large(rows: int, columns: int, title: str) -> None:
    if rows > _MOST_ROWS or columns > _MOST_COLUMNS:
        raise FormatFailedError(
            Text(
                f"“{title}” có {rows} dòng, {columns} cột; một trang tính Excel chỉ chứa "
                f"{_MOST_ROWS} dòng, {_MOST_COLUMNS} cột",
                f"“{title}” has {rows} rows and {columns} columns; a sheet of Excel holds "
                f"{_MOST_ROWS} rows and {_MOST_COLUMNS} columns",
            )
        )
