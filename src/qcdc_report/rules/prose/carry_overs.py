"""Finds what was carried over: ``kỳ trước chuyển sang 03 đơn, nhận mới 22 đơn, tổng 25 đơn``."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import CarryOverClaim
from qcdc_report.rules.prose.links import change_verb, is_hedged
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import same_noun
from qcdc_report.text.quantities import Kind

_CARRIED: Final = re.compile(
    r"\b(?:tồn(?! tại)|(?:kỳ|năm|quý|tháng) trước|chuyển sang|chuyển qua)\b"
)
_NEW: Final = re.compile(r"\b(?:mới|phát sinh|trong kỳ|trong năm)\b")
_TOTAL: Final = re.compile(r"\b(?:tổng|cộng|lũy kế)\b")
_BREAKS: Final = re.compile(r"\b(?:còn|sang (?:năm|kỳ|quý) sau|đã (?:giải quyết|xử lý))\b")


def find_carry_overs(sentence: Sentence) -> Iterator[CarryOverClaim]:
    """Yield the triples carried over, new, total, with the total ahead of them or behind."""
    for place in range(len(sentence.numbers) - 2):
        triple = sentence.numbers[place : place + 3]
        if any(number.kind is not Kind.COUNT for number in triple):
            continue
        if not all(same_noun(triple[0], number) for number in triple[1:]):
            continue
        gaps = sentence.gaps[place : place + 3]
        if any(is_hedged(gap) or change_verb(gap) or _BREAKS.search(gap) for gap in gaps):
            continue
        labels = [_label(sentence, at) for at in range(place, place + 3)]
        if not labels[0] and gaps[1].partition("(")[2] and ")" in sentence.gaps[place + 3]:
            labels[0] = "total"  # 25 đơn (tồn 03 đơn, mới 22 đơn)
        if sorted(labels) == ["carried", "new", "total"] and labels[1] != "total":
            by_label = dict(zip(labels, triple, strict=True))
            yield CarryOverClaim(triple[0].start, **by_label)


def _label(sentence: Sentence, place: int) -> str:
    """Return what the words around a number call it: total, carried, new, or nothing.

    A total may be ``tổng số phải giải quyết trong kỳ``, so its word counts before the others.
    """
    ahead = re.split(r"[,;:(]", sentence.gaps[place])[-1]
    behind = re.split(r"[,;:()]| và ", sentence.gaps[place + 1] + " ")[0]
    words = f"{ahead} {behind}"
    for label, pattern in (("total", _TOTAL), ("carried", _CARRIED), ("new", _NEW)):
        if pattern.search(words):
            return label
    return ""
