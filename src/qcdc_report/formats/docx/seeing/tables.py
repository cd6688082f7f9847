"""Tables become grids, row by row, without asking which columns there are."""

from typing import TYPE_CHECKING, Final

from attrs import Factory, define, evolve

from qcdc_report.formats.docx.package import refusal
from qcdc_report.formats.docx.seeing.borders import borders_show
from qcdc_report.formats.docx.seeing.line import BOOKMARK, DELETIONS
from qcdc_report.formats.docx.seeing.looks import Look
from qcdc_report.formats.docx.seeing.names import (
    FALLBACK,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    TBL,
    VAL,
    Element,
    P,
    is_on,
    w,
    whole,
)
from qcdc_report.formats.docx.seeing.stylesheet import Style
from qcdc_report.manuscript import Cell, Grid, passages

if TYPE_CHECKING:
    from qcdc_report.formats.docx.seeing.story import Story

_TR, _TC = w("tr"), w("tc")
_TBL_PR, _TR_PR, _TC_PR = w("tblPr"), w("trPr"), w("tcPr")
_STYLE, _BORDERS, _CELL_BORDERS, _LOOK = (
    w("tblStyle"),
    w("tblBorders"),
    w("tcBorders"),
    w("tblLook"),
)
_DELETED_ROW, _DELETED_CELL = w("del"), w("cellDel")
_HEADER, _INDENTED = w("tblHeader"), w("gridBefore")
_SPAN, _DOWN, _ACROSS = w("gridSpan"), w("vMerge"), w("hMerge")
_CONTINUED: Final = frozenset({"continue", "cont"})
_NO_ROWS: Final = frozenset({_TBL_PR, _TR_PR, SDT_PR, FALLBACK, w("tblGrid"), w("tblPrEx")})
_STORY: Final = frozenset({P, TBL, BOOKMARK, *DELETIONS})
"""What stands in a table outside its cells and belongs to the story around it."""

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
    rows: list[tuple[Cell, ...]] = Factory(list)
    headers: list[bool] = Factory(list)
    bordered: bool | None = None
    lined: set[bool] = Factory(set)
    bare: bool = False
    special: dict[str, Look] = Factory(dict)
    last: Element | None = None

    def shows_lines(self) -> bool | None:
        """Say whether it shows lines; None when the file does not say."""
        if True in self.lined:
            return True
        if self.lined and not self.bare:
            return False
        return self.style.bordered if self.bordered is None else self.bordered

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


@define
class Shape:
    """What a cell says about itself.

    Attributes:
        span: how many columns it covers.
        down: it goes on the cell above.
        across: it goes on the cell before it, as files of before Word 2000 say it.
        lined: whether it shows lines; None when it does not say.
        deleted: it was deleted.
    """

    span: int = 1
    down: bool = False
    across: bool = False
    lined: bool | None = None
    deleted: bool = False


