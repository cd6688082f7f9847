"""Fields: those that name bookmarks and styles follow them, those that ask their file are text."""

import re
from collections.abc import Callable
from typing import Final

from attrs import define, field

from qcdc_report.formats.docx.merging.xml import remove, unwrap
from qcdc_report.formats.docx.seeing.names import Element, w

_CHAR, _CODE, _SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_TYPE, _INSTRUCTION = w("fldCharType"), w("instr")
_SEEN: Final = (w("t"), w("tab"), w("br"), w("delInstrText"))
_WORD: Final = re.compile(r"\s*([A-Za-z=]+)")

OUTSIDE: Final = frozenset(
    {
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "INCLUDE",
        "IMPORT",
        "LINK",
        "DDE",
        "DDEAUTO",
        "DATABASE",
        "RD",
    }
)
"""Fields that bring in what lies outside the file."""

_OF_THE_FILE: Final = frozenset(
    {
        "DOCPROPERTY", "DOCVARIABLE", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "INFO",
        "LASTSAVEDBY", "FILENAME", "FILESIZE", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME",
        "NUMWORDS", "NUMCHARS", "REVNUM", "TEMPLATE",
    }
)  # fmt: skip
_REFERENCES: Final = re.compile(
    r'(\s*(?:REF|PAGEREF|NOTEREF|FTNREF)\s+"?)([^\s"\\]+)', re.IGNORECASE
)
_LINK_PLACE: Final = re.compile(r'(\\l\s+")([^"]+)', re.IGNORECASE)
_RANGE: Final = re.compile(r'(\\b\s+"?)([^\s"\\]+)', re.IGNORECASE)
_STYLE: Final = re.compile(r'(\s*STYLEREF\s+)("[^"]+"|[^\s"\\]+)', re.IGNORECASE)
_SEQUENCE: Final = re.compile(r'\s*SEQ\s+"?([^\s"\\]+)', re.IGNORECASE)
_KEPT_COUNT: Final = re.compile(r"\\[chrs]\b", re.IGNORECASE)
_OUTLINE: Final = re.compile(r"\\[ou]\b", re.IGNORECASE)
_LEVELS_OF_TEXT: Final = re.compile(r"\\u\b", re.IGNORECASE)


