"""Building a grid row by row: its looks, its lines, its header."""

from typing import Final

from attrs import Factory, define

from qcdc_report.formats.docx.seeing.borders import borders_show
from qcdc_report.formats.docx.seeing.looks import Look
from qcdc_report.formats.docx.seeing.names import VAL, Element, properties_of, w
from qcdc_report.formats.docx.seeing.stylesheet import Style, Stylesheet
from qcdc_report.manuscript import Cell, Grid, passages

_TR, _TBL_PR = w("tr"), w("tblPr")
_STYLE, _BORDERS, _LOOK = w("tblStyle"), w("tblBorders"), w("tblLook")

# Of the special cells of a style: its name there, the attribute that switches it on, and the bit
# that did so before Word 2010. What comes later wins.
_SPECIAL: Final = (
    ("firstCol", w("firstColumn"), 0x0080),
    ("lastCol", w("lastColumn"), 0x0100),
    ("firstRow", w("firstRow"), 0x0020),
    ("lastRow", w("lastRow"), 0x0040),
)


@define
class Table:
    """A table that is being read.

    Attributes:
        style: its style.
        tag: of the content control around it.
        unknown_style: it names a style that the file does not have.
        rows: rows read so far.
        headers: of each row whether it repeats on each page.
        bordered: whether the table itself says that it shows lines.
        lined: of each cell that says so, whether it shows lines.
        bare: cells that say nothing of lines.
        special: looks of special cells that are switched on.
        last: its last row.
    """

    style: Style
    tag: str
    unknown_style: bool = False
    rows: list[tuple[Cell, ...]] = Factory(list)
    headers: list[bool] = Factory(list)
    bordered: bool | None = None
    lined: set[bool] = Factory(set)
    bare: bool = False
    special: dict[str, Look] = Factory(dict)
    last: Element | None = None

    def shows_lines(self) -> bool | None:
        """Say whether it shows lines; None when the style that would say it is not in the file.

        Cells decide before the table, the table before its style. Without a word of lines, Word
        draws none.
        """
        if self.lined and (True in self.lined or not self.bare):
            return True in self.lined
        if self.bordered is not None:
            return self.bordered
        return None if self.unknown_style else bool(self.style.bordered)

    def look_at(self, row: Element, *, first: bool, last: bool) -> Look:
        """Return how the table makes the text of a cell look.

        Args:
            row: the row of the cell.
            first: the cell is the first one in it.
            last: the cell is the last one in it.
        """
        look = self.style.look
        if self.special:
            here = {
                "firstCol": first,
                "lastCol": last,
                "firstRow": not self.rows,
                "lastRow": row is self.last,
            }
            for name, special in self.special.items():
                if here[name]:
                    look = special.over(look)
        return look

    def grid(self, begun: int = 0) -> Grid:
        """Return its rows, from a place on, as a grid."""
        rows, headers = tuple(self.rows[begun:]), self.headers[begun:]
        first = next(
            (each for row in rows for cell in row for each in passages(cell.content)), None
        )
        return Grid(
            rows=rows,
            number=first.number if first else 0,
            header_rows=headers.index(False) if False in headers else len(headers),
            bordered=self.shows_lines(),
            style=self.style.name,
            tag=self.tag,
        )


def begun_table(element: Element, styles: Stylesheet, tag: str) -> Table:
    """Return a table without its rows.

    Args:
        element: the table in the file.
        styles: of the file.
        tag: of the content control around it.
    """
    properties = properties_of(element, _TBL_PR)
    said = {each.tag: each for each in properties} if properties is not None else {}
    named = said[_STYLE].get(VAL, "") if _STYLE in said else ""
    table = Table(styles.style("table", named), tag)
    table.unknown_style = bool(named) and not styles.knows("table", named)
    if _BORDERS in said:
        table.bordered = borders_show(said[_BORDERS])
    if table.style.conditions and _LOOK in said:
        table.special = _special(said[_LOOK], table.style)
        table.last = next(element.iterchildren(_TR, reversed=True), None)
    return table


def _special(element: Element, style: Style) -> dict[str, Look]:
    try:
        bits = int(element.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    looks = {}
    for name, attribute, bit in _SPECIAL:
        said = element.get(attribute)
        on = bool(bits & bit) if said is None else said in {"1", "true", "on"}
        if on and name in style.conditions:
            looks[name] = style.conditions[name]
    return looks
