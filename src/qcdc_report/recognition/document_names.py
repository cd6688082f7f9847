"""How one document is named in a cell or a line: type, number, day, issuer, what it is about."""

import datetime as dt
import re
from typing import Final

from attrs import frozen

from qcdc_report.citations import Citation, find_citations
from qcdc_report.citations.kinds import KIND_BY_WORDS, kind_of_words
from qcdc_report.recognition.days import read_day
from qcdc_report.text import collapse_spaces, fold

_ON_TWO_LINES: Final = re.compile(
    r"(?P<kind>[^\n]*\S)\s*\n\s*số\s*:?\s*(?P<number>.*\S)\s*", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    r"(?P<kind>[^0-9]*?)\s*\bsố\s*:?\s*(?P<number>[0-9]\S*)", re.IGNORECASE
)
_PREFIX: Final = re.compile(r"^\s*số\s*:?\s*(?=[0-9.…])", re.IGNORECASE)
_BEFORE_A_NUMBER: Final = re.compile(r"[\s,:]*(?:\bsố)?[\s:]*$", re.IGNORECASE)
_JOINS: Final = " \t\n,;:.-–"
_LONGEST_KIND = 6  # words of a type that is written out: Chương trình phối hợp liên ngành
_LONGEST_NUMBER = 4  # words of a number typed with spaces: 33 - KH/ĐUK


@frozen(kw_only=True)
class NamedDocument:
    """What a text says of a document; empty where it says nothing.

    Attributes:
        kind, number, date, issuer: as in ``IssuedDocument``.
        about: what is left: what the document is about, or what nobody can tell.
    """

    kind: str = ""
    number: str = ""
    date: dt.date | None = None
    issuer: str = ""
    about: str = ""


def read_name(text: str) -> NamedDocument:
    """Return what a text says of one document.

    Example:
        >>> read_name("Kế hoạch số 12-KH/ĐU, ngày 01/8/2017 của Đảng ủy Sở A về kiểm tra").number
        '12-KH/ĐU'
    """
    lines = _ON_TWO_LINES.fullmatch(text)
    if lines is not None:
        number, about = _number_and_rest(collapse_spaces(lines["number"]))
        return _with_rest(collapse_spaces(lines["kind"]), number, about)
    flat = collapse_spaces(text)
    cited = find_citations(flat)
    if cited and _is_own(flat, cited[0]):
        return _cited(flat, cited[0])
    kind = _kind_words(flat)
    if kind:
        behind = flat[len(kind) :].strip()
        numbered = _NUMBERED.match(behind) if fold(behind).startswith("so ") else None
        if numbered is not None:
            return _with_rest(kind, numbered["number"], behind[numbered.end() :])
        return _with_rest(kind, "", behind)
    bare = _PREFIX.sub("", flat)
    if bare[:1].isdigit() and len(bare.split()) <= _LONGEST_NUMBER:
        return NamedDocument(number=bare)
    return NamedDocument(about=flat)


def names_document(text: str) -> bool:
    """Say whether a text begins with a document: its type, or its number."""
    named = read_name(text)
    return bool(named.number or named.kind)


def _is_own(flat: str, cited: Citation) -> bool:
    """Say whether the first document cited is the one named, and not one that it is about."""
    before = flat[: cited.start].strip(_JOINS)
    return (
        not kind_of_words(before)
        and len(before.split()) <= _LONGEST_KIND
        and not any(char.isdigit() for char in before)
    )


def _cited(flat: str, cited: Citation) -> NamedDocument:
    end = cited.number_start + len(cited.number_text)
    before = _BEFORE_A_NUMBER.sub("", flat[: cited.number_start])
    issuer = cited.issuer if cited.says("issuer") else ""
    if issuer and issuer in before:
        before = cited.kind_word
    date = cited.date if cited.says("date") else None
    tail_end = max(cited.end, end)
    if cited.date_text and date is None:  # no such day: it stays where it was written
        tail_end = end
        issuer = "" if issuer in flat[end:] else issuer
    named = _with_rest(collapse_spaces(before), cited.number_text.strip(), flat[tail_end:])
    return NamedDocument(
        kind=named.kind,
        number=named.number,
        date=date or named.date,
        issuer=issuer,
        about=named.about,
    )


def _number_and_rest(text: str) -> tuple[str, str]:
    cited = find_citations(f"số {text}")
    if cited and cited[0].number_start == len("số "):
        length = len(cited[0].number_text)
        return text[:length], text[length:]
    return text, ""


def _with_rest(kind: str, number: str, rest: str) -> NamedDocument:
    about = rest.strip(_JOINS)
    day = read_day(about)
    return NamedDocument(kind=kind, number=number, date=day, about="" if day else about)


def _kind_words(flat: str) -> str:
    """Return the words of the type with which a text begins, as they are written."""
    words = flat.split()
    for length in range(min(len(words), _LONGEST_KIND), 0, -1):
        if fold(" ".join(words[:length])) in KIND_BY_WORDS:
            return " ".join(words[:length])
    return ""
