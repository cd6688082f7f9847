"""Finds what is left: ``tiếp nhận 52 đơn, đã giải quyết 47 đơn, còn lại 5 đơn``."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import RemainderClaim
from qcdc_report.rules.prose.links import is_hedged
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import head, same_noun
from qcdc_report.text.quantities import Kind, Quantity

_LEFT_AHEAD: Final = re.compile(r"(?:^|[\s,;(])còn lại(?: là| có)?$")
_STILL_AHEAD: Final = re.compile(
    r"(?<!xuống )(?<!giảm )(?<!lên )(?<!rút )(?<!không )\bcòn(?: tồn)?(?: có)?$"
)
_LEFT_BEHIND: Final = re.compile(r"(?:(?!so\b|của\b|các\b|với\b|và\b)[^\W\d]+ ){1,4}còn lại\b")
# "còn 02 đơn quá hạn" need not be all that is left; these words say that it is.
_ALL_THAT_IS_LEFT: Final = re.compile(r" ?(?:$|[,.;)]|(?:chưa|đang|chuyển|tồn|tiếp tục)\b)")
_DONE: Final = re.compile(
    r"\b(?:giải quyết|xử lý|tiếp thu|khắc phục|xong|hoàn thành|thực hiện|trả lời|chấp nhận|"
    r"giải trình|chuyển|trả lại|rút|đình chỉ|kiểm tra|thanh tra|thông qua|trong (?:số )?đó|đã)\b"
)
_CARRIED: Final = re.compile(r"\b(?:tồn|năm trước|kỳ trước|mới|phát sinh)\b")


def find_remainders(sentence: Sentence) -> Iterator[RemainderClaim]:
    """Yield each remainder with the whole and what was done of it."""
    for place, rest in enumerate(sentence.numbers):
        if place == 0 or rest.kind is not Kind.COUNT or not _is_rest(sentence, place):
            continue
        before = sentence.numbers[place - 1]
        at = place - 1 - (before.kind is Kind.PERCENT)
        if at < 0:
            continue
        done = sentence.numbers[at]
        if done.kind is Kind.FRACTION and done.whole is not None:
            if _same(rest, done.whole) and not is_hedged(sentence.gaps[at]):
                yield RemainderClaim(done.start, done.whole, (done,), rest)
            continue
        claim = _from_counts(sentence, at, rest)
        if claim is not None:
            yield claim


def _is_rest(sentence: Sentence, place: int) -> bool:
    ahead, behind = sentence.gaps[place], sentence.gaps[place + 1]
    if _LEFT_AHEAD.search(ahead) or _LEFT_BEHIND.match(behind):
        return True
    if _STILL_AHEAD.search(ahead) is None:
        return False
    return _ALL_THAT_IS_LEFT.match(behind.removeprefix(head(sentence.numbers[place]))) is not None


def _from_counts(sentence: Sentence, at: int, rest: Quantity) -> RemainderClaim | None:
    """Go back over what was done to the whole, all counted by the same noun."""
    row = [at]
    while row[0] > 0:
        ahead = row[0] - 1 - (sentence.numbers[row[0] - 1].kind is Kind.PERCENT)
        if ahead < 0 or not _DONE.search(sentence.gaps[row[0]]):
            break
        if not same_noun(sentence.numbers[ahead], rest):
            break
        row.insert(0, ahead)
    numbers = [sentence.numbers[place] for place in row]
    if len(numbers) < 2 or not all(_same(rest, number) for number in numbers):
        return None
    gaps = [sentence.gaps[place] for place in row]
    if any(is_hedged(gap) or _CARRIED.search(gap) for gap in gaps):
        return None
    if len(numbers) > 2 and any("trong" in gap for gap in gaps[1:]):
        return None
    if row[0] > 0 and same_noun(sentence.numbers[row[0] - 1], rest):
        return None  # one more of the same, which was not understood
    whole, *done = numbers
    return RemainderClaim(whole.start, whole, tuple(done), rest)


def _same(rest: Quantity, other: Quantity) -> bool:
    return other.kind is Kind.COUNT and same_noun(rest, other)
