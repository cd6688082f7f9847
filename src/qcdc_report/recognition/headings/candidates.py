"""Which lines may be which headings: every pair that is worth weighing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.outline import Outline
from qcdc_report.recognition.headings.beginnings import LONGEST_TITLE, Head
from qcdc_report.recognition.headings.landmarks import Landmark, landmarks
from qcdc_report.recognition.headings.likeness import likeness, vocabulary_of
from qcdc_report.recognition.headings.lines import Item, Line
from qcdc_report.recognition.headings.marks import Mark
from qcdc_report.recognition.headings.scoring import (
    WEIGHTS,
    Candidate,
    Evidence,
    Habits,
    look_evidence,
    mark_evidence,
    wording_evidence,
)
from qcdc_report.text import Text

_WORTH: Final = 0.35
"""Likeness below which wording alone makes no candidate."""
_HALF_ALIKE: Final = 0.5
_SURE_TITLE: Final = 0.75
"""Likeness from which a whole sentence is the outline's own and no answer."""


@frozen
class Reading:
    """A line with the beginnings that may be a heading, and how like each is to what.

    Attributes:
        at: index of the item.
        line: the line.
        heads: the beginnings.
        likes: for each of them, for a landmark how like it is.
        look: what its look is worth.
        worth: the landmarks that one of them is like enough.
    """

    at: int
    line: Line
    heads: tuple[Head, ...]
    likes: tuple[Mapping[int, float], ...]
    look: Evidence | None
    worth: tuple[int, ...] = field(init=False)

    @worth.default
    def _like_enough(self) -> tuple[int, ...]:
        found = {at for like in self.likes for at, alike in like.items() if alike >= _WORTH}
        return tuple(sorted(found))


def readings(
    items: Sequence[Item], outline: Outline, heads: Sequence[Sequence[Head]]
) -> tuple[Reading, ...]:
    """Return the lines of a manuscript that may be headings.

    A line without a bookmark is compared only with the landmarks that have none in the file.

    Args:
        items: its lines and tables.
        outline: the outline.
        heads: for each of them the beginnings that may be a heading.
    """
    rows = landmarks(outline)
    anchored = _anchored(dict(enumerate(items)), rows)
    left = frozenset(range(len(rows))).difference(anchored.values())
    known = vocabulary_of(outline, left)
    found = []
    scored: dict[str, dict[int, float]] = {}
    for at, item in enumerate(items):
        if isinstance(item, Line) and (begun := heads[at]):
            if at in anchored:
                own = vocabulary_of(outline, frozenset((anchored[at],)))
                likes = tuple(likeness(head.text, own) for head in begun)
            else:
                for head in begun:
                    if head.text not in scored:
                        scored[head.text] = likeness(head.text, known)
                likes = tuple(scored[head.text] for head in begun)
            reading = Reading(at, item, tuple(begun), likes, look_evidence(item))
            if reading.worth or item.passage.anchors or not _is_weak(item, reading.look):
                found.append(reading)
    return tuple(found)


Weighed = dict[tuple[int, int, Evidence | None], Candidate | None]
"""For a line, a landmark and what its mark is worth there the best way to see it as that."""


def candidates(
    lines: Sequence[Reading],
    rows: Sequence[Landmark],
    habits: Habits,
    weighed: Weighed | None = None,
) -> Iterator[Candidate]:
    """Yield the candidates in the order of their lines.

    A landmark whose bookmark stands in the file is there and nowhere else.

    Args:
        lines: the lines that may be headings.
        rows: the landmarks of the outline.
        habits: how the document numbers its headings, as far as that is known.
        weighed: what was weighed before with other habits; what is weighed now is added to it.
    """
    weighed = {} if weighed is None else weighed
    anchored = _anchored({reading.at: reading.line for reading in lines}, rows)
    elsewhere = set(anchored.values())
    here = [index for index in range(len(rows)) if index not in elsewhere]
    marked: dict[Mark | None, dict[int, Evidence | None]] = {}
    for reading in lines:
        if (landmark := anchored.get(reading.at)) is not None:
            yield _at_anchor(reading, landmark)
            continue
        mark, worth = reading.line.mark, frozenset(reading.worth)
        signs = marked.setdefault(mark, {})
        weak = _is_weak(reading.line, reading.look)
        for landmark in here:
            # By its words, or by its number and look: else it is not worth weighing.
            if landmark not in worth and (weak or mark is None):
                continue
            if landmark not in signs:
                signs[landmark] = mark_evidence(mark, rows[landmark], habits)
            sign = signs[landmark]
            by_number = sign is not None and sign.points >= WEIGHTS.number
            if landmark not in worth and not by_number:
                continue
            key = (reading.at, landmark, sign)
            if key not in weighed:
                weighed[key] = _best(reading, landmark, rows[landmark], sign, reading.look)
            if (found := weighed[key]) is not None:
                yield found


