"""The words that tie two numbers together: đạt, chiếm, tăng, so với, gần, trong đó."""

import re
from typing import Final

from attrs import frozen

_HEDGES: Final = "trên dưới|xấp xỉ|suýt soát|gần|hơn|trên|dưới|khoảng|chừng|ngót"
_RATE: Final = r"(?:tỷ|tỉ) (?:lệ|trọng)"
_VERB: Final = r"(?:đạt|chiếm|bằng|tương đương|tương ứng|ứng|tức là|tức|là|=)"
_TIE: Final = re.compile(
    rf"(?:(?:và|nên|cũng|mới|chỉ|đã) )*(?:{_VERB}(?: với| được)?(?: {_RATE})?|{_RATE})?"
    rf"(?: (?:là|đạt|chiếm|bằng))?:? ?(?P<hedge>{_HEDGES})?"
)
_TIED_END: Final = re.compile(
    rf"(?:^|\s)(?:{_VERB}(?: với| được)?(?: {_RATE})?|{_RATE}(?: (?:là|đạt|chiếm|bằng))?)"
    rf"(?: (?P<hedge>{_HEDGES}))?$"
)
_SEPARATOR: Final = re.compile(r"[,:(\[]|(?<=\s)[-–](?=\s|$)")
_OTHER_SUBJECT: Final = re.compile(
    r"\b(?:trong đó|còn lại|tỷ lệ|tỉ lệ|riêng|so với|tăng|giảm|vượt|bình quân|trung bình|"
    r"kế hoạch|chỉ tiêu|mục tiêu|kết quả)\b|;"
)


@frozen
class Tie:
    """How a percentage is tied to what stands before it.

    Attributes:
        hedge: ``gần``, ``hơn`` …, empty if the percentage is meant exactly.
        verb: whether a word such as ``đạt`` ties it, not only a bracket or a comma.
        share: whether that word is ``chiếm``, which can only mean a part of a whole.
    """

    hedge: str = ""
    verb: bool = True
    share: bool = False


def percentage_tie(gap: str) -> Tie | None:
    """Return how the words between a count and a percentage tie them; None if they do not.

    ``đơn, đạt`` and ``đơn (`` tie; ``đơn, tỷ lệ hài lòng đạt`` speaks of something else.
    """
    separators = list(_SEPARATOR.finditer(gap))
    if not separators:
        match = _TIED_END.search(gap)
        if match is None or _OTHER_SUBJECT.search(gap, 0, match.start()):
            return None
        return Tie(match["hedge"] or "", share="chiếm" in match.group())
    last = separators[-1]
    match = _TIE.fullmatch(gap[last.end() :].strip())
    if match is None or _OTHER_SUBJECT.search(gap, 0, last.start()):
        return None
    words = match.group().removesuffix(match["hedge"] or "").strip()
    return Tie(match["hedge"] or "", verb=bool(words), share="chiếm" in words)


_ON_ITS_OWN: Final = re.compile(r"(?:$|[,.;:)\]…!?]|[-–] |\((?!trở)|và\b|trong đó\b)")
_OF_ALL: Final = re.compile(
    r"(?:của |trên |so với |trong )?(?:tổng số|tổng|số) (?P<noun>[^\W\d]+(?: [^\W\d]+){0,3})"
)


def stands_alone(gap: str) -> bool:
    """Say whether nothing behind a percentage says of what it is, as ``95% kế hoạch`` does."""
    return _ON_ITS_OWN.match(gap) is not None


def named_whole(gap: str) -> str:
    """Return the noun of ``tổng số lao động`` behind a percentage, empty if there is none."""
    match = _OF_ALL.match(gap)
    return match["noun"] if match else ""


_HEDGED: Final = re.compile(
    rf"(?:^|\s)(?:{_HEDGES}|ít nhất|tối thiểu|tối đa|không quá|quá|vượt|từ|hàng|ước|đủ|cả)$"
)
_EXACT: Final = frozenset({"đủ", "cả"})


def is_hedged(gap: str) -> bool:
    """Say whether the number behind ``gap`` is only about right, or a threshold: ``trên 2/3``."""
    match = _HEDGED.search(gap[-12:])
    return match is not None and match.group().strip() not in _EXACT


_CHANGE: Final = re.compile(
    r"(?:^|[,(]| )(?:(?:tức là|tức|đã|nghĩa là) )?(?P<verb>tăng|giảm)(?: (?:thêm|được|đi|là|tới))*$"
)


def change_verb(gap: str) -> str:
    """Return ``tăng`` or ``giảm`` if ``gap`` ends in it, else nothing."""
    match = _CHANGE.search(gap[-40:])
    return match["verb"] if match else ""


_YEAR: Final = re.compile(r"năm ((?:19|20)[0-9]{2})\b")


def year_named(gap: str) -> int | None:
    """Return the last year that ``gap`` names, as ``năm 2018 là``."""
    years = _YEAR.findall(gap)
    return int(years[-1]) if years else None
