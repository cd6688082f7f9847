"""An answer cut into sentences, each with its quantities and the words between them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.text.quantities import Kind, Quantity, find_quantities


@frozen
class Sentence:
    """One sentence that holds a quantity.

    Attributes:
        numbers: its quantities in order, with offsets into the answer.
        gaps: the words around them, in lower case with single spaces; ``gaps[i]`` stands before
            ``numbers[i]`` and the last one behind the last number.
        earlier: quantities of the sentence before it in the same paragraph.
        with_durations: the same sentence with ``60 ngày`` among its numbers, which otherwise
            are words.
    """

    numbers: tuple[Quantity, ...]
    gaps: tuple[str, ...]
    earlier: tuple[Quantity, ...] = ()
    with_durations: "Sentence | None" = None


# Blanked, not cut out, so that offsets stay those of the answer.
_MARKUP: Final = "*_`\\"
_BLOCK_START: Final = re.compile(r"\s*+(?:[-+*–•][ \t]|\||[0-9]{1,3}[.)]\s|[^\W\d_][.)]\s)")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’)\]]*+\s++(?=\S)")
_TIED: Final = 200  # characters; words farther from a number say nothing about it
_MOST_NUMBERS: Final = 100  # a sentence with more of them is no sentence
_ABBREVIATIONS: Final = frozenset(
    {"tp", "tx", "tt", "q", "p", "ths", "ts", "pgs", "gs", "bs", "đ/c", "v.v", "stt", "no"}
)


@lru_cache(maxsize=256)
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of an answer that hold a quantity; rows of tables are none."""
    return tuple(_read_sentences(text))


def _read_sentences(text: str) -> Iterator[Sentence]:
    blank = text
    for mark in _MARKUP:
        blank = blank.replace(mark, " ")
    pending = list(reversed(find_quantities(blank)))
    for block_start, block_end in _blocks(text):
        earlier: tuple[Quantity, ...] = ()
        for start, end in _cut(blank, block_start, block_end):
            while pending and pending[-1].start < start:
                pending.pop()
            numbers = []
            while pending and pending[-1].start < end:
                numbers.append(pending.pop())
            if 0 < len(numbers) <= _MOST_NUMBERS:
                yield _sentence(blank, start, end, tuple(numbers), earlier)
            earlier = tuple(numbers)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where paragraphs and list items start and end."""
    start: int | None = None
    position = 0
    for line in text.splitlines(keepends=True):
        row = line.lstrip().startswith("|")
        if start is not None and (row or not line.strip() or _BLOCK_START.match(line)):
            yield start, position
            start = None
        if start is None and line.strip() and not row:
            start = position
        position += len(line)
    if start is not None:
        yield start, position


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _SENTENCE_END.finditer(text, start, end):
        before = text[max(start, stop.start() - 6) : stop.start()].split()
        abbreviated = text[stop.start()] == "." and before and before[-1].lower() in _ABBREVIATIONS
        if abbreviated or text[stop.end()].islower():
            continue
        yield start, stop.end()
        start = stop.end()
    yield start, end


def _sentence(
    text: str, start: int, end: int, found: tuple[Quantity, ...], earlier: tuple[Quantity, ...]
) -> Sentence:
    timed = Sentence(found, _gaps(text, start, end, found), earlier)
    numbers = tuple(number for number in found if number.kind is not Kind.DURATION)
    if len(numbers) == len(found):
        return Sentence(found, timed.gaps, earlier, timed)
    return Sentence(numbers, _gaps(text, start, end, numbers), earlier, timed)


def _gaps(text: str, start: int, end: int, numbers: tuple[Quantity, ...]) -> tuple[str, ...]:
    edges = [start, *(edge for number in numbers for edge in (number.start, number.end)), end]
    return tuple(
        " ".join(_shortened(text, left, right).lower().split())
        for left, right in zip(edges[::2], edges[1::2], strict=True)
    )


def _shortened(text: str, left: int, right: int) -> str:
    """Return a stretch of text; of a long one both ends with a semicolon, which ties nothing."""
    if right - left <= 2 * _TIED:
        return text[left:right]
    return f"{text[left : left + _TIED]} ; {text[right - _TIED : right]}"
