"""The order of Vietnamese names: that of a Vietnamese dictionary, whatever the machine's locale.

Syllable by syllable: first the letters (a ă â b c d đ e ê … o ô ơ … u ư …), then the tone (ngang,
huyền, hỏi, ngã, sắc, nặng), so that every *ba* stands before every *bà*. Numbers count by their
value: ``Chi bộ 2`` before ``Chi bộ 10``. Capitals decide only between names alike in all else.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ORDER: Final = {letter: place for place, letter in enumerate(_LETTERS, start=1)}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECE: Final = re.compile(r"[0-9]+|[^\W\d_]+|[^\s]", re.UNICODE)

_NUMBER, _WORD, _OTHER = 0, 1, 2

Piece = tuple[int, tuple[int, ...], int]
CollationKey = tuple[tuple[Piece, ...], str]
"""What ``vietnamese_key`` returns: compared as it is, nothing in it is for people."""


@lru_cache(maxsize=4096)
def vietnamese_key(text: str) -> CollationKey:
    """Return a key by which ``sorted`` puts texts into the order of a Vietnamese dictionary.

    A tone mark may stand on either vowel: ``hòa`` and ``hoà`` are the same syllable.

    Example:
        >>> sorted(["Đông", "Dương", "bạ", "bá", "bã", "bả", "bà", "ba"], key=vietnamese_key)
        ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ', 'Dương', 'Đông']
    """
    composed = unicodedata.normalize("NFC", text)
    pieces = tuple(_piece(found) for found in _PIECE.findall(composed.casefold()))
    return pieces, composed.swapcase()  # small letters before capitals


def same_name(text: str) -> tuple[Piece, ...]:
    """Return what two spellings of one name have in common: all but capitals and spaces.

    ``Sở Hòa`` and ``SỞ  HOÀ`` are the same name, ``Sở Hóa`` is another.
    """
    return vietnamese_key(text)[0]


def _piece(piece: str) -> Piece:
    if piece.isdecimal() and piece.isascii():
        return _NUMBER, (int(piece) if len(piece) <= 18 else 10**18, len(piece)), 0
    tone = 0
    bare = []
    for char in unicodedata.normalize("NFD", piece):
        if char in _TONES:
            tone = _TONES[char]
        else:
            bare.append(char)
    letters = unicodedata.normalize("NFC", "".join(bare))
    places = tuple(_ORDER.get(letter, len(_ORDER) + ord(letter)) for letter in letters)
    return (_WORD if letters[:1].isalpha() else _OTHER), places, tone
