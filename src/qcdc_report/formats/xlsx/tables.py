"""What a sheet of a workbook shows: values under headings, whoever writes them."""

import datetime as dt

from attrs import field, frozen

from qcdc_report.layout.figure_cells import FigureCell


@frozen
class Link:
    """A cell that leads to another sheet, and shows the name on its tab.

    Attributes:
        sheet: number of the table whose sheet it leads to, from 0.
    """

    sheet: int


@frozen
class Year:
    """A cell with a year: a number that no separator cuts."""

    year: int


Cell = str | int | dt.date | FigureCell | Year | Link | None
"""What a cell holds; a number without words is a whole number, None is an empty cell."""


@frozen(kw_only=True)
class SheetTable:
    """One table, which has a sheet of its own.

    Attributes:
        name: what the sheet's tab should say; it is cut, and made unique, where it has to be.
        title: what the table shows, at the head of each printed page.
        header: for each column its heading: one text, or several from the widest down. Neighbours
            with the same beginning share it.
        rows: for each row its cells.
        closing: rows at the end that close the others, such as a total.
        labels: columns on the left that say what a row is, and stay in sight.
        empty: what is said where there are no rows.
    """

    name: str
    title: str
    header: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    closing: int = 0
    labels: int = 1
    empty: str = ""
