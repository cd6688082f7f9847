"""The appendix of issued documents, read back from tables and lists that people make."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from qcdc_report.layout.documents import NO_DOCUMENTS
from qcdc_report.manuscript import Grid, Passage, Remark
from qcdc_report.outline import DocumentsAppendix, Outline
from qcdc_report.recognition.appendix_frame import below_frame
from qcdc_report.recognition.document_columns import ORDINAL, Role, is_header_again, roles_of
from qcdc_report.recognition.document_names import names_document, read_name
from qcdc_report.recognition.document_rows import named_document, read_row
from qcdc_report.recognition.grids import (
    Row,
    Slot,
    is_column_numbers,
    is_ordinal,
    left_over,
    matrix_of,
)
from qcdc_report.recognition.taken import Taken
from qcdc_report.report import IssuedDocument
from qcdc_report.text import collapse_spaces, fold

_MARKED: Final = re.compile(r"\s*(?:[-–—+•*]|\(?[0-9]{1,3}[.)/]|[a-zđ]\))\s*(?=\S)")
_GROUP: Final = re.compile(
    r"(?:[IVX0-9]{1,4}[.)/-]\s*)?(?:các\s+)?văn bản\s+(?:do|của)\s+(?P<issuer>[^\W\d_].*?)"
    r"(?:\s+ban hành)?[:.]?",
    re.IGNORECASE,
)
_NONE: Final = frozenset({fold(NO_DOCUMENTS).strip(" ."), "khong co", "khong phat sinh", "khong"})


def read_documents(
    blocks: Iterable[Passage | Grid], outline: Outline
) -> Taken[tuple[IssuedDocument, ...]]:
    """Return the documents that an appendix lists, in its order.

    Tables may have their columns in any order, type and number and day in one cell or apart, no
    headings, rows of groups, merged cells; a list has a document on each line. A row is read
    whole or left whole; a column of another kind is left, with its heading.

    Args:
        blocks: those of the appendix.
        outline: the outline, whose columns are looked for; all is left if it has none.
    """
    if outline.documents is None:
        return Taken(value=(), rest=tuple(blocks))
    reader = _Reader(outline.documents)
    for block in below_frame(blocks, outline.documents.title):
        if isinstance(block, Grid):
            reader.read_table(block)
        else:
            reader.read_line(block)
    return reader.finished()


class _Reader:
    """The documents so far, and the group that the next ones stand in."""

    def __init__(self, appendix: DocumentsAppendix) -> None:
        self._appendix = appendix
        self._documents: list[IssuedDocument] = []
        self._marks: dict[str, int] = {}
        self._rest: list[Passage | Grid] = []
        self._remarks: list[Remark] = []
        self._group: tuple[str, Passage] | None = None

    def finished(self) -> Taken[tuple[IssuedDocument, ...]]:
        """Return the documents as a whole."""
        self._leave_group()
        return Taken(
            value=tuple(self._documents),
            marks=self._marks,
            rest=tuple(self._rest),
            remarks=tuple(self._remarks),
        )

    def read_line(self, passage: Passage) -> None:
        """Take a paragraph: a document of a list, the title of a group, or something else."""
        text = _MARKED.sub("", passage.text, count=1)
        marked = bool(passage.marker) or text != passage.text
        named = read_name(text)
        numbered = bool(named.number) and not named.number.isdecimal()
        if numbered or (named.kind and marked):
            self._add(*named_document(named, passage.number))
        elif fold(text).strip(" .") not in _NONE:
            self._begin_group(text, passage)

    def read_table(self, grid: Grid) -> None:
        """Take a table row by row; one in which nothing names a document is left whole."""
        rows = matrix_of(grid)
        roles, header = roles_of(rows, self._appendix)
        if not any(role.fields for role in roles if role.fields != (ORDINAL,)):
            self._rest.append(grid)
            return
        first = len(self._documents)
        for row in rows[header:]:
            if is_column_numbers(row) or is_header_again(row, roles):
                continue
            self._read_row(row, roles, continues=len(self._documents) > first)

    def _read_row(self, row: Row, roles: Sequence[Role], *, continues: bool) -> None:
        own = [place for place, slot in enumerate(row) if slot.own]
        said = [place for place in own if roles[place].fields != (ORDINAL,)]
        if len(own) == 1 and self._lone(row[own[0]], roles[own[0]], continues=continues):
            return
        if not said:  # a row of the form, not filled in
            self._rest += [
                left_over([row[place]]) for place in own if not is_ordinal(row[place].own)
            ]
            return
        numbered = any(place not in said and row[place].own for place in own)
        if continues and not numbered and _goes_on([(row[place], roles[place]) for place in said]):
            self._continue_last([row[place] for place in said], [roles[place] for place in said])
            return
        self._add_row(row, roles)

    def _lone(self, slot: Slot, role: Role, *, continues: bool) -> bool:
        """Take a row of one cell: the title of a group, or a document named in one breath."""
        if names_document(slot.own) and slot.span > 1:
            named = read_name(slot.own)
            self._add(*named_document(named, slot.number))
            return True
        ordinal = role.fields == (ORDINAL,) and is_ordinal(slot.own)
        follows = role.fields in (("subject",), ("issuer",)) and slot.span == 1 and continues
        if ordinal or follows or (slot.span == 1 and (role.names or role.fields == ("date",))):
            return False
        self._begin_group(slot.own, left_over([slot]))
        return True

    def _continue_last(self, slots: Sequence[Slot], roles: Sequence[Role]) -> None:
        last = self._documents[-1]
        for slot, role in zip(slots, roles, strict=True):
            if role.fields == ("issuer",):
                last = evolve(last, issuer=f"{last.issuer} {slot.own}".strip())
            elif role.fields == ("subject",) or role.names:
                last = evolve(last, subject=f"{last.subject} {slot.own}".strip())
            else:
                self._rest.append(left_over([slot], role.heading))
        self._documents[-1] = last

    def _add_row(self, row: Row, roles: Sequence[Role]) -> None:
        read = read_row(row, roles)
        if read.document is not None:
            self._add(read.document, dict(read.marks))
        self._rest += read.rest
        self._remarks += read.remarks

    def _add(self, document: IssuedDocument, marks: dict[str, int]) -> None:
        path = f"documents[{len(self._documents)}]"
        if self._group is not None and not document.issuer:
            issuer, passage = self._group
            if issuer:
                document = evolve(document, issuer=issuer)
                marks = {**marks, "issuer": passage.number}
                self._group = (issuer, evolve(passage, runs=()))  # said now, by the document
        numbers = [number for number in marks.values() if number]
        if numbers:
            self._marks[path] = min(numbers)
        self._marks |= {f"{path}.{field}": number for field, number in marks.items()}
        self._documents.append(document)

    def _begin_group(self, text: str, passage: Passage) -> None:
        self._leave_group()
        found = _GROUP.fullmatch(collapse_spaces(text))
        self._group = (found["issuer"] if found else "", passage)

    def _leave_group(self) -> None:
        if self._group is not None and self._group[1].text.strip():
            self._rest.append(self._group[1])
        self._group = None


def _goes_on(cells: Sequence[tuple[Slot, Role]]) -> bool:
    """Say whether the cells of a row without a number go on with the document above them."""
    for slot, role in cells:
        if role.fields == ("date",) or (role.names and names_document(slot.own)):
            return False
    return sum(role.names or role.fields == ("subject",) for _, role in cells) < 2
