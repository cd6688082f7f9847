"""The number of a document (số và ký hiệu): read tolerantly, written as it should be."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from qcdc_report.citations.bodies import Arena, is_known_body, right_letters
from qcdc_report.citations.kinds import known_code
from qcdc_report.citations.patterns import compiled

_CAPITALS: Final = "A-ZĂÂĐÊÔƠƯ"
_LETTERS: Final = f"{_CAPITALS}a-zăâđêôơư"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2212"
"""Every dash that Word or a keyboard puts for a hyphen."""

_SEPARATOR: Final = rf"[ \t\xa0]{{0,2}}[-{_DASHES}/][ \t\xa0]{{0,2}}"

_NUMBER: Final = (
    rf"(?:(?<![\w/.,{_DASHES}-])|(?<=[NQ]Đ)|(?<=NQ))"
    rf"(?P<serial>(?:[Oo](?=\d)|[0-9])[0-9]{{0,4}}(?:[a-cđA-C](?={_SEPARATOR}))?)(?![0-9])"
    rf"(?:{_SEPARATOR}(?P<year>(?:19|20)[0-9]{{2}})(?![0-9]))?"
    rf"(?:(?P<mark1>{_SEPARATOR})(?P<first>[{_LETTERS}][{_LETTERS}0-9]*)(?!\w)"
    rf"(?:(?P<mark2>{_SEPARATOR})(?P<second>T\.Ư|[{_LETTERS}][{_LETTERS}0-9]*)(?!\w)"
    rf"(?P<rest>(?:[-{_DASHES}/](?:[{_CAPITALS}][{_CAPITALS}0-9]*|nb)(?!\w))*))?)?"
)
"""A serial and what may follow it; ``number_of`` says whether that makes a document's number."""

_RUNS_ON: Final = rf"[-{_DASHES}/.,]?\w"
_FUSED: Final = r"(NQ|QĐ|QD|CT|KL|HD|KH|TB|BC|CV|QC)(TW|TƯ|TU|ĐUK|ĐU)"
_ASSEMBLY: Final = r"QH[0-9]{1,2}"
_DIGIT_LIKE = str.maketrans("Oo", "00")
_HYPHENS = {ord(dash): "-" for dash in _DASHES}


@frozen(kw_only=True)
class Number:
    """The parts of a document's number, each in its right letters.

    Attributes:
        serial: at least two digits, with its letter if it has one: ``04``, ``217``, ``12a``.
        year: the year, which only numbers of the State carry; None if not written.
        code: the code of the type, as ``NĐ``; empty if not written.
        body: the code of the issuing body, as ``CP``; empty if not written.
        form: how its separators stand; None where they fit neither form.
    """

    serial: str
    year: int | None = None
    code: str = ""
    body: str = ""
    form: Arena | None = None

    @property
    def is_full(self) -> bool:
        """Whether type (where numbers carry one) and issuing body are written."""
        return bool(self.body) and (bool(self.code) or is_assembly(self.body))

    def written(self, arena: Arena) -> str:
        """Return the number in the form of an arena; the Party's has no year."""
        first, second = ("-", "/") if arena is Arena.PARTY else ("/", "-")
        year = str(self.year) if self.year and arena is Arena.STATE else ""
        symbol = second.join(part for part in (self.code, self.body) if part)
        before = "/" if year else ""
        return f"{self.serial}{before}{year}{first if symbol else ''}{symbol}"


def parse_number(text: str) -> Number | None:
    """Return the number that ``text`` is, with or without ``Số`` before it; None if it is none.

    Every form seen in the wild is read: ``33 - KH/ĐUK``, ``217-QD/TW``, ``30-CTTƯ``.
    """
    bare = re.sub(r"^\s*(?:[Ss]ố|SỐ)\s*:?\s*", "", text).strip()
    match = compiled(_NUMBER).match(bare)
    if match is None:
        return None
    number, end = number_of(match, named=True)
    return number if end == len(bare) and (number.code or number.body) else None


def candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield every serial of a text with what follows it, most of them no document's number."""
    return compiled(_NUMBER).finditer(text)


def is_assembly(letters: str) -> bool:
    """Say whether letters are the code of a National Assembly, which numbers its laws: ``QH15``."""
    return compiled(_ASSEMBLY).fullmatch(letters.upper()) is not None


def number_of(match: re.Match[str], *, named: bool) -> tuple[Number, int]:
    """Return what a match of ``candidates`` says, and where the number ends in the text.

    Letters that are no type or body end the number before them: of ``18 - Ban`` only ``18`` is.

    Args:
        match: the match.
        named: a type in words, or ``số``, stands before it, so that codes not known here are
            taken for codes.
    """
    year = int(match["year"]) if match["year"] else None
    bare = Number(serial=_serial(match["serial"]), year=year)
    if match["first"] is None:
        return bare, match.end("year" if year else "serial")
    number, last = _with_symbol(match, bare, named=named)
    return number, match.end(last)


def runs_on(text: str, end: int) -> bool:
    """Say whether a number ending at ``end`` is only the start of something longer: ``18-19``."""
    return compiled(_RUNS_ON).match(text, end) is not None


def _serial(written: str) -> str:
    digits = written.translate(_DIGIT_LIKE)
    stem = digits.rstrip("abcđABC")
    return f"{int(stem):02}{digits[len(stem) :].lower()}"


def _with_symbol(match: re.Match[str], bare: Number, *, named: bool) -> tuple[Number, str]:
    """Return a number with the type and body after it, and the group of the match it ends with."""
    first, second = match["first"], _second(match)
    by_mark = Arena.STATE if match["mark1"].strip() == "/" else Arena.PARTY
    code = known_code(first)
    fused = compiled(_FUSED).fullmatch(first)
    if fused is not None:
        form = Arena.PARTY if by_mark is Arena.PARTY else None
        body = right_letters(fused[2], Arena.PARTY)
        return evolve(bare, code=known_code(fused[1]), body=body, form=form), "first"
    if is_assembly(first) and bare.year:
        return evolve(bare, body=first.upper(), form=Arena.STATE), "first"
    if second and (code or (named and _is_code(first))) and not is_known_body(first):
        slashes = (by_mark is Arena.STATE, match["mark2"].strip() == "/")
        form = by_mark if slashes[0] != slashes[1] else None
        return evolve(bare, code=code or first, body=right_letters(second, form), form=form), "rest"
    if code:
        return evolve(bare, code=code, form=by_mark), "first"
    if by_mark is Arena.STATE and (is_known_body(first) or (named and _is_code(first))):
        body = right_letters(f"{first}-{second}" if second else first, by_mark)
        return evolve(bare, body=body, form=by_mark), "rest" if second else "first"
    return bare, "year" if bare.year else "serial"


def _second(match: re.Match[str]) -> str:
    second = match["second"]
    if second is None:
        return ""
    capital = second == second.upper() and len(second) > 1
    if not capital and not is_known_body(second):
        return ""
    return f"{second}{match['rest']}".translate(_HYPHENS)


def _is_code(letters: str) -> bool:
    return len(letters) > 1 and letters[:2] == letters[:2].upper()
