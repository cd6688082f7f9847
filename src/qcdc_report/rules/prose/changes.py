"""Finds changes: ``từ 136 xuống 120 người, giảm 16 người``, ``tăng 5 cuộc so với …``."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import ChangeClaim, PercentGrowthClaim
from qcdc_report.rules.prose.links import change_verb, is_hedged, percentage_tie, year_named
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import same_noun
from qcdc_report.text.quantities import Kind, Quantity

_FROM: Final = re.compile(r"(?:^|[\s(,])từ(?: mức)?$")
_TO: Final = re.compile(r"[^;]*\b(?P<arrow>lên|xuống)(?: (?:còn|tới|mức|thành|là))*")
_THE_SAME_CHANGE: Final = re.compile(r"[^,;()]*\((?:tăng|giảm|tương ứng|tương đương|bằng|tức)?")
_AHEAD_OF_FROM: Final = re.compile(r"[^;,(]*,? ?\(? ?từ(?: mức)?")
_COMPARED: Final = re.compile(
    r"[^,;:()]*\bso với\b[^,;:()]*?(?:\((?:là|có|đạt)?|\b(?:so với|mức|con số|là|có|đạt))"
)
_A_TIME: Final = re.compile(
    r"năm (?:19|20)[0-9]{2}|năm trước|cùng kỳ|so với|trước đó|nhiệm kỳ trước|31/12"
)
_A_YEARLY_RATE: Final = re.compile(
    r"(?:[^\W\d]+ ){0,3}(?:[^\W\d]*/|mỗi|một năm|hằng|hàng|bình quân|trở lên)"
)
_AMOUNTS: Final = (Kind.COUNT, Kind.MONEY, Kind.DURATION)


def find_changes(sentence: Sentence) -> Iterator[ChangeClaim | PercentGrowthClaim]:
    """Yield each change with what it leads from and to."""
    timed = sentence.with_durations or sentence
    seen: set[int] = set()
    for claim in (
        *_from_to(timed),
        *_compared(sentence),
        *_year_by_year(sentence),
        *_in_points(sentence),
    ):
        if claim.by.start not in seen:
            seen.add(claim.by.start)
            yield claim
    for growth in _percent_growth(sentence):
        if growth.by.start not in seen:
            yield growth


def _from_to(sentence: Sentence) -> Iterator[ChangeClaim]:
    """``từ 136 xuống 120 người, tức giảm 16 người (11,76%)``."""
    numbers, gaps = sentence.numbers, sentence.gaps
    for place in range(len(numbers) - 1):
        before, after = numbers[place : place + 2]
        to = _TO.fullmatch(gaps[place + 1])
        if not (to and _FROM.search(gaps[place]) and _comparable(before, after)):
            continue
        for by, verb in _changes_around(sentence, place):
            if _fits_kind(by, before):
                start = min(before.start, by.start)
                yield ChangeClaim(start, before, after, by, verb, to["arrow"])


def _changes_around(sentence: Sentence, place: int) -> Iterator[tuple[Quantity, str]]:
    """Yield the differences said right ahead of ``từ A lên B`` (at ``place``) or right behind."""
    numbers, gaps = sentence.numbers, sentence.gaps
    if place > 0 and change_verb(gaps[place - 1]) and _AHEAD_OF_FROM.fullmatch(gaps[place]):
        yield numbers[place - 1], change_verb(gaps[place - 1])
    behind = place + 2
    if behind >= len(numbers) or ";" in gaps[behind] or _FROM.search(gaps[behind]):
        return
    verb = change_verb(gaps[behind])
    if not verb or _A_YEARLY_RATE.match(gaps[behind + 1]):
        return
    yield numbers[behind], verb
    kinds = [number.kind is Kind.PERCENT for number in numbers[behind : behind + 2]]
    if kinds == [False, True] and _THE_SAME_CHANGE.fullmatch(gaps[behind + 1]):
        yield numbers[behind + 1], verb


def _compared(sentence: Sentence) -> Iterator[ChangeClaim]:
    """``47 đơn, giảm 5 đơn so với năm 2020 (52 đơn)``."""
    numbers, gaps = sentence.numbers, sentence.gaps
    for place in range(1, len(numbers) - 1):
        after, by, before = numbers[place - 1 : place + 2]
        verb = change_verb(gaps[place])
        if not verb or is_hedged(gaps[place - 1]) or ";" in gaps[place]:
            continue
        if not _COMPARED.fullmatch(gaps[place + 1]) or not _comparable(before, after):
            continue
        if _fits_kind(by, before):
            yield ChangeClaim(after.start, before, after, by, verb)


def _year_by_year(sentence: Sentence) -> Iterator[ChangeClaim]:
    """``năm 2018 có 52 đơn, năm 2021 có 47 đơn, giảm 5 đơn``."""
    numbers, gaps = sentence.numbers, sentence.gaps
    for place in range(2, len(numbers)):
        first, second, by = numbers[place - 2 : place + 1]
        years = year_named(gaps[place - 2]), year_named(gaps[place - 1])
        verb = change_verb(gaps[place])
        if not verb or None in years or years[0] == years[1] or "so với" in gaps[place + 1]:
            continue
        if first.kind not in _AMOUNTS or not _comparable(first, second) or ";" in gaps[place]:
            continue
        if not _fits_kind(by, first) or _A_YEARLY_RATE.match(gaps[place + 1]):
            continue
        before, after = (first, second) if str(years[0]) < str(years[1]) else (second, first)
        yield ChangeClaim(first.start, before, after, by, verb)


def _in_points(sentence: Sentence) -> Iterator[ChangeClaim]:
    """``năm 2018 là 86,2%, năm 2021 là 93,5%, tăng 7,3 điểm phần trăm``."""
    numbers, gaps = sentence.numbers, sentence.gaps
    for place, by in enumerate(numbers):
        verb = change_verb(gaps[place])
        if by.kind is not Kind.POINTS or not verb or "so với" in gaps[place + 1]:
            continue
        places = [at for at in range(place) if numbers[at].kind is Kind.PERCENT]
        if len(places) != 2 or not any(_A_TIME.search(gap) for gap in gaps[: place + 1]):
            continue
        if any(is_hedged(gaps[at]) or change_verb(gaps[at]) for at in places):
            continue
        first, second = (numbers[at] for at in places)
        yield ChangeClaim(first.start, first, second, by, verb, ordered=False)


def _percent_growth(sentence: Sentence) -> Iterator[PercentGrowthClaim]:
    """``đạt 92,40%, tăng 5% so với năm trước``."""
    numbers, gaps = sentence.numbers, sentence.gaps
    for place in range(1, len(numbers)):
        percent, by = numbers[place - 1 : place + 1]
        if percent.kind is not Kind.PERCENT or by.kind is not Kind.PERCENT:
            continue
        tie = percentage_tie(gaps[place - 1])
        near = re.fullmatch(r"[,(]? ?(?:tức )?(?:tăng|giảm)(?: thêm| được| đi| là)?", gaps[place])
        if tie and tie.verb and near and gaps[place + 1].startswith("so với"):
            yield PercentGrowthClaim(percent.start, percent, by, change_verb(gaps[place]))


def _comparable(before: Quantity, after: Quantity) -> bool:
    return before.kind in (*_AMOUNTS, Kind.PERCENT) and same_noun(before, after)


def _fits_kind(by: Quantity, before: Quantity) -> bool:
    """Say whether a difference is of a kind that the number it changes can change by."""
    if by.kind is Kind.PERCENT:
        return True
    if by.kind is Kind.POINTS:
        return before.kind is Kind.PERCENT
    return before.kind is not Kind.PERCENT and same_noun(by, before) and by.unit[:1] != ("lần",)
