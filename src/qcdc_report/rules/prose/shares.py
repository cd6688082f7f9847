"""Finds ratios whose whole stands apart: ``52 đơn, trong đó 47 đơn đúng hạn, đạt 90,38%``."""

import re
from typing import Final

from qcdc_report.rules.prose.claims import NamedWholeClaim, RatioClaim
from qcdc_report.rules.prose.links import (
    Tie,
    change_verb,
    is_hedged,
    named_whole,
    percentage_tie,
    stands_alone,
)
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import may_be_part_of, same_noun, surely_same_noun
from qcdc_report.text.quantities import Kind, Quantity

_COUNTED: Final = (Kind.COUNT, Kind.MONEY)
_OF_A_TOTAL: Final = re.compile(r"(?:của |so với |trên |trong )?(?:tổng|số)\b[^,;:()]*")
_OUT_OF: Final = re.compile(r"[^,;:()]*(?:(?:trên|trong|/) ?(?:tổng )?số(?: là)?|trên tổng|/)")
_BREAKDOWN: Final = re.compile(r"\b(?:trong (?:số )?đó|gồm|chia ra|cho thấy|riêng)\b")
_ITEM: Final = re.compile(r"[^;]*(?:,|\bvà\b)[^;,]*")
_TOTAL_AHEAD: Final = re.compile(
    r"(?:^|[\s,])(?:(?:trong|trên)(?: tổng)? số|trong|tổng(?: số| cộng)?(?: là| có)?|"
    r"tổng số [^,;()]{1,60} (?:là|có))$"
)
_GRAND_TOTAL: Final = re.compile(r"\btổng số\b[^;()]* là$")
_RECEIVED: Final = re.compile(r"\b(?:nhận|thụ lý|phát sinh|phát hiện|có)(?: được| mới)?$")
_WORK: Final = (
    "giải quyết|xử lý|tiếp thu|khắc phục|xong|hoàn thành|thực hiện|trả lời|chấp nhận|thông qua"
)
_DONE: Final = re.compile(rf"\b(?:{_WORK})\b")
_PASSIVE: Final = re.compile(rf"\bđược (?:{_WORK})\b")


def find_share(sentence: Sentence, index: int) -> RatioClaim | NamedWholeClaim | None:
    """Return what the percentage at ``index`` is a share of, where the sentence says it."""
    return (
        _of_total_behind(sentence, index)
        or _out_of(sentence, index)
        or _of_whole_before(sentence, index)
        or _of_named_whole(sentence, index)
    )


def _exact_tie(sentence: Sentence, index: int) -> Tie | None:
    """Return the tie of a percentage that says nothing itself about what it is a part of."""
    tie = percentage_tie(sentence.gaps[index])
    return tie if tie and stands_alone(sentence.gaps[index + 1]) else None


def _of_total_behind(sentence: Sentence, index: int) -> RatioClaim | None:
    """``1.865 triệu đồng, bằng 7,52% tổng kinh phí 24.800 triệu đồng``."""
    if not 0 < index < len(sentence.numbers) - 1:
        return None
    part, percent, whole = sentence.numbers[index - 1 : index + 2]
    if part.kind not in _COUNTED or whole.kind is not part.kind:
        return None
    tie = percentage_tie(sentence.gaps[index])
    if tie is None or _OF_A_TOTAL.fullmatch(sentence.gaps[index + 1]) is None:
        return None
    return RatioClaim(part.start, part, whole, percent, tie.hedge)


def _out_of(sentence: Sentence, index: int) -> RatioClaim | None:
    """``47 trên tổng số 52 đơn (90,38%)``."""
    if index < 2:
        return None
    part, whole, percent = sentence.numbers[index - 2 : index + 1]
    tie = _exact_tie(sentence, index)
    if tie is None or part.kind not in _COUNTED or not same_noun(part, whole):
        return None
    if _OUT_OF.fullmatch(sentence.gaps[index - 1]) is None:
        return None
    return RatioClaim(part.start, part, whole, percent, tie.hedge)