def _is_weak(line: Line, look: Evidence | None) -> bool:
    """Say whether a line can be a heading by its words only."""
    labelled = line.mark is not None and line.mark.kind in ("part", "appendix")
    return not labelled and (look is None or look.points <= 0)


def _anchored(items: Mapping[int, Item], rows: Sequence[Landmark]) -> dict[int, int]:
    """Return for each line with a landmark's bookmark that landmark; the first line counts."""
    by_anchor = {row.anchor.casefold(): index for index, row in enumerate(rows) if row.anchor}
    found: dict[int, int] = {}
    for at, item in items.items():
        for anchor in item.passage.anchors if isinstance(item, Line) else ():
            index = by_anchor.get(anchor.casefold())
            if index is not None and index not in found.values():
                found[at] = index
    return found


def _at_anchor(reading: Reading, landmark: int) -> Candidate:
    likes = [like.get(landmark, 0.0) for like in reading.likes]
    # Of equals the longest: the label of an appendix and its title are one paragraph.
    chosen = max(range(len(likes)), key=lambda n: (likes[n], reading.heads[n].span))
    body = reading.line.body
    head = reading.heads[chosen] if likes[chosen] >= _WORTH else Head(body, len(body))
    said = Text("có dấu trang (bookmark) của mục", "the section's bookmark stands there")
    return Candidate(
        line=reading.at,
        span=head.span,
        landmark=landmark,
        taken=head.end,
        likeness=likes[chosen],
        evidence=(Evidence(WEIGHTS.anchor, said), wording_evidence(likes[chosen])),
    )


def _best(
    reading: Reading,
    landmark: int,
    row: Landmark,
    mark: Evidence | None,
    look: Evidence | None,
) -> Candidate | None:
    """Return the best way to see a line as one landmark; None if it is not worth weighing."""
    line, heads = reading.line, reading.heads
    signs = [part for part in (mark, look) if part is not None]
    if row.level == 0 and row.kind != "title" and not _is_labelled(line, row):
        signs.append(_UNLABELLED_PART if row.kind == "part" else _UNLABELLED)
    by_number = _stands_by_number(line, row, mark, look)
    alone = reading.likes[0].get(landmark, 0.0) if heads[0].span == 1 else 0.0
    best: Candidate | None = None
    for head, like in zip(heads, reading.likes, strict=True):
        alike = like.get(landmark, 0.0)
        worth = _SURE_TITLE if row.kind == "leftovers" else _WORTH
        if alike < worth and not (by_number and head.is_whole(line)):
            continue
        if head.span > 1 and line.body and alike < alone + head.due:
            continue
        evidence = [wording_evidence(alike), *signs]
        if head.goes_on:
            evidence.append(_GOES_ON)
        if head.inside:
            evidence.append(_INSIDE)
        elif head.is_whole(line) and line.body.endswith((";", ",")):
            evidence.append(_LIST_ITEM)
        found = Candidate(
            line=reading.at,
            span=head.span,
            landmark=landmark,
            taken=_taken(line, head, alike),
            likeness=alike,
            evidence=tuple(evidence),
        )
        if best is None or found.points > best.points:
            best = found
    return best


_INSIDE: Final = Evidence(
    WEIGHTS.inside, Text("đề mục lẫn trong câu", "the heading ends inside a sentence")
)
_GOES_ON: Final = Evidence(WEIGHTS.goes_on, Text("viết tiếp ở dòng sau", "the next line goes on"))
_LIST_ITEM: Final = Evidence(WEIGHTS.list_item, Text("dòng liệt kê", "an item of a list"))
_UNLABELLED: Final = Evidence(WEIGHTS.unlabelled, Text("thiếu chữ “Phụ lục”", "no “Phụ lục”"))
_UNLABELLED_PART: Final = Evidence(WEIGHTS.unlabelled_part, Text("thiếu chữ “Phần”", "no “Phần”"))


def _stands_by_number(
    line: Line, row: Landmark, mark: Evidence | None, look: Evidence | None
) -> bool:
    """Say whether number and look make a heading of a line, whatever its words."""
    if mark is None or mark.points < WEIGHTS.number:
        return False
    if row.level == 0:
        return True
    set_apart = look is not None and look.points > 0
    return set_apart and row.level <= 2 and len(line.body) <= LONGEST_TITLE


def _is_labelled(line: Line, row: Landmark) -> bool:
    label = "part" if row.kind == "part" else "appendix"
    return line.mark is not None and line.mark.kind in (label, "upper")


def _taken(line: Line, head: Head, alike: float) -> int:
    """Return how much of a line is its heading: nothing, if it is an answer like others."""
    if head.inside:
        return 0
    whole = head.end >= len(line.body)
    if not whole or head.span > 1 or alike >= _SURE_TITLE or line.capitals or line.is_bold:
        return head.end
    is_title = len(line.body) <= LONGEST_TITLE and not line.body.endswith((".", ";", ","))
    if alike < _HALF_ALIKE and ": " in line.body:
        return 0  # “Biên chế: 20” says something, whatever it may be the heading of
    return head.end if is_title else 0
