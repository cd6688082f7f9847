"""Quantities in Vietnamese prose: counts, a/b, percentages, money; never dates or document numbers.

A small tokenizer. It stops at each digit, reads the longest thing that is not a quantity there
(``12/5/2017``, ``02-NQ/TU``, ``2017-2021``, ``Điều 7``), and only else a number with what
follows it. What can be read in two ways is a quantity of kind ``UNSURE``, never a guess.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from attrs import frozen

from qcdc_report.text.not_quantities import (
    WINDOW,
    belongs_to_a_word,
    goes_on,
    is_label,
    is_list_marker,
    is_year,
)
from qcdc_report.text.number_words import NUMBER_WORDS, number_in_words


class Kind(Enum):
    """What a number counts."""

    COUNT = auto()
    FRACTION = auto()
    PERCENT = auto()
    POINTS = auto()
    MONEY = auto()
    DURATION = auto()
    UNSURE = auto()


@frozen
class Quantity:
    """A number in a text.

    Attributes:
        kind: what it counts; a fraction is ``a/b``, points are percentage points.
        text: as it is written, with its sign or unit of measure: ``91,98 %``, ``1,25 tỷ đồng``.
        start: offset of its first character.
        end: offset behind its last character; the noun counted stands behind it.
        value: its value, of a fraction the a; money in đồng, percentages as printed.
        step: one unit of its last printed digit, as ``0.01`` for ``91,98``; a rounded value may
            be off by half of it. 0 for whole numbers, which are exact.
        unit: up to four lower-case words behind it, as ``("người", "lao", "động")``.
        whole: of a fraction the b.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    step: Decimal = Decimal(0)
    unit: tuple[str, ...] = ()
    whole: "Quantity | None" = None

    @property
    def places(self) -> int:
        """How many digits are printed behind the decimal comma, of a percentage or points."""
        return max(0, -int(self.step.adjusted())) if self.step else 0


_YEAR: Final = r"(?:19|20)[0-9]{2}(?![0-9])"
_NUMBER: Final = r"[0-9]++(?:[.,][0-9]++)*+"
_TOKEN: Final = re.compile(
    rf"""
    (?P<date>[0-9]{{1,2}}(?:[-–][0-9]{{1,2}})?[/.-][0-9]{{1,2}}[/.-]{_YEAR})
    | (?P<document>[0-9]++(?:/[0-9]{{4}})?(?:[-–/][A-ZĐ]|\s[-–]\s?[A-ZĐ]{{2}})[\w/–-]*+)
    | (?P<month>[0-9]{{1,2}}[/-]{_YEAR}(?![/-]))
    | (?P<years>{_YEAR}\s?[-–/]\s?{_YEAR})
    | (?P<around_the_clock>24/7\b|(?:24/24|50/50)(?!\s[^\W\dA-Z_])|24/24(?=\s?(?:giờ|h)\b))
    | (?P<phone>0[0-9]{{2,3}}[ .-]?[0-9]{{3}}[ .-]?[0-9]{{3,4}}(?![0-9]))
    | (?P<spaced>[0-9]{{1,3}}(?:[ \u00a0\u2009\u202f][0-9]{{3}})+(?![0-9]))
    | (?P<fraction>(?P<part>{_NUMBER})\s?/\s?(?P<whole>{_NUMBER})(?!\s?[/%]))
    | (?P<range>{_NUMBER}%?\s?[-–]\s?{_NUMBER})
    | (?P<number>{_NUMBER})
    """,
    re.VERBOSE,
)
_NO_QUANTITY: Final = frozenset({"date", "document", "month", "years", "around_the_clock", "phone"})
_SUFFIX: Final = re.compile(
    r"""
    (?P<percent>\s?[%\uff05]|\s+phần\s+trăm\b)
    | (?P<points>\s+điểm\s+(?:phần\s+trăm\b|[%\uff05]))
    | (?P<money>(?:\s*+(?P<scale>(?:(?:nghìn|ngàn|trăm)\s+)?(?:tỷ|tỉ|triệu)\b|(?:nghìn|ngàn)\b))?
        \s*+(?:đồng\b(?!\s+(?:chí|nghiệp|bào|loạt|ý))|đ\b|VN[ĐD]\b))
    | (?P<scaled>\s*+(?:nghìn\s+tỷ|tỷ|tỉ|triệu)\b)
    | (?P<time>\s+(?:năm|tháng|tuần|ngày|giờ|phút|quý)\b)
    """,
    re.VERBOSE,
)
_SCALES: Final = {
    "trăm": Decimal(100),
    "nghìn": Decimal(1_000),
    "ngàn": Decimal(1_000),
    "triệu": Decimal(1_000_000),
    "tỷ": Decimal(1_000_000_000),
    "tỉ": Decimal(1_000_000_000),
}
_UNIT: Final = re.compile(r"(?:[^\S\n]*+(?:\n[^\S\n]*+)?[^\W\dA-ZĐ_]++){1,4}")
_NO_UNIT: Final = frozenset({
    "được", "đã", "đang", "chưa", "là", "có", "và", "với", "trong", "của", "cho", "do", "để",
    "đạt", "chiếm", "bằng", "so", "tăng", "giảm", "lên", "xuống", "còn", "năm", "từ", "đến",
    "tại", "về", "ở", "theo", "thì", "mà", "nên", "đều", "cũng", "nằm", "gồm", "tức", "trên",
    "dưới",
})  # fmt: skip
_WORDED: Final = re.compile(
    r"(?<!\w)(?:(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\s+(?:mươi|trăm)|mười)(?!\w)"
    rf"(?:\s+(?:{'|'.join(sorted(NUMBER_WORDS))})(?!\w))*",
    re.IGNORECASE,
)

