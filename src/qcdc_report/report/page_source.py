"""Where the parts of a report stand in a document that has pages, not lines."""

from bisect import bisect_right
from collections.abc import Mapping

from attrs import field, frozen

from qcdc_report.findings import Place

Starts = tuple[tuple[int, int], ...]


@frozen
class PageSource:
    """The Word file a report was read from.

    A paragraph's number in the body of the file, counted from 1, stands where a text file has
    its line; there are no columns.

    Attributes:
        file: its name, as the person gave it.
        marks: for each path (``answers.context``, ``documents[2].number``) where its text stands:
            pairs of an offset in the text at that path and the paragraph that begins there, in
            order, the first with offset 0.
        texts: for a paragraph's number its text, for showing it.
    """

    file: str
    marks: Mapping[str, Starts] = field(factory=dict, repr=False)
    texts: Mapping[int, str] = field(factory=dict, repr=False)

    def line_text(self, line: int) -> str:
        """Return the text of the paragraph with this number; empty where there is none."""
        return self.texts.get(line, "")

    def locate(self, path: str, offset: int | None = None, text: str = "") -> Place:
        """Return where ``path`` stands, or its nearest ancestor that stands in the file.

        Args:
            path: such as ``answers.context`` or ``figures.petition_resolution.2019``.
            offset: a place inside the text at ``path``, in characters from 0.
            text: that text; a document needs only the offset.
        """
        del text
        starts = self.marks.get(path)
        if starts is None:
            return self._ancestor(path)
        at = 0 if offset is None else bisect_right(starts, offset, key=lambda start: start[0]) - 1
        return Place(self.file, starts[max(at, 0)][1])

    def _ancestor(self, path: str) -> Place:
        while path:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
            if path in self.marks:
                return Place(self.file, self.marks[path][0][1])
        return Place(self.file)
