"""The lines of a frame: what stands side by side, in a table or by tabs, told apart.

A letterhead and a signature are two columns, however somebody typed them: a table without lines,
tabs, a long run of spaces, or one column below the other.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import evolve, frozen

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.report import Run
from qcdc_report.text import collapse_spaces

Side = Literal["left", "right", "whole"]

_GAP = re.compile(r"\t+\s*| {5,}")
_DASHED = re.compile(r"\s*[-–—+•*]\s*")
_MARK = re.compile(r"[\s*_=~.…·oO0-]*[*_=~-][\s*_=~.…·oO0-]*")
_BLANK = re.compile(r"[\s.…·_]*")


@frozen(kw_only=True)
class Line:
    """One line of one column.

    Attributes:
        text: its words, single spaces between them.
        passage: the paragraph it stands in.
        start, end: where, in characters of the paragraph's text.
        side: the column; ``whole`` for a line that has none beside it.
    """

    text: str
    passage: Passage
    start: int
    end: int
    side: Side = "whole"

    @property
    def number(self) -> int:
        """Number of its paragraph."""
        return self.passage.number

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        runs = excerpt(self.passage, self.start, self.end).runs
        return all(run.bold for run in runs if run.text.strip())

    @property
    def is_capitals(self) -> bool:
        """Whether it is shown in capitals."""
        return is_capitals(self.text) or (self.passage.capitals and self.text != "")

    @property
    def is_dashed(self) -> bool:
        """Whether it is an item of a list: a dash typed, or one that the file prints."""
        marked = bool(self.passage.marker) and self.start == 0
        return marked or _DASHED.match(self.text) is not None

    def left_over(self) -> Passage:
        """Return the line as a passage of its own, for whoever keeps what is not recognised."""
        return excerpt(self.passage, self.start, self.end)


def lines_of(blocks: Iterable[Passage | Grid], side: Side = "whole") -> Iterator[Line]:
    """Yield the lines of blocks that are not empty, each with its column."""
    for block in blocks:
        if isinstance(block, Passage):
            yield from _lines(block, side)
            continue
        for row in block.rows:
            for place, cell in enumerate(row):
                inner: Side = side
                if side == "whole" and len(row) > 1:
                    inner = "left" if place == 0 else "right"
                yield from lines_of(cell.content, inner)


def excerpt(passage: Passage, start: int, end: int) -> Passage:
    """Return a part of a passage as a passage of the same number, its looks kept."""
    if start <= 0 and end >= len(passage.text):
        return passage
    runs: list[Run] = []
    offset = 0
    for run in passage.runs:
        text = run.text[max(0, start - offset) : max(0, end - offset)]
        if text:
            runs.append(Run(text, run.bold, run.italic))
        offset += len(run.text)
    marker = passage.marker if start <= 0 else ""
    return evolve(passage, runs=tuple(runs), marker=marker, anchors=())


def is_capitals(text: str) -> bool:
    """Say whether a text has letters and none of them is small."""
    return text == text.upper() and text != text.lower()


def is_mark(text: str) -> bool:
    """Say whether a text only separates: ``*``, ``-----``, ``_____``, ``---o0o---``."""
    return _MARK.fullmatch(text) is not None


def is_blank(text: str) -> bool:
    """Say whether a text is a gap to be filled in: nothing, ``…``, dots or a line of them."""
    return _BLANK.fullmatch(text) is not None


def undashed(text: str) -> str:
    """Return an item of a list without its dash and the punctuation that ends it."""
    dash = _DASHED.match(text)
    return text[dash.end() if dash else 0 :].rstrip(" ;,.")


def _lines(passage: Passage, side: Side) -> Iterator[Line]:
    start = 0
    for line in passage.text.split("\n"):
        yield from _columns(passage, start, line, side)
        start += len(line) + 1


def _columns(passage: Passage, start: int, line: str, side: Side) -> Iterator[Line]:
    pieces: list[tuple[int, int]] = []
    begin = 0
    for gap in [*_GAP.finditer(line), None]:
        end = len(line) if gap is None else gap.start()
        if line[begin:end].strip():
            pieces.append((begin, end))
        begin = len(line) if gap is None else gap.end()
    beside = side == "whole" and (len(pieces) > 1 or line[:1] == "\t")
    for place, (begin, end) in enumerate(pieces):
        own: Side = side
        if beside:
            own = "left" if place == 0 and not line[:1].isspace() else "right"
        yield Line(
            text=collapse_spaces(line[begin:end]),
            passage=passage,
            start=start + begin,
            end=start + end,
            side=own,
        )