def _of_whole_before(sentence: Sentence, index: int) -> RatioClaim | None:
    """``52 đơn, trong đó 47 đơn đúng hạn, đạt 90,38%``."""
    if index < 2 or sentence.numbers[index - 1].kind not in _COUNTED:
        return None
    part, percent = sentence.numbers[index - 1 : index + 1]
    tie, gap = percentage_tie(sentence.gaps[index]), sentence.gaps[index + 1]
    noun = named_whole(gap)
    if tie is None or not (stands_alone(gap) or noun) or is_hedged(sentence.gaps[index - 1]):
        return None
    if percent.value == 100 and not tie.share:
        return None  # all of what was due, which need not be the whole before it
    place = _whole_before(sentence, index - 1)
    if place is None and tie.share:
        place = _grand_total(sentence, index - 1)
    if place is None:
        return None
    whole = sentence.numbers[place]
    if is_hedged(sentence.gaps[place]) or part.value > whole.value:
        return None
    if noun and noun.split()[0] not in whole.unit:
        return None
    if not (tie.share or may_be_part_of(part, whole)):
        return None
    others = numbers_around(sentence, index, part, whole)
    return RatioClaim(whole.start, part, whole, percent, tie.hedge, explicit=False, others=others)


def _whole_before(sentence: Sentence, place: int) -> int | None:
    """Return where the whole stands of which the number at ``place`` is said to be a part."""
    numbers, gaps = sentence.numbers, sentence.gaps
    part = numbers[place]
    for before in range(place - 1, -1, -1):
        gap = gaps[before + 1]
        if _BREAKDOWN.search(gap):
            # A percentage there is the whole's own, and may be of what the part's is of too:
            # "12 cuộc (đạt 120%), trong đó 5 cuộc đột xuất (đạt 50%)".
            if numbers[before].kind is not part.kind:
                return None
            direct = before + 1 == place
            return before if direct or may_be_part_of(part, numbers[before]) else None
        if _ITEM.fullmatch(gap) is None or change_verb(gap):
            break
    before = place - 1
    if not same_noun(numbers[before], part) or change_verb(gaps[place]):
        return None
    if _TOTAL_AHEAD.search(gaps[before]) and ";" not in gaps[place]:
        return before
    if ";" in gaps[place] or not _RECEIVED.search(gaps[before]):
        return None
    done = _DONE.search(gaps[place].rpartition(",")[2])
    passive = _PASSIVE.search(gaps[place + 1]) and surely_same_noun(numbers[before], part)
    return before if done or passive else None


def _grand_total(sentence: Sentence, place: int) -> int | None:
    """Return where ``Tổng số cán bộ, công chức là 120 người`` stands before a share of them."""
    for before in range(place - 1, -1, -1):
        whole = sentence.numbers[before]
        if _GRAND_TOTAL.search(sentence.gaps[before]):
            return before if surely_same_noun(whole, sentence.numbers[place]) else None
    return None


def _of_named_whole(sentence: Sentence, index: int) -> NamedWholeClaim | None:
    """``118 đảng viên, bằng 45,04% tổng số lao động``."""
    noun = named_whole(sentence.gaps[index + 1])
    if index == 0 or not noun or sentence.numbers[index - 1].kind is not Kind.COUNT:
        return None
    part, percent = sentence.numbers[index - 1 : index + 1]
    tie = percentage_tie(sentence.gaps[index])
    if tie is None or tie.hedge:
        return None
    near = [
        number
        for number in (*sentence.earlier, *sentence.numbers[: index - 1])
        if number.kind is Kind.COUNT
    ]
    wholes = tuple(number for number in near if _counts(number, noun))
    others = tuple(number for number in near if number not in wholes)
    return NamedWholeClaim(part.start, part, percent, noun, wholes, others) if wholes else None


def _counts(number: Quantity, noun: str) -> bool:
    """Say whether a number counts what ``noun`` begins with, two syllables at the least."""
    words = noun.split()
    unit = f" {' '.join(number.unit)} "
    shortest = min(2, len(words))
    return any(f" {' '.join(words[:size])} " in unit for size in range(shortest, len(words) + 1))


def numbers_around(sentence: Sentence, index: int, *used: Quantity) -> tuple[Quantity, ...]:
    """Return the other counts of the sentence up to a place, and of the sentence before it."""
    around = (*sentence.earlier, *sentence.numbers[:index])
    return tuple(number for number in around if number.kind in _COUNTED and number not in used)
