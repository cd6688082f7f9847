"""A piece of a page that this library made as the Markdown of an answer, by looks alone.

The inverse of what the layout and a writer do with an answer: what has a level of a list is an
item, a table is a table, everything else is a paragraph, whatever it begins with.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from qcdc_report.layout.shown import DEEPEST_DASH, without_look
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.answers import Answer, table_of, written
from qcdc_report.report import DashItem, DashList, Node, Prose, TableNode


def own_answer(blocks: Sequence[Passage | Grid], standard: Standard) -> Answer:
    """Return the answer that blocks show.

    Args:
        blocks: those under one heading.
        standard: what its looks make bold or italic anyway is no style of the text.
    """
    return written(_nodes(blocks, standard))


def _nodes(
    blocks: Sequence[Passage | Grid], standard: Standard
) -> Iterator[tuple[Node, list[int]]]:
    """Yield the nodes that blocks show, each with the paragraphs its lines stand in."""
    looks = standard.looks
    items: list[DashItem] = []
    numbers: list[int] = []
    for block in blocks:
        if isinstance(block, Passage) and block.list_level is not None:
            level = min(block.list_level + 1, DEEPEST_DASH)
            items.append(DashItem(without_look(block.runs, looks[f"list_{level}"]), level))
            numbers.append(block.number)
            continue
        if items:
            yield DashList(tuple(items)), numbers
            items, numbers = [], []
        if isinstance(block, Grid):
            yield _table(block, standard), [block.number]
        else:
            yield Prose(without_look(block.runs, looks["body"])), [block.number]
    if items:
        yield DashList(tuple(items)), numbers


def _table(grid: Grid, standard: Standard) -> TableNode:
    title, cell = standard.looks["table_header"], standard.looks["table_cell"]
    table = table_of(grid)
    return evolve(
        table,
        header=tuple(without_look(runs, title) for runs in table.header),
        rows=tuple(tuple(without_look(runs, cell) for runs in row) for row in table.rows),
    )
