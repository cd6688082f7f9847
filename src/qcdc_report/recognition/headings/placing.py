"""The headings of a manuscript, each with the section it was taken for and why."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import mode
from typing import Final

from attrs import frozen

from qcdc_report.outline import Outline
from qcdc_report.recognition.headings.alignment import Chosen, align
from qcdc_report.recognition.headings.beginnings import Head, beginnings
from qcdc_report.recognition.headings.candidates import Weighed, candidates, readings
from qcdc_report.recognition.headings.landmarks import Landmark, landmarks
from qcdc_report.recognition.headings.lines import Item, Line
from qcdc_report.recognition.headings.marks import MarkKind
from qcdc_report.recognition.headings.scoring import WEIGHTS, Habits, look_evidence
from qcdc_report.text import Text

_HALF: Final = 1.5
"""Points that halve the doubt."""
_HABIT: Final = 2
"""Headings of one level that show how the document numbers it."""
_TOP_LEVELS: Final = frozenset({"roman", "upper", "part"})


@frozen(kw_only=True)
class Placed:
    """A heading found.

    Attributes:
        landmark: what it is a heading of; None for a heading of the writer's own.
        line: index of its item.
        span: how many items it takes.
        taken: letters of the line's body that are the heading; 0 when the line is an answer too.
        title: the heading as it stands, mark and all; empty when ``taken`` is 0.
        number: number of its paragraph.
        confidence: from 0 to 1.
        points: what speaks for it, less what speaks against it.
        reason: both, in words.
    """

    landmark: Landmark | None
    line: int
    span: int = 1
    taken: int = 0
    title: str = ""
    number: int = 0
    confidence: float = 1.0
    points: float = 0.0
    reason: Text = Text("", "")


def place(
    items: Sequence[Item], outline: Outline, heads: Sequence[Sequence[Head]] | None = None
) -> tuple[Placed, ...]:
    """Return the headings of a manuscript in reading order.

    Those of the outline come from an alignment of the whole document, made twice: the first one
    shows how this document numbers its levels, the second one knows it. Then lines that look just
    like the document's own chapter headings, and are no section, are headings of the writer's own.

    Args:
        items: its lines and tables.
        outline: the outline.
        heads: the beginnings of its lines that may be a heading, where they are known already.
    """
    rows = landmarks(outline)
    lines = readings(items, outline, beginnings(items) if heads is None else heads)
    weighed: Weighed = {}
    path = align(candidates(lines, rows, {}, weighed), outline)
    if habits := _habits(items, rows, path):
        path = align(candidates(lines, rows, habits, weighed), outline)
    found = [
        _placed(items, rows, chosen)
        for chosen in path
        if rows[chosen.candidate.landmark].kind != "title"
    ]
    found += _own_headings(items, found)
    return tuple(sorted(found, key=lambda placed: placed.line))


def _habits(items: Sequence[Item], rows: Sequence[Landmark], path: Sequence[Chosen]) -> Habits:
    """Return for each level the series of marks that most of its headings found have."""
    seen: dict[int, Counter[MarkKind]] = defaultdict(Counter)
    for chosen in path:
        line, row = items[chosen.candidate.line], rows[chosen.candidate.landmark]
        if isinstance(line, Line) and line.mark is not None and row.kind == "section":
            seen[row.level][line.mark.kind] += 1
    return {
        level: kind
        for level, kinds in seen.items()
        for kind, count in kinds.most_common(1)
        if count >= _HABIT and count > kinds.total() / 2
    }


def _placed(items: Sequence[Item], rows: Sequence[Landmark], chosen: Chosen) -> Placed:
    candidate = chosen.candidate
    line = items[candidate.line]
    assert isinstance(line, Line)  # candidates are lines
    reasons = [*candidate.evidence, chosen.order]
    return Placed(
        landmark=rows[candidate.landmark],
        line=candidate.line,
        span=candidate.span,
        taken=candidate.taken,
        title=_title(items, line, candidate.line, candidate.span, candidate.taken),
        number=line.number,
        confidence=_confidence(chosen.points),
        points=chosen.points,
        reason=Text(
            "; ".join(reason.said.vi for reason in reasons),
            "; ".join(reason.said.en for reason in reasons),
        ),
    )


def _title(items: Sequence[Item], line: Line, at: int, span: int, taken: int) -> str:
    if not taken and line.body:
        return ""
    mark = line.mark.text if line.mark else line.passage.marker
    more = [item.body for item in items[at + 1 : at + span] if isinstance(item, Line)]
    return " ".join(filter(None, (mark, line.body[:taken].strip(), *more)))


def _confidence(points: float) -> float:
    """Return how sure a heading is: 0 for no points, a half for 1.5, and ever nearer to 1."""
    return float(round(1 - 0.5 ** (max(points, 0.0) / _HALF), 3))


def _own_headings(items: Sequence[Item], found: Sequence[Placed]) -> list[Placed]:
    """Return the lines that look like the chapter headings found, and were taken for none.

    What a chapter heading looks like is learned from the document itself.
    """
    chapters = [
        _look(line)
        for placed in found
        if placed.landmark is not None
        and placed.landmark.level == 1
        and placed.landmark.kind == "section"
        and isinstance(line := items[placed.line], Line)
    ]
    if not chapters:
        return []
    usual = mode(chapters)
    if usual[0] not in _TOP_LEVELS:
        return []
    taken = {at for placed in found for at in range(placed.line, placed.line + placed.span)}
    first = min(placed.line for placed in found)
    appendices = (each.line for each in found if each.landmark and each.landmark.is_appendix)
    end = min(appendices, default=len(items))
    return [
        Placed(landmark=None, line=at, number=item.number)
        for at, item in enumerate(items[:end])
        if isinstance(item, Line) and at > first and at not in taken and _look(item) == usual
    ]


def _look(line: Line) -> tuple[str, bool, bool]:
    look = look_evidence(line)
    kind = line.mark.kind if line.mark else ""
    return (kind, line.capitals, look is not None and look.points >= WEIGHTS.look)
