"""Where the parts of a report stand in the file it was read from."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Final

from attrs import field, frozen

from qcdc_report.findings import Place
from qcdc_report.text import nfc

_LINE_END = re.compile(r"\r\n?|\n")

# How one character of a quoted value may be written, by the quote.
_QUOTED: Final = {
    '"': re.compile(r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|U.{8}|x..|.)|[^\"\\]", re.DOTALL),
    "'": re.compile(r"''|[^']"),
}


@frozen
class Mark:
    """Where one value stands in a text file; all numbers count from 0.

    Attributes:
        line: line of the key, or of the item in a list.
        column: its column.
        value_line: line on which the value starts.
        value_column: its column.
        style: ``|`` for a literal block, ``>`` folded, quotes, empty for a plain value.
    """

    line: int
    column: int
    value_line: int
    value_column: int
    style: str = ""


@frozen(slots=False)
class Source:
    """The file a report was read from.

    Attributes:
        file: its name, as the person gave it.
        text: its text, for showing a line.
        marks: for each path (``documents[2].number``) where it stands.
    """

    file: str
    text: str = field(default="", repr=False)
    marks: Mapping[str, Mark] = field(factory=dict, repr=False)

    @cached_property
    def _lines(self) -> list[str]:
        return _LINE_END.split(self.text)

    def __getstate__(self) -> dict[str, Any]:
        return {"file": self.file, "text": self.text, "marks": self.marks}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)

    def line_text(self, line: int) -> str:
        """Return the text of a line, counted from 1; empty where there is none."""
        return self._lines[line - 1] if 0 < line <= len(self._lines) else ""

    def locate(self, path: str, offset: int | None = None, text: str = "") -> Place:
        """Return where ``path`` stands, or its nearest ancestor that stands in the file.

        A place inside a text is exact in literal blocks and in values on one line; in other
        values, whose lines YAML joins, it is the place of the key.

        Args:
            path: such as ``answers.context`` or ``figures.petition_resolution.2019``.
            offset: a place inside the text at ``path``, in characters from 0.
            text: that text, needed with ``offset``.
        """
        mark = self.marks.get(path)
        if mark is None:
            return self._ancestor(path)
        inside = None if offset is None else self._inside(mark, offset, text)
        line, column = inside or (mark.line, mark.column)
        return Place(self.file, line + 1, column + 1)

    def _ancestor(self, path: str) -> Place:
        while path:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
            mark = self.marks.get(path)
            if mark is not None and path:
                return Place(self.file, mark.line + 1, mark.column + 1)
        return Place(self.file)

    def _inside(self, mark: Mark, offset: int, text: str) -> tuple[int, int] | None:
        before = text[:offset].split("\n")
        row, last = len(before) - 1, before[-1]
        if mark.style == "|":
            line = mark.value_line + 1 + row
            written = self.line_text(line + 1)
            # Both begin with spaces when the text's own line does; the rest is YAML's indent.
            indent = max(0, _leading_spaces(written) - _leading_spaces(text.split("\n")[row]))
            return line, indent + _written_length(last, written[indent:])
        value = self.line_text(mark.value_line + 1)[mark.value_column :]
        if mark.style in _QUOTED:
            length = _quoted_length(_QUOTED[mark.style], offset, value[1:])
            return None if length is None else (mark.value_line, mark.value_column + 1 + length)
        if mark.style or row or not nfc(value).startswith(last):
            return None
        return mark.value_line, mark.value_column + _written_length(last, value)


def _leading_spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _written_length(text: str, written: str) -> int:
    """Return how many characters at the start of a line stand for ``text``.

    A report's text is in NFC; a file may write a letter and its marks one by one.
    """
    if written.startswith(text):
        return len(text)
    length = len(text)
    while length < len(written) and len(nfc(written[: length + 1])) <= len(text):
        length += 1
    return length


def _quoted_length(character: re.Pattern[str], count: int, written: str) -> int | None:
    """Return how many characters of a quoted value stand for ``count``; None if too few do."""
    position = 0
    for _ in range(count):
        match = character.match(written, position)
        if match is None:
            return None
        position = match.end()
    return position
