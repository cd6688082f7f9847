"""What laid-out blocks show: their lines of text, and the Markdown of each answer.

A page shows less than an answer's text says: how it was wrapped, ``:--`` for a column that is
left as it is anyway, dashes deeper than three levels. This is what is left of it on the page.
"""

from collections.abc import Iterable, Iterator, Sequence

from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Column,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Picture,
    Runs,
    Signature,
    Table,
    Title,
)
from qcdc_report.layout.standard import Look, Standard
from qcdc_report.report import (
    DashItem,
    DashList,
    Node,
    Prose,
    Run,
    TableNode,
    plain_text,
)
from qcdc_report.report.nodes import Align

DEEPEST_DASH = 3
"""Levels of dashes that a page tells apart; deeper ones are shown as the deepest."""


def lines_shown(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the text of blocks line by line: a paragraph's without its dash, a row's as one."""
    for block in blocks:
        if isinstance(block, Paragraph | ListItem):
            yield plain_text(block.runs)
        elif isinstance(block, Heading):
            yield f"{block.marker} {block.title}"
        elif isinstance(block, Table):
            yield block.caption
            yield row_line(block.header)
            yield from map(row_line, block.rows)
        elif isinstance(block, Picture):
            yield block.caption
        else:
            yield from _frame_lines(block)


def row_line(row: Sequence[str | Runs]) -> str:
    """Return the cells of a row as one line."""
    try:
        return "|".join(row)  # type: ignore[arg-type]  # runs are found out just so
    except TypeError:
        return "|".join([cell if isinstance(cell, str) else plain_text(cell) for cell in row])


def _frame_lines(block: Letterhead | Title | Addressees | Signature | Appendix) -> tuple[str, ...]:
    match block:
        case Letterhead():
            left = (block.parent, block.issuer)
            return (*left, block.heading, block.motto, block.number, block.place_date)
        case Title():
            return (block.type_name, block.subject)
        case Addressees():
            return block.lines
        case Signature():
            right = (block.authority, block.post, block.name)
            return (block.recipients_label, *block.recipients, *right)
        case Appendix():
            return (f"{block.label} {block.title}", block.link)


def nodes_shown(blocks: Sequence[Block], standard: Standard) -> tuple[Node, ...]:
    """Return blocks as the nodes of an answer that is shown so: ``render_answer`` undone.

    Args:
        blocks: those under one heading.
        standard: what its looks make bold or italic anyway is no style of the text.
    """
    looks = standard.looks
    nodes: list[Node] = []
    items: list[DashItem] = []
    for block in blocks:
        if isinstance(block, ListItem):
            level = min(block.level, DEEPEST_DASH)
            items.append(DashItem(without_look(block.runs, looks[f"list_{level}"]), level))
            continue
        if items:
            nodes.append(DashList(tuple(items)))
            items = []
        if isinstance(block, Paragraph):
            nodes.append(Prose(without_look(block.runs, looks["body"])))
        elif isinstance(block, Table | Picture):
            nodes += _captioned(block, standard)
        elif isinstance(block, Heading):
            text = " ".join(filter(None, (block.marker, block.title)))
            nodes.append(_in_look(text, f"heading_{min(max(block.level, 1), 3)}", standard))
    if items:
        nodes.append(DashList(tuple(items)))
    return tuple(nodes)


def without_look(runs: Runs, look: Look) -> Runs:
    """Return runs without what their paragraph's look makes bold or italic anyway."""
    if not (look.bold or look.italic):
        return runs
    return tuple(
        Run(run.text, run.bold and not look.bold, run.italic and not look.italic) for run in runs
    )


def _in_look(text: str, role: str, standard: Standard) -> Prose:
    """Return a text as a paragraph of running text that looks so."""
    look = standard.looks[role]
    return Prose(without_look((Run(text, look.bold, look.italic),), standard.looks["body"]))


def _captioned(block: Table | Picture, standard: Standard) -> Iterator[Node]:
    if block.caption:
        yield _in_look(block.caption, "caption", standard)
    if isinstance(block, Table) and block.header:
        title, cell = standard.looks["table_header"], standard.looks["table_cell"]
        yield TableNode(
            tuple(_cell(content, title) for content in block.header),
            tuple(tuple(_cell(content, cell) for content in row) for row in block.rows),
            tuple(_align(column) if block.rows else "" for column in block.columns),
        )


def _cell(content: str | Runs, look: Look) -> Runs:
    if isinstance(content, str):
        return (Run(content),) if content else ()
    return without_look(content, look)


def _align(column: Column) -> Align:
    # Cells are aligned to the left anyway, and only those below the header as asked.
    return "" if column.align == "left" else column.align
