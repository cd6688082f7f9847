"""Finds each ``a/b`` that counts something, for asking whether a is above b."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import FractionClaim
from qcdc_report.rules.prose.links import percentage_tie
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.text.quantities import Kind, Quantity

_A_PLAN: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|vượt|định mức|dự toán|mục tiêu|phấn đấu)\b")
_NO_SHARE: Final = re.compile(
    r"\b(?:số|tỷ số|tỉ số|phòng|ngõ|ngách|nhà|huyết áp|tỷ lệ|tỉ lệ|từ|dịp|lễ|mã)$"
)
# "tiếp 161/201 người" is visits and people, and either may be more.
_TWO_COUNTS: Final = re.compile(r"\blượt\b|\btiếp\b(?! (?:thu|nhận|tục)\b)")
_NO_NOUN: Final = frozenset({"đường", "phố", "mmhg", "sáng", "chiều", "âm", "dương", "hằng"})


def find_fractions(sentence: Sentence) -> Iterator[FractionClaim]:
    """Yield each ``a/b`` with a noun behind it."""
    planned = any(_A_PLAN.search(gap) for gap in sentence.gaps)
    for place, number in enumerate(sentence.numbers):
        if number.kind is not Kind.FRACTION or not _counts_something(number):
            continue
        percent = _percentage_behind(sentence, place)
        ahead = sentence.gaps[place]
        two_counts = _TWO_COUNTS.search(ahead) is not None
        if percent is None:
            no_share = planned or _could_be_a_day(number) or _NO_SHARE.search(ahead) is not None
        else:
            no_share = percent.value > 100
        yield FractionClaim(number.start, number, percent, two_counts or no_share)


def _counts_something(number: Quantity) -> bool:
    return bool(number.unit) and number.unit[0] not in _NO_NOUN


def _percentage_behind(sentence: Sentence, place: int) -> Quantity | None:
    behind = sentence.numbers[place + 1 : place + 2]
    if behind and behind[0].kind is Kind.PERCENT and percentage_tie(sentence.gaps[place + 1]):
        return behind[0]
    return None


def _could_be_a_day(number: Quantity) -> bool:
    """Say whether ``30/4`` may be a day and a month."""
    assert number.whole is not None, "a fraction has both"
    return number.value <= 31 and number.whole.value <= 12
