"""What stands under a heading, as the Markdown of an answer, with the paragraph each part is in."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from qcdc_report.manuscript import Cell, Grid, Passage, passages
from qcdc_report.recognition.headings.lines import DataGrid, Item, Line, cut
from qcdc_report.report import DashItem, DashList, Node, Prose, Run, TableNode, markdown_of
from qcdc_report.report.nodes import Align
from qcdc_report.report.page_source import Starts

Runs = tuple[Run, ...]

_ALIGNS: Final[dict[str, Align]] = {"center": "center", "right": "right"}


@frozen
class Answer:
    """An answer read from a page.

    Attributes:
        text: its Markdown.
        starts: pairs of an offset in the text and the paragraph that begins there.
    """

    text: str
    starts: Starts


def answer_of(items: Sequence[Item]) -> Answer:
    """Return lines and tables as an answer: paragraphs, dashes and tables in their order.

    A numbered line keeps its number in its text. How deep a dash is shows from its sign: each
    sign that is new since the list began is one level deeper than the one before.
    """
    return written(_nodes(items))


def written(nodes: Iterable[tuple[Node, Sequence[int]]]) -> Answer:
    """Return nodes as an answer.

    Args:
        nodes: each with the paragraphs in which the lines of its Markdown stand.
    """
    pieces: list[str] = []
    starts: list[tuple[int, int]] = []
    at = 0
    for node, numbers in nodes:
        piece = markdown_of((node,))
        if not piece:
            continue
        offset = at
        for line, number in zip(piece.split("\n"), numbers, strict=False):
            starts.append((offset, number))
            offset += len(line) + 1
        pieces.append(piece)
        at += len(piece) + 2
    return Answer("\n\n".join(pieces), tuple(starts))


def without_end_mark(text: str) -> str:
    """Return the last answer of a report without the ``./.`` that State documents end with."""
    return f"{text.removesuffix('./.')}." if text.endswith("./.") else text


def plain_text(items: Sequence[Item]) -> str:
    """Return lines and tables as plain text, a line each; cells of a row stand side by side."""
    return "\n".join(_plain(item) for item in items)


def _plain(item: Item) -> str:
    if isinstance(item, Line):
        return " ".join(filter(None, (item.passage.marker, item.passage.text)))
    return "\n".join(_plain_row(row) for row in item.grid.rows)


def _plain_row(row: Sequence[Cell]) -> str:
    return " | ".join(_flat(cell) for cell in row)


def _flat(cell: Cell) -> str:
    return " ".join(" ".join(filter(None, (p.marker, p.text))) for p in passages(cell.content))


def _nodes(items: Sequence[Item]) -> Iterator[tuple[Node, list[int]]]:
    """Yield the nodes of an answer, each with the paragraphs its lines of Markdown stand in."""
    dashes: list[Line] = []
    for item in items:
        if isinstance(item, Line) and item.mark is not None and item.mark.kind == "dash":
            dashes.append(item)
            continue
        if dashes:
            yield _list(dashes), [line.number for line in dashes if line.body]
            dashes = []
        if isinstance(item, DataGrid):
            yield _without_bold_header(table_of(item.grid)), [item.number]
        else:
            yield Prose(_shown(item.passage)), [item.number]
    if dashes:
        yield _list(dashes), [line.number for line in dashes if line.body]


_Sign = tuple[str, int | None]


def _alike(one: _Sign, other: _Sign) -> bool:
    """Say whether two signs are of one level; a sign that was typed has none of its own."""
    return one[0] == other[0] and (one[1] == other[1] or None in (one[1], other[1]))


def _list(lines: Sequence[Line]) -> DashList:
    items: list[DashItem] = []
    open_signs: list[_Sign] = []
    for line in lines:
        assert line.mark is not None  # only dashes come here
        sign = (line.mark.text, line.passage.list_level)
        at = next((at for at, each in enumerate(open_signs) if _alike(each, sign)), None)
        if at is None:
            open_signs.append(sign)
        else:
            del open_signs[at + 1 :]
        start = len(line.passage.text) - len(line.body)
        items.append(DashItem(cut(line.passage.runs, start), len(open_signs)))
    return DashList(tuple(items))


def _shown(passage: Passage) -> Runs:
    """Return a passage's runs behind the mark that Word prints before it."""
    return (Run(f"{passage.marker} "), *passage.runs) if passage.marker else passage.runs


def table_of(grid: Grid) -> TableNode:
    """Return a grid as a table, its first row as the header; short rows are filled up."""
    rows = [tuple(_cells(row)) for row in grid.rows]
    width = max(map(len, rows), default=1)
    filled = [row + ((),) * (width - len(row)) for row in rows] or [((),)]
    header, *body = filled
    return TableNode(header, tuple(body), _aligns(grid, width))


def _without_bold_header(table: TableNode) -> TableNode:
    """Return a table whose header, if it is bold as a whole, is plain: pages set it so anyway."""
    runs = [run for cell in table.header for run in cell if run.text.strip()]
    if not all(run.bold for run in runs):
        return table
    return evolve(
        table, header=tuple(tuple(evolve(run, bold=False) for run in c) for c in table.header)
    )


def _cells(row: Sequence[Cell]) -> Iterator[Runs]:
    """Yield the cells of a row as runs; a merged cell is followed by empty ones."""
    for cell in row:
        runs: list[Run] = []
        for passage in passages(cell.content):
            shown = _shown(passage)
            if runs and shown:
                runs.append(Run(" "))
            runs.extend(shown)
        yield tuple(runs)
        yield from ((),) * (cell.span - 1)


def _aligns(grid: Grid, width: int) -> tuple[Align, ...]:
    """Return how the columns are aligned: as the cells of the last row are."""
    found: list[Align] = []
    for cell in grid.rows[-1] if grid.rows else ():
        align = next((passage.align for passage in passages(cell.content)), "")
        found += [_ALIGNS.get(align, "")] * cell.span
    found += [""] * (width - len(found))
    return tuple(found[:width])
