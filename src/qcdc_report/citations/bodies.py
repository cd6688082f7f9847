"""The codes of issuing bodies in a document's number: their right letters, and whose they are."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Arena(StrEnum):
    """Which of the two ways of numbering a document follows.

    ``party``: ``02-NQ/TU``, without a year, by HD 36 and HD 05-HD/VPTW. ``state``:
    ``04/2015/NĐ-CP`` and ``34/KH-SA``, by Decree 30/2020/NĐ-CP; unions and companies write so too.
    """

    PARTY = "party"
    STATE = "state"


_PARTY = re.compile(
    r"(?:BTC|BTG|BDV|BTGDV|UBKT|VP|BNC|BKT|BCS|NC)?(?:TW|TU)|ĐU[A-ZĐ]{0,6}|"
    r"(?:BTC|BTG|BDV|BTGDV|UBKT|VP|BXD)ĐU[A-ZĐ]{0,4}"
)
_STATE = re.compile(
    r"CP|TTg|CTN|QH\d{1,2}|UBTVQH\d{0,2}|UBND|HĐND|TLĐ|BNV|BGDĐT|BYT|BLĐTBXH|BQP|BCA|BTP|BTTTT|"
    r"BKHĐT|BNNPTNT|BGTVT|BTNMT|BVHTTDL|BKHCN|TTCP"
)
_RIGHT_LETTERS: Final[Mapping[str, str]] = {
    "T.Ư": "TW",
    "TƯ": "TW",
    "TTG": "TTg",
    "HDND": "HĐND",
    "TLD": "TLĐ",
    "BGDDT": "BGDĐT",
    "BLDTBXH": "BLĐTBXH",
    "BKHDT": "BKHĐT",
}
_PARTY_LETTERS: Final[Mapping[str, str]] = {"DU": "ĐU", "DUK": "ĐUK"}


def right_letters(body: str, form: Arena | None) -> str:
    """Return a body's code in its right letters: ``TƯ`` gives ``TW``, ``tw`` too.

    Args:
        body: as written; its parts stand between hyphens or slashes, as in ``UBND-VX``.
        form: how the number's separators stand; ``DU`` is ``ĐU`` only in a Party number.
    """
    first, mark, rest = _split(body)
    capitals = first.upper()
    first = _RIGHT_LETTERS.get(capitals, capitals if is_known_body(capitals) else first)
    if form is Arena.PARTY:
        first = _PARTY_LETTERS.get(first.upper(), first)
    return f"{first}{mark}{rest}"


def is_known_body(body: str) -> bool:
    """Say whether the first part of a body's code, in capitals, is a Party or state body known."""
    first = _split(body)[0].upper()
    return first in _RIGHT_LETTERS or any(
        pattern.fullmatch(_RIGHT_LETTERS.get(first, first)) for pattern in (_PARTY, _STATE)
    )


def arena_of_body(body: str) -> Arena | None:
    """Return whose number a body's code makes it; None for a unit's own code, such as ``SA``."""
    first = _split(body)[0]
    if _PARTY.fullmatch(first):
        return Arena.PARTY
    return Arena.STATE if _STATE.fullmatch(first) else None


def is_central(body: str) -> bool:
    """Say whether a body's code is of the Party's centre: ``TW``, ``VPTW``, ``BTCTW``."""
    first = _split(body)[0]
    return first.endswith("TW") and arena_of_body(first) is Arena.PARTY


def _split(body: str) -> tuple[str, str, str]:
    found = re.search(r"[-/]", body)
    if found is None:
        return body, "", ""
    return body[: found.start()], found.group(), body[found.end() :]
