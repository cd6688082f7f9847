"""Laid-out blocks as the manuscript that a reader of the page would see: the bridge back.

What the writer of Word files and its reader do between them, without a file: tables that only
place things, numbers typed before headings, dashes that are no text, the empty paragraph between
two tables. Bold and italic are those of the standard's looks.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import evolve

from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Signature,
    Table,
    Title,
)
from qcdc_report.layout import Standard
from qcdc_report.manuscript import Cell, Grid, Manuscript, Passage
from qcdc_report.outline import anchor_name
from qcdc_report.report import Run

Content = tuple[Passage | Grid, ...]


def manuscript_of(document: Document, standard: Standard, file: str = "") -> Manuscript:
    """Return a finished document as its reader would see it."""
    return Manuscript(file=file, blocks=page_of(document.blocks, standard))


def page_of(blocks: Iterable[Block], standard: Standard, first: int = 1) -> Content:
    """Return finished blocks as passages and grids, numbered from ``first``."""
    seen: list[Passage | Grid] = []
    for block in blocks:
        for piece in _Page(standard).of(block):
            ends = isinstance(piece, Grid) or isinstance(block, Appendix)
            if ends and seen and isinstance(seen[-1], Grid):
                seen.append(Passage(style="after_table"))
            seen.append(piece)
    if seen and isinstance(seen[-1], Grid):
        seen.append(Passage(style="after_table"))
    return numbered(seen, first)


def passage(text: str, **parts: Any) -> Passage:
    """Return a passage of plain text."""
    return Passage(runs=(Run(text),) if text else (), **parts)


def grid(*rows: Sequence[str | Cell], **parts: Any) -> Grid:
    """Return a grid of plain texts; a line of a cell is a passage."""
    return Grid(
        rows=tuple(
            tuple(each if isinstance(each, Cell) else cell(each) for each in row) for row in rows
        ),
        **parts,
    )


def cell(text: str = "", **parts: Any) -> Cell:
    """Return a cell; each line of its text is a passage."""
    return Cell(content=tuple(passage(line) for line in text.split("\n")), **parts)


def numbered(content: Iterable[Passage | Grid], first: int = 1) -> Content:
    """Return content with every paragraph numbered in its order, as a file would have it."""
    counter = iter(range(first, 10**9))

    def number(piece: Passage | Grid) -> Passage | Grid:
        if isinstance(piece, Passage):
            return evolve(piece, number=next(counter))
        rows = tuple(
            tuple(evolve(each, content=tuple(map(number, each.content))) for each in row)
            for row in piece.rows
        )
        start = next((found.number for row in rows for each in row for found in each.content), 0)
        return evolve(piece, rows=rows, number=start)

    return tuple(number(piece) for piece in content)


class _Page:
    """The pieces of one block under one standard."""

    def __init__(self, standard: Standard) -> None:
        self._standard = standard

    def of(self, block: Block) -> Iterator[Passage | Grid]:
        match block:
            case Letterhead():
                yield self._letterhead(block)
            case Title():
                mark = self._standard.rulings.subject_mark
                yield from self._lines(type_name=block.type_name, subject=block.subject)
                yield self._ruling("subject_mark", mark)
            case Addressees():
                yield from self._addressees(block)
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield self._styled("body", block.runs)
            case ListItem():
                role = f"list_{min(block.level, 3)}"
                yield evolve(
                    self._styled(role, block.runs), marker="-", list_level=min(block.level, 3) - 1
                )
            case Table():
                yield from self._table(block)
            case Signature():
                yield self._signature(block)
            case Appendix():
                yield from self._appendix(block)

    def _styled(self, role: str, runs: tuple[Run, ...], **parts: Any) -> Passage:
        look = self._standard.looks[role]
        seen = tuple(
            Run(run.text, run.bold or look.bold, run.italic or look.italic)
            for run in runs
            if run.text
        )
        return Passage(runs=seen, style=role, align=look.align, capitals=look.capitals, **parts)

    def _lines(self, **texts: str) -> Iterator[Passage]:
        for role, text in texts.items():
            if text:
                yield self._styled(role, (Run(text),))

    def _ruling(self, role: str, mark: str) -> Passage:
        return self._styled(role, (Run(mark),) if mark else ())

    def _letterhead(self, block: Letterhead) -> Grid:
        rulings = self._standard.rulings
        left = list(self._lines(parent=block.parent, issuer=block.issuer))
        if rulings.issuer_mark or rulings.issuer:
            left.append(self._ruling("issuer_mark", rulings.issuer_mark))
        right = list(self._lines(heading=block.heading, motto=block.motto))
        right.append(Passage(style="heading_line"))
        below = [self._lines(number=block.number), self._lines(place_date=block.place_date)]
        return _layout([[left, right], [list(each) for each in below]])

    def _addressees(self, block: Addressees) -> Iterator[Passage]:
        if len(block.names) == 1:
            yield from self._lines(addressees=f"Kính gửi: {block.names[0]}")
        elif block.names:
            *others, last = block.names
            yield from self._lines(addressees="Kính gửi:")
            for line in (*(f"- {name};" for name in others), f"- {last}."):
                yield from self._lines(addressees=line)

    def _heading(self, block: Heading) -> Passage:
        role = ("part_label", "heading_1", "heading_2", "heading_3")[min(block.level, 3)]
        between = "\n" if role == "part_label" else " "
        text = between.join(filter(None, (block.marker, block.title)))
        anchors = (anchor_name(block.key),) if block.key else ()
        return self._styled(role, (Run(text),), anchors=anchors, outline_level=min(block.level, 3))

    def _table(self, block: Table) -> Iterator[Passage | Grid]:
        yield from self._lines(caption=block.caption)
        shown: list[tuple[str, tuple[object, ...]]] = [("table_cell", row) for row in block.rows]
        if block.header:
            shown.insert(0, ("table_header", block.header))
        if shown:
            rows = tuple(tuple(self._cell(role, each) for each in row) for role, row in shown)
            yield Grid(rows=rows, header_rows=1 if block.header else 0, bordered=True)

    def _cell(self, role: str, content: object) -> Cell:
        runs = (Run(content),) if isinstance(content, str) else content
        return Cell(content=(self._styled(role, runs),))  # type: ignore[arg-type]

    def _signature(self, block: Signature) -> Grid:
        left = list(self._lines(recipients_label=block.recipients_label))
        left += [line for each in block.recipients for line in self._lines(recipient=each)]
        right = list(self._lines(authority=block.authority, post=block.post))
        right.append(self._styled("signer", (Run(block.name),)))
        return _layout([[left, right]])

    def _appendix(self, block: Appendix) -> Iterator[Passage]:
        text = "\n".join(filter(None, (block.label, block.title)))
        anchors = (anchor_name(block.key),) if block.key else ()
        yield self._styled("appendix_label", (Run(text),), anchors=anchors, outline_level=0)
        yield from self._lines(appendix_link=block.link)
        rulings = self._standard.rulings
        if rulings.appendix or rulings.appendix_mark:
            yield self._ruling("subject_mark", rulings.appendix_mark)


def _layout(rows: Sequence[Sequence[Sequence[Passage]]]) -> Grid:
    return Grid(
        rows=tuple(
            tuple(Cell(content=tuple(each) or (Passage(),)) for each in row) for row in rows
        ),
        bordered=False,
    )
