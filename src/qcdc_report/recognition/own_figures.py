"""The figures on a page that this library made: which of them it still shows, and where.

An indicator stands if its lines do, one after another, as core shows them. A profile may have
added columns, so a row of the page may go on behind core's.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, Final

from attrs import evolve

from qcdc_report.blocks import Block, Table
from qcdc_report.layout import render_indicator
from qcdc_report.layout.shown import lines_shown, row_line
from qcdc_report.outline import Indicator, indicators
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.report import Report

ABSENT: Final = object()
"""Stands for a figure that the page does not show any more."""

_MOST_STARTS: Final = 100
"""Places tried for one indicator: more of them begin alike only on a page made to take long."""

FigureLine = tuple[str, str]
"""A line of figures without its spaces, and the path that it shows."""


def changed_figures(own: OwnDocument, read: Report) -> dict[str, Any]:
    """Return by their paths the figures that the page has otherwise than when it was made.

    Args:
        own: the document.
        read: what its page says to a reader who knows nothing of the data.
    """
    made = own.carried.report
    page = [letters for line, _ in _page(own) if (letters := _letters(line))]
    now = evolve(made, figures=read.figures)
    return {
        f"figures.{indicator.key}": read.figures.get(indicator.key, ABSENT)
        for indicator in indicators(own.profile.outline)
        if _found(page, lines := _shown(made, indicator)) is None
        and lines != _shown(now, indicator)
    }


def figure_marks(own: OwnDocument) -> dict[str, int]:
    """Return for the paths of figures that stand on the page the paragraphs they stand in."""
    return marks_of_figures(_each_shown(own), _page(own))


def marks_of_figures(
    shown: Iterable[Sequence[FigureLine]], page: Iterable[tuple[str, int]]
) -> dict[str, int]:
    """Return for the paths of figures that stand on a page the paragraphs they stand in.

    Args:
        shown: for each indicator the lines in which core shows it.
        page: the lines of the page's appendix, each with the number of its paragraph.
    """
    marks: dict[str, int] = {}
    for path, (number, _) in _standing(shown, page, 0):
        marks.setdefault(path, number)
    return marks


def standing_figures(own: OwnDocument) -> frozenset[int]:
    """Return the numbers of the paragraphs in which the figures that stand are shown."""
    behind = max(own.page.key_of, default=0) + 1
    return frozenset(
        number
        for _, (first, end) in _standing(_each_shown(own), _page(own), behind)
        for number in range(first, max(end, first + 1))
    )


def figure_lines(blocks: Iterable[Block]) -> list[FigureLine]:
    """Return the lines that the blocks of an indicator show, without a caption."""
    shown: list[FigureLine] = []
    for block in blocks:
        path = getattr(block, "key", "")
        if not isinstance(block, Table):
            shown += [(line, path) for line in map(_letters, lines_shown([block])) if line]
            continue
        for line in map(_letters, map(row_line, (block.header, *block.rows))):
            year = line.partition("|")[0]
            if line:
                shown.append((line, f"{path}.{year}" if year.isdecimal() else path))
    return shown


def _standing(
    shown: Iterable[Sequence[FigureLine]], page: Iterable[tuple[str, int]], behind: int
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield of each line of figures that stands the path, its paragraph, and the next line's."""
    told = [(letters, number) for line, number in page if (letters := _letters(line))]
    lines = [line for line, _ in told]
    starts = [number for _, number in told]
    for each in shown:
        start = _found(lines, each)
        if start is not None:
            for (_, path), span in zip(each, pairwise([*starts[start:], behind]), strict=False):
                yield path, span


def _each_shown(own: OwnDocument) -> Iterator[list[FigureLine]]:
    for indicator in indicators(own.profile.outline):
        yield _shown(own.carried.report, indicator)


def _page(own: OwnDocument) -> Iterator[tuple[str, int]]:
    """Yield the lines of the appendix, with the numbers of their paragraphs."""
    appendix = own.profile.outline.figures
    if appendix is not None:
        yield from own.page.numbered_lines(appendix.key)


def _shown(report: Report, indicator: Indicator) -> list[FigureLine]:
    """Return the lines in which core shows an indicator, each with the path it shows."""
    return figure_lines(render_indicator(report, indicator, captioned=False))


def _found(page: Sequence[str], lines: Sequence[FigureLine]) -> int | None:
    """Return the place on the page from which lines stand one after another."""
    if not lines:
        return None
    told = [line for line, _ in lines]
    first, goes_on = told[0], f"{told[0]}|"
    last = len(page) - len(told)
    starts = (at for at in range(last + 1) if page[at] == first or page[at].startswith(goes_on))
    for start in islice(starts, _MOST_STARTS):
        there = page[start : start + len(told)]
        if there == told or all(map(_goes_on, there, told)):
            return start
    return None


def _goes_on(shown: str, line: str) -> bool:
    return shown == line or shown.startswith(f"{line}|")


def _letters(line: str) -> str:
    return "".join(line.split())
