"""The lines of a letterhead, each told by what it says: heading, number, day, names."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.citations.kinds import KIND_BY_WORDS
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.symbols import BLANK
from qcdc_report.recognition.casing import sentence_case
from qcdc_report.recognition.lines import Line, is_blank, is_capitals
from qcdc_report.text import fold

_GAP: Final = r"[\s.…·_]*+"
_JOIN: Final = "[-\N{NON-BREAKING HYPHEN}\N{EN DASH}/]"
_NUMBER: Final = re.compile(
    rf"số\s*:?\s*(?P<number>(?:{_GAP}[0-9]*[a-zđ]?)\s*{_JOIN}.*|{_GAP})", re.IGNORECASE
)
_NO_SERIAL: Final = re.compile(rf"[\s.…·_]*(?={_JOIN})")
_NO_SYMBOL: Final = re.compile(rf"(?:{_JOIN}|\s)*(?:BC)?(?:{_JOIN}|\s)*[\s.…·_]*", re.IGNORECASE)
_PART: Final = rf"(?:{_GAP}|\s*[0-9]{{1,2}}\s*)"
_PLACE_DATE: Final = re.compile(
    rf"(?P<place>[^0-9,]*?)[\s,]*\bngày(?P<day>{_PART})tháng(?P<month>{_PART})[\s,]*"
    rf"năm(?P<year>{_GAP}|\s*(?:[0-9]{{4}}|20{_GAP}))\.?",
    re.IGNORECASE,
)
_SHORT_DATE: Final = re.compile(
    r"(?P<place>[^0-9,]+),\s*ngày\s*(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-]"
    r"(?P<year>[0-9]{4})\.?",
    re.IGNORECASE,
)
_BEGINS_A_NAME: Final = re.compile(
    r"(?:dang (?:bo|uy|doan)|chi (?:bo|uy)|(?:tinh|thanh|huyen|quan|thi) uy|ban (?:can su|"
    r"chap hanh|thuong vu|quan ly|chi dao|dan van|to chuc)|uy ban|ubnd|hoi dong|hdnd|so|bo|cuc|"
    r"tong cuc|chi cuc|tong cong ty|cong ty|tap doan|xi nghiep|nha may|chi nhanh|truong|trung tam|"
    r"benh vien|vien|phong|van phong|cong doan|lien doan|doan|hoi|ngan hang|kho bac|bql)(?![a-z])"
)
_GOES_ON: Final = re.compile(r"(?:va|cua|cac|voi|thuoc|cho|,)$")
_LONGEST = 200  # characters of a line that can say a number, a place or a day
_LEAST_OF_A_HEADING = 8  # letters of a heading's second line: VIỆT NAM
_LIKE_ENOUGH = 88


@frozen(kw_only=True)
class PlaceAndDay:
    """What a line like ``B, ngày 20 tháng 5 năm 2022`` says; ``unsaid`` if its day has gaps."""

    place: str
    day: dt.date | None
    unsaid: bool


def family_of_heading(line: Line, standards: Sequence[Standard]) -> str:
    """Return the family whose heading or motto a line is, or a part of; empty for none."""
    from rapidfuzz import fuzz

    folded = fold(line.text)
    for standard in standards:
        for printed in filter(None, (standard.heading_text, standard.motto)):
            whole = fold(printed)
            if fuzz.ratio(folded, whole) >= _LIKE_ENOUGH:
                return standard.family
            if line.side == "right" and len(folded) >= _LEAST_OF_A_HEADING and folded in whole:
                return standard.family
    return ""


def number_of_line(text: str) -> str | None:
    """Return number and symbol of a line ``Số …``; empty for a form not filled in, None for none.

    A serial not given is ``…``, so that the symbol given is kept.

    Example:
        >>> number_of_line("Số: ....../BC-SA"), number_of_line("Số …-BC/…")
        ('…/BC-SA', '')
    """
    match = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        return None
    number = match["number"].replace("\N{NON-BREAKING HYPHEN}", "-").strip()
    gap = _NO_SERIAL.match(number)
    if gap is not None:
        symbol = number[gap.end() :]
        return "" if _NO_SYMBOL.fullmatch(symbol) else f"{BLANK}{symbol}"
    return "" if is_blank(number) else number


def place_and_day(text: str) -> PlaceAndDay | None:
    """Return the place and the day that a line of the letterhead says; None for another line."""
    if len(text) > _LONGEST:
        return None
    match = _PLACE_DATE.fullmatch(text) or _SHORT_DATE.fullmatch(text)
    if match is None:
        return None
    place = match["place"].strip(" ,")
    parts = [match[part].strip() for part in ("day", "month", "year")]
    given = [not is_blank(part) and part.isdecimal() for part in parts]
    day = None
    if all(given):
        try:
            day = dt.date(int(parts[2]), int(parts[1]), int(parts[0]))
        except ValueError:
            day = None
    return PlaceAndDay(
        place="" if is_blank(place) else place, day=day, unsaid=day is None and any(given)
    )


def type_and_subject(text: str) -> tuple[str, str] | None:
    """Return the type of a document that a line names in capitals, and what stands behind it."""
    spaced_out = _SPACELESS.get(fold(text).replace(" ", ""))  # B Á O   C Á O
    if spaced_out is not None:
        return spaced_out.upper(), ""
    words = text.split()
    for length in (4, 3, 2):
        head = " ".join(words[:length])
        if fold(head) in KIND_BY_WORDS and is_capitals(head):
            return head, " ".join(words[length:])
    return None


def parent_and_issuer(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Divide the lines of names into those of the body above and those of the issuer.

    The issuer is bold and the body above it is not; where both look alike, a line that begins as
    names of bodies do begins the next name; else the last line is the issuer.
    """
    if len(lines) < 2:
        return [], list(lines)
    bold = [line.is_bold for line in lines]
    turn = next((place for place in range(1, len(lines)) if bold[place] != bold[place - 1]), None)
    if turn is not None and all(bold[turn:]):
        return list(lines[:turn]), list(lines[turn:])
    begins = [
        place
        for place in range(1, len(lines))
        if _BEGINS_A_NAME.match(fold(lines[place].text))
        and not _GOES_ON.search(fold(lines[place - 1].text))
    ]
    turn = begins[-1] if begins else len(lines) - 1
    return list(lines[:turn]), list(lines[turn:])


def name_of(lines: Iterable[Line]) -> str:
    """Return the name that lines show, in the letters of running text."""
    return sentence_case(" ".join(line.text for line in lines))


_SPACELESS: Final = {words.replace(" ", ""): kind for words, kind in KIND_BY_WORDS.items()}
