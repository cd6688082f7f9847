"""Core's renderer of the appendix of issued documents: one table, rows in the order given."""

from collections.abc import Callable, Iterator, Sequence

from qcdc_report.blocks import Appendix, Block, Column, Paragraph, Table
from qcdc_report.outline import DocumentColumn, DocumentsAppendix, Outline
from qcdc_report.report import IssuedDocument, Report, Run
from qcdc_report.text import short_date

NO_DOCUMENTS = "Không có văn bản nào."
"""What the appendix says when the unit lists nothing."""

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
    yield documents_table(appendix, report.documents)


def documents_opening(appendix: DocumentsAppendix) -> Appendix:
    """Return the block with which the appendix begins."""
    return Appendix(number=appendix.number, title=appendix.title, key=appendix.key)


def documents_table(appendix: DocumentsAppendix, documents: Sequence[IssuedDocument]) -> Table:
    """Return the table of documents, rows in the order given."""
    return Table(
        columns=tuple(_column(column) for column in appendix.columns),
        header=tuple(column.title for column in appendix.columns),
        rows=document_rows(documents, appendix.columns),
        summary=appendix.title,
        key=appendix.key,
    )


def document_rows(
    documents: Sequence[IssuedDocument], columns: Sequence[DocumentColumn]
) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the table, row by row; a field not given is an empty cell."""
    cells = [_cell_of(column.fields) for column in columns]
    return tuple(
        tuple([cell(document, ordinal) for cell in cells])
        for ordinal, document in enumerate(documents, start=1)
    )


def full_name(document: IssuedDocument, between: str = " ") -> str:
    """Return a document as it is cited: ``Kế hoạch số 12-KH/ĐU``.

    Args:
        document: one that the unit issued.
        between: what stands between the type and the number.
    """
    kind, number = document.kind, document.number
    if not kind or not number:
        return kind or number
    word = "" if number[:2].lower() == "số" else "số "
    return f"{kind}{between}{word}{number}"


def _column(column: DocumentColumn) -> Column:
    return Column(share=column.share, align="center" if column.align == "center" else "left")


def _cell_of(fields: Sequence[str]) -> _CellOf:
    """Choose once for a column how its cells are made."""
    if tuple(fields) == ("kind", "number"):
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
}
