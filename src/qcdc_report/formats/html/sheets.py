"""Blocks in a row as the tree of a web page: sheets, headings by rank, lists within lists."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from qcdc_report.blocks import Appendix, Block, Document, Heading, ListItem, Title
from qcdc_report.formats.html.remarks import Remarks
from qcdc_report.formats.printed import heading_line
from qcdc_report.outline import AnchorNames

_DEEPEST = 6  # HTML has h1 to h6


@frozen(kw_only=True)
class Point:
    """An item of a list with the remarks on it and the items below it."""

    item: ListItem
    remarks: Remarks
    points: tuple["Point", ...]


@frozen(kw_only=True)
class Piece:
    """A block with what only a web page needs.

    Attributes:
        kind: which template shows it: the block's name in lower case, or ``list``.
        block: the block; None for a list.
        remarks: the findings about it.
        anchor: name to link to, of headings.
        rank: 1 to 6, of headings: no rank is left out on the way down.
        points: of a list.
    """

    kind: str
    block: Block | None
    remarks: Remarks = ()
    anchor: str = ""
    rank: int = 0
    points: tuple[Point, ...] = ()


@frozen(kw_only=True)
class Sheet:
    """What is shown on one sheet of paper and counted as pages of its own.

    Attributes:
        paper: name of its kind of page.
        landscape: turned.
        appendix: its heading; None for the report itself.
        pieces: the rest.
    """

    paper: str
    landscape: bool
    appendix: Piece | None
    pieces: tuple[Piece, ...]


@frozen
class Entry:
    """A line of the table of contents."""

    anchor: str
    text: str
    rank: int


def sheets(document: Document, remarks: Sequence[Remarks]) -> tuple[Sheet, ...]:
    """Return a document's blocks as sheets, an appendix on each but the first.

    Args:
        document: the document.
        remarks: for each block the findings about it.
    """
    return tuple(_sheets(list(zip(document.blocks, remarks, strict=True))))


def contents(made: Iterable[Sheet]) -> tuple[Entry, ...]:
    """Return the table of contents: every heading below the title."""
    return tuple(_entries(made))


def _sheets(marked: Sequence[tuple[Block, Remarks]]) -> Iterator[Sheet]:
    anchors, starts = (
        AnchorNames(),
        [i for i, (b, _) in enumerate(marked) if isinstance(b, Appendix)],
    )
    for number, (start, end) in enumerate(zip([0, *starts], [*starts, len(marked)], strict=True)):
        if start == end:  # an appendix without a report before it
            continue
        ranks = _Ranks()
        pieces = tuple(_pieces(marked[start:end], ranks, anchors))
        first = marked[start][0] if number else None
        turned = isinstance(first, Appendix) and first.landscape
        head = pieces[0] if number else None
        rest = pieces[1:] if number else pieces
        yield Sheet(paper=f"sheet-{number}", landscape=turned, appendix=head, pieces=rest)


def _pieces(
    marked: Sequence[tuple[Block, Remarks]], ranks: "_Ranks", anchors: AnchorNames
) -> Iterator[Piece]:
    for listed, group in groupby(marked, key=lambda pair: isinstance(pair[0], ListItem)):
        if listed:
            yield Piece(kind="list", block=None, points=_points(list(group)))
            continue
        for block, remarks in group:
            kind = type(block).__name__.lower()
            match block:
                case Title():
                    yield Piece(kind=kind, block=block, remarks=remarks, rank=1)
                case Heading() | Appendix():
                    level = block.level if isinstance(block, Heading) else -1
                    yield Piece(
                        kind=kind,
                        block=block,
                        remarks=remarks,
                        anchor=anchors.take(block.key or "heading"),
                        rank=ranks.of(level),
                    )
                case _:
                    yield Piece(kind=kind, block=block, remarks=remarks)


class _Ranks:
    """Ranks of the headings of a sheet: one below that of the heading they stand under."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def of(self, level: int) -> int:
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return min(len(self._above) + 1, _DEEPEST)


def _points(marked: Sequence[tuple[Block, Remarks]]) -> tuple[Point, ...]:
    """Return items as a tree: those that are deeper than one and follow it stand below it."""
    points: list[Point] = []
    position = 0
    while position < len(marked):
        item, remarks = marked[position]
        assert isinstance(item, ListItem)
        end = position + 1
        while end < len(marked) and marked[end][0].level > item.level:  # type: ignore[union-attr]
            end += 1
        below = _points(marked[position + 1 : end])
        points.append(Point(item=item, remarks=remarks, points=below))
        position = end
    return tuple(points)


def _entries(made: Iterable[Sheet]) -> Iterator[Entry]:
    for sheet in made:
        for piece in (*([sheet.appendix] if sheet.appendix else []), *sheet.pieces):
            if isinstance(piece.block, Heading | Appendix):
                yield Entry(piece.anchor, heading_line(piece.block), piece.rank)
