"""Names shown in capitals, as running text writes them: ``ĐẢNG ỦY SỞ A`` → ``Đảng ủy Sở A``.

A letterhead shows the names of units in capitals, and capitals do not say which letters were
small. A table of the words that such names are made of says it; what stands in no table is taken
for a proper name if it can be a syllable (``LAI CHÂU`` → ``Lai Châu``), for an abbreviation if it
cannot (``UBND``, ``TNHH``, ``BQL`` stay). So an abbreviation that reads like a syllable (``SA``)
and a common word that the table lacks get one capital letter: a person may have to look.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from qcdc_report.recognition.lines import is_capitals
from qcdc_report.text.syllables import is_syllable

_WORD: Final = re.compile(r"[^\W\d_]+")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"

_Syllables = tuple[str, ...]


def sentence_case(name: str) -> str:
    """Return a name that is shown in capitals as running text writes it; any other as it is.

    Example:
        >>> sentence_case("ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH B")
        'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh B'
    """
    if not is_capitals(name):
        return name
    words = list(_WORD.finditer(name))
    keys = [_key(word.group()) for word in words]
    written: list[str] = []
    end = place = 0
    while place < len(words):
        capitals = _longest(keys[place:]) or (True,)
        for capital in capitals:
            word = words[place]
            written += [name[end : word.start()], _cased(word.group(), capital or place == 0)]
            end, place = word.end(), place + 1
    return "".join([*written, name[end:]])


def _longest(keys: Sequence[str]) -> tuple[bool, ...] | None:
    phrases = _phrases()
    for length in range(min(len(keys), _longest_phrase()), 0, -1):
        found = phrases.get(tuple(keys[:length]))
        if found is not None:
            return found
    return None


def _cased(word: str, capital: bool) -> str:
    """Return a word with one capital or none; an abbreviation, which is no syllable, as it is."""
    if len(word) > 1 and not is_syllable(word):
        return word
    return word[0] + word[1:].lower() if capital else word.lower()


@cache
def _phrases() -> Mapping[_Syllables, tuple[bool, ...]]:
    """Return for each phrase's syllables which of them have a capital."""
    import yaml

    text = (files("qcdc_report.recognition") / "casing.yaml").read_text("utf-8")
    phrases: list[str] = yaml.load(text, yaml.CSafeLoader)["phrases"]
    return {
        tuple(_key(word) for word in _WORD.findall(phrase)): tuple(
            word[0].isupper() for word in _WORD.findall(phrase)
        )
        for phrase in phrases
    }


@cache
def _longest_phrase() -> int:
    return max(len(syllables) for syllables in _phrases())


def _key(word: str) -> str:
    """Return a syllable with its tone behind it: ``hòa`` and ``hoà`` are one."""
    marked = unicodedata.normalize("NFD", word.lower())
    tone = "".join(char for char in marked if char in _TONES)
    return "".join(char for char in marked if char not in _TONES) + tone
