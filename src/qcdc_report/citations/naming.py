"""What stands before a number: the type in words or abbreviated, and ``số``."""

import re
import unicodedata
from typing import Final

from attrs import frozen

from qcdc_report.citations.kinds import KIND_BY_WORDS
from qcdc_report.citations.patterns import compiled

_WINDOW: Final = 110
"""How far before a number, in characters, its type is looked for."""

_ABBREVIATED: Final = {
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "QĐ": "",  # Quyết định or Quy định
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "TT": "Thông tư",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "PL": "Pháp lệnh",
    "CV": "Công văn",
    "BC": "Báo cáo",
    "TB": "Thông báo",
}
_QUALIFIERS: Final = ("hanh dong", "phoi hop", "lien tich", "lien nganh", "chuyen de")
_ANY_KIND: Final = "van ban"


def _plain_letters() -> dict[int, str]:
    """Map each Vietnamese letter to its plain small one; unlike ``fold`` it keeps every offset."""
    plain = {ord("đ"): "d", ord("Đ"): "d"}
    for point in (*range(0x41, 0x5B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)):
        base = unicodedata.normalize("NFD", chr(point))[0].lower()
        if base.isascii() and base.isalpha():
            plain[point] = base
    return plain | {ord(mark): " " for mark in "*_\xa0\t"}


_PLAIN: Final = _plain_letters()
_SPACE: Final = r"(?: |\n(?! *\n))+"


def _any_of(*words: str) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", _SPACE) for word in longest_first)


_KINDS: Final = _any_of(*KIND_BY_WORDS, _ANY_KIND)
_BEFORE: Final = (
    rf"(?<![a-z0-9])(?:(?P<kind>{_KINDS})(?:{_SPACE}(?:{_any_of(*_QUALIFIERS)}))?"
    rf"|(?P<letters>{_any_of(*_ABBREVIATED).translate(_PLAIN)}))"
    rf"(?:{_SPACE}cua{_SPACE}(?P<issuer>[^,;.:()\n]{{2,60}}?)(?={_SPACE}so(?![a-z])))?"
    rf"(?P<so>{_SPACE}so(?![a-z]))?(?:{_SPACE})?[:.]?(?:{_SPACE})?\Z"
)
_LAW: Final = (
    rf"(?<![a-z0-9])(?P<kind>{_any_of('bo luat', 'luat', 'phap lenh')})"
    rf"(?:,?{_SPACE}[a-z]+){{0,16}}?(?P<so>{_SPACE}so)?{_SPACE}\Z"
)
_NOT_A_LAW: Final = rf"(?:phap|ky|dung){_SPACE}\Z"
_SO: Final = rf"(?<![a-z0-9])so(?:{_SPACE})?:?(?:{_SPACE})?\Z"
_LAST_WORDS: Final = frozenset(
    words.rpartition(" ")[2] for words in (*KIND_BY_WORDS, *_QUALIFIERS, _ANY_KIND, "so")
) | {letters.translate(_PLAIN) for letters in _ABBREVIATED}


@frozen(kw_only=True)
class Naming:
    """The words before a number.

    Attributes:
        start: where they begin in the text; the number's own start where there are none.
        words: the type as written; empty for none.
        kind: the type; empty where the words leave it open, as ``QĐ`` and ``văn bản`` do.
        issuer: issuer written between the type and ``số``; empty for none.
        numbered: ``số`` stands before the number.
        proper: the type is written as a name, with a capital or in abbreviation.
    """

    start: int
    words: str = ""
    kind: str = ""
    issuer: str = ""
    numbered: bool = False
    proper: bool = False


def naming_before(text: str, number: int, low: int = 0, *, law: bool = False) -> Naming:
    """Return the words that stand right before the number at ``number``.

    Args:
        text: the text.
        number: where the number starts.
        low: where the citation before it ended, which they cannot reach back over.
        law: the number is of a law, whose title may stand in between: ``Luật Đất đai số …``.
    """
    low = max(low, number - _WINDOW)
    if not law and _last_word(text[max(low, number - 16) : number]) not in _LAST_WORDS:
        return Naming(start=number)
    window = text[low:number].translate(_PLAIN)
    match = _nearest(window) or (compiled(_LAW).search(window) if law else None)
    numbered = compiled(_SO).search(window) is not None
    if match is None:
        return Naming(start=number, numbered=numbered)
    groups = match.groupdict()
    group = "letters" if groups.get("letters") else "kind"
    words = text[low + match.start(group) : low + match.end(group)]
    if group == "letters" and words not in _ABBREVIATED:
        return Naming(start=number, numbered=numbered)
    if match[group].endswith("luat") and compiled(_NOT_A_LAW).search(window, 0, match.start(group)):
        return Naming(start=number, numbered=numbered)
    spaced = re.sub(_SPACE, " ", match[group])
    in_between = groups.get("issuer") is not None
    return Naming(
        start=low + match.start(group),
        words=words,
        kind=_ABBREVIATED.get(words, KIND_BY_WORDS.get(spaced, "")),
        issuer=text[low + match.start("issuer") : low + match.end("issuer")] if in_between else "",
        numbered=numbered,
        proper=words[0].isupper(),
    )


def _nearest(window: str) -> re.Match[str] | None:
    """Find the type before a number; one with another type between it and ``số`` is not it."""
    match = compiled(_BEFORE).search(window)
    while match is not None and match["issuer"] and compiled(_KINDS).search(match["issuer"]):
        match = compiled(_BEFORE).search(window, match.start() + 1)
    return match


def _last_word(before: str) -> str:
    """Return the last word before a number, plain: a cheap look that settles most numbers."""
    words = before.translate(_PLAIN).rstrip(" \n:.").replace("\n", " ").rpartition(" ")[2]
    return words.lstrip("(“\"‘'[")
