"""A page as its writer's own lines and tables: far less than a manuscript, and read far faster.

Only a format whose pages this library wrote can give one, by taking its own writing apart. What
is made of a sheet is no more than a guess until it is proved by writing the same page again.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import field, frozen

from qcdc_report.layout.standard import Look, Standard
from qcdc_report.report import Run

Runs = tuple[Run, ...]


@frozen
class Table:
    """A table.

    Attributes:
        rows: for each row the numbers of the lines with which its cells begin, and at the end the
            number of the line behind the row.
    """

    rows: list[list[int]]

    @property
    def number(self) -> int:
        """Number of its first line."""
        return self.rows[0][0]


Blocks = Sequence[int | Table]
"""Numbers of lines that stand in no table (see ``Passage.number``), and tables, in order."""


@frozen(kw_only=True)
class Sheet:
    """A page; what is said of a line stands in lists and mappings at its number.

    Attributes:
        blocks: what stands on the page.
        roles: of each line what of a page it is (``layout.ROLES``); empty for what has no role.
        texts: of each line its text, in NFC.
        runs: of those lines that have anything bold or italic beside their role's look, the text.
        anchors: of those lines in which bookmarks begin, their names.
    """

    blocks: Blocks
    roles: Sequence[str] = field(repr=False)
    texts: Sequence[str] = field(repr=False)
    runs: Mapping[int, Runs] = field(repr=False)
    anchors: Mapping[int, Sequence[str]] = field(repr=False)

    def cells(self, row: Sequence[int]) -> tuple[str, ...]:
        """Return the texts of a table's row, cell by cell."""
        texts = self.texts
        if len(row) == row[-1] - row[0] + 1:  # one line in each cell, as in tables of data
            return tuple(texts[row[0] : row[-1]])
        return tuple("\n".join(texts[begin:end]) for begin, end in pairwise(row))

    def runs_of(self, number: int) -> Runs:
        """Return the text of a line with what is bold or italic beside its role's look."""
        text = self.texts[number]
        return self.runs.get(number) or ((Run(text),) if text else ())

    def look_of(self, number: int, standard: Standard) -> Look | None:
        """Return how a line looks; None for one that has no look of its own."""
        return standard.looks.get(self.roles[number])
