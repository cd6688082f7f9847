"""What one paragraph holds: its text, and what hangs on it."""

from typing import Literal

from attrs import Factory, define

from qcdc_report.formats.docx.seeing.control_kinds import ControlHead
from qcdc_report.formats.docx.seeing.names import Element
from qcdc_report.formats.docx.seeing.pieces import Piece

BoxKind = Literal["text_box", "drawn", "word_art", "skipped"]


@define
class Box:
    """Something that hangs on a paragraph and has paragraphs of its own.

    Attributes:
        element: what holds them.
        kind: ``skipped`` for what was deleted: its paragraphs count and are not seen.
        numbered: whether its paragraphs count; those of a ``mc:Fallback`` do not.
    """

    element: Element
    kind: BoxKind
    numbered: bool = True


@define
class LineControl:
    """A content control inside a line.

    Attributes:
        slot: its place among the controls of the file.
        head: what it is.
        begin: the first of the line's pieces that it holds.
        end: the first behind it.
        item: see ``Control``.
    """

    slot: int
    head: ControlHead
    begin: int
    end: int = 0
    item: tuple[int, ...] = ()


@define
class Line:
    """What one paragraph holds.

    Attributes:
        pieces: its text.
        controls: content controls in it.
        boxes: what hangs on it, in the file's order.
        anchors: bookmarks that begin in it.
    """

    pieces: list[Piece] = Factory(list)
    controls: list[LineControl] = Factory(list)
    boxes: list[Box] = Factory(list)
    anchors: list[str] = Factory(list)

    def go_on(self, other: "Line") -> None:
        """Go on with another line: the end of the paragraph between them was deleted."""
        shift = len(self.pieces)
        for control in other.controls:
            control.begin += shift
            control.end += shift
        self.pieces.extend(other.pieces)
        self.controls.extend(other.controls)
        self.boxes.extend(other.boxes)
        self.anchors.extend(other.anchors)
