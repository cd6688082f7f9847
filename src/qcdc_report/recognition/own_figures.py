"""The figures on a page that this library made: which of them it still shows, and where.

An indicator stands if its lines do, one after another, as core shows them. A profile may have
added columns, so a row of the page may go on behind core's.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from attrs import evolve

from qcdc_report.blocks import Table
from qcdc_report.layout import render_indicator
from qcdc_report.layout.shown import lines_shown
from qcdc_report.outline import Indicator, indicators
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.report import Report

ABSENT: Final = object()
"""Stands for a figure that the page does not show any more."""

_MOST_STARTS: Final = 100
"""Places tried for one indicator: more of them begin alike only on a page made to take long."""

_Line = tuple[str, str]


def changed_figures(own: OwnDocument, read: Report) -> dict[str, Any]:
    """Return by their paths the figures that the page has otherwise than when it was made.

    Args:
        own: the document.
        read: what its page says to a reader who knows nothing of the data.
    """
    made = own.carried.report
    page = [line for line, _ in _page(own)]
    now = evolve(made, figures=read.figures)
    return {
        f"figures.{indicator.key}": read.figures.get(indicator.key, ABSENT)
        for indicator in indicators(own.profile.outline)
        if _found(page, lines := _shown(made, indicator)) is None
        and lines != _shown(now, indicator)
    }


def figure_marks(own: OwnDocument) -> Mapping[str, int]:
    """Return for the paths of figures that stand on the page the paragraphs they stand in."""
    marks: dict[str, int] = {}
    for path, (number, *_) in _standing(own):
        marks.setdefault(path, number)
    return marks


def standing_figures(own: OwnDocument) -> frozenset[int]:
    """Return the numbers of the paragraphs in which the figures that stand are shown."""
    return frozenset(number for _, numbers in _standing(own) for number in numbers)


def _standing(own: OwnDocument) -> Iterator[tuple[str, range]]:
    """Yield the lines of figures that stand: the path and the paragraphs of each."""
    numbered = list(_page(own))
    page = [line for line, _ in numbered]
    starts = [number for _, number in numbered]
    ends = [*starts[1:], max(own.page.key_of, default=0) + 1]
    for indicator in indicators(own.profile.outline):
        lines = _shown(own.carried.report, indicator)
        start = _found(page, lines)
        if start is not None:
            for at, (_, path) in enumerate(lines, start=start):
                yield path, range(starts[at], max(ends[at], starts[at] + 1))


def _page(own: OwnDocument) -> Iterator[tuple[str, int]]:
    """Yield the lines of the appendix that are not empty, with the numbers of their paragraphs."""
    appendix = own.profile.outline.figures
    if appendix is not None:
        for line, number in own.page.numbered_lines(appendix.key):
            if letters := _letters(line):
                yield letters, number


def _shown(report: Report, indicator: Indicator) -> list[_Line]:
    """Return the lines in which core shows an indicator, each with the path it shows."""
    shown: list[_Line] = []
    for block in render_indicator(report, indicator, captioned=False):
        path = getattr(block, "key", "")
        for line in map(_letters, lines_shown([block])):
            year = line.partition("|")[0]
            by_year = isinstance(block, Table) and year.isdecimal()
            if line:
                shown.append((line, f"{path}.{year}" if by_year else path))
    return shown


def _found(page: Sequence[str], lines: Sequence[_Line]) -> int | None:
    """Return the place on the page from which lines stand one after another."""
    if not lines:
        return None
    last = len(page) - len(lines)
    starts = (at for at in range(last + 1) if _goes_on(page[at], lines[0][0]))
    for start in islice(starts, _MOST_STARTS):
        if all(_goes_on(page[start + at], line) for at, (line, _) in enumerate(lines)):
            return start
    return None


def _goes_on(shown: str, line: str) -> bool:
    return shown == line or shown.startswith(f"{line}|")


def _letters(line: str) -> str:
    return "".join(line.split())
