"""The fields of a form whose controls lost their tags, found by where they stand.

LibreOffice 7.4 forgets the tags of content controls when it saves a file; it keeps bookmarks,
headings and tables. So each line with fields has a bookmark, and the fields of a table are known
by their row and column. What is found this way is given as controls, and read like those.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.layout.figure_fields import FigureForm
from qcdc_report.layout.form import Form
from qcdc_report.layout.form_fields import FormField, FormLine, by_tag
from qcdc_report.layout.form_page import ABOUT, document_line, frame_lines
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Cell, Control, Grid, Passage, passages
from qcdc_report.outline import Outline, anchor_name, sections
from qcdc_report.report import Run
from qcdc_report.text import collapse_spaces

Block = Passage | Grid

_SPACES: Final = re.compile(r"(?:\\\s)+")
"""Spaces and line ends as ``re.escape`` writes them."""


@frozen(kw_only=True)
class Places:
    """Where the fields of a form stand.

    Attributes:
        lines: for a bookmark the lines that may stand there, one for each way to print them.
        answers: for the bookmark of a heading the field below it; None for a heading without one.
        figures: for the bookmark of an indicator's line its fields.
        recipients: the bookmark above the recipients, and their field.
        documents: the bookmark of the list of documents; empty for none.
        columns: the cells of one row of that list.
    """

    lines: Mapping[str, tuple[FormLine, ...]]
    answers: Mapping[str, FormField | None]
    figures: Mapping[str, FigureForm]
    recipients: tuple[str, FormField]
    documents: str
    columns: tuple[FormLine, ...]


def places_of(form: Form, outline: Outline, standards: Iterable[Standard]) -> Places:
    """Return where the fields of a form stand.

    Args:
        form: the form.
        outline: the outline it is the form of.
        standards: those it may be laid out by.
    """
    lines: dict[str, tuple[FormLine, ...]] = {}
    about = [FormLine("table_cell", (each,)) for each in form.about]
    framed = [line for each in standards for line in frame_lines(form, each).values()]
    for line in (*framed, *about, *(figure.line for figure in form.figures)):
        for each in line.fields:
            name = anchor_name(each.tag)
            ways = {*lines.get(name, ()), line}
            # “Số: ” before “Số ”, which it begins with.
            lines[name] = tuple(sorted(ways, key=lambda way: (-len(way.printed), way.printed)))
    answers = by_tag(form.answers)
    rows = by_tag(form.documents)
    listed = outline.documents
    recipients = by_tag(form.frame)["recipients"]
    return Places(
        lines=lines,
        answers={anchor_name(each.key): answers.get(each.key) for each in sections(outline)},
        figures={anchor_name(f"figures.{each.indicator.key}"): each for each in form.figures},
        recipients=(anchor_name(recipients.tag), recipients),
        documents=anchor_name(listed.key) if listed else "",
        columns=tuple(document_line(each, rows) for each in listed.columns) if listed else (),
    )


def controls_by_place(
    blocks: Sequence[Block], places: Places, known: frozenset[str]
) -> list[Control]:
    """Return what stands at the places of fields as the controls that they had.

    Args:
        blocks: the document's.
        places: where the fields stand.
        known: names of all bookmarks of the form; text goes up to the next of them.
    """
    return sorted(
        (*_in_lines(blocks, places), *_below(blocks, places, known)),
        key=lambda control: control.number,
    )


def bookmarks(form: Form, outline: Outline) -> frozenset[str]:
    """Return the names of all bookmarks that a form has."""
    keys = [part.key for part in outline.parts]
    keys += [section.key for section in sections(outline)]
    keys += [each.key for each in (outline.documents, outline.figures) if each]
    keys += [field.tag for field in form.fields()]
    return frozenset(map(anchor_name, (*keys, ABOUT.key)))


def _in_lines(blocks: Sequence[Block], places: Places) -> Iterator[Control]:
    """Yield the fields of lines, and the recipients below their label."""
    for around in _columns_of(blocks):
        for index, passage in enumerate(around):
            if not isinstance(passage, Passage):
                continue
            yield from _fields_of(passage, places)
            if places.recipients[0] in passage.anchors:
                below = tuple(around[index + 1 :])
                yield _control(places.recipients[1], below)


def _columns_of(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield blocks, then those of each cell below them."""
    yield blocks
    for block in blocks:
        if isinstance(block, Grid):
            for row in block.rows:
                for cell in row:
                    yield from _columns_of(cell.content)


