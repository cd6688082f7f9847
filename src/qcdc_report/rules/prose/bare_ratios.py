"""Finds percentages without counts, and those that have them: ``đạt 88,89%`` against ``8/9``."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import BareRatioClaim, CountedRatioClaim
from qcdc_report.rules.prose.links import stands_alone
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.text.quantities import Kind

_COUNTED: Final = frozenset({Kind.COUNT, Kind.FRACTION, Kind.MONEY, Kind.UNSURE})
_REACHED: Final = re.compile(r"\bđạt(?: (?:tỷ|tỉ) lệ)?(?: là)?$")
_NO_RATIO: Final = re.compile(
    r"\b(?:phấn đấu|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|quy định|tối thiểu|ít nhất|phải|cần|"
    r"bảo đảm|đảm bảo|nếu|khảo sát|bình quân|trung bình|chỉ số|xếp thứ|xếp hạng|đứng thứ|index)\b"
)


def find_bare_ratios(sentence: Sentence) -> Iterator[BareRatioClaim | CountedRatioClaim]:
    """Yield the percentages of a sentence: with counts beside them, or reached without any."""
    counted = any(number.kind in _COUNTED for number in sentence.numbers)
    other = _NO_RATIO.search(" ".join(sentence.gaps))
    for place, percent in enumerate(sentence.numbers):
        if percent.kind is not Kind.PERCENT:
            continue
        if counted:
            yield CountedRatioClaim(percent.start, percent)
        elif not other and 0 < percent.value < 100 and _is_reached(sentence, place):
            yield BareRatioClaim(percent.start, percent)


def _is_reached(sentence: Sentence, place: int) -> bool:
    reached = _REACHED.search(sentence.gaps[place]) is not None
    return reached and stands_alone(sentence.gaps[place + 1])
