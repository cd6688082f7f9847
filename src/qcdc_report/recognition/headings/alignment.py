"""The best way to lay a document's headings along the outline: one path, found whole."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.outline import Outline
from qcdc_report.recognition.headings.landmarks import Landmark, landmarks
from qcdc_report.recognition.headings.scoring import WEIGHTS, Candidate, Evidence
from qcdc_report.text import Text

START: Final = -1
"""Where a path begins: before the first landmark."""


@frozen
class Chosen:
    """A candidate on the best path, with what its place among the others is worth."""

    candidate: Candidate
    order: Evidence

    @property
    def points(self) -> float:
        """All that speaks for it."""
        return self.candidate.points + self.order.points


@frozen
class _Step:
    total: float
    chosen: Chosen | None = None
    before: "_Step | None" = None


def align(found: Iterable[Candidate], outline: Outline) -> tuple[Chosen, ...]:
    """Return the candidates on the path with the most points, in the order of the document.

    Dynamic programming over lines and landmarks: the state is the landmark reached last, so the
    work grows with the number of candidates times that of landmarks. A line that costs more than
    it brings stays text.

    Args:
        found: the candidates in the order of their lines.
        outline: the outline.
    """
    costs, points = order_costs(outline), _order_points(outline)
    best: dict[int, _Step] = {START: _Step(0.0)}
    waiting: dict[int, list[_Step]] = defaultdict(list)
    by_line: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_line[candidate.line].append(candidate)
    for line, options in by_line.items():
        _release(waiting, best, line)
        for candidate in options:
            column = candidate.landmark
            # Plainly written out: this is the innermost loop of placing.
            costs_here, at, most = points[column], START, -math.inf
            for before, step in best.items():
                if (total := step.total + costs_here[before + 1]) > most:
                    at, most = before, total
            chosen = Chosen(candidate, costs[at + 1][column])
            step = _Step(best[at].total + chosen.points + WEIGHTS.doubt, chosen, best[at])
            waiting[line + candidate.span].append(step)
    _release(waiting, best, None)
    return _path(max(best.values(), key=lambda step: step.total))


def _release(waiting: dict[int, list[_Step]], best: dict[int, _Step], line: int | None) -> None:
    """Let the steps count whose headings have ended before a line; all of them for None."""
    for end in [end for end in waiting if line is None or end <= line]:
        for step in waiting.pop(end):
            assert step.chosen is not None  # only the start has none, and it never waits
            landmark = step.chosen.candidate.landmark
            if landmark not in best or step.total > best[landmark].total:
                best[landmark] = step


def _path(step: _Step | None) -> tuple[Chosen, ...]:
    chosen: list[Chosen] = []
    while step is not None and step.chosen is not None:
        chosen.append(step.chosen)
        step = step.before
    return tuple(reversed(chosen))


@lru_cache(maxsize=16)
def order_costs(outline: Outline) -> tuple[tuple[Evidence, ...], ...]:
    """Return what it is worth to come to each landmark from each, the start being the first row."""
    rows = landmarks(outline)
    return tuple(
        tuple(_order(rows, before, at) for at in range(len(rows)))
        for before in range(START, len(rows))
    )


@lru_cache(maxsize=16)
def _order_points(outline: Outline) -> tuple[tuple[float, ...], ...]:
    """Return the points of ``order_costs`` by the landmark that is come to."""
    columns = zip(*order_costs(outline), strict=True)
    return tuple(tuple(cost.points for cost in column) for column in columns)


def _order(rows: Sequence[Landmark], before: int, at: int) -> Evidence:
    row = rows[at]
    if before == at:
        return Evidence(WEIGHTS.repeated, Text("lặp lại mục liền trước", "repeats a section"))
    above = {*rows[before].parents, before} if before != START else set()
    missing = [parent for parent in row.parents if parent not in above]
    points = sum(_orphan(rows, parent) for parent in missing)
    if before > at:
        same = rows[before].parents[: len(row.parents)] == row.parents
        points += WEIGHTS.swapped if same else WEIGHTS.reordered
        return Evidence(points, Text("không theo thứ tự đề cương", "out of the outline's order"))
    skipped = sum(
        1
        for index in range(before + 1, at)
        if index not in row.parents
        and rows[index].level <= row.level
        and rows[index].kind in ("section", "documents")
    )
    points += max(WEIGHTS.skipped * skipped, WEIGHTS.most_skipped)
    if not points:
        return Evidence(points, Text("đúng thứ tự", "in order"))
    return Evidence(
        points, Text("đúng thứ tự, có mục bị bỏ qua", "in order, with sections left out")
    )


def _orphan(rows: Sequence[Landmark], parent: int) -> float:
    above = rows[parent]
    if above.kind == "part":
        # Most people leave out the first part's heading, as the source of the outline does.
        return 0.0 if above.path == (1,) else WEIGHTS.orphan
    return WEIGHTS.lonely_group if above.kind == "figures" else WEIGHTS.orphan
