"""A piece of a sheet as the Markdown of an answer: ``own_answers``, without a manuscript."""

from collections.abc import Iterator, Sequence
from typing import Final

from qcdc_report.layout.shown import without_look
from qcdc_report.layout.standard import Standard
from qcdc_report.recognition.answers import Answer, written
from qcdc_report.recognition.sheet import Blocks, Runs, Sheet, Table
from qcdc_report.report import DashItem, DashList, Node, Prose, Run, TableNode
from qcdc_report.report.nodes import Align

_LEVELS: Final = {f"list_{level}": level for level in (1, 2, 3)}
_ALIGNS: Final[dict[str, Align]] = {"table_cell_center": "center", "table_cell_right": "right"}


def sheet_answer(sheet: Sheet, blocks: Blocks, standard: Standard) -> Answer:
    """Return the answer that blocks show.

    Args:
        sheet: the page.
        blocks: those under one heading.
        standard: what its looks make bold or italic anyway is no style of the text.
    """
    return written(_nodes(sheet, blocks, standard))


def _nodes(
    sheet: Sheet, blocks: Blocks, standard: Standard
) -> Iterator[tuple[Node, Sequence[int]]]:
    items: list[DashItem] = []
    numbers: list[int] = []
    looks = standard.looks
    for block in blocks:
        role = "" if isinstance(block, Table) else sheet.roles[block]
        if not isinstance(block, Table) and role in _LEVELS:
            items.append(DashItem(without_look(sheet.runs_of(block), looks[role]), _LEVELS[role]))
            numbers.append(block)
            continue
        if items:
            yield DashList(tuple(items)), numbers
            items, numbers = [], []
        if isinstance(block, Table):
            yield _table(sheet, block, standard), [block.number]
        else:
            yield Prose(_running(sheet, block, standard)), [block]
    if items:
        yield DashList(tuple(items)), numbers


def _running(sheet: Sheet, number: int, standard: Standard) -> Runs:
    """Return a line as running text: what its role makes bold or italic is said by its runs."""
    runs, look = sheet.runs_of(number), standard.looks.get(sheet.roles[number])
    if look is not None and (look.bold or look.italic):
        runs = tuple(Run(r.text, r.bold or look.bold, r.italic or look.italic) for r in runs)
    return without_look(runs, standard.looks["body"])


def _table(sheet: Sheet, table: Table, standard: Standard) -> TableNode:
    looks = standard.looks
    header, *rows = (
        tuple(without_look(sheet.runs_of(number), looks[role]) for number in row[:-1])
        for row, role in zip(table.rows, _row_roles(), strict=False)
    )
    aligns = (_ALIGNS.get(sheet.roles[number], "") for number in table.rows[-1][:-1])
    return TableNode(header, tuple(rows), tuple(aligns))


def _row_roles() -> Iterator[str]:
    yield "table_header"
    while True:
        yield "table_cell"
