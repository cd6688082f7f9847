"""Vietnamese in the encodings of before Unicode, TCVN3 and VNI: told apart, and converted.

Their fonts drew Vietnamese letters in the place of others, so that without the font the text
reads ``kÕt qu¶`` (TCVN3, fonts ``.VnTime``) or ``keát quaû`` (VNI, fonts ``VNI-Times``).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal

from qcdc_report.text.syllables import is_syllable

Encoding = Literal["tcvn3", "vni"]

# TCVN 5712:1993, third set: for the first code of each run the letters that follow each other.
_TCVN3_RUNS: Final = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
# VNI writes most letters as a vowel and a mark behind it; the marks also draw the circumflex and
# the breve. Grave, hook, tilde, acute, dot below, in the order of the tones in a dictionary.
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
_VNI_MARKS: Final = (
    (dict(zip("aeouôöy", "aeouơưy", strict=True)), "", "øûõùï"),
    (dict(zip("aeo", "âêô", strict=True)), "â", "àåãáä"),
    ({"a": "ă"}, "ê", "èúüéë"),
)
_VNI_SINGLES: Final = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))


def _tcvn3() -> dict[str, str]:
    return {
        chr(code): letter
        for first, letters in _TCVN3_RUNS.items()
        for code, letter in enumerate(letters, start=first)
    }


def _vni() -> dict[str, str]:
    table = dict(_VNI_SINGLES)
    for vowels, plain, marks in _VNI_MARKS:
        for written, vowel in vowels.items():
            if plain:
                table[written + plain] = vowel
            for mark, tone in zip(marks, _TONES, strict=True):
                table[written + mark] = unicodedata.normalize("NFC", vowel + tone)
    del table["yï"]  # ỵ has a code of its own
    capitals = {code.upper(): letter.upper() for code, letter in table.items()}
    # “AÙ” in capitals, “Aù” where only the vowel was shifted.
    shifted = {
        code[0].upper() + code[1]: letter.upper()
        for code, letter in table.items()
        if len(code) == 2
    }
    return {**table, **capitals, **shifted}


TABLES: Final[Mapping[Encoding, Mapping[str, str]]] = {"tcvn3": _tcvn3(), "vni": _vni()}
"""For each encoding what stands in the text, one or two characters, and the letter it means."""

_LETTERS: Final[Mapping[Encoding, str]] = {
    "tcvn3": f"A-Za-zÀ-ÿ{''.join(TABLES['tcvn3'])}",
    "vni": "A-Za-zÀ-ÖØ-öø-ÿ",
}
"""What a word of an encoding is made of; also letters that it does not use."""

_UNICODE_LETTER: Final = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
"""A Vietnamese letter that no legacy font had: the text is Unicode already."""

_LATIN: Final = re.compile("[A-Za-z]")
_SMALL: Final = re.compile("[a-z]")
_CAPITAL: Final = re.compile("[A-Z]")
_SYMBOL: Final = re.compile(r"[^\W\d_]*[^\w\s]")
"""A letter of TCVN3 that is no letter at all anywhere else, as in ``V¨n``."""

_ENOUGH: Final = 4


def detect(text: str) -> Encoding | None:
    """Return the legacy encoding a text is in, or None.

    A word bears witness if it is no Vietnamese syllable as it stands and is one when converted.
    Different words, their different legacy letters, and a sign in the middle of a word count one
    each, four are needed. There must be four times as many witnesses as words that conversion
    would turn into nonsense, more than for the other encoding, and a single Vietnamese letter
    that only Unicode has decides against. German, French or a formula is therefore left alone.
    """
    if text.isascii() or _UNICODE_LETTER.search(text):
        return None
    tcvn3, vni = (_witnesses(text, encoding) for encoding in ("tcvn3", "vni"))
    if tcvn3 == vni:
        return None
    return "tcvn3" if tcvn3 > vni else "vni"


def convert(text: str, encoding: Encoding) -> str:
    """Return a text of a legacy encoding in Unicode (NFC); what is no code of it stays.

    TCVN3 has small letters only, and a second font draws them as capitals. A word whose other
    letters are capitals is therefore put in capitals whole.
    """
    lines = text.split("\n")
    if encoding == "tcvn3":
        lines = [_in_capitals(line) for line in lines]
    else:
        lines = [_converted(line, encoding) for line in lines]
    return unicodedata.normalize("NFC", "\n".join(lines))


def is_sure(text: str, encoding: Encoding) -> bool:
    """Say whether every word that conversion changes becomes a Vietnamese syllable."""
    return all(is_syllable(after) for before, after in _words(text, encoding) if before != after)


@cache
def _code(encoding: Encoding) -> re.Pattern[str]:
    """Return what finds the codes of an encoding, longest first; made when it is first needed."""
    return re.compile("|".join(sorted(map(re.escape, TABLES[encoding]), key=len, reverse=True)))


@cache
def _word(encoding: Encoding) -> re.Pattern[str]:
    return re.compile(f"[{_LETTERS[encoding]}]+")


def _witnesses(text: str, encoding: Encoding) -> int:
    """Return how many different words bear witness to an encoding; 0 if that is too little."""
    found: set[str] = set()
    codes: set[str] = set()
    against: set[str] = set()
    for before, after in _words(text, encoding):
        if not is_syllable(after):
            against.add(before)
        elif before != after and _LATIN.search(before) and not is_syllable(before):
            found.add(before.lower())
            codes.update(_code(encoding).findall(before))
    signs = any(_SYMBOL.match(word) for word in found)
    enough = len(found) + len(codes) + signs >= _ENOUGH
    return len(found) if enough and 4 * len(against) <= len(found) else 0


def _words(text: str, encoding: Encoding) -> Iterator[tuple[str, str]]:
    """Yield each word with a letter beyond ASCII, as it stands and as it would be converted."""
    for word in _word(encoding).findall(text):
        if not word.isascii():
            yield word, _converted(word, encoding)


def _converted(text: str, encoding: Encoding) -> str:
    table = TABLES[encoding]
    return _code(encoding).sub(lambda code: table[code.group()], text)


def _in_capitals(line: str) -> str:
    whole = _SMALL.search(line) is None and len(_CAPITAL.findall(line)) > 1
    if whole:
        return _converted(line, "tcvn3").upper()
    return _word("tcvn3").sub(lambda word: _cased(word.group()), line)


def _cased(word: str) -> str:
    converted = _converted(word, "tcvn3")
    capitals = len(_CAPITAL.findall(word))
    shifted = capitals > 1 or (capitals == 1 and not word[0].isascii() and len(word) > 1)
    return converted.upper() if shifted and not _SMALL.search(word) else converted
