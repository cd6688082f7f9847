"""Reading what stands in one paragraph, in the final view: text, and what hangs on it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from lxml import etree

from qcdc_report.formats.docx.seeing import mathematics
from qcdc_report.formats.docx.seeing.control_kinds import read_head
from qcdc_report.formats.docx.seeing.controls import Setting
from qcdc_report.formats.docx.seeing.decided import TextLooks
from qcdc_report.formats.docx.seeing.fields import FIELD_CHAR, Fields
from qcdc_report.formats.docx.seeing.lines import Box, BoxKind, Line, LineControl
from qcdc_report.formats.docx.seeing.looks import PLAIN, text_says
from qcdc_report.formats.docx.seeing.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    P_PR,
    R_PR,
    SDT,
    SDT_CONTENT,
    SDT_PR,
    SIGNS,
    TBL,
    TEXT_BOX,
    Element,
    P,
    R,
    T,
    a,
    vml,
    w,
)
from qcdc_report.formats.docx.seeing.pieces import Piece
from qcdc_report.formats.docx.seeing.shared import NOTE_REFERENCES, Shared
from qcdc_report.formats.docx.seeing.symbols import symbol

DELETIONS: Final = frozenset({w("del"), w("moveFrom")})
BOOKMARK: Final = w("bookmarkStart")
NAME: Final = w("name")
_CHAR, _FONT = w("char"), w("font")
_RUBY_BASE, _RUBY_TEXT = w("rubyBase"), w("rt")
_DRAWN_PARAGRAPH, _WORD_ART = a("p"), vml("textpath")

# What stands in a line and says nothing that is to be seen there.
_SILENT: Final = frozenset(
    {P_PR, R_PR, SDT_PR}
    | {w(name) for name in ("instrText", "delText", "delInstrText", "fldData", "softHyphen")}
    | {w(name) for name in ("smartTagPr", "customXmlPr", "rubyPr", "sectPr", "sdtEndPr")}
    | {w(name) for name in ("proofErr", "bookmarkEnd", "lastRenderedPageBreak")}
)
_LINE_ENDS: Final = str.maketrans("\n\r\t", "   ")

Handler = Callable[[Element], None]


class LineReader:
    """Reads the lines of one part of a file.

    A method calls itself once for each level of the XML, of which libxml2 allows 256.
    """

    def __init__(self, shared: Shared, root: Element) -> None:
        self._shared = shared
        self._fields = Fields(root)
        self._line = Line()
        self._looks = shared.formats.texts(PLAIN, "")
        self._look = self._looks.plain
        self._placeholder = self._joined = False
        self._more: list[str] = []
        self._numbered = True
        self._item: tuple[int, ...] = ()
        self._handlers: Mapping[object, Handler] = self._all_handlers()

    def read(self, parts: Iterable[Element], looks: TextLooks, setting: Setting) -> Line:
        """Return what stands in a paragraph.

        Args:
            parts: what it is made of, its properties left out.
            looks: how text looks in it.
            setting: the content controls around it.
        """
        line = self._line = Line()
        self._looks = looks
        self._look = looks.plain
        self._placeholder, self._item = setting.placeholder, setting.item
        self._joined = False
        self._children(parts)
        self._close()
        return line

    @property
    def in_field(self) -> bool:
        """Whether a field that was begun hides what comes next."""
        return self._fields.hidden

    def _all_handlers(self) -> dict[object, Handler]:
        return {
            **dict.fromkeys(_SILENT, _pass),
            **dict.fromkeys(SIGNS, self._sign),
            **dict.fromkeys(DELETIONS, self._deleted),
            **dict.fromkeys(NOTE_REFERENCES, self._note),
            **dict.fromkeys(mathematics.AROUND, self._formula_part),
            **dict.fromkeys((w("drawing"), w("pict"), w("object")), self._drawing),
            **dict.fromkeys((P, TBL, TEXT_BOX), self._box),
            R: self._run,
            mathematics.RUN: self._run,
            T: self._text,
            mathematics.TEXT: self._text,
            w("sym"): self._symbol,
            w("ruby"): self._ruby,
            FIELD_CHAR: self._field,
            ALTERNATE: self._alternate,
            FALLBACK: _pass,
            SDT: self._control,
            BOOKMARK: self._bookmark,
        }

    def _children(self, parent: Iterable[Element]) -> None:
        handlers, otherwise = self._handlers, self._children
        for child in parent:
            handlers.get(child.tag, otherwise)(child)

    def _run(self, run: Element) -> None:
        handlers, otherwise = self._handlers, self._children
        self._look = self._looks.plain
        for child in run:
            tag = child.tag
            if tag == T:
                if text := child.text:
                    self._put(text)
            elif tag == R_PR:
                self._look = self._looks.of(text_says(child))
            else:
                handlers.get(tag, otherwise)(child)

    def _put(self, text: str) -> None:
        """Put text on the line; ends of lines in the XML are spaces on the page."""
        if self._fields.hidden:
            return
        if "\n" in text or "\t" in text or "\r" in text:
            text = text.translate(_LINE_ENDS)
        self._place(text)

    def _place(self, text: str) -> None:
        if self._joined and self._line.pieces[-1].look is self._look:
            self._more.append(text)
        else:
            self._close()
            self._line.pieces.append(Piece(text, self._look, self._placeholder))
            self._joined = True

    def _close(self) -> None:
        """Give the last piece the rest of its text, joined in one step."""
        if self._more:
            self._line.pieces[-1].text += "".join(self._more)
            self._more.clear()

    def _text(self, element: Element) -> None:
        if element.text:
            self._put(element.text)

    def _sign(self, element: Element) -> None:
        if not self._fields.hidden:
            self._place(SIGNS[str(element.tag)])

    def _symbol(self, element: Element) -> None:
        self._put(symbol(element.get(_CHAR, ""), element.get(_FONT, "")))

    def _ruby(self, element: Element) -> None:
        """Read a word and, in brackets behind it, the reading that is printed over it."""
        for base in element.iterchildren(_RUBY_BASE):
            self._children(base)
        for reading in element.iterchildren(_RUBY_TEXT):
            self._put("(")
            self._children(reading)
            self._put(")")

    def _formula_part(self, element: Element) -> None:
        before, after = mathematics.around(element)
        self._look = self._looks.plain
        if before:
            self._put(before)
        self._children(element)
        if after:
            self._put(after)

    def _field(self, element: Element) -> None:
        if shown := self._fields.meet(element):
            self._place(shown)

    def _note(self, element: Element) -> None:
        self._shared.note_met(element, seen=True)

    def _bookmark(self, element: Element) -> None:
        if name := element.get(NAME):
            self._line.anchors.append(name)

    def _deleted(self, element: Element) -> None:
        self._line.boxes.append(Box(element, "skipped", self._numbered))

    def _box(self, element: Element) -> None:
        self._line.boxes.append(Box(element, "text_box", self._numbered))

    def _alternate(self, element: Element) -> None:
        """Read the first choice that shows anything, else what stands there for old programs."""
        line = self._line
        before = len(line.pieces), len(line.boxes)
        for choice in element.iterchildren(CHOICE):
            self._joined = False
            self._children(choice)
            if before != (len(line.pieces), len(line.boxes)):
                return
        numbered, self._numbered = self._numbered, False
        for fallback in element.iterchildren(FALLBACK):
            self._children(fallback)
        self._numbered = numbered

    def _drawing(self, element: Element) -> None:
        """Find the text in a drawing; the drawings in a text box are found when it is read."""
        kinds: dict[object, BoxKind] = {
            TEXT_BOX: "text_box",
            _DRAWN_PARAGRAPH: "drawn",
            _WORD_ART: "word_art",
        }
        tags = (FALLBACK, *map(str, kinds))
        walker = etree.iterwalk(element, events=("start",), tag=tags)
        for _, found in walker:
            walker.skip_subtree()
            if found.tag in kinds:
                self._line.boxes.append(Box(found, kinds[found.tag], self._numbered))

    def _control(self, element: Element) -> None:
        head = read_head(element.find(SDT_PR))
        slot = len(self._shared.controls)
        self._shared.controls.append(None)
        line = self._line
        control = LineControl(slot, head, len(line.pieces), item=self._item)
        line.controls.append(control)
        outer = self._placeholder
        self._placeholder = outer or head.placeholder
        self._joined = False
        for content in element.iterchildren(SDT_CONTENT):
            self._children(content)
        control.end = len(line.pieces)
        self._joined = False
        self._placeholder = outer


def _pass(element: Element) -> None:
    """Go past an element that shows nothing."""
