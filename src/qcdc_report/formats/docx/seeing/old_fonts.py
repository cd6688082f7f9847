"""Text typed in a font of before Unicode (TCVN3, VNI)."""

import re
from typing import Final

from attrs import evolve

from qcdc_report.formats.docx.seeing.pieces import Piece
from qcdc_report.text.legacy import convert

_NOT_OLD: Final = re.compile("[\u0100-\u024f\u0300-\u036f\u1ea0-\u1ef9]")
"""A letter that no such font had. Signs beyond Latin-1, as quotation marks, Word puts in itself."""


def in_old_fonts(pieces: list[Piece]) -> set[str]:
    """Return the names of the old fonts that make a paragraph unreadable without them.

    The name of a font alone proves nothing: official files name ``.VnTime`` for text that is
    Unicode. The text must hold a code of the font's encoding and no Vietnamese letter that only
    Unicode has.
    """
    old = [piece for piece in pieces if piece.look.encoding is not None]
    if any(_NOT_OLD.search(piece.text) for piece in old):
        return set()
    return {piece.look.font for piece in old if _read(piece) != piece.text}


def converted(pieces: list[Piece]) -> list[Piece]:
    """Return a paragraph in Unicode; what stands in other fonts stays as it is."""
    return [evolve(piece, text=_read(piece)) for piece in pieces]


def _read(piece: Piece) -> str:
    encoding = piece.look.encoding
    if encoding is None or piece.text.isascii():
        return piece.text
    text = convert(piece.text, encoding)
    # The second font of each face draws capitals with the codes of small letters.
    return text.upper() if encoding == "tcvn3" and piece.look.font.endswith("H") else text
