"""An Excel workbook as sheets of plain values, read within limits.

python-calamine reads the values. What it does not do is done before: it makes a sheet with two
cells in opposite corners a table of seventeen thousand million, and it shows a cell that holds an
error, or a formula nobody calculated, as if it were empty.
"""

import io
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from qcdc_report.formats.docx.package import Package, open_parts, reading_boundary
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.formats.xlsx.errors import WorkbookReadError, refused, too_wide
from qcdc_report.manuscript import ManuscriptError
from qcdc_report.tabular import needs_extra

if TYPE_CHECKING:
    from lxml.etree import _Element
    from python_calamine import CalamineSheet

_BOOK: Final = "xl/workbook.xml"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@frozen
class Untold:
    """What a cell holds whose value cannot be told: an error, or a formula without a result."""

    text: str

    def __str__(self) -> str:
        return self.text


@frozen
class Sheet:
    """A sheet of a workbook.

    Attributes:
        name: as its tab shows it.
        rows: for each row, from 0, its cells that hold something, by column from 0.
    """

    name: str
    rows: Mapping[int, Mapping[int, object]] = field(repr=False)


def sheets(content: bytes, options: ReadingOptions) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook.

    Raises:
        MissingExtraError: python-calamine is not installed.
        WorkbookReadError: it is no workbook, damaged, or beyond the limits.
    """
    with needs_extra("xlsx"):
        import python_calamine
    try:
        with reading_boundary():
            untold = _untold(open_parts(content, options), options.limits)
            with python_calamine.load_workbook(io.BytesIO(content)) as workbook:
                return tuple(
                    Sheet(name, _rows(workbook.get_sheet_by_name(name), untold[name]))
                    for name in workbook.sheet_names
                    if name in untold
                )
    except WorkbookReadError:
        raise
    except ManuscriptError as error:
        raise refused(error) from error


def _rows(
    sheet: "CalamineSheet", untold: Mapping[tuple[int, int], Untold]
) -> dict[int, dict[int, object]]:
    rows: dict[int, dict[int, object]] = defaultdict(dict)
    for number, row in enumerate(sheet.to_python(skip_empty_area=False)):
        for column, value in enumerate(row):
            if value != "":
                rows[number][column] = value
    for (number, column), held in untold.items():
        rows[number][column] = held
    return dict(sorted(rows.items()))


def _untold(package: Package, limits: Limits) -> dict[str, dict[tuple[int, int], Untold]]:
    """Return for each sheet's name the cells whose value cannot be told.

    Raises:
        WorkbookReadError: there is no workbook, or a sheet covers too many cells.
    """
    # python-calamine goes by this name, so that what is checked here is what it reads.
    if package.related("", "officeDocument") != (_BOOK,):
        raise refused(None)
    targets = {one.id: package.target(_BOOK, one) for one in package.relations(_BOOK)}
    untold: dict[str, dict[tuple[int, int], Untold]] = {}
    for sheet in package.xml(_BOOK).iter("{*}sheet"):
        part = targets.get(sheet.get(_ID, ""))
        if part is not None and _local_name(package.xml(part)) == "worksheet":
            untold[sheet.get("name", "")] = _surveyed(package.xml(part), limits)
    return untold


def _surveyed(sheet: "_Element", limits: Limits) -> dict[tuple[int, int], Untold]:
    """Return the cells of a sheet whose value cannot be told, by row and column from 0.

    Raises:
        WorkbookReadError: cells with a value stand too far apart, or are too many.
    """
    untold = {}
    row = rows = column = columns = count = 0
    for element in sheet.iter("{*}row", "{*}c"):
        letters, digits = _split(element.get("r", ""))
        if _local_name(element) == "row":
            row, column = int(digits or row + 1), 0
            continue
        column = _number(letters) if letters else column + 1
        row = int(digits) if digits else row
        count += 1
        if len(element):
            rows, columns = max(rows, row), max(columns, column)
        if (said := _told_by_no_value(element)) is not None:
            untold[row - 1, column - 1] = Untold(said)
        if max(count, rows * columns) > limits.cells:
            raise too_wide(limits.cells)
    return untold


def _told_by_no_value(cell: "_Element") -> str | None:
    value, formula = cell.findtext("{*}v", ""), cell.find("{*}f")
    if cell.get("t") == "e":
        return value
    return f"={formula.text or ''}" if formula is not None and not value else None


def _local_name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _split(name: str) -> tuple[str, str]:
    """Return the letters and the digits of a cell's name; what is neither is dropped."""
    letters = name.rstrip("0123456789")
    return letters, name[len(letters) :][:9]


def _number(letters: str) -> int:
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