_DIGIT: Final = re.compile(r"[0-9]")
_ENGLISH: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_SCALE_AHEAD: Final = re.compile(r"[0-9]\s?(?:tỷ|tỉ|triệu)\s$")  # 3 tỷ 150 triệu đồng
_SPACES: Final = str.maketrans("\u00a0\u2009\u202f", "...")
_LONGEST: Final = 18  # digits; nothing a report counts has more


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order.

    Example:
        >>> [q.text for q in find_quantities("Ngày 12/5/2017 có 47/52 đơn, đạt 90,38%")]
        ['47/52', '90,38%']
    """
    found = [*_in_digits(text), *_in_words(text)]
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _in_digits(text: str) -> Iterator[Quantity]:
    position = 0
    label_end = -1  # where the last name ended: "mức độ 3, 4" goes on
    while (digit := _DIGIT.search(text, position)) is not None:
        start = digit.start()
        token = _TOKEN.match(text, start)
        assert token is not None, "a digit is at least a number"
        position = token.end()
        before = text[max(0, start - WINDOW) : start]
        if belongs_to_a_word(before):
            continue
        if token.lastgroup in _NO_QUANTITY or is_list_marker(text, token):
            label_end = position
            continue
        noun = bool(_unit_after(text, position))
        if is_label(token, before, noun) or goes_on(text, label_end, token, noun):
            label_end = position
            continue
        quantity = _quantity(text, token, before)
        yield quantity
        position = max(position, quantity.end)


def _quantity(text: str, token: re.Match[str], before: str) -> Quantity:
    start, end = token.span()
    unsure = Quantity(Kind.UNSURE, token.group(), start, end)
    if text[end : end + 1].isalnum() and _SUFFIX.match(text, end) is None:
        return unsure
    signed = before[-1:] in ("-", "\u2212", "+") and bool(before.strip("- *\n"))
    if signed or token["range"] is not None or _SCALE_AHEAD.search(before):
        return unsure
    if token["fraction"] is not None:
        return _fraction(text, token) or unsure
    number = token.group().translate(_SPACES) if token["spaced"] else token.group()
    if token["spaced"] and " " in token.group():
        return unsure  # "1 250" may be two numbers
    if is_year(number):
        return unsure
    return _with_suffix(text, number, start, end) or unsure


def _fraction(text: str, token: re.Match[str]) -> Quantity | None:
    part, whole = token["part"], token["whole"]
    english = all(_ENGLISH.fullmatch(number) or number.isdecimal() for number in (part, whole))
    if english and "," in part + whole:
        part, whole = part.replace(",", ""), whole.replace(",", "")
    above, below = read_number(part), read_number(whole)
    if above is None or below is None:
        return None
    start, end = token.span()
    unit = _unit_after(text, end)
    denominator = Quantity(Kind.COUNT, token["whole"], token.start("whole"), end, *below, unit)
    return Quantity(Kind.FRACTION, token.group(), start, end, *above, unit, denominator)


def read_number(number: str) -> tuple[Decimal, Decimal] | None:
    """Return the value of a number and one unit of its last digit behind the comma, or None.

    ``1.205`` is thousands and ``91,98`` a decimal; ``1.5`` is a decimal too, as many write it.
    The unit is 0 for whole numbers.
    """
    if len(number) > _LONGEST:
        return None
    if _THOUSANDS.fullmatch(number):
        number = number.replace(".", "")
    elif number.count(".") + number.count(",") > 1:
        return None
    value = Decimal(number.replace(",", "."))
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int), "digits and a point make a finite number"
    return value, Decimal(1).scaleb(exponent) if exponent else Decimal(0)


def _with_suffix(text: str, number: str, start: int, end: int) -> Quantity | None:
    """Return a number with its sign or unit of measure; None where it can be read in two ways."""
    suffix = _SUFFIX.match(text, end)
    reading = read_number(number)
    if reading is None:
        return None
    value, step = reading
    dotted = number.count(".") == 1 and "," not in number
    if suffix is None or suffix["time"]:
        if step and (dotted or len(number.partition(",")[2]) == 3):
            return None  # 4.0 is a name; 1,205 may be English for 1.205
        kind = Kind.DURATION if suffix else Kind.COUNT
        unit = _unit_after(text, end)
        return Quantity(kind, number, start, end, value, step, unit)
    stop = suffix.end()
    written = " ".join(text[start:stop].split())
    if suffix["percent"] or suffix["points"]:
        if dotted and not step:
            return None  # 1.205% may be English for 1,205%
        kind = Kind.PERCENT if suffix["percent"] else Kind.POINTS
        # Of a percentage the last digit is always rounded, even without a comma.
        return Quantity(kind, written, start, stop, value, step or Decimal(1))
    scale = suffix["scale"] or suffix["scaled"]
    if scale:
        for word in scale.split():
            value, step = value * _SCALES[word], (step or Decimal(1)) * _SCALES[word]
    if re.match(r"\s+[0-9]", text[stop : stop + 4]) and scale:
        return None
    unit = _unit_after(text, stop)
    kind = Kind.COUNT if suffix["scaled"] and unit else Kind.MONEY
    return Quantity(kind, written, start, stop, value, step, unit)


def _unit_after(text: str, position: int) -> tuple[str, ...]:
    words = _UNIT.match(text, position)
    unit: list[str] = []
    for word in words.group().split() if words else ():
        if word in _NO_UNIT:
            break
        unit.append(word)
    return tuple(unit)


def _in_words(text: str) -> Iterator[Quantity]:
    for match in _WORDED.finditer(text):
        words = match.group().lower().split()
        value = number_in_words(words)
        if value is None and words[-1] == "năm":
            continue  # mười năm: a time
        start, end = match.span()
        quantity = None if value is None else _with_suffix(text, str(value), start, end)
        yield quantity or Quantity(Kind.UNSURE, match.group(), start, end)
