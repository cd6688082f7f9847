"""Names of files from names of units: whatever a unit is called, every system can hold it."""

import unicodedata
from pathlib import PurePath

from pathvalidate import sanitize_filename

from qcdc_report.text import collapse_spaces, nfc

_MOST_BYTES = 255
_TO_SPARE = 40  # for `` (10000)`` and for the ending of a format
_NAMELESS = "bao-cao"


def safe_stem(unit: str, source: str) -> str:
    """Return what a unit's files are called, without number and ending.

    NFC, at most 215 bytes of UTF-8 so that number and ending fit in 255, no character and no word
    that Windows, macOS or Linux refuse, nothing invisible, no dot, dash or tilde in front.

    Args:
        unit: the unit's name; where it has none, or none that can be used, the file's counts.
        source: name of the file it was read from.
    """
    return _safe(unit) or _safe(PurePath(source).stem) or _NAMELESS


def numbered(stem: str, number: int) -> str:
    """Return the name of the ``number``-th file of that stem, from 1: ``Sở A``, ``Sở A (2)``."""
    return stem if number == 1 else f"{stem} ({number})"


def same_name(stem: str) -> str:
    """Return what names have in common that some file system takes for one and the same."""
    return unicodedata.normalize("NFC", nfc(stem).casefold())


def _safe(name: str) -> str:
    # What has no shape of its own hides how two names differ, or turns them round.
    seen = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in nfc(name))
    seen = "".join(c for c in seen if unicodedata.category(c) not in ("Cf", "Cs", "Co", "Cn"))
    bare = collapse_spaces(seen).lstrip("._~$ ")
    clean = sanitize_filename(bare, replacement_text="-", platform="universal")
    # A dash in front would be an option to every command that is given ``*.docx``.
    return _cut(str(clean).lstrip("-._~$ "), _MOST_BYTES - _TO_SPARE).rstrip(". ")


def _cut(text: str, most: int) -> str:
    """Return the beginning of a text that fits, cut between letters, not within one."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[:most].decode("utf-8", "ignore")
    if unicodedata.combining(text[len(kept)]):
        kept = kept.rstrip("".join(c for c in set(kept) if unicodedata.combining(c)))[:-1]
    return kept
