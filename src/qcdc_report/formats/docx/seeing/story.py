"""A story: the paragraphs, tables and content controls of the body, of a note, of a header."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from attrs import define

from qcdc_report.formats.docx.paragraphs import numbered_paragraphs
from qcdc_report.formats.docx.seeing import mathematics
from qcdc_report.formats.docx.seeing.boxes import drawn_text
from qcdc_report.formats.docx.seeing.controls import Controls
from qcdc_report.formats.docx.seeing.decided import ParagraphFormat
from qcdc_report.formats.docx.seeing.line import BOOKMARK, DELETIONS, NAME, LineReader
from qcdc_report.formats.docx.seeing.lines import Box, Line
from qcdc_report.formats.docx.seeing.looks import (
    NOTHING_OF_PARAGRAPH,
    PLAIN,
    paragraph_says,
)
from qcdc_report.formats.docx.seeing.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    P_PR,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    TBL,
    Element,
    P,
    R,
    T,
    opened,
    w,
)
from qcdc_report.formats.docx.seeing.passages import passage_of
from qcdc_report.formats.docx.seeing.plain import PlainCells, plain_passage, plain_text
from qcdc_report.formats.docx.seeing.shared import NOTE_REFERENCES, Shared
from qcdc_report.formats.docx.seeing.tables import TableReader
from qcdc_report.manuscript import Cell, Grid, Passage, Where

Block = Passage | Grid

_NO_BLOCKS: Final = frozenset(
    {SDT_PR, FALLBACK, *map(w, ("sectPr", "sdtEndPr", "customXmlPr", "tcPr", "trPr", "tblPr"))}
)
_LOOSE: Final = frozenset(
    {R, T, w("hyperlink"), w("fldSimple"), *mathematics.FORMULAS, *NOTE_REFERENCES}
)
"""What belongs into a paragraph and may stand between two, as Word's formulas do."""


@define
class Begun:
    """The text of paragraphs whose ends were deleted, and of the first of them the rest."""

    line: Line
    number: int
    shape: ParagraphFormat
    hanging: list[Block]


