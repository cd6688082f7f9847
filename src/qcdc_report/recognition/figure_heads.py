"""The headings of a table of figures: years, names of numbers, words for values and units."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from qcdc_report.outline import Indicator, Shape
from qcdc_report.recognition.days import read_day
from qcdc_report.recognition.figure_names import LEAST_FOR_A_TARGET, Target, target_scores
from qcdc_report.recognition.figure_values import read_amount
from qcdc_report.recognition.grids import Row, is_ordinal, is_ordinal_heading
from qcdc_report.recognition.lexicon import assigned
from qcdc_report.text import fold

OF_THE_TIME: Final = frozenset({"nam", "thoi diem", "ky bao cao", "moc thoi gian", "thoi gian"})
UNITS: Final = frozenset({"don vi tinh", "dvt", "dv tinh"})
VALUES: Final = frozenset(
    {
        "so lieu",
        "ket qua",
        "so luong",
        "gia tri",
        "thuc hien",
        "ket qua thuc hien",
        "so lieu bao cao",
    }
)
HEADING_WORDS: Final = OF_THE_TIME | UNITS | VALUES
"""What the headings of a table say beside names of figures, folded."""
_YEAR: Final = re.compile(r"(?:năm\s*)?(?P<year>(?:19|20)[0-9]{2})\.?", re.IGNORECASE)
_ANY_YEAR: Final = re.compile(r"[0-9]{4}")
_UNTIL: Final = re.compile(r"(?:tính\s+)?(?:đến|thời điểm)\s+", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"(?:tong(?: cong| so)?|cong|tang.*giam.*|so sanh|chenh lech|ca giai doan|.*05 nam)"
)


@frozen(kw_only=True)
class Head:
    """What the heading of a column says.

    Attributes:
        texts: its lines of headings, from the top.
        text: all of it, on one line.
        year: the year it names, if it names one.
        own: what it says beside a year.
        names: its lines that say something beside a time or a unit.
    """

    texts: tuple[str, ...] = ()
    text: str = field(init=False, eq=False)
    year: int | None = field(init=False, eq=False)
    own: str = field(init=False, eq=False)
    names: tuple[str, ...] = field(init=False, eq=False)
    _bares: frozenset[str] = field(init=False, eq=False, repr=False)

    @text.default
    def _whole(self) -> str:
        return " ".join(self.texts)

    @year.default
    def _named(self) -> int | None:
        return next((year for text in self.texts if (year := year_of(text)) is not None), None)

    @own.default
    def _beside_a_year(self) -> str:
        return " ".join(text for text in self.texts if year_of(text) is None)

    @names.default
    def _saying_something(self) -> tuple[str, ...]:
        return tuple(
            text
            for text in self.texts
            if year_of(text) is None and _bare(text) not in HEADING_WORDS
        )

    @_bares.default
    def _without_signs(self) -> frozenset[str]:
        return frozenset(map(_bare, self.texts))

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of its lines is one of these."""
        return not self._bares.isdisjoint(words)

    def scores(self, indicator: Indicator) -> dict[Target, float]:
        """Return how well it names each number: by one of its lines, or by all of them."""
        texts = dict.fromkeys((self.own, *(each for each in self.texts if year_of(each) is None)))
        scores: dict[Target, float] = {}
        for text in filter(None, texts):
            for target, score in target_scores(text, indicator).items():
                scores[target] = max(score, scores.get(target, 0.0))
        return scores


Heads = tuple[Head, ...]


def _bare(text: str) -> str:
    return fold(text).strip(" .:()")


@lru_cache(maxsize=1024)
def year_of(text: str) -> int | None:
    """Return the year that a cell is, such as ``2017`` or ``Năm 2017``; None for another cell."""
    match = _YEAR.fullmatch(text.strip())
    return int(match["year"]) if match else None


def time_of(label: str, heads: Sequence[Head] = ()) -> str | int | None:
    """Return the year or the day (ISO) that a row is of; None for a row of something else.

    Args:
        label: of the row.
        heads: those of the columns with labels; under “Năm” any four digits are a year.
    """
    year = year_of(label)
    if year is not None:
        return year
    if _ANY_YEAR.fullmatch(label) and any(head.says(OF_THE_TIME) for head in heads):
        return int(label)
    day = read_day(_UNTIL.sub("", label, count=1))
    return None if day is None else day.isoformat()


def is_closing(text: str) -> bool:
    """Say whether a row or a column adds up or compares the others: “Tổng”, “Tăng, giảm”."""
    return _CLOSING.fullmatch(fold(text)) is not None


def is_value(text: str) -> bool:
    """Say whether a cell is a number or a state, and no year."""
    return read_amount(text) is not None and year_of(text) is None


def best_score(text: str, indicator: Indicator) -> float:
    """Return how well a text names the number that it names best; 0 for a list of names."""
    if indicator.shape is Shape.NAMES:
        return 0.0
    return max(target_scores(text, indicator).values(), default=0.0)


def columns_of(heads: Heads, places: Iterable[int], indicator: Indicator) -> dict[int, Target]:
    """Return for columns of values which number of an indicator each is.

    Each number has one column; under years each has one for every year.
    """
    scores = (
        (score, place, target)
        for place in places
        for target, score in heads[place].scores(indicator).items()
    )
    if all(head.year is None for head in heads):
        return assigned(scores, LEAST_FOR_A_TARGET)
    rising = sorted(scores, key=lambda each: each[0])
    return {place: target for score, place, target in rising if score >= LEAST_FOR_A_TARGET}


def first_value(row: Row, heads: Heads, among: Sequence[Indicator]) -> int:
    """Return the first column that holds values, behind the labels."""
    for place, (slot, head) in enumerate(zip(row, heads, strict=True)):
        if head.year is not None or head.says(VALUES):
            return place
        if any(best_score(head.text, each) >= LEAST_FOR_A_TARGET for each in among):
            return place
        if counts_rows(place, row, heads) or not slot.line:
            continue
        if (place or not head.texts) and is_value(slot.line) and time_of(slot.line) is None:
            return place
    return len(row)


def counts_rows(place: int, row: Row, heads: Heads) -> bool:
    """Say whether a column only counts the rows."""
    if heads[place].texts:
        return any(is_ordinal_heading(text) for text in heads[place].texts)
    behind = row[place + 1].line if place + 1 < len(row) else ""
    labelled = bool(behind) and not is_value(behind)
    return place == 0 and is_ordinal(row[0].line) and labelled and len(row) > 2
