"""Bookmarks: the key of a section, written into the document under a name Word allows."""

from qcdc_report.outline import LONGEST_ANCHOR, anchor_name


class Anchors:
    """The bookmarks of one document: their ids and names are each used once."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def around(self, key: str, content: str) -> str:
        """Return ``content`` inside the bookmark for ``key``; without a key as it is."""
        if not key:
            return content
        number = len(self._names)
        name = self._unused(anchor_name(key))
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
            candidate = name[: LONGEST_ANCHOR - len(ending)] + ending
        return candidate
