"""Numbers that name a thing and count nothing: ``Điều 7``, ``mức độ 3, 4``, ``ngày 03/02``."""

import re
from typing import Final

# A number behind one of these is a name.
_LABELS: Final = frozenset({
    "điều", "khoản", "chương", "mục", "quý", "khóa", "khoá", "thứ", "bài", "trang", "tiết",
    "tháng", "ngày", "độ", "đoạn", "lục", "kỳ",
})  # fmt: skip
# The same, unless a noun follows: "nghị quyết 18" against "thông báo 12 nội dung".
_TITLES: Final = frozenset({
    "nghị_quyết", "nghị_định", "quyết_định", "quy_định", "chỉ_thị", "kết_luận", "thông_tư",
    "kế_hoạch", "công_văn", "hướng_dẫn", "thông_báo", "báo_cáo", "chuyên_đề", "quốc_lộ",
    "chương_trình", "đề_án",
})  # fmt: skip
# "tổng số 52 đơn" against "công văn số 52".
_BEFORE_A_SUM: Final = frozenset({"tổng", "trong", "trên", "của", "với", "ra", "cả"})
_BEFORE_A_YEAR: Final = frozenset({
    "năm", "cuối", "đầu", "từ", "đến", "trước", "sau", "hết", "học", "kỳ",
})  # fmt: skip
_BEFORE_A_DAY: Final = frozenset({
    "sáng", "chiều", "tối", "đêm", "dịp", "lễ", "từ", "đến", "hết", "trước", "sau", "mồng",
    "mùng", "đợt", "niệm",
})  # fmt: skip
# "xếp thứ 14/63 tỉnh" is no part of a whole, and "ngày 03/02" none either.
_BEFORE_A_RANK: Final = frozenset({"ngày", "thứ", "hạng", "đứng", "xếp", "trí"})
_LIST_GOES_ON: Final = re.compile(r"\s*(?:,|;|và|-|–|đến|/)\s*")
_LONGEST_MARKER: Final = 8  # of "1.2.10.1"

WINDOW: Final = 32
"""How many characters before a number are enough to tell: three syllables and a space."""


def belongs_to_a_word(before: str) -> bool:
    """Say whether a digit behind ``before`` goes on a word: ``QH15``, ``COVID-19``."""
    if not before:
        return False
    return before[-1].isalnum() or (before[-1] in "-–_" and before[-2:-1].isalnum())


def is_year(number: str) -> bool:
    """Say whether a number may be a year; then nobody can be sure that it is a count."""
    return len(number) == 4 and number.isdecimal() and number[:2] in ("19", "20")


def is_list_marker(text: str, token: re.Match[str]) -> bool:
    """Say whether a number heads its line: ``1.``, ``2)``, ``1.1.``."""
    start, end = token.span()
    line = text.rfind("\n", max(0, start - WINDOW), start) + 1
    if start - line > WINDOW or text[line:start].strip(" *_-"):
        return False
    return text[end : end + 1] in (".", ")") and end - start <= _LONGEST_MARKER


def is_label(token: re.Match[str], before: str, noun_follows: bool) -> bool:
    """Say whether the words before a number make it a name.

    Args:
        token: the number; its groups ``part`` and ``whole`` are set if it is written ``a/b``.
        before: what stands before it, at least ``WINDOW`` characters if there are so many.
        noun_follows: whether a noun stands behind it.
    """
    words = before.split()[-3:]
    if not words:
        return False
    if is_year(token.group()):
        return before[-1] == "/" or words[-1].lower() in _BEFORE_A_YEAR
    if not before[-1].isspace():
        return False
    last = words[-1].lower()
    if token["whole"] is not None:
        return last in _BEFORE_A_RANK or (last in _BEFORE_A_DAY and could_be_a_day(token))
    if last in _LABELS:
        return True
    if last == "số":
        return len(words) > 1 and words[-2].lower() not in _BEFORE_A_SUM
    title = "_".join(words[-2:])
    return title.lower() in _TITLES and (title[0].isupper() or not noun_follows)


def could_be_a_day(token: re.Match[str]) -> bool:
    """Say whether ``a/b`` may be a day and a month."""
    day, month = token["part"], token["whole"]
    if not (len(day) <= 2 and len(month) <= 2):
        return False
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def goes_on(text: str, label_end: int, token: re.Match[str], noun_follows: bool) -> bool:
    """Say whether a number goes on a list of names: ``mức độ 3, 4``, ``năm 2017, 2019 và 2021``.

    Args:
        text: the text.
        label_end: where the last name in it ends, negative if there is none.
        token: the number.
        noun_follows: whether a noun stands behind it.
    """
    if label_end < 0 or token["number"] is None or token.start() - label_end > 6:
        return False
    if _LIST_GOES_ON.fullmatch(text, label_end, token.start()) is None:
        return False
    if is_year(token.group()):
        return True
    return len(token.group()) <= 2 and not noun_follows
