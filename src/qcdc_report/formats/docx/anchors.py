"""Bookmarks: the key of a section, written into the document under a name Word allows."""

import re
import zlib

_LONGEST = 40
_NOT_ALLOWED = re.compile(r"\W")


def bookmark_name(key: str) -> str:
    """Return the bookmark's name for a section's key: ``results.agency`` → ``results_agency``.

    Word allows 40 letters, digits and underscores, a letter first. A longer name keeps its
    beginning and ends in a checksum of the whole key.
    """
    name = _NOT_ALLOWED.sub("_", key)
    if not name[:1].isalpha():
        name = f"k{name}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 9]}_{zlib.crc32(key.encode('utf-8', 'replace')):08x}"
    return name


class Anchors:
    """The bookmarks of one document: their ids and names are each used once."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def around(self, key: str, content: str) -> str:
        """Return ``content`` inside the bookmark for ``key``; without a key as it is."""
        if not key:
            return content
        number = len(self._names)
        name = self._unused(bookmark_name(key))
        # Word compares names without case.
        self._names.add(name.casefold())
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def _unused(self, name: str) -> str:
        candidate, turn = name, 1
        while candidate.casefold() in self._names:
            turn += 1
            ending = f"_{turn}"
            candidate = name[: _LONGEST - len(ending)] + ending
        return candidate