@define(eq=False)
class Field:
    """A field that is made of several runs.

    Attributes:
        marks: its beginning, middle and end.
        code: what its instruction stands in.
        hidden: what else stands before its middle and is not seen.
        in_code: its middle has not come yet.
    """

    marks: list[Element]
    code: list[Element] = field(factory=list)
    hidden: list[Element] = field(factory=list)
    in_code: bool = True

    @property
    def instruction(self) -> str:
        """What it says, such as `` PAGEREF a ``."""
        return "".join(one.text or "" for one in self.code)

    @instruction.setter
    def instruction(self, instruction: str) -> None:
        for one in self.code:
            one.text = ""
        self.code[0].text = instruction
        self.code[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def dissolve(self) -> None:
        """Leave nothing of it but what it shows."""
        for one in (*self.marks, *self.code, *self.hidden):
            remove(one)


@define(eq=False)
class FieldRules:
    """How fields change when their file becomes a part of another.

    Attributes:
        bookmark: returns the new name of a bookmark.
        style: returns the new name of a style.
        around: the bookmark around the part, in which a table of contents collects its entries.
        pages: what counts the pages of the part instead of those of the whole; empty to count on.
        restarts: running numbers (of figures, of tables) begin again.
        asked_pages: a field asked for the number of pages.
        asked_around: a field asked for the bookmark around the part.
    """

    bookmark: Callable[[str], str]
    style: Callable[[str], str]
    around: str
    pages: str = ""
    restarts: bool = True
    asked_pages: bool = False
    asked_around: bool = False
    _counted: set[str] = field(factory=set)

    def change(self, root: Element) -> list[str]:
        """Change the fields of a text; return the kinds of those that lead outside the file."""
        outside = []
        for simple in list(root.iter(_SIMPLE)):
            word = _word(simple.get(_INSTRUCTION, ""))
            if word in OUTSIDE:
                outside.append(word)
            if word in OUTSIDE or word in _OF_THE_FILE:
                unwrap(simple)
            else:
                simple.set(_INSTRUCTION, self._changed(word, simple.get(_INSTRUCTION, "")))
        for one in _fields(root):
            word = _word(one.instruction)
            computed = not word and bool(one.hidden)  # by a field within: it may be any word
            if word in OUTSIDE or computed:
                outside.append(word)
            if word in OUTSIDE or word in _OF_THE_FILE or computed:
                one.dissolve()
            elif one.code:
                old = one.instruction
                new = self._changed(word, old)
                if new != old:
                    one.instruction = new
        return outside

    def _changed(self, word: str, code: str) -> str:
        match word:
            case "REF" | "PAGEREF" | "NOTEREF" | "FTNREF":
                return _REFERENCES.sub(self._bookmarked, code, count=1)
            case "HYPERLINK":
                return _LINK_PLACE.sub(self._bookmarked, code, count=1)
            case "STYLEREF":
                return _STYLE.sub(self._styled, code, count=1)
            case "TOC" | "INDEX":
                return self._collecting(code)
            case "NUMPAGES" if self.pages:
                self.asked_pages = True
                return re.sub("NUMPAGES", lambda _: self.pages, code, count=1, flags=re.IGNORECASE)
            case "SEQ" if self.restarts:
                return self._counting(code)
            case _:
                return code

    def _bookmarked(self, match: re.Match[str]) -> str:
        return match.group(1) + self.bookmark(match.group(2))

    def _styled(self, match: re.Match[str]) -> str:
        said = match.group(2).strip('"')
        name = f"heading {said}" if said in "123456789" else said
        new = self.style(name)
        return match.group() if new == name else f'{match.group(1)}"{new}"'

    def _collecting(self, code: str) -> str:
        """Keep a table of contents to its own part; headings may have come under new names."""
        if _RANGE.search(code):
            return _RANGE.sub(self._bookmarked, code, count=1)
        self.asked_around = True
        more = "" if _LEVELS_OF_TEXT.search(code) or not _OUTLINE.search(code) else r"\u "
        return f"{code.rstrip()} {more}\\b {self.around} "

    def _counting(self, code: str) -> str:
        """Begin a running number again where its part shows it first."""
        found = _SEQUENCE.match(code)
        name = found.group(1).casefold() if found else ""
        if not name or name in self._counted:
            return code
        self._counted.add(name)
        return code if _KEPT_COUNT.search(code) else f"{code.rstrip()} \\r 1 "


def _word(code: str) -> str:
    found = _WORD.match(code)
    return found.group(1).upper() if found else ""


def _fields(root: Element) -> list[Field]:
    """Return the fields of a text, inner ones before those that they stand in."""
    found: list[Field] = []
    open_ones: list[Field] = []
    if next(root.iter(_CHAR), None) is None:
        return found
    for one in root.iter(_CHAR, _CODE, *_SEEN):
        kind = one.get(_TYPE) if one.tag == _CHAR else ""
        if kind == "begin":
            open_ones.append(Field([one]))
        elif open_ones and one.tag == _CHAR:
            open_ones[-1].marks.append(one)
            open_ones[-1].in_code = False
            if kind == "end":
                found.append(_closed(open_ones))
        elif open_ones:
            _note(open_ones, one)
    return found


def _closed(open_ones: list[Field]) -> Field:
    """Take out the innermost field; in another's instruction nothing of it is seen."""
    done = open_ones.pop()
    if open_ones and open_ones[-1].in_code:
        open_ones[-1].hidden += (*done.marks, *done.code, *done.hidden)
    return done


def _note(open_ones: list[Field], one: Element) -> None:
    """Note what stands in a field: its instruction, or text that is not seen."""
    innermost = open_ones[-1]
    if innermost.in_code and one.tag == _CODE:
        innermost.code.append(one)
    else:
        for around in open_ones:
            if around.in_code:
                around.hidden.append(one)
