"""One row of a table of documents: what each cell says, put together."""

from collections.abc import Mapping, Sequence

from attrs import evolve, field, frozen

from qcdc_report.manuscript import Passage, Remark
from qcdc_report.recognition.days import read_day
from qcdc_report.recognition.document_columns import ORDINAL, Role
from qcdc_report.recognition.document_names import NamedDocument, read_name
from qcdc_report.recognition.grids import Row, Slot, is_ordinal, left_over
from qcdc_report.recognition.unreadable import unreadable
from qcdc_report.report import IssuedDocument

_Said = Mapping[str, object]


@frozen(kw_only=True)
class RowRead:
    """What was read in a row.

    Attributes:
        document: the document; None where the row names none.
        marks: for each of its fields the number of the paragraph.
        rest: cells, or parts of them, that say something else.
        remarks: days that could not be read.
    """

    document: IssuedDocument | None
    marks: Mapping[str, int] = field(factory=dict)
    rest: tuple[Passage, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_row(row: Row, roles: Sequence[Role]) -> RowRead:
    """Return what the cells of a row say together; of two that disagree the first one stands."""
    separate = any(role.fields == ("subject",) for role in roles)
    found: dict[str, object] = {}
    marks: dict[str, int] = {}
    rest: list[Passage] = []
    remarks: list[Remark] = []
    later: list[tuple[str, object, Slot, Role]] = []
    for slot, role in zip(row, roles, strict=True):
        said = _said(slot, role, separate=separate) if slot.line else {}
        if said is None:
            if slot.first:
                rest.append(left_over([slot], role.heading))
                remarks += [unreadable(slot.own, slot.number)] if role.fields == ("date",) else []
            continue
        for key, value in said.items():
            # What a column is for stands before what another one says beside it.
            if key in role.fields and key not in found:
                found[key], marks[key] = value, slot.number
            else:
                later.append((key, value, slot, role))
    for key, value, slot, role in later:
        if key not in found:
            found[key], marks[key] = value, slot.number
        elif found[key] != value and slot.first:
            text = value if isinstance(value, str) else slot.text
            rest.append(left_over([evolve(slot, text=text)], role.heading))
    document = IssuedDocument(**found) if found else None  # type: ignore[arg-type]
    return RowRead(document=document, marks=marks, rest=tuple(rest), remarks=tuple(remarks))


def named_document(named: NamedDocument, number: int) -> tuple[IssuedDocument, dict[str, int]]:
    """Return a document named in one breath, and for each of its fields the paragraph's number."""
    said = _given(named)
    return IssuedDocument(**said), dict.fromkeys(said, number)  # type: ignore[arg-type]


def _said(slot: Slot, role: Role, *, separate: bool) -> _Said | None:
    """Return what a cell says, by field; None for what has no place in a document."""
    if role.names:
        named = read_name(slot.text)
        # Where another column says what it is about, words without a number are the type.
        whole = separate and not named.number and named.date is None
        return {"kind": slot.line} if whole else _given(named)
    match role.fields:
        case ("date",):
            day = read_day(slot.line)
            if day is not None:
                return {"date": day}
            named = read_name(slot.line)
            return _given(named) if named.number and named.date else None
        case ("issuer",) | ("subject",):
            return {role.fields[0]: slot.line}
        case (only,) if only == ORDINAL:
            return {} if is_ordinal(slot.line) else None
        case _:
            return None


def _given(named: NamedDocument) -> _Said:
    said = {
        "kind": named.kind,
        "number": named.number,
        "date": named.date,
        "issuer": named.issuer,
        "subject": named.about,
    }
    return {key: value for key, value in said.items() if value}
