"""Core's renderer of the appendix of issued documents: rows in the order given.

One unit's documents are one table; those of many stand in a table for each type.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import fields

from qcdc_report.blocks import Appendix, Block, Column, Heading, Paragraph, Table
from qcdc_report.outline import DocumentColumn, DocumentsAppendix, Outline
from qcdc_report.report import IssuedDocument, Report, Run
from qcdc_report.text import collapse_spaces, fold, format_integer, short_date

NO_DOCUMENTS = "Không có văn bản nào."
"""What the appendix says when the unit lists nothing."""

_DAY = re.compile(r"([0-9]{2})/([0-9]{1,2})/([0-9]{4})")
_NAME = ("kind", "number")
_FIRST_YEAR = 1000
_UNITS_NAMED = 3  # a list of hundreds would fill pages; the data has them all
_BETWEEN_UNITS = "; "
_NUMBER_WORD = "số "
_NO_KIND = "Văn bản không ghi loại"
_DOCUMENTS_WORD = "văn bản"
_GROUP_TITLE = re.compile(rf"(?:[0-9]+\. )?[^\n]+: [0-9.]+ {_DOCUMENTS_WORD}")
_CellOf = Callable[[IssuedDocument, int], str]


def render_documents(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield the appendix of issued documents; nothing if the outline has none.

    Args:
        report: the report.
        outline: the profile's outline, whose columns the table has.
    """
    appendix = outline.documents
    if appendix is None:
        return
    yield documents_opening(appendix)
    if not report.documents:
        yield Paragraph((Run(NO_DOCUMENTS),), appendix.key)
        return
    if report.consolidates.units:
        yield from _grouped(appendix, report.documents)
    else:
        yield documents_table(appendix, report.documents)


def _grouped(
    appendix: DocumentsAppendix, documents: Sequence[IssuedDocument]
) -> Iterator[Heading | Table]:
    """Yield for each run of documents of one type a heading and their table, numbered on."""
    first = 1
    groups = groupby(documents, key=lambda document: fold(document.kind))
    for ordinal, (_, group) in enumerate(groups, start=1):
        listed = tuple(group)
        title = group_title(listed[0].kind, len(listed))
        yield Heading(level=2, ordinal=ordinal, title=title)
        yield documents_table(appendix, listed, first)
        first += len(listed)


def group_title(kind: str, count: int) -> str:
    """Return the heading of the documents of one type: ``Kế hoạch: 12 văn bản``."""
    return f"{collapse_spaces(kind) or _NO_KIND}: {format_integer(count)} {_DOCUMENTS_WORD}"


def is_group_title(text: str) -> bool:
    """Say whether a heading is one of ``group_title``, whatever it counts."""
    return _GROUP_TITLE.fullmatch(text.strip()) is not None


def documents_opening(appendix: DocumentsAppendix) -> Appendix:
    """Return the block with which the appendix begins."""
    return Appendix(number=appendix.number, title=appendix.title, key=appendix.key)


def documents_table(
    appendix: DocumentsAppendix, documents: Sequence[IssuedDocument], first: int = 1
) -> Table:
    """Return a table of documents, rows in the order given.

    Args:
        appendix: of an outline.
        documents: those it shows.
        first: number of the first row.
    """
    return Table(
        columns=tuple(_column(column) for column in appendix.columns),
        header=tuple(column.title for column in appendix.columns),
        rows=document_rows(documents, appendix.columns, first),
        summary=appendix.title,
        key=appendix.key,
    )


