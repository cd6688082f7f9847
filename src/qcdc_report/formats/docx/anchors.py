"""Bookmarks: the key of a section, written into the document under a name Word allows."""

from qcdc_report.outline import AnchorNames


class Anchors:
    """The bookmarks of one document: their ids and names are each used once."""

    def __init__(self) -> None:
        self._names = AnchorNames()
        self._count = 0

    def around(self, key: str, content: str) -> str:
        """Return ``content`` inside the bookmark for ``key``; without a key as it is."""
        return self._around(self._names.take(key), content) if key else content

    def point(self, key: str) -> tuple[str, str]:
        """Return the name of a bookmark for ``key``, and the bookmark, with nothing inside."""
        name = self._names.take(key)
        return name, self._around(name, "")

    def _around(self, name: str, content: str) -> str:
        number = self._count
        self._count += 1
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
