"""The rows of tables of documents that this library made, and what each was made from."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.layout.documents import document_rows, documents_of
from qcdc_report.layout.unseen import row_fingerprints
from qcdc_report.manuscript import Cell, Grid, passages
from qcdc_report.outline import DocumentColumn
from qcdc_report.recognition.carried import Carried
from qcdc_report.report import IssuedDocument


@frozen(kw_only=True)
class Row:
    """A row of the table.

    Attributes:
        numbers: of its paragraphs.
        document: what it was made from; None when it was changed or added since, or when the
            data says something else than the row shows.
    """

    numbers: tuple[int, ...]
    document: IssuedDocument | None


def own_rows(
    tables: Sequence[Grid], columns: Sequence[DocumentColumn], carried: Carried
) -> tuple[Row, ...]:
    """Return the rows of the tables below their headers, wherever they were moved to."""
    shown = [(row, table) for table in tables for row in table.rows[1:]]
    cells = [tuple(cell.text for cell in row) for row, _ in shown]
    prints = row_fingerprints(cells, columns)
    documents: list[IssuedDocument | None] = list(documents_of(cells, columns))
    for at, place in enumerate(_places(carried.documents, prints)):
        if place is None:
            documents[at] = None
        elif place in carried.rows:
            given = carried.rows[place]
            made = row_fingerprints(document_rows([given], columns), columns)
            documents[at] = given if made == [prints[at]] else None
    return tuple(
        Row(numbers=_numbers(row, table), document=document)
        for (row, table), document in zip(shown, documents, strict=True)
    )


def _places(made: Sequence[str], now: Sequence[str]) -> Iterator[int | None]:
    """Yield for each row the place of the one it was made as, each place once; None for none."""
    unused: dict[str, deque[int]] = defaultdict(deque)
    for place, fingerprint in enumerate(made):
        unused[fingerprint].append(place)
    for fingerprint in now:
        yield unused[fingerprint].popleft() if unused[fingerprint] else None


def _numbers(row: Sequence[Cell], table: Grid) -> tuple[int, ...]:
    found = [passage.number for cell in row for passage in passages(cell.content)]
    return tuple(found) or (table.number,)
