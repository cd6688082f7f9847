"""The key of a section as the name of a bookmark: what files allow, the same in all of them."""

import re
import zlib
from functools import lru_cache

LONGEST_ANCHOR = 40
"""Letters that Word allows in the name of a bookmark."""

_NOT_ALLOWED = re.compile(r"\W")


@lru_cache(maxsize=1024)  # the keys of a few outlines, asked for with every document
def anchor_name(key: str) -> str:
    """Return the name for a section's key: ``results.agency`` → ``results_agency``.

    Word allows 40 letters, digits and underscores, a letter first. A longer name keeps its
    beginning and ends in a checksum of the whole key.
    """
    name = _NOT_ALLOWED.sub("_", key)
    if not name[:1].isalpha():
        name = f"k{name}"
    if len(name) > LONGEST_ANCHOR:
        name = f"{name[: LONGEST_ANCHOR - 9]}_{zlib.crc32(key.encode('utf-8', 'replace')):08x}"
    return name


class AnchorNames:
    """The names of one document, each used once; names that differ only in case count as one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._turns: dict[str, int] = {}

    def take(self, key: str) -> str:
        """Return the name for a key; a second one for the same name ends in ``_2``."""
        name = anchor_name(key)
        candidate, turn = name, self._turns.get(name, 1)
        while candidate.casefold() in self._taken:
            turn += 1
            ending = f"_{turn}"
            candidate = name[: LONGEST_ANCHOR - len(ending)] + ending
        self._turns[name] = turn
        self._taken.add(candidate.casefold())
        return candidate
