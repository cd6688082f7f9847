"""Text typed in a font of before Unicode, told by the name of the font (TCVN3, VNI)."""

import re
from functools import lru_cache
from typing import Final, Literal

from attrs import evolve

from qcdc_report.formats.docx.seeing.pieces import Piece
from qcdc_report.text.legacy import Encoding, convert

Treatment = Literal["convert", "warn", "error"]

_NOT_OLD: Final = re.compile("[\u0100-\u024f\u0300-\u036f\u1ea0-\u1ef9]")
"""A letter that no such font had. Signs beyond Latin-1, as quotation marks, Word puts in itself."""


@lru_cache(maxsize=256)
def encoding_of(font: str) -> Encoding | None:
    """Return the encoding that a font's name tells: ``.VnTime``, ``VNI-Times``."""
    name = font.casefold()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else None


def in_old_fonts(pieces: list[Piece]) -> set[str]:
    """Return the names of the old fonts that make a paragraph unreadable without them.

    The name of a font alone proves nothing: official files name ``.VnTime`` for text that is
    Unicode. The text must hold a code of the font's encoding and no Vietnamese letter that only
    Unicode has.
    """
    old = [piece for piece in pieces if _encoding(piece) is not None]
    if not old or any(_NOT_OLD.search(piece.text) for piece in old):
        return set()
    return {piece.look.font or "" for piece in old if _read(piece) != piece.text}


def converted(pieces: list[Piece]) -> list[Piece]:
    """Return a paragraph in Unicode; what stands in other fonts stays as it is."""
    return [evolve(piece, text=_read(piece)) for piece in pieces]


def _encoding(piece: Piece) -> Encoding | None:
    font = piece.look.font
    return encoding_of(font) if font else None


def _read(piece: Piece) -> str:
    encoding = _encoding(piece)
    if encoding is None:
        return piece.text
    text = convert(piece.text, encoding)
    # The second font of each face draws capitals with the codes of small letters.
    capitals = encoding == "tcvn3" and (piece.look.font or "").endswith("H")
    return text.upper() if capitals else text
