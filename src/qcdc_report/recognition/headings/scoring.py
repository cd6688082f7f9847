"""What speaks for and against a line being one heading of the outline, in points."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from qcdc_report.recognition.headings.landmarks import Landmark
from qcdc_report.recognition.headings.lines import Line
from qcdc_report.recognition.headings.marks import Mark, MarkKind, Meaning
from qcdc_report.text import Text

SERIES: Final[dict[int, dict[MarkKind, float]]] = {
    0: {"part": 1, "appendix": 1, "upper": 0.5},
    1: {"roman": 1, "upper": 0.5, "number": 0.5},
    2: {"number": 1, "dotted": 1, "upper": 0.25, "bracketed": 0.25},
    3: {"lower": 1, "dotted": 1, "dash": 0.75, "bracketed": 0.75, "number": 0.25},
}
"""How usual each series of marks is at each level of an official report, from 0 to 1."""

_CONTENTS: Final = re.compile(r"(?:\.{4,}|…{2,}|\t)[\s.…]*\d{1,3}$")
"""How an entry of a table of contents ends: a row of dots, or a tab, and a page number."""

Habits = Mapping[int, MarkKind]
"""For a level the series that one document has there, as far as it has shown one."""


@frozen(kw_only=True)
class Weights:
    """Points for each kind of evidence; what they mean is told in ``docs/explanation``.

    Attributes:
        anchor: the bookmark of the section stands there.
        wording: for a wording that is the same; half alike is worth nothing.
        other_wording: for one that has nothing in common.
        series: a mark of the usual series for the level, times how usual it is.
        other_series: a mark of a series that the level never has.
        other_habit: a mark of a series that this document does not have at the level.
        number: the section's own number.
        other_number: another number.
        look: set apart from running text: a heading style, bold, or capitals.
        no_sign: neither mark nor look: a line like any other.
        goes_on: the next line looks the same and goes on with a small letter.
        inside: the heading ends inside a sentence.
        contents: an entry of a table of contents: the heading itself comes later.
        list_item: a line that ends as the items of a list do, with a semicolon.
        sentence: a line without mark and look that ends with a full stop.
        small_start: a line without a mark that begins with a small letter, as sentences go on.
        unlabelled: an appendix without its label (``Phụ lục``).
        unlabelled_part: a part without its (``Phần``): the title of the whole report reads alike.
        repeated: the section just before, once more.
        swapped: before a section that comes later, under the same heading.
        reordered: the same under another heading.
        doubt: against every heading, since most lines are none.
        skipped, most_skipped: for each section left out, and at most.
        orphan: for each heading above that is missing.
        lonely_group: a group of figures without the heading of its appendix.
    """

    anchor: float = 20
    wording: float = 5
    other_wording: float = -2.5
    series: float = 1
    other_series: float = -1
    other_habit: float = -2.5
    number: float = 1.5
    other_number: float = -1
    look: float = 1
    no_sign: float = -0.5
    goes_on: float = 0.5
    inside: float = -0.5
    contents: float = -8
    list_item: float = -1
    sentence: float = -2
    small_start: float = -2
    unlabelled: float = -2
    unlabelled_part: float = -6
    repeated: float = -4
    swapped: float = -2
    reordered: float = -4
    doubt: float = -0.5
    skipped: float = -0.25
    most_skipped: float = -1.25
    orphan: float = -1.5
    lonely_group: float = -2.5


WEIGHTS: Final = Weights()
"""The weights in use. Chosen by reason, kept by ``benchmarks/placement.py``."""


@frozen
class Evidence:
    """One thing that speaks for or against: how much, and how to say it."""

    points: float
    said: Text


@frozen(kw_only=True)
class Candidate:
    """A line that may be one heading.

    Attributes:
        line: index of the item.
        span: how many items the heading takes.
        landmark: index of the landmark.
        taken: how many letters of the line's body are the heading; 0 when the line is an answer
            that only begins like it.
        likeness: of the wording, from 0 to 1.
        evidence: the reasons, without the order among other headings.
        points: their sum.
    """

    line: int
    span: int = 1
    landmark: int
    taken: int
    likeness: float
    evidence: tuple[Evidence, ...]
    points: float = field(init=False)

    @points.default
    def _sum(self) -> float:
        return sum([part.points for part in self.evidence])


@lru_cache(maxsize=4096)
def wording_evidence(likeness: float) -> Evidence:
    """Return what a likeness of wording is worth: nothing at a half, most of all when equal."""
    share = 2 * likeness - 1
    points = share * (WEIGHTS.wording if share > 0 else -WEIGHTS.other_wording)
    said = f"{likeness:.0%}".replace("%", " %")
    return Evidence(points, Text(f"lời văn giống {said}", f"the wording is {likeness:.0%} alike"))


def mark_evidence(mark: Mark | None, landmark: Landmark, habits: Habits) -> Evidence | None:
    """Return what the mark is worth at a landmark, in its likeliest meaning; None without one."""
    if mark is None:
        return None
    return max(
        (_meant(mark, meaning, landmark, habits) for meaning in mark.meanings),
        key=lambda evidence: evidence.points,
    )


def _meant(mark: Mark, meaning: Meaning, landmark: Landmark, habits: Habits) -> Evidence:
    usual = _usual(meaning.kind, landmark, habits)
    if not usual:
        known = landmark.kind == "section" and landmark.level in habits
        points = WEIGHTS.other_habit if known else WEIGHTS.other_series
        return Evidence(points, _join(mark, _UNUSUAL))
    points = WEIGHTS.series * usual
    if not meaning.path:
        return Evidence(points, _join(mark, _USUAL))
    right = meaning.path == landmark.path[-len(meaning.path) :]
    points += WEIGHTS.number if right else WEIGHTS.other_number
    number = _RIGHT if right else _WRONG
    said = Text(f"{_USUAL.vi}, {number.vi}", f"{_USUAL.en}, {number.en}")
    return Evidence(points, _join(mark, said))


def _usual(kind: MarkKind, landmark: Landmark, habits: Habits) -> float:
    """Return how usual a series is: by the document's own habit, or else by that of others."""
    if landmark.kind in ("title", "leftovers"):
        return 0.0
    is_appendix = landmark.kind in ("documents", "figures")
    if is_appendix or kind == "appendix":
        return float(is_appendix and kind == "appendix")
    if landmark.kind != "group" and (habit := habits.get(landmark.level)) is not None:
        return float(kind == habit)
    return SERIES[min(landmark.level, 3)].get(kind, 0.0)


