"""Finding in running text every document that is cited by its number.

Tolerant in, strict out: every form seen in the wild is found, while dates, ratios, ranges and
telephone numbers are no citations, nor is a count after a type (``ban hành Quyết định 03 lần``).
"""

import re
from functools import lru_cache
from typing import Final

from attrs import evolve

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.citation import OF_THE_STATE, Borrowed, Citation, arena_of
from qcdc_report.citations.kinds import code_contradicts, kinds_of_code
from qcdc_report.citations.naming import Naming, naming_before
from qcdc_report.citations.number import Number, candidates, is_assembly, number_of, runs_on
from qcdc_report.citations.patterns import compiled
from qcdc_report.citations.tail import tail_after

_BETWEEN: Final = (
    r"(?:[^\S\n]|[*_]|\n(?![^\S\n]*\n))*(?:,?\s*(?:và|hoặc|cùng)\s|[,;])\s*"
    r"(?:(?:các|cả|theo|với)\s+)?(?:số\s+)?[*_]*"
)
_MAY_FOLLOW: Final = r"\s*(?:$|[,.;:)\n]|(?:và|của|ngày|nêu|nói|thì|là)\b)"
_COUNTED: Final = (
    r"(?i)\s*(?:[%‰]|(?:năm(?!\s+(?:19|20)\d\d(?!\s*[-–]))|ngày(?!\s*[0-9])|tháng|quý|tuần|giờ|lần|"
    r"lượt|cuộc|việc|vụ|nội dung|vấn đề|điểm|người|đồng chí|đơn vị|văn bản|nhiệm vụ|mục tiêu|"
    r"chỉ tiêu|giải pháp|bước|phần|trang|điều|khoản|chương|đợt|buổi|hội nghị|ý kiến|trường hợp|"
    r"triệu|tỷ|đồng|đảng viên|chi bộ|cán bộ|bản)\b)"
)
"""What makes a number after a type a count: ``Quyết định 03 lần`` is no citation."""

_KNOWN_BY_SERIAL: Final = frozenset(
    {"Nghị định", "Nghị quyết", "Quyết định", "Quy định", "Chỉ thị", "Kết luận", "Thông tư"}
)
"""Types that writers cite by the serial alone: ``Nghị định 149``."""
_FAR: Final = 24
"""More characters than ever stand between two members of a list."""


@lru_cache(maxsize=256)
def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the documents cited in ``text``, in order; never raises.

    Args:
        text: running text or Markdown in Unicode normal form C, as a report holds it.
    """
    found: list[Citation] = []
    end = 0
    for match in candidates(text):
        if match.start() < end:
            continue
        listed = found and _is_list(text, end, match.start())
        citation = _read(text, match, end, found[-1] if listed else None)
        if citation is not None:
            found.append(citation)
            end = citation.end
    return _lend(found, text)


def _is_list(text: str, end: int, start: int) -> bool:
    return start - end < _FAR and compiled(_BETWEEN).fullmatch(text, end, start) is not None


def _read(text: str, match: re.Match[str], low: int, before: Citation | None) -> Citation | None:
    """Return the citation at a match, or None; ``before`` is the one it continues a list of."""
    start = match.start("serial")
    law = match["first"] is not None and is_assembly(match["first"])
    naming = naming_before(text, start, low, law=law)
    number, end = number_of(match, named=bool(naming.words))
    if not number.is_full and not _stands(text, naming, number, end, before):
        return None
    tail = tail_after(text, end)
    issuer = naming.issuer or tail.issuer
    kind = _kind(naming, number, before)
    return Citation(
        start=naming.start,
        end=tail.end,
        text=text[naming.start : tail.end],
        kind=kind,
        kind_word=naming.words,
        number=number,
        number_start=start,
        number_text=text[start:end],
        arena=arena_of(number, kind, issuer),
        date=tail.date,
        date_text=tail.date_text,
        issuer=issuer,
    )


def _stands(text: str, naming: Naming, number: Number, end: int, before: Citation | None) -> bool:
    """Say whether a number of which a part is missing is a citation where it stands."""
    if runs_on(text, end):
        return False
    if not naming.words:
        return before is not None and _continues(text, number, end, before)
    bare = not (number.year or number.code or number.body)
    counted = bare and not naming.numbered and compiled(_COUNTED).match(text, end) is not None
    return _names(naming, number) and not counted


def _names(naming: Naming, number: Number) -> bool:
    """Say whether these words make a citation of a number of which a part is missing."""
    if number.code or number.body:
        return naming.numbered or naming.proper
    if not naming.kind and naming.words != "QĐ":
        return False
    if naming.numbered:
        return True
    if number.year:
        # “Nghị quyết 5/2017” may name a month, “Nghị định 5/2017” may not.
        no_month = len(number.serial) > 2 or int(number.serial) > 12
        return naming.kind in OF_THE_STATE or (naming.proper and no_month)
    alone = naming.kind in _KNOWN_BY_SERIAL or naming.words == "QĐ"
    return naming.proper and alone and not _is_year(number)


def _continues(text: str, number: Number, end: int, before: Citation) -> bool:
    """Say whether a bare number goes on with a list: ``Nghị định 60, 149 và 145``."""
    if number.code or number.body or before.kind not in _KNOWN_BY_SERIAL:
        return False
    return not _is_year(number) and compiled(_MAY_FOLLOW).match(text, end) is not None


def _is_year(number: Number) -> bool:
    return not number.year and len(number.serial) == 4 and number.serial[:2] in ("19", "20")


def _kind(naming: Naming, number: Number, before: Citation | None) -> str:
    # In small letters “công văn hướng dẫn số 38-CV/ĐU” describes; the code says what it is.
    described = not naming.proper and code_contradicts(naming.kind, number.code)
    if naming.kind and not described:
        return naming.kind
    if before is not None and not naming.words and number.code in ("", before.number.code):
        return before.kind
    kinds = kinds_of_code(number.code)
    # Of two types with one code (QĐ, TT) the first is the one that the State has.
    certain = len(kinds) == 1 or arena_of(number) is Arena.STATE
    return kinds[0] if kinds and certain else ""


def _lend(found: list[Citation], text: str) -> tuple[Citation, ...]:
    """Let the members of a list share the day and issuer written after a later one."""
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        alike = (one.kind, one.number.body) == (following.kind, following.number.body)
        if alike and _is_list(text, one.end, following.start):
            found[place] = _borrow(one, following)
    return tuple(found)


def _borrow(one: Citation, following: Citation) -> Citation:
    borrowed: set[Borrowed] = set()
    if not one.date_text and following.date_text:
        one = evolve(one, date=following.date, date_text=following.date_text)
        borrowed.add("date")
    if not one.issuer and following.issuer:
        arena = arena_of(one.number, one.kind, following.issuer)
        one = evolve(one, issuer=following.issuer, arena=arena)
        borrowed.add("issuer")
    return evolve(one, borrowed=frozenset(borrowed)) if borrowed else one