def _fields_of(passage: Passage, places: Places) -> Iterator[Control]:
    for line in dict.fromkeys(
        line for name in passage.anchors for line in places.lines.get(name, ())
    ):
        found = _taken_apart(line, passage.text)
        if found is not None:
            for field, text in zip(line.fields, found, strict=True):
                yield _inline(field, text, passage.number)
            return


def _below(blocks: Sequence[Block], places: Places, known: frozenset[str]) -> Iterator[Control]:
    """Yield what stands below a heading or a line of its own: answers, rows, names."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Passage):
            continue
        for name in block.anchors:
            below = _up_to_next(blocks[index + 1 :], known)
            if field := places.answers.get(name):
                yield _control(field, below)
            elif name == places.documents:
                yield from _rows(_table(below), places.columns)
            elif figure := places.figures.get(name):
                yield from _figure(figure, below)


def _up_to_next(blocks: Sequence[Block], known: frozenset[str]) -> tuple[Block, ...]:
    taken: list[Block] = []
    for block in blocks:
        if any(known.intersection(each.anchors) for each in passages((block,))):
            break
        taken.append(block)
    return tuple(taken)


def _table(blocks: Sequence[Block]) -> Grid | None:
    return next((block for block in blocks if isinstance(block, Grid)), None)


def _rows(grid: Grid | None, columns: Sequence[FormLine]) -> Iterator[Control]:
    for item, row in enumerate(grid.rows[1:] if grid else ()):
        if len(row) != len(columns):
            continue
        for cell, line in zip(row, columns, strict=True):
            found = _taken_apart(line, cell.text)
            for field, text in zip(line.fields, found or (), strict=False):
                yield _inline(field, text, _number(cell), (item,))


def _figure(form: FigureForm, below: Sequence[Block]) -> Iterator[Control]:
    if form.alone is not None and form.state is not None:
        yield _control(form.alone, tuple(below))
        return
    grid = _table(below)
    rows = grid.rows[1:] if grid else ()
    first = 1 if form.corner else 0
    for row, cells in zip(form.rows, rows, strict=False):
        same = len(cells) == len(row.fields) + first
        if not same or (first and collapse_spaces(cells[0].text) != row.label):
            return  # somebody changed the table: its numbers may belong to other rows
        for field, cell in zip(row.fields, cells[first:], strict=True):
            if field is not None:
                yield _control(field, cell.content)


def _taken_apart(line: FormLine, text: str) -> tuple[str, ...] | None:
    """Return what stands in the fields of a line; None if the line says something else."""
    for between in _BETWEEN:
        pattern = "".join(
            between(piece) if isinstance(piece, str) else "(.*)" for piece in line.pieces
        )
        if found := re.fullmatch(pattern, text.strip(), re.DOTALL | re.IGNORECASE):
            return tuple(group.strip() for group in found.groups())
    return None


def _as_printed(piece: str) -> str:
    """Return a pattern for words with the line breaks that the form prints."""
    return _SPACES.sub(lambda found: r"\s*\n\s*" if "\n" in found[0] else r"\s*", re.escape(piece))


def _on_one_line(piece: str) -> str:
    """Return a pattern for words of which somebody joined the lines."""
    return _SPACES.sub(r"\\s*", re.escape(piece))


_BETWEEN: Final = (_as_printed, _on_one_line)


def _inline(field: FormField, text: str, number: int, item: tuple[int, ...] = ()) -> Control:
    runs = (Run(text),) if text else ()
    return Control(tag=field.tag, content=(Passage(runs=runs),), number=number, item=item)


def _control(field: FormField, content: tuple[Block, ...]) -> Control:
    inside = [each for each in passages(content) if each.text.strip()]
    number = inside[0].number if inside else 0
    prompt = bool(inside) and all(each.placeholder for each in inside)
    return Control(tag=field.tag, content=content, placeholder=prompt, number=number)


def _number(cell: Cell) -> int:
    return next((each.number for each in passages(cell.content)), 0)
