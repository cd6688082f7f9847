"""A manuscript as lines: what a person reads one after another, each with its mark and look."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.headings.marks import Mark, Meaning, bare_mark, read_mark
from qcdc_report.report import Run

Runs = tuple[Run, ...]

_SPACES_BEFORE = re.compile(r"\s*")
_CROWDED = 3
"""A cell with this many paragraphs is there to place them, not to show a value."""


@frozen(kw_only=True)
class Line:
    """One line of text: a passage, or a part of one between its line breaks.

    Attributes:
        passage: the line as a passage of its own, spaces around it removed.
        block: index of the block of the manuscript that it stands in.
        mark: the mark it begins with, typed or printed by Word; None without.
        body: its text behind the mark.
        bold: how many letters of ``body`` are bold from its beginning on.
        first: it begins its passage, so the passage's anchors are its own.
    """

    passage: Passage
    block: int
    mark: Mark | None
    body: str
    bold: int = 0
    first: bool = True
    capitals: bool = field(init=False)

    @capitals.default
    def _in_capitals(self) -> bool:
        return self.passage.capitals or (self.body.isupper() and len(self.body) > 1)

    @property
    def number(self) -> int:
        """Number of its paragraph."""
        return self.passage.number

    @property
    def typed_mark(self) -> str:
        """The mark if it was typed, so that it is a part of the passage's text."""
        return "" if self.passage.marker or self.mark is None else self.mark.text

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.body) and self.bold >= len(self.body.rstrip(" .:;"))

    @property
    def is_set_apart(self) -> bool:
        """Whether it looks like a heading: by its style, in capitals, or bold."""
        return self.passage.outline_level is not None or self.capitals or self.is_bold


@frozen(kw_only=True)
class DataGrid:
    """A table that shows data: it stays whole."""

    grid: Grid
    block: int

    @property
    def number(self) -> int:
        """Number of its first paragraph."""
        return self.grid.number


Item = Line | DataGrid


def lines_of(blocks: Sequence[Passage | Grid]) -> tuple[Item, ...]:
    """Return the lines and tables of a manuscript in reading order.

    A table that only places text on the page is read cell by cell. Lines without text are left
    out: they hold no word.
    """
    return tuple(item for index, block in enumerate(blocks) for item in _items(block, index))


def is_layout(grid: Grid) -> bool:
    """Say whether a table only places text: no lines and no header row, one cell, or full cells."""
    cells = [cell for row in grid.rows for cell in row]
    if len(cells) == 1:
        return True
    if grid.bordered is False and not grid.header_rows:
        return True
    return any(len(cell.content) >= _CROWDED for cell in cells)


def _items(block: Passage | Grid, index: int, *, in_cell: bool = False) -> Iterator[Item]:
    if isinstance(block, Passage):
        if block.placeholder:
            return  # the prompt of an empty field is nobody's text
        yield from _split(block, index, in_cell=in_cell)
    elif is_layout(block):
        for row in block.rows:
            for cell in row:
                for inner in cell.content:
                    yield from _items(inner, index, in_cell=True)
    else:
        yield DataGrid(grid=block, block=index)


def _split(passage: Passage, index: int, *, in_cell: bool) -> Iterator[Line]:
    text = passage.text
    if text and "\n" not in text and text.strip() == text and all(r.text for r in passage.runs):
        yield _line(passage, index, first=True, in_cell=in_cell)
        return
    first = True
    for runs in _between_breaks(passage.runs):
        trimmed = _trimmed(runs)
        if not trimmed and not (first and passage.marker):
            continue
        part = evolve(
            passage,
            runs=trimmed,
            marker=passage.marker if first else "",
            anchors=passage.anchors if first else (),
        )
        yield _line(part, index, first=first, in_cell=in_cell)
        first = False


def _line(passage: Passage, index: int, *, first: bool, in_cell: bool) -> Line:
    text = passage.text
    if passage.marker:
        mark, start = _printed_mark(passage.marker.strip()), 0
    else:
        mark = read_mark(text) or (bare_mark(text) if in_cell else None)
        start = len(mark.text) if mark else 0
        start += len(_SPACES_BEFORE.match(text, start)[0])  # type: ignore[index]  # always matches
    bold = 0
    for run in passage.runs:
        if not run.bold and run.text.strip():
            break
        bold += len(run.text)
    return Line(
        passage=passage,
        block=index,
        mark=mark,
        body=text[start:],
        bold=max(bold - start, 0),
        first=first,
    )


def _printed_mark(marker: str) -> Mark | None:
    """Return the mark that Word prints; whatever sign it has for a bullet is a dash."""
    if marker and not any(char.isalnum() for char in marker):
        return Mark(marker, (Meaning("dash"),))
    return read_mark(marker)


def _between_breaks(runs: Runs) -> Iterator[Runs]:
    line: list[Run] = []
    for run in runs:
        head, *rest = run.text.split("\n")
        line.append(evolve(run, text=head))
        for text in rest:
            yield tuple(line)
            line = [evolve(run, text=text)]
    yield tuple(line)


def _trimmed(runs: Runs) -> Runs:
    """Return runs without the spaces around them, and without empty ones."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = evolve(kept[0], text=kept[0].text.lstrip())
        kept[-1] = evolve(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)


def behind(line: Line, letters: int) -> Line | None:
    """Return what of a line follows the first letters of its body; None if that is nothing."""
    start = len(line.passage.text) - len(line.body) + letters
    runs = cut(line.passage.runs, start)
    if not runs:
        return None
    rest = evolve(line.passage, runs=runs, marker="", anchors=(), outline_level=None)
    return evolve(line, passage=rest, mark=None, body=rest.text, bold=0, first=False)


def cut(runs: Runs, start: int, end: int | None = None) -> Runs:
    """Return the runs of a stretch of their text, spaces around it removed."""
    kept: list[Run] = []
    at = 0
    stop = sum(len(run.text) for run in runs) if end is None else end
    for run in runs:
        piece = run.text[max(start - at, 0) : max(stop - at, 0)]
        if piece:
            kept.append(evolve(run, text=piece))
        at += len(run.text)
    return _trimmed(tuple(kept))
