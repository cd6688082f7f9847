"""One form for text: NFC, single spaces, characters that XML can hold, and a fold for comparing."""

import re
import unicodedata
from functools import lru_cache

_XML_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS = re.compile("[\u0300-\u036f]+")


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normal form C, the form of everything this library holds."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def collapse_spaces(text: str) -> str:
    """Return ``text`` on one line with single spaces and no outer ones."""
    return " ".join(text.split())


@lru_cache(maxsize=1024)  # several rules fold the same answer
def fold(text: str) -> str:
    """Return ``text`` without tone and vowel marks, in lower case, for comparing only.

    ``hoà`` and ``hòa``, ``Đảng uỷ`` and ``Đảng ủy`` fold to the same string.
    """
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return collapse_spaces(_MARKS.sub("", decomposed))


def is_xml_safe(text: str) -> bool:
    """Say whether XML 1.0 can hold every character of ``text``."""
    return _XML_ILLEGAL.search(text) is None


def xml_safe(text: str) -> str:
    """Return ``text`` with each character XML 1.0 cannot hold shown as U+FFFD, never dropped."""
    return _XML_ILLEGAL.sub("\ufffd", text)
