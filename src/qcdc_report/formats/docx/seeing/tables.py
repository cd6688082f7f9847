"""Tables become grids, row by row, without asking which columns there are."""

from typing import TYPE_CHECKING, Final

from attrs import evolve

from qcdc_report.formats.docx.package import refusal
from qcdc_report.formats.docx.seeing.cells import USUAL, cell_shape
from qcdc_report.formats.docx.seeing.grids import Table, begun_table
from qcdc_report.formats.docx.seeing.line import BOOKMARK, DELETIONS
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
    opened,
    properties_of,
    w,
    whole,
)
from qcdc_report.manuscript import Cell, Grid, passages

if TYPE_CHECKING:
    from qcdc_report.formats.docx.seeing.story import Story

_TR, _TC = w("tr"), w("tc")
_TBL_PR, _TR_PR, _TC_PR = w("tblPr"), w("trPr"), w("tcPr")
_DELETED_ROW, _HEADER, _INDENTED = w("del"), w("tblHeader"), w("gridBefore")
_NO_ROWS: Final = frozenset({_TBL_PR, _TR_PR, SDT_PR, FALLBACK, w("tblGrid"), w("tblPrEx")})
_STORY: Final = frozenset({P, TBL, BOOKMARK, *DELETIONS})
"""What stands in a table outside its cells and belongs to the story around it."""


class TableReader:
    """Reads the tables of a story."""

    def __init__(self, story: "Story") -> None:
        self._story = story
        self._shared = story.shared
        self._limits = story.shared.options.limits
        self._depth = 0

    def read(self, element: Element) -> Grid | None:
        """Return a table; None for one of which every row was deleted.

        Raises:
            DocxReadError: it is beyond the limits, or a cell covers no possible number of columns.
        """
        if self._depth >= self._limits.nesting:
            raise refusal("nesting", part=self._shared.part, limit=self._limits.nesting)
        self._depth += 1
        table = begun_table(element, self._shared.styles, self._story.controls.setting.tag)
        outer, self._story.table_look = self._story.table_look, table.style.look
        self._rows(element, table)
        self._story.table_look = outer
        self._depth -= 1
        return table.grid() if table.rows else None

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
                self._story.controls.leave(
                    entered, (table.grid(begun),) if len(table.rows) > begun else ()
                )
            elif tag in _STORY:
                self._story.block(child)
            elif tag not in _NO_ROWS:
                self._rows(child, table)

    def _row(self, element: Element, table: Table) -> None:
        header = False
        cells: list[Cell] = []
        properties = properties_of(element, _TR_PR)
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
        if len(table.rows) > self._limits.rows:
            raise refusal("rows", part=self._shared.part, limit=self._limits.rows)

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
        self._count()
        plain = None if table.special else self._story.plain_cell(element)
        if plain is not None:
            table.bare = True
            cells.append(plain)
            return
        properties, parts = opened(element, _TC_PR)
        shape = USUAL if properties is None else cell_shape(properties)
        if shape.deleted:
            self._story.skip(element)
            return
        span = self._checked(shape.span) if shape.span != 1 else 1
        if shape.lined is None:
            table.bare = True
        else:
            table.lined.add(shape.lined)
        if table.special:
            last = element.getnext() is None
            self._story.table_look = table.look_at(row, first=not cells, last=last)
        content = self._story.blocks_of(parts)
        merged = shape.down or shape.across
        if merged and not any(each.text.strip() for each in passages(content)):
            content = ()  # Word keeps an empty paragraph in a cell that is merged into another
        if shape.across and cells:
            before = cells[-1]
            span = self._checked(before.span + span)
            cells[-1] = evolve(before, span=span, content=(*before.content, *content))
        else:
            cells.append(Cell(content=content, span=span, continued=shape.down))

    def _count(self) -> None:
        self._shared.cells += 1
        if self._shared.cells > self._limits.cells:
            raise refusal("cells", part=self._shared.part, limit=self._limits.cells)

    def _checked(self, span: int) -> int:
        if not 1 <= span <= self._limits.span:
            raise refusal("span", part=self._shared.part, found=span, limit=self._limits.span)
        return span