def document_rows(
    documents: Sequence[IssuedDocument], columns: Sequence[DocumentColumn], first: int = 1
) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the table, row by row, from number ``first``; no field, no words."""
    cells = [_cell_of(column.fields) for column in columns]
    return tuple(
        tuple([cell(document, ordinal) for cell in cells])
        for ordinal, document in enumerate(documents, start=first)
    )


def documents_of(
    rows: Iterable[Sequence[str]], columns: Sequence[DocumentColumn]
) -> list[IssuedDocument]:
    """Return the documents that rows show, as far as cells say it: ``document_rows`` undone.

    A date that is none leaves its field empty, as does a column of several fields but for
    ``Kế hoạch`` and ``số 12-KH/ĐU`` on two lines.
    """
    named = [place for place, column in enumerate(columns) if column.fields == _NAME]
    single = [
        (place, column.fields[0])
        for place, column in enumerate(columns)
        if len(column.fields) == 1 and column.fields[0] != "ordinal"
    ]
    return [_document_of(row, named, single) for row in rows]


def _document_of(
    row: Sequence[str], named: Sequence[int], single: Sequence[tuple[int, str]]
) -> IssuedDocument:
    told: dict[str, Any] = {field: row[place] for place, field in single}
    for place in named:
        told["kind"], _, number = row[place].partition("\n")
        told["number"] = number.removeprefix(_NUMBER_WORD)
    if "date" in told:
        told["date"] = _day(told["date"])
    if "units" in told:
        told["units"] = _units_of(told["units"])
    return IssuedDocument(**told)


def giving_back(columns: Sequence[DocumentColumn]) -> Callable[[IssuedDocument], bool]:
    """Return a function that says whether ``documents_of`` gives a document back from its row."""
    shown = {field for column in columns if column.fields == _NAME for field in _NAME}
    shown |= {column.fields[0] for column in columns if len(column.fields) == 1}
    of_one = {each.name for each in fields(IssuedDocument)} - {"units"}
    if not shown >= of_one:
        return lambda _: False
    if "units" in shown:
        return lambda document: _is_given_back(document) and _are_given_back(document.units)
    return lambda document: _is_given_back(document) and not document.units


def _is_given_back(document: IssuedDocument) -> bool:
    kind, number, day = document.kind, document.number, document.date
    if not kind or not number or "\n" in kind or number[:2].lower() == "số":
        return False
    if day is not None and day.year < _FIRST_YEAR:
        return False
    # A page has one kind of line break.
    return "\r" not in f"{kind}{number}{document.issuer}{document.subject}"


def _are_given_back(units: tuple[str, ...]) -> bool:
    return _units_of(units_words(units)) == units and "\r" not in "".join(units)


def full_name(document: IssuedDocument, between: str = " ") -> str:
    """Return a document as it is cited: ``Kế hoạch số 12-KH/ĐU``.

    Args:
        document: one that the unit issued.
        between: what stands between the type and the number.
    """
    kind, number = document.kind, document.number
    if not kind or not number:
        return kind or number
    word = "" if number[:2].lower() == "số" else _NUMBER_WORD
    return f"{kind}{between}{word}{number}"


def units_words(units: Sequence[str]) -> str:
    """Return the units that listed a document: the first three, and how many others."""
    named = _BETWEEN_UNITS.join(units[:_UNITS_NAMED])
    others = len(units) - _UNITS_NAMED
    return f"{named} và {others} đơn vị khác" if others > 0 else named


def _units_of(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_BETWEEN_UNITS)) if cell else ()


def _day(cell: str) -> dt.date | None:
    found = _DAY.fullmatch(cell)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _column(column: DocumentColumn) -> Column:
    return Column(share=column.share, align="center" if column.align == "center" else "left")


def _cell_of(fields: Sequence[str]) -> _CellOf:
    """Choose once for a column how its cells are made."""
    if tuple(fields) == _NAME:
        # On two lines: Word would break a number at its hyphen.
        return lambda document, _: full_name(document, "\n")
    if len(fields) == 1:
        return _FIELDS[fields[0]]
    parts = [_FIELDS[field] for field in fields]
    return lambda document, ordinal: " ".join(
        filter(None, [part(document, ordinal) for part in parts])
    )


_FIELDS: dict[str, _CellOf] = {
    "ordinal": lambda _, ordinal: str(ordinal),
    "kind": lambda document, _: document.kind,
    "number": lambda document, _: document.number,
    "date": lambda document, _: short_date(document.date) if document.date else "",
    "issuer": lambda document, _: document.issuer,
    "subject": lambda document, _: document.subject,
    "units": lambda document, _: units_words(document.units),
}
