"""Where a heading may end: the whole line, before its answer, or some lines further down."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.recognition.headings.lines import Item, Line

LONGEST_TITLE: Final = 160
"""Letters of a line above which it is no heading that stands alone."""
_LONGEST_HEADING: Final = 420
"""Letters above which no line with a mark is a heading; the outline's longest has some 400."""
_WIDEST: Final = 3
"""Lines over which one heading may run."""
_GAIN: Final = 0.08
"""Likeness that the next line of running text must add to be a part of the heading, no answer; a
line that looks like the heading need not, and one that goes on with a small letter may take it."""
_STRONG_END: Final = re.compile(r"\s*[:.](?=\s|$)|\s[-\u2013\u2014](?=\s)")
_COLON: Final = re.compile(r"\s*:(?=\s)")
_WEAK_END: Final = re.compile(r"[,;](?=\s)")
_TRIES: Final = 4
"""Places in a line at which a heading before its answer is looked for."""


@frozen
class Head:
    """A beginning of a line that may be a heading.

    Attributes:
        text: the beginning, without its mark.
        end: where it ends in the line's body, its punctuation included.
        span: lines it runs over.
        inside: it ends inside a sentence.
        goes_on: the line after it goes on with a small letter, as no new line does.
        due: likeness that the lines after the first must add.
    """

    text: str
    end: int
    span: int = 1
    inside: bool = False
    goes_on: bool = False
    due: float = 0.0

    def is_whole(self, line: Line) -> bool:
        """Say whether it is the line whole, and no other."""
        return self.span == 1 and self.end >= len(line.body)


def beginnings(items: Sequence[Item]) -> tuple[tuple[Head, ...], ...]:
    """Return for each line and table the beginnings that may be a heading, whatever the outline."""
    return tuple(tuple(heads_of(items, at)) for at in range(len(items)))


def heads_of(items: Sequence[Item], at: int) -> Iterator[Head]:
    """Yield the beginnings of a line that may be a heading; none for plain running text.

    Args:
        items: the lines and tables of a manuscript.
        at: index of the line.
    """
    line = items[at]
    if not isinstance(line, Line):
        return
    body = line.body
    plain = line.mark is None and line.passage.outline_level is None and not line.bold
    if len(body) <= (LONGEST_TITLE if plain else _LONGEST_HEADING) or line.passage.anchors:
        yield Head(body, len(body))
    for end, inside in _ends(line, plain=plain)[:_TRIES]:
        yield Head(body[:end].rstrip(" .:;,-\u2013\u2014"), end, inside=inside)
    if len(body) <= LONGEST_TITLE:
        yield from _longer(items, at, line)


def _ends(line: Line, *, plain: bool) -> list[tuple[int, bool]]:
    """Return where a heading may end before its answer, and whether inside a sentence.

    Running text has a heading before its answer only with a colon between them; a line behind a
    mark may begin like the section it answers and go on after a comma.
    """
    body = line.body[: LONGEST_TITLE if plain else _LONGEST_HEADING]
    ends: dict[int, bool] = {}
    end = line.bold
    if 2 < end < len(line.body) and not line.body[end - 1 : end + 1].isalnum():
        while end < len(line.body) and line.body[end] in " .:;":
            end += 1
        ends[end] = False
    for found in (_COLON if plain else _STRONG_END).finditer(body):
        if 2 < found.end() < len(line.body):
            ends.setdefault(found.end(), False)
    if line.mark is not None:
        for found in _WEAK_END.finditer(body):
            ends.setdefault(found.end(), True)
    return list(ends.items())


def _longer(items: Sequence[Item], at: int, line: Line) -> Iterator[Head]:
    """Yield headings that run on over the next lines, which have no mark and the same look."""
    text, above = line.body, line
    for span in range(2, _WIDEST + 1):
        if at + span > len(items):
            return
        item = items[at + span - 1]
        if not isinstance(item, Line) or item.mark is not None:
            return
        if item.passage.marker or item.passage.anchors:
            return
        alike = item.capitals == above.capitals and item.is_bold == above.is_bold
        sentence = text.endswith((".", ":")) or item.body.endswith((".", ";", ":"))
        if (text and not alike) or sentence or len(item.body) > LONGEST_TITLE:
            return
        text, above = f"{text} {item.body}".strip(), item
        goes_on = item.body[:1].islower() and line.is_set_apart
        due = -_GAIN if goes_on else 0.0 if line.is_set_apart else _GAIN
        yield Head(text, len(line.body), span=span, goes_on=goes_on, due=due)
