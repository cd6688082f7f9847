"""Appendix 1 as a sheet: every field of a document in a column of its own, dates as dates."""

from collections.abc import Sequence

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.tables import Cell, SheetTable
from qcdc_report.layout.documents import NO_DOCUMENTS
from qcdc_report.outline import Outline
from qcdc_report.report import IssuedDocument
from qcdc_report.report.described import description

_EVERY = ("kind", "number", "date", "issuer", "subject")


def document_sheet(subject: Subject) -> SheetTable:
    """Return the documents that a unit issued, in the order given."""
    fields = _fields(subject.outline)
    if subject.report.consolidates.units:
        fields = (*fields, "units")
    appendix = subject.outline.documents
    title = f"Phụ lục {appendix.number}: {appendix.title}" if appendix else "Văn bản"
    return SheetTable(
        name=f"Phụ lục {appendix.number}" if appendix else "Văn bản",
        title=title,
        header=(("TT",), *[(_title(subject.outline, field),) for field in fields]),
        rows=tuple(
            (number, *_cells(document, fields))
            for number, document in enumerate(subject.report.documents, start=1)
        ),
        empty=NO_DOCUMENTS,
    )


def unit_document_sheet(subjects: Sequence[Subject]) -> SheetTable:
    """Return the documents of many units, in the order of the units."""
    outline = subjects[0].outline if subjects else None
    fields = _fields(outline)
    rows = (
        (subject.report.unit.name, *_cells(document, fields))
        for subject in subjects
        for document in subject.report.documents
    )
    return SheetTable(
        name="Văn bản",
        title="Văn bản của các đơn vị",
        header=(("TT",), ("Đơn vị",), *[(_title(outline, field),) for field in fields]),
        rows=tuple((number, *row) for number, row in enumerate(rows, start=1)),
        labels=2,
        empty=NO_DOCUMENTS,
    )


def _fields(outline: Outline | None) -> tuple[str, ...]:
    """Return the fields in the order in which the outline's columns show them."""
    columns = outline.documents.columns if outline and outline.documents else ()
    shown = [field for column in columns for field in column.fields if field in _EVERY]
    return tuple(dict.fromkeys((*shown, *_EVERY)))


def _title(outline: Outline | None, field: str) -> str:
    columns = outline.documents.columns if outline and outline.documents else ()
    alone = (column.title for column in columns if tuple(column.fields) == (field,))
    return next(alone, description(IssuedDocument, field))


def _cells(document: IssuedDocument, fields: Sequence[str]) -> tuple[Cell, ...]:
    values = (getattr(document, field) for field in fields)
    return tuple("\n".join(value) if isinstance(value, tuple) else value for value in values)
