"""Finds breakdowns: ``120 người, gồm 68 công chức, 41 viên chức và 11 lao động``."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from qcdc_report.rules.prose.claims import PartsClaim, ShareClaim
from qcdc_report.rules.prose.links import change_verb, is_hedged, percentage_tie
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import same_noun, surely_part_of, surely_same_noun
from qcdc_report.text.quantities import Kind

_COUNTED: Final = (Kind.COUNT, Kind.MONEY)
_MARKER: Final = re.compile(
    r"(?P<head>.*?)(?P<comma>[,:)]? ?)\b(?P<word>bao gồm|gồm|chia ra|trong (?:số )?đó)"
    r"(?: (?:là|có|gồm))?(?P<colon>:?)(?P<verb>(?: [^\W\d]+){0,5})"
)
_ITEM: Final = re.compile(
    r"(?P<noun>[^,;:()]*?)\)? ?(?P<sep>, ?và|,|;|\bvà|\bcùng(?: với)?)(?P<verb>(?: [^\W\d]+){0,5})"
)
# What may stand between the parts of a list and makes it something else.
_NO_ITEM: Final = re.compile(
    r"\b(?:trong đó|riêng|tăng|giảm|đạt|so với|thu hút|với|cho|tổng|mỗi|đã|nay)\b"
)
_REST: Final = re.compile(r"\bcòn(?: lại)?\b")
_OPEN: Final = re.compile(r"\b(?:khác|v\.v|một số|nhiều|các|vài|và)\b|…|\.\.\.")
# Numbers in one syllable, which nobody counted: "10 đơn khiếu nại và hai đơn tố cáo".
_LOOSE: Final = re.compile(
    r"\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|vài|mấy|nửa|"
    r"(?<!trong )(?<!hằng )(?<!hàng )(?<!mỗi )(?<!các )năm(?! (?:19|20)\d\d))\b"
)
_FROM_A_TOTAL: Final = re.compile(r"(?:^|[\s,])(?:trong|trên)(?: tổng)? số$")


@frozen
class _List:
    """The parts found behind a marker.

    Attributes:
        parts: where the parts stand.
        whole_list: whether the list plainly ends where its last part does.
        rest: whether the last part is ``còn lại``.
    """

    parts: list[int] = field(factory=list)
    whole_list: bool = False
    rest: bool = False


def find_parts(sentence: Sentence) -> Iterator[PartsClaim | ShareClaim]:
    """Yield the breakdowns of a sentence: whole and all parts, or only that a part is a part."""
    for place, whole in enumerate(sentence.numbers[:-1]):
        if whole.kind not in _COUNTED or is_hedged(sentence.gaps[place]):
            continue
        first = _behind_percentage(sentence, place) + 1
        if first >= len(sentence.numbers):
            continue
        marker = _MARKER.fullmatch(sentence.gaps[first])
        if marker is None:
            yield from _share_of_total(sentence, place)
            continue
        if _new_subject(marker):
            continue
        listed = _list(sentence, first, marker)
        yield from _claims(sentence, place, listed, breakdown="trong" not in marker["word"])


def _behind_percentage(sentence: Sentence, place: int) -> int:
    """Return the place of the percentage tied to a number, or else its own place."""
    behind = sentence.numbers[place + 1 : place + 2]
    tied = behind and behind[0].kind is Kind.PERCENT and percentage_tie(sentence.gaps[place + 1])
    return place + 1 if tied else place


def _new_subject(marker: re.Match[str]) -> bool:
    """Say whether gồm has a subject of its own: ``120 cán bộ, bộ máy gồm 06 phòng``."""
    head = marker["head"]
    if ";" in head:
        return True
    return "trong" not in marker["word"] and not marker["comma"].strip() and "," in head


def _share_of_total(sentence: Sentence, place: int) -> Iterator[ShareClaim]:
    """``Trong tổng số 52 đơn, đã giải quyết 47 đơn``."""
    whole, part = sentence.numbers[place : place + 2]
    gap = sentence.gaps[place + 1]
    if not _FROM_A_TOTAL.search(sentence.gaps[place]) or not surely_same_noun(whole, part):
        return
    if not (";" in gap or change_verb(gap) or is_hedged(gap)):
        yield ShareClaim(whole.start, part, whole)


def _list(sentence: Sentence, first: int, marker: re.Match[str]) -> _List:
    """Collect the parts from the number at ``first`` on."""
    numbers, gaps = sentence.numbers, sentence.gaps
    kind, verbs = numbers[first].kind, bool(marker["verb"])
    parts: list[int] = []
    place, last, rest = first, False, False
    while numbers[place].kind is kind and kind in _COUNTED and not is_hedged(gaps[place]):
        parts.append(place)
        after = _behind_percentage(sentence, place)
        gap = gaps[after + 1]
        if last or rest:
            tail = re.split(r"[,;:()]", gap.lstrip(")"), maxsplit=1)[0]
            return _List(parts, _OPEN.search(tail) is None, rest)
        if after + 1 == len(numbers):
            closed = re.search(r",|\bvà\b", gap.partition(";")[0]) is None
            return _List(parts, closed and _OPEN.search(gap) is None, rest)
        item = _ITEM.fullmatch(gap)
        if item is None or _NO_ITEM.search(gap) or (item["sep"] == ";" and not marker["colon"]):
            closed = ";" in gap and re.search(r",|\bvà\b", gap.partition(";")[0]) is None
            return _List(parts, closed and _OPEN.search(gap.partition(";")[0]) is None, rest)
        rest = _REST.search(item["verb"]) is not None
        if bool(item["verb"]) != verbs and not rest:
            return _List(parts)
        last = item["sep"] not in (",", ";")
        place = after + 1
    return _List(parts)


def _claims(
    sentence: Sentence, place: int, listed: _List, *, breakdown: bool
) -> Iterator[PartsClaim | ShareClaim]:
    whole = sentence.numbers[place]
    parts = tuple(sentence.numbers[part] for part in listed.parts)
    same = [surely_part_of(part, whole) for part in parts]
    for part, sure in zip(parts, same, strict=True):
        if sure:
            yield ShareClaim(whole.start, part, whole)
    if listed.rest and len(parts) == 2 and all(same_noun(part, whole) for part in parts):
        return  # whole, part and rest of one noun are a remainder
    complete = listed.whole_list and (breakdown or listed.rest)
    if complete and len(parts) > 1 and not _has_loose_number(sentence, place, listed.parts[-1]):
        yield PartsClaim(whole.start, whole, parts, all(same))


def _has_loose_number(sentence: Sentence, first: int, last: int) -> bool:
    tail = re.split(r"[,;]", sentence.gaps[last + 1], maxsplit=1)[0]
    between = sentence.gaps[first + 1 : last + 1]
    return any(_LOOSE.search(gap) for gap in (*between, tail))
