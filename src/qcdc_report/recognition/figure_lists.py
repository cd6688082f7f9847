"""Lists of names under a figure that is one: under dashes, in a table, or on its line."""

import re
from collections.abc import Sequence
from typing import Final

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.outline import Indicator
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_names import find_indicator, known_words
from qcdc_report.recognition.figure_values import read_state
from qcdc_report.recognition.grids import (
    is_column_numbers,
    is_ordinal,
    is_ordinal_heading,
    left_over,
    matrix_of,
)
from qcdc_report.recognition.lexicon import words_of
from qcdc_report.report import NotApplicable
from qcdc_report.text import collapse_spaces, fold

_NOUNS: Final = r"(?:[^\W\d]+\s+){0,5}[^\W\d]+"
_LEAD: Final = re.compile(
    rf"\s*(?P<count>[0-9]{{1,4}})?\s*(?:{_NOUNS})?\s*[,:(]?\s*"
    r"(?:bao gồm|gồm có|gồm|cụ thể(?: là)?)\s*:?"
    rf"|\s*(?P<number>[0-9]{{1,4}})\s*(?:{_NOUNS})?\s*(?:[:(]|[.,]?\s*$)",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\s*(?:[-–—+•*]|\(?[0-9]{1,2}[.)/]|[a-zđ]\))\s+(?=\S)")
_OF_A_LIST: Final = frozenset(words_of("tên cụ thể các gồm có danh sách"))
_LONGEST_COUNT = 8  # characters behind a colon
_A_NAME: Final = re.compile(r"(?:ten|mo hinh|dien hinh|tap the|ca nhan)\b")


class NameList:
    """The names of one figure, until something else begins."""

    def __init__(self, book: FigureBook, indicator: Indicator) -> None:
        self._book = book
        self._indicator = indicator
        self._lead: Passage | None = None
        self._count: int | None = None
        self._names: list[tuple[str, int]] = []
        self._state = False

    def end_of_lead(self, text: str) -> int | None:
        """Return where the line that begins the list ends its title; None for another line."""
        if self._lead is not None or self._names or ":" not in text:
            return None
        end = text.index(":") + 1
        return end if find_indicator(text[:end], (self._indicator,)) is not None else None

    def begin(self, passage: Passage, start: int) -> None:
        """Take what stands behind the figure's title: a number, a state, or names."""
        text = passage.text[start:]
        if not text.strip(" .:;"):
            return
        self._lead = passage
        state = read_state(text)
        if state is not None and text.strip(" .:;"):
            self._state = True
            tally = self._book.tally(self._indicator)
            tally.note("", passage.number)
            if state.kind == "nothing":
                tally.names = ()
            elif isinstance(state.value, NotApplicable):
                tally.state = state.value
            return
        lead = _LEAD.match(text)
        names = text
        if lead is not None:
            self._count = int(count) if (count := lead["count"] or lead["number"]) else None
            names = text[lead.end() :].strip(" .:)")
        self._names += [(name, passage.number) for name in _split(names, self._count)]

    def add(self, passage: Passage) -> None:
        """Take a paragraph: an item of the list."""
        text = passage.text if passage.marker else _MARK.sub("", passage.text, count=1)
        if not self._names and self._introduces(text):
            self._lead = self._lead or passage
        elif text.strip():
            self._names.append((collapse_spaces(text), passage.number))

    def _introduces(self, text: str) -> bool:
        """Say whether a line only says how many follow, or that names follow: “Số lượng: 02”."""
        label, colon, behind = text.partition(":")
        counted = behind.strip(" .;").isdecimal() and len(behind) <= _LONGEST_COUNT
        plain = known_words(self._indicator) | _OF_A_LIST
        if not colon or not plain.issuperset(words_of(label)):
            return False
        if counted:
            self._count = int(behind.strip(" .;"))
        return counted or not behind.strip()

    def add_table(self, grid: Grid) -> None:
        """Take a table: a name in each row; what stands beside it is left."""
        rows = [row for row in matrix_of(grid) if not is_column_numbers(row)]
        header = rows[0] if rows and _is_header([slot.own for slot in rows[0]]) else None
        body = rows[1:] if header else rows
        if not body:
            return
        titles = [slot.own for slot in header] if header else []
        place = _column_of_names([[slot.own for slot in row] for row in body], titles)
        for row in body:
            if row[place].own:
                self._names.append((row[place].own, row[place].number))
            for at, slot in enumerate(row):
                if at != place and slot.own and not is_ordinal(slot.own):
                    self._book.leave(left_over([slot], titles[at] if titles else ""))

    def finish(self) -> None:
        """Note the names; a number given beside them that is another one is left."""
        if self._state and not self._names:
            return
        if self._lead is None and not self._names:
            return
        names = _unpunctuated([name for name, _ in self._names])
        tally = self._book.tally(self._indicator)
        if self._count is not None and self._count != len(names) and self._lead is not None:
            self._book.leave_unread(self._lead.text, self._lead.number)
            if not names:
                return
        tally.names = tuple(names)
        number = self._lead.number if self._lead is not None else self._names[0][1]
        tally.note("", number)
        for index, (_, place) in enumerate(self._names):
            tally.note(f"[{index}]", place)


def _split(text: str, count: int | None = None) -> list[str]:
    """Return the names of a line: between semicolons, or commas if that makes as many as said."""
    parts = [collapse_spaces(part) for part in text.split(";")]
    if len(parts) == 1 and count is not None and count > 1:
        by_comma = [collapse_spaces(part) for part in re.split(r",|\s+và\s+", text)]
        parts = by_comma if len(by_comma) == count else parts
    return [part for part in parts if part.strip(" .")]


def _unpunctuated(names: Sequence[str]) -> list[str]:
    """Return names without the punctuation of a list, if it is that of a list: ``a; b; c.``."""
    listed = len(names) > 1 and all(name.endswith((";", ",")) for name in names[:-1])
    if not listed:
        return [name.rstrip(";").rstrip() if name.strip("; ") else name for name in names]
    return [name.rstrip(" ;,.") or name for name in names]


def _is_header(cells: Sequence[str]) -> bool:
    said = [fold(cell) for cell in cells if cell]
    return any(is_ordinal_heading(cell) for cell in said) or (
        len(said) > 1 and all(len(cell) <= 40 for cell in said) and any(map(_A_NAME.match, said))
    )


def _column_of_names(rows: Sequence[Sequence[str]], titles: Sequence[str]) -> int:
    for place, title in enumerate(titles):
        if _A_NAME.match(fold(title)):
            return place
    lengths = [
        sum(len(row[place]) for row in rows if not is_ordinal(row[place]))
        for place in range(len(rows[0]))
    ]
    return lengths.index(max(lengths))
