"""The mark before a heading (``Phần thứ hai``, ``II/``, ``1 -``, ``a)``), and what it may mean."""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from attrs import frozen

from qcdc_report.text import alphabet_letter, roman

MarkKind = Literal[
    "part", "appendix", "roman", "upper", "number", "dotted", "bracketed", "lower", "dash"
]


@frozen
class Meaning:
    """One way to understand a mark.

    Attributes:
        kind: the series it belongs to.
        path: its number in that series, from 1; ``2.1`` has two. Empty for a dash, and for
            ``Phụ lục`` without a number.
    """

    kind: MarkKind
    path: tuple[int, ...] = ()


@frozen
class Mark:
    """A mark as it stands, with everything it may mean: ``I.`` is a Roman one or a letter.

    Attributes:
        text: the mark, without the space after it.
        meanings: the likeliest first; never empty.
    """

    text: str
    meanings: tuple[Meaning, ...]

    @property
    def kind(self) -> MarkKind:
        """The series it most likely belongs to."""
        return self.meanings[0].kind


_WORDS: Final = {
    "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7,
    "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_ROMAN: Final = {roman(number): number for number in range(1, 40)}
_VIETNAMESE: Final = {alphabet_letter(number): number for number in range(1, 24)}
_LATIN: Final = {chr(ord("a") + number): number + 1 for number in range(26)}

_NAMED: Final = re.compile(
    r"(?P<name>phan\s+thu|phan|phu\s+luc(?:\s+so)?)"
    r"(?:\s+(?P<number>[ivx]{1,6}|\d{1,2}|[a-e]|" + "|".join(_WORDS) + r")(?!\w))?"
    r"(?P<end>\s*[.:/)\-\u2013\u2014]*)(?=\s|$|\w)"
)
_SIGN: Final = re.compile(r"([-\u2010-\u2015\u2212*+•●○◦▪▫■□➢✓✔·\uf000-\uf0ff]+)(?=\s|[^\W\d_]|$)")
_BRACKETED: Final = re.compile(r"\((?P<body>\d{1,2}|[a-zđ]|[ivx]{1,4})\)")
_DOTTED: Final = re.compile(r"(?P<body>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)/:]|\s*-(?=\s)|(?=\s))")
_SINGLE: Final = re.compile(
    r"(?P<body>[IVX]{1,6}|[A-ZĐ]|[a-zđ]|\d{1,2})"
    r"(?:(?:\s?[.)/:](?:\s?[-\u2013\u2014])?|\s?[-\u2013\u2014/.])(?=\s|[^\W\d_]|[“\"(]|$)|(?=\t))"
)
_BARE_NUMBER: Final = re.compile(r"[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}")
_CITATION: Final = re.compile(r"\d{1,4}\s?[-/]\s?[A-ZĐ][A-Za-zĐđ]*\s?[-/]")
"""A document number such as ``02-NQ/TU``, which begins like a mark and is none."""


def read_mark(text: str) -> Mark | None:
    """Return the mark that a line begins with, or None.

    Args:
        text: the line, without spaces before it. A mark that Word prints by itself stands before
            it, as a person sees it.
    """
    return _named(text) or _sign(text) or _numbered(text)


def bare_mark(text: str) -> Mark | None:
    """Return the mark that a number alone in a cell of a table is: ``II``, ``2.1``."""
    if _BARE_NUMBER.fullmatch(text) is None:
        return None
    mark = read_mark(f"{text}. ")
    return Mark(text, mark.meanings) if mark else None


def _named(text: str) -> Mark | None:
    found = _NAMED.match(_bare(text[:60]))
    if found is None:
        return None
    kind: MarkKind = "appendix" if found["name"].startswith("phu") else "part"
    number = found["number"]
    if number is None:
        # “Phụ lục” alone labels the only appendix; a part always has its number.
        alone = kind == "appendix" and (found["end"].strip() or found.end() == len(text))
        return Mark(text[: found.end()].rstrip(), (Meaning(kind),)) if alone else None
    return Mark(text[: found.end()].rstrip(), (Meaning(kind, (_ordinal(number),)),))


def _ordinal(number: str) -> int:
    if number.isdigit():
        return int(number)
    return _WORDS.get(number) or _ROMAN.get(number.upper()) or _LATIN[number[0]]


def _sign(text: str) -> Mark | None:
    found = _SIGN.match(text)
    return Mark(found[1], (Meaning("dash"),)) if found else None


def _numbered(text: str) -> Mark | None:
    if _CITATION.match(text):
        return None
    if found := _BRACKETED.match(text):
        return Mark(found[0], _bracketed(found["body"]))
    if found := _DOTTED.match(text):
        path = tuple(int(part) for part in found["body"].split("."))
        return Mark(found[0].rstrip(), (Meaning("dotted", path),))
    if found := _SINGLE.match(text):
        return Mark(found[0].rstrip(), meanings) if (meanings := _single(found["body"])) else None
    return None


def _bracketed(body: str) -> tuple[Meaning, ...]:
    if body.isdigit():
        return (Meaning("bracketed", (int(body),)),)
    return _letters(body, "bracketed") or (Meaning("bracketed", (_ROMAN[body.upper()],)),)


def _single(body: str) -> tuple[Meaning, ...]:
    if body.isdigit():
        return (Meaning("number", (int(body),)),)
    if body.islower():
        return _letters(body, "lower")
    numeral = _ROMAN.get(body)
    letters = _letters(body.lower(), "upper") if len(body) == 1 else ()
    # C, D, L and M are numerals too, but no report has a hundred chapters.
    return ((Meaning("roman", (numeral,)), *letters)) if numeral else letters


def _letters(letter: str, kind: MarkKind) -> tuple[Meaning, ...]:
    """Return the place of a letter in the Vietnamese alphabet, then in the Latin one."""
    places = dict.fromkeys(table[letter] for table in (_VIETNAMESE, _LATIN) if letter in table)
    return tuple(Meaning(kind, (place,)) for place in places)


@lru_cache(maxsize=512)
def _bare(text: str) -> str:
    """Return a text without marks and capitals, letter for letter, so that places stay."""
    return "".join(_bare_letter(char) for char in text)


def _bare_letter(char: str) -> str:
    lowered = char.lower()
    return "d" if lowered == "đ" else unicodedata.normalize("NFD", lowered)[0]