class TableReader:
    """Reads the tables of a story."""

    def __init__(self, story: "Story") -> None:
        self._story = story
        self._depth = 0

    def read(self, element: Element) -> Grid | None:
        """Return a table; None for one of which every row was deleted.

        Raises:
            DocxReadError: it is beyond the limits, or a cell covers no possible number of columns.
        """
        shared = self._story.shared
        limit = shared.options.limits.nesting
        if self._depth >= limit:
            raise refusal("nesting", part=shared.part, limit=limit)
        self._depth += 1
        table = self._begun(element)
        self._rows(element, table)
        self._depth -= 1
        return _grid(table) if table.rows else None

    def _begun(self, element: Element) -> Table:
        properties = element.find(_TBL_PR)
        said = {each.tag: each for each in properties} if properties is not None else {}
        named = said[_STYLE].get(VAL, "") if _STYLE in said else ""
        style = self._story.shared.styles.style("table", named)
        table = Table(style, self._story.controls.setting.tag)
        if _BORDERS in said:
            table.bordered = borders_show(said[_BORDERS])
        if style.conditions and _LOOK in said:
            table.special = _special(said[_LOOK], style)
            table.last = next(element.iterchildren(_TR, reversed=True), None)
        return table

    def _rows(self, parent: Element, table: Table) -> None:
        for child in parent:
            tag = child.tag
            if tag == _TR:
                self._row(child, table)
            elif tag == SDT:
                begun = len(table.rows)
                entered = self._story.controls.enter(child, self._story.next_number)
                for content in child.iterchildren(SDT_CONTENT):
                    self._rows(content, table)
                self._story.controls.leave(entered, _part(table, begun))
            elif tag in _STORY:
                self._story.block(child)
            elif tag not in _NO_ROWS:
                self._rows(child, table)

    def _row(self, element: Element, table: Table) -> None:
        header = False
        cells: list[Cell] = []
        properties = element.find(_TR_PR)
        for each in properties if properties is not None else ():
            if each.tag == _DELETED_ROW:
                self._story.skip(element)
                return
            if each.tag == _HEADER:
                header = is_on(each)
            elif each.tag == _INDENTED and (columns := whole(each.get(VAL))) > 0:
                cells.append(Cell(span=self._checked(columns)))
        self._cells(element, element, table, cells)
        table.rows.append(tuple(cells))
        table.headers.append(header)
        limits = self._story.shared.options.limits
        if len(table.rows) > limits.rows:
            raise refusal("rows", part=self._story.shared.part, limit=limits.rows)

    def _cells(self, parent: Element, row: Element, table: Table, cells: list[Cell]) -> None:
        for child in parent:
            tag = child.tag
            if tag == _TC:
                self._cell(child, row, table, cells)
            elif tag == SDT:
                begun = len(cells)
                entered = self._story.controls.enter(child, self._story.next_number)
                for content in child.iterchildren(SDT_CONTENT):
                    self._cells(content, row, table, cells)
                held = tuple(block for cell in cells[begun:] for block in cell.content)
                self._story.controls.leave(entered, held)
            elif tag in _STORY:
                self._story.block(child)
            elif tag not in _NO_ROWS:
                self._cells(child, row, table, cells)

    def _cell(self, element: Element, row: Element, table: Table, cells: list[Cell]) -> None:
        shape = _shape(element.find(_TC_PR))
        if shape.deleted:
            self._story.skip(element)
            return
        span = self._checked(shape.span)
        if shape.lined is None:
            table.bare = True
        else:
            table.lined.add(shape.lined)
        self._story.shared.count_cell()
        look = table.style.look
        if table.special:
            look = table.look_at(row, first=not cells, last=element.getnext() is None)
        content = self._story.blocks_of(element, look)
        if (shape.down or shape.across) and not any(
            each.text.strip() for each in passages(content)
        ):
            content = ()  # Word keeps an empty paragraph in a cell that is merged into another
        if shape.across and cells:
            before = cells[-1]
            span = self._checked(before.span + span)
            cells[-1] = evolve(before, span=span, content=(*before.content, *content))
        else:
            cells.append(Cell(content=content, span=span, continued=shape.down))

    def _checked(self, span: int) -> int:
        limit = self._story.shared.options.limits.span
        if not 1 <= span <= limit:
            raise refusal("span", part=self._story.shared.part, found=span, limit=limit)
        return span


def _shape(properties: Element | None) -> Shape:
    shape = Shape()
    for each in properties if properties is not None else ():
        tag = each.tag
        if tag == _SPAN:
            shape.span = whole(each.get(VAL), 1)
        elif tag == _DOWN:
            shape.down = each.get(VAL, "continue") in _CONTINUED
        elif tag == _ACROSS:
            shape.across = each.get(VAL, "continue") in _CONTINUED
        elif tag == _CELL_BORDERS:
            shape.lined = borders_show(each)
        elif tag == _DELETED_CELL:
            shape.deleted = True
    return shape


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


def _grid(table: Table) -> Grid:
    rows = tuple(table.rows)
    first = next((each for row in rows for cell in row for each in passages(cell.content)), None)
    top = table.headers.index(False) if False in table.headers else len(rows)
    return Grid(
        rows=rows,
        number=first.number if first else 0,
        header_rows=top,
        bordered=table.shows_lines(),
        style=table.style.name,
        tag=table.tag,
    )


def _part(table: Table, begun: int) -> tuple[Grid, ...]:
    """Return the rows from a place on as a grid of their own."""
    rows, headers = table.rows[begun:], table.headers[begun:]
    return (_grid(evolve(table, rows=rows, headers=headers)),) if rows else ()
