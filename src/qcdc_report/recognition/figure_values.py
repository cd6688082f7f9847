"""What the text of a cell is: a number, a share, a percentage, or one of the states of a figure.

Strict where a number can be read in two ways: ``1.5`` and ``1,205`` are no counts to anybody who
has to be sure. ``-`` may be zero, not applicable or not known, so it is none of them.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from attrs import frozen

from qcdc_report.recognition.lines import is_blank
from qcdc_report.report import NOT_APPLICABLE, NotApplicable
from qcdc_report.text import fold
from qcdc_report.text.number_words import NUMBER_WORDS

_LONGEST: Final = 18  # digits
_GROUPED: Final = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+"
_NUMBER: Final = rf"(?P<whole>{_GROUPED}|[0-9]+)(?P<decimals>,[0-9]+)?"
_UNIT: Final = r"[^\W\d]+(?:[ \u00a0][^\W\d]+){0,3}"
_CELL: Final = re.compile(rf"{_NUMBER}\s*(?:(?P<percent>%)|(?P<unit>{_UNIT}))?\.?")
_DOTTED_PERCENT: Final = re.compile(r"(?P<whole>[0-9]+)\.(?P<places>[0-9]{1,2}|[0-9]{4,})\s*%\.?")
_SHARE: Final = re.compile(
    rf"(?P<part>{_GROUPED}|[0-9]+)\s?/\s?(?P<of>{_GROUPED}|[0-9]+)\s*(?:{_UNIT})?"
    r"(?:\s*[,;(]?\s*(?:đạt|chiếm)?\s*(?:tỷ lệ|tỉ lệ)?\s*:?\s*"
    r"(?P<percent>[0-9][0-9.,]*\s*%)\s*\)?)?\.?"
)
_IN_WORDS: Final = re.compile(r"\(\s*(?P<words>[^()]*)\s*\)")
_NOT_REPORTED: Final = frozenset(
    {"chua bao cao", "chua co so lieu", "khong co so lieu", "chua thong ke", "chua tong hop"}
)
_NOT_APPLICABLE: Final = frozenset(
    {"khong ap dung", "n/a", "khong thuoc doi tuong", "khong thuoc doi tuong ap dung"}
)
_NOTHING: Final = re.compile(r"khong(?:\s+(?:co|phat sinh|to chuc|tiep nhan)(?:\s+[a-z]+){0,4})?")

SCALES: Final[Mapping[str, int]] = {
    "nghin dong": 1_000,
    "ngan dong": 1_000,
    "trieu dong": 1_000_000,
    "trieu": 1_000_000,
    "ty dong": 1_000_000_000,
    "ti dong": 1_000_000_000,
    "ty": 1_000_000_000,
    "nghin ty dong": 1_000_000_000_000,
}
"""For the words of a unit of money how many đồng it is."""
VALUE_WORDS: Final = (*SCALES, *_NOT_REPORTED, *_NOT_APPLICABLE, "khong co", "khong phat sinh")
"""What stands in a cell beside numbers, folded."""


@frozen
class Amount:
    """A number or a state, as it stands in a cell.

    Attributes:
        value: the number, or its state; a percentage as printed.
        kind: ``count``, ``percent``, or ``state``; ``nothing`` for words that nothing arose.
        unit: the words behind it.
    """

    value: int | Decimal | NotApplicable | None
    kind: Literal["count", "percent", "state", "nothing"] = "count"
    unit: str = ""


@frozen
class Share:
    """``12/12``, with the percentage that may stand behind it."""

    part: int
    of: int
    percent: Amount | None = None


def read_state(text: str) -> Amount | None:
    """Return the state that words say: not reported, not applicable, nothing arose; else None."""
    if is_blank(text):
        return Amount(None, "state")
    said = fold(text).strip(" .;,:")
    if said in _NOT_REPORTED:
        return Amount(None, "state")
    if said in _NOT_APPLICABLE:
        return Amount(NOT_APPLICABLE, "state")
    if _NOTHING.fullmatch(said):
        return Amount(0, "nothing")
    return None


@lru_cache(maxsize=1024)
def read_amount(text: str) -> Amount | Share | None:
    """Return what a cell is, whole; None for anything else.

    Example:
        >>> read_amount("1.205").value, read_amount("03 cuộc").value, read_amount("1.5")
        (1205, 3, None)
    """
    bare = _IN_WORDS.sub(_unless_number, text).strip()
    state = read_state(bare)
    if state is not None:
        return state
    cell = _CELL.fullmatch(bare)
    if cell is not None:
        return _counted(cell)
    dotted = _DOTTED_PERCENT.fullmatch(bare)
    if dotted is not None:
        return Amount(Decimal(f"{dotted['whole']}.{dotted['places']}"), "percent")
    share = _SHARE.fullmatch(bare)
    if share is not None:
        percent = read_amount(share["percent"]) if share["percent"] else None
        if isinstance(percent, Share) or (share["percent"] and percent is None):
            return None
        return Share(_integer(share["part"]), _integer(share["of"]), percent)
    return None


def in_dong(amount: Amount, scale: int = 1) -> int | None:
    """Return an amount of money in đồng, exactly; None where that is no whole number.

    Args:
        amount: as read.
        scale: how many đồng one unit of the column is; words behind the number go before.
    """
    if not isinstance(amount.value, int | Decimal):
        return None
    exact = amount.value * SCALES.get(fold(amount.unit), 1 if amount.unit else scale)
    return int(exact) if exact == int(exact) else None


def scale_of(text: str) -> int:
    """Return how many đồng one unit of a column is, by the unit that its heading names."""
    folded = fold(text)
    found = [words for words in SCALES if " " in words and words in folded]
    return SCALES[max(found, key=len)] if found else 1


def _counted(cell: re.Match[str]) -> Amount | None:
    whole = _integer(cell["whole"])
    if len(str(whole)) > _LONGEST:
        return None
    unit = (cell["unit"] or "").strip()
    if cell["decimals"]:
        places = cell["decimals"][1:]
        # 1,205 may be English for 1205.
        english = len(places) == 3 and len(cell["whole"]) <= 3 and whole > 0
        if english and not cell["percent"] and fold(unit) not in SCALES:
            return None
        value: int | Decimal = Decimal(f"{whole}.{places}")
    else:
        value = whole
    return Amount(value, "percent" if cell["percent"] else "count", unit)


def _integer(digits: str) -> int:
    return int(re.sub(r"[^0-9]", "", digits))


def _unless_number(match: re.Match[str]) -> str:
    """Drop brackets that only say a number again in words: ``05 (năm) cuộc``."""
    words = match["words"].lower().split()
    return "" if words and all(word in NUMBER_WORDS for word in words) else match.group()