_UNUSUAL: Final = Text("khác kiểu đánh số của cấp này", "a series this level never has")
_USUAL: Final = Text("đúng kiểu đánh số", "the usual series")
_RIGHT: Final = Text("đúng số thứ tự", "the right number")
_WRONG: Final = Text("khác số thứ tự", "another number")


def _join(mark: Mark, said: Text) -> Text:
    return Text(f"“{mark.text}” {said.vi}", f"“{mark.text}” {said.en}")


def look_evidence(line: Line) -> Evidence | None:
    """Return what a line's look is worth; None for running text behind a mark."""
    passage = line.passage
    if passage.style.casefold().startswith("toc") or (
        line.body[-1:].isdigit() and _CONTENTS.search(line.body)  # a long text is not searched
    ):
        return Evidence(WEIGHTS.contents, Text("dòng của mục lục", "a line of the contents"))
    if passage.outline_level is not None:
        return Evidence(WEIGHTS.look, Text("kiểu đề mục của Word", "a heading style"))
    if line.capitals:
        return Evidence(WEIGHTS.look, Text("viết hoa", "in capitals"))
    if line.mark is None and line.body[:1].islower():
        said = Text("bắt đầu bằng chữ thường", "it begins with a small letter")
        return Evidence(WEIGHTS.small_start, said)
    if line.bold > 2:
        return Evidence(WEIGHTS.look, Text("in đậm", "in bold"))
    if line.mark is None and line.body.endswith("."):
        return Evidence(WEIGHTS.sentence, Text("là một câu", "it is a sentence"))
    if line.mark is None:
        said = Text("không có số, không in đậm", "neither numbered nor in bold")
        return Evidence(WEIGHTS.no_sign, said)
    return None