class Story:
    """Reads one story of a file.

    Methods call each other about once for each level of the XML, of which libxml2 allows 256.

    Attributes:
        shared: what is known of the whole file.
        controls: the content controls around the place that was reached.
        table_look: how the table around it makes text look.
    """

    def __init__(self, shared: Shared, root: Element, where: Where = "body") -> None:
        self.shared = shared
        self.controls = Controls(shared.controls)
        self._formats = shared.formats
        self._lines = LineReader(shared, root)
        self._tables = TableReader(self)
        self._plain_cells = PlainCells(shared.formats)
        self._where: Where = where
        self.table_look = PLAIN
        self._blocks_here: list[Block] = []
        self._begun: Begun | None = None
        self._counting = where == "body"
        self._number = 0
        self._anchors: list[str] = []
        self._handlers: Mapping[object, Callable[[Element], None]] = {
            **dict.fromkeys(_NO_BLOCKS, _pass),
            **dict.fromkeys(_LOOSE, self._loose),
            **dict.fromkeys(DELETIONS, self.skip),
            P: self._paragraph,
            TBL: self._table,
            SDT: self._control,
            ALTERNATE: self._alternate,
            BOOKMARK: self._bookmark,
        }

    @property
    def next_number(self) -> int:
        """Number of the paragraph that comes next; 0 outside the body."""
        return self._number + self._counting

    def blocks_of(self, parts: Iterable[Element]) -> tuple[Block, ...]:
        """Return the blocks in the body, a cell or a text box: what holds them, or its parts."""
        outer, begun = self._blocks_here, self._begun
        blocks = self._blocks_here = []
        self._begun = None
        handlers, otherwise = self._handlers, self._blocks
        for part in parts:
            handlers.get(part.tag, otherwise)(part)
        if self._begun is not None:
            self._end_begun()
        self._blocks_here, self._begun = outer, begun
        return tuple(blocks)

    def block(self, element: Element) -> None:
        """Read one block, or whatever stands where a block may stand."""
        self._handlers.get(element.tag, self._blocks)(element)

    def skip(self, element: Element) -> None:
        """Go past what was deleted: its paragraphs count, and are not seen."""
        if self._counting:
            self._number += sum(1 for _ in numbered_paragraphs(element))
        for reference in element.iter(*NOTE_REFERENCES):
            self.shared.note_met(reference, seen=False)

    def _blocks(self, parent: Element) -> None:
        handlers, otherwise = self._handlers, self._blocks
        for child in parent:
            handlers.get(child.tag, otherwise)(child)

    def _paragraph(self, element: Element) -> None:
        self._number += self._counting
        properties, parts = opened(element, P_PR)
        says = NOTHING_OF_PARAGRAPH if properties is None else paragraph_says(properties)
        shape = self._formats.paragraph(says)
        looks = shape.texts
        if self.table_look is not PLAIN:
            looks = self._formats.texts(self.table_look, shape.style)
        setting = self.controls.setting
        if looks.plain.quiet and not (shape.mark_deleted or setting.placeholder or self._is_busy):
            text = plain_text(parts)
            if text is not None:
                passage = plain_passage(
                    self.shared, text, looks.plain, shape, self._number, self._where, setting.tag
                )
                self._blocks_here.append(passage)
                return
        self._finish(self._lines.read(parts, looks, setting), shape)

    @property
    def _is_busy(self) -> bool:
        """Whether what came before reaches into the next paragraph."""
        return bool(
            self._begun or self._anchors or self._lines.in_field or self.shared.old_fonts.open
        )

    def plain_cell(self, element: Element) -> Cell | None:
        """Return a cell that needs no closer look; None for any other."""
        setting = self.controls.setting
        if setting.placeholder or self._is_busy:
            return None
        number = self.next_number
        cell = self._plain_cells.read(element, self.table_look, number, self._where, setting.tag)
        if cell is not None:
            self._number += self._counting
        return cell

    def _loose(self, element: Element) -> None:
        shape = self._formats.paragraph(NOTHING_OF_PARAGRAPH)
        line = self._lines.read((element,), shape.texts, self.controls.setting)
        if line.pieces or line.boxes or line.controls:
            self._finish(line, shape)

    def _finish(self, line: Line, shape: ParagraphFormat) -> None:
        """Make a passage of a line, unless it goes on in the next paragraph."""
        number = self._number
        hanging: list[Block] = []
        if self._anchors:
            line.anchors[:0] = self._anchors
            self._anchors.clear()
        if begun := self._begun:
            self._begun = None
            number = begun.number if begun.line.pieces else number
            hanging = begun.hanging
            begun.line.go_on(line)
            line = begun.line
        if shape.mark_deleted:
            hanging.extend(self._hanging(line))
            self._begun = Begun(line, number, shape, hanging)
            return
        tag = self.controls.setting.tag
        self._blocks_here.append(passage_of(self.shared, line, shape, number, self._where, tag))
        if hanging or line.boxes:
            self._blocks_here.extend(hanging)
            self._blocks_here.extend(self._hanging(line))

    def _end_begun(self) -> None:
        """End a paragraph that has none to go on in, as before a table."""
        if begun := self._begun:
            self._begun = None
            if begun.line.pieces or begun.line.controls:
                tag = self.controls.setting.tag
                self._blocks_here.append(
                    passage_of(self.shared, begun.line, begun.shape, begun.number, self._where, tag)
                )
            self._blocks_here.extend(begun.hanging)

    def _hanging(self, line: Line) -> list[Block]:
        """Return what hangs on a line, each in its place in the count of paragraphs."""
        blocks: list[Block] = []
        counting = self._counting
        for box in line.boxes:
            self._counting = counting and box.numbered
            blocks.extend(self._box(box))
        self._counting = counting
        line.boxes.clear()
        return blocks

    def _box(self, box: Box) -> tuple[Block, ...]:
        if box.kind == "skipped":
            self.skip(box.element)
            return ()
        where, table_look = self._where, self.table_look
        if where == "body":
            self._where = "text_box"
        self.table_look = PLAIN
        blocks: tuple[Block, ...] = ()
        if box.kind == "text_box":
            blocks = self.blocks_of((box.element,))
        elif runs := drawn_text(box.element):
            blocks = (Passage(runs=runs, number=self._number, where=self._where),)
        self._where, self.table_look = where, table_look
        return blocks

    def _table(self, element: Element) -> None:
        self._end_begun()
        grid = self._tables.read(element)
        if grid is not None:
            self._blocks_here.append(grid)

    def _control(self, element: Element) -> None:
        entered = self.controls.enter(element, self.next_number)
        blocks = self._blocks_here
        begun = len(blocks)
        for content in element.iterchildren(SDT_CONTENT):
            self._blocks(content)
        self.controls.leave(entered, tuple(blocks[begun:]))

    def _alternate(self, element: Element) -> None:
        """Read the first choice that shows anything, else what stands there for old programs."""
        blocks = self._blocks_here
        before = len(blocks)
        for choice in element.iterchildren(CHOICE):
            self._blocks(choice)
            if len(blocks) > before:
                return
        counting, self._counting = self._counting, False
        for fallback in element.iterchildren(FALLBACK):
            self._blocks(fallback)
        self._counting = counting

    def _bookmark(self, element: Element) -> None:
        if name := element.get(NAME):
            self._anchors.append(name)


def _pass(element: Element) -> None:
    """Go past an element that shows nothing."""
