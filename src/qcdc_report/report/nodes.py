"""The nodes of an answer: paragraphs, dashes, tables; text in bold and italic runs."""

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

Align = Literal["left", "center", "right", ""]


@frozen
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


@frozen
class Prose:
    """A paragraph.

    Attributes:
        runs: its text.
        line: the line of the answer on which it starts, from 0.
    """

    runs: Runs
    line: int = 0


@frozen
class DashItem:
    """One item of a list; ``level`` counts from 1."""

    runs: Runs
    level: int = 1


@frozen
class DashList:
    """Items under dashes, as officials list things."""

    items: tuple[DashItem, ...]
    line: int = 0


@frozen
class TableNode:
    """A pipe table.

    Attributes:
        header: cells of the header row.
        rows: the other rows, each as wide as the header.
        aligns: for each column ``left``, ``center``, ``right``, or empty.
    """

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    aligns: tuple[Align, ...]
    line: int = 0


Node = Prose | DashList | TableNode


def plain_text(runs: Sequence[Run]) -> str:
    """Return the text of runs without their styles."""
    return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)


def close_list(nodes: list[Node], items: list[DashItem], line: int) -> None:
    """End the list whose items were gathered, if there is one."""
    if items:
        nodes.append(DashList(tuple(items), line))
        items.clear()
