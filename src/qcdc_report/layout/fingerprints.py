"""Fingerprints of text on a page: they tell whether it was changed, and not what it said."""

import zlib
from collections.abc import Iterable
from typing import Final

_MARKS: Final = " *-_"


def fingerprint(lines: Iterable[str]) -> str:
    """Return eight hexadecimal digits for lines of text.

    Spaces and line ends say nothing, for programs wrap text; nor does a line of ``*`` or ``-----``
    only, which standards set between lines, each in its own way.
    """
    told = "|".join([line for line in lines if line.strip(_MARKS)])
    return text_fingerprint("".join(told.split()))


def text_fingerprint(text: str) -> str:
    """Return eight hexadecimal digits for a text as it is; in NFC, as all text of a report is."""
    return f"{zlib.crc32(text.encode(errors='replace')):08x}"
