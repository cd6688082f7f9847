"""Names of bookmarks and numbers of marks, which must each be used once in the merged file."""

import re
from collections.abc import Callable
from typing import Final

from qcdc_report.formats.docx.merging.numbering import Counters
from qcdc_report.formats.docx.merging.xml import PLACED, VML, remove
from qcdc_report.formats.docx.seeing.names import ID, SDT_PR, VAL, Element, w

_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_NAME: Final = w("name")
_LONGEST: Final = 40  # letters of a bookmark's name, in Word
_LAST_PLACE: Final = "_GoBack"  # where the cursor was when Word saved the file
_MARKS: Final = tuple(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
        "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
        "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange", "cellIns", "cellDel",
        "cellMerge", "numberingChange", "permStart", "permEnd",
    )
)  # fmt: skip
_MOVES: Final = (w("moveFromRangeStart"), w("moveToRangeStart"))
_DRAWING: Final = f"{{{PLACED}}}docPr"
_SHAPES: Final = f"{{{VML}}}*"
_NEXT_BOX: Final = re.compile(r"(mso-next-textbox:\s*#)([^;\s]+)")
_SDT_IDS: Final = range(1, 2**31)


class OutputNames:
    """Names and numbers as far as they are given."""

    def __init__(self) -> None:
        self.counters = Counters()
        self._bookmarks: set[str] = set()
        self._copies: dict[str, int] = {}
        self._controls: set[int] = set()
        self._shapes: set[str] = set()

    def bookmark(self, name: str) -> str:
        """Return a free name like this one, and take it; names ignore case."""
        taken = name
        while taken.casefold() in self._bookmarks:
            number = self._copies[name] = self._copies.get(name, 1) + 1
            ending = f"_{number}"
            taken = name[: _LONGEST - len(ending)] + ending
        self._bookmarks.add(taken.casefold())
        return taken

    def shape(self, name: str) -> str:
        """Return a free name like this one for a drawing of before 2010, and take it."""
        taken = name
        while taken in self._shapes:
            taken = f"{name}_{self.counters.take(f'shape {name}', 2)}"
        self._shapes.add(taken)
        return taken

    def control(self, old: int | None) -> int:
        """Return a free number for a content control, its old one if it is."""
        number = old
        while number is None or number in self._controls:
            number = self.counters.take("control", _SDT_IDS.start)
        self._controls.add(number)
        return number


class SourceNames:
    """The names and numbers of one file, and what stands for each in the merged one."""

    def __init__(self, output: OutputNames) -> None:
        self._output = output
        self._bookmarks: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._moves: dict[str, str] = {}
        self._shapes: dict[str, str] = {}

    def bookmark(self, name: str) -> str:
        """Return the name in the merged file of a bookmark of this one."""
        key = name.casefold()
        if key not in self._bookmarks:
            self._bookmarks[key] = self._output.bookmark(name)
        return self._bookmarks[key]

    def rename(self, root: Element) -> None:
        """Give bookmarks, marks, drawings and controls of a text their new names and numbers."""
        _drop_last_place(root)
        for mark in root.iter(*_MARKS):
            old = mark.get(ID)
            if old is not None:
                mark.set(ID, _kept(self._marks, old, self._number))
            if mark.tag == _START:
                mark.set(_NAME, self.bookmark(mark.get(_NAME, "")))
            elif mark.tag in _MOVES and mark.get(_NAME):
                mark.set(_NAME, _kept(self._moves, mark.get(_NAME, ""), self._move))
        for link in root.iter(w("hyperlink")):
            anchor = link.get(w("anchor"))
            if anchor:
                link.set(w("anchor"), self.bookmark(anchor))
        for drawing in root.iter(_DRAWING):
            drawing.set("id", str(self._output.counters.take("drawing")))
        for properties in root.iter(SDT_PR):
            self._number_control(properties)
        self._rename_shapes(root)

    def _rename_shapes(self, root: Element) -> None:
        """Name the drawings of before 2010, which refer to each other by their names."""
        shapes = [one for one in root.iter(_SHAPES) if one.get("id")]
        for shape in shapes:
            shape.set("id", _kept(self._shapes, shape.get("id", ""), self._output.shape))
        for shape in root.iter(_SHAPES) if shapes else ():
            kind = shape.get("type", "")
            if kind.startswith("#"):
                shape.set("type", f"#{self._shapes.get(kind[1:], kind[1:])}")
            style = shape.get("style", "")
            if _NEXT_BOX.search(style):
                shape.set("style", _NEXT_BOX.sub(self._next_box, style))

    def _next_box(self, match: re.Match[str]) -> str:
        return match.group(1) + self._shapes.get(match.group(2), match.group(2))

    def _number(self, _: str) -> str:
        return str(self._output.counters.take("mark", 0))

    def _move(self, _: str) -> str:
        return f"move{self._output.counters.take('move')}"

    def _number_control(self, properties: Element) -> None:
        number = properties.find(ID)
        if number is not None:
            old = number.get(VAL, "")
            whole = int(old) if len(old) < 12 and old.removeprefix("-").isdecimal() else None
            number.set(VAL, str(self._output.control(whole)))


def _kept(known: dict[str, str], old: str, make: Callable[[str], str]) -> str:
    if old not in known:
        known[old] = make(old)
    return known[old]


def _drop_last_place(root: Element) -> None:
    gone = {one.get(ID): one for one in root.iter(_START) if one.get(_NAME, "") == _LAST_PLACE}
    if gone:
        for one in [*gone.values(), *(end for end in root.iter(_END) if end.get(ID) in gone)]:
            remove(one)
