"""Bookmarks: the key of a section, written into the document under a name Word allows."""

from qcdc_report.outline import AnchorNames


class Anchors:
    """The bookmarks of one document: their ids and names are each used once."""

    def __init__(self) -> None:
        self._names = AnchorNames()
        self._count = 0

    def around(self, key: str, content: str) -> str:
        """Return ``content`` inside the bookmark for ``key``; without a key as it is."""
        if not key:
            return content
        number, name = self._count, self._names.take(key)
        self._count += 1
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
