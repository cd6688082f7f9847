"""Which column of a table of documents says what: by its heading, else by its cells."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.outline import DocumentColumn, DocumentsAppendix
from qcdc_report.recognition.days import read_day
from qcdc_report.recognition.document_names import read_name
from qcdc_report.recognition.grids import Row, Slot, columns, is_ordinal, is_ordinal_heading
from qcdc_report.recognition.lexicon import Lexicon

ORDINAL: Final = "ordinal"
_NAMES: Final = ("kind", "number")
_LEAST_LIKE_A_HEADING = 0.5
_MOST_CELLS: Final = 0.6
_MOST_HEADER_ROWS = 3


@frozen(kw_only=True)
class Role:
    """What a column says.

    Attributes:
        fields: names of fields of ``IssuedDocument``, or ``ordinal``; none for another column.
        heading: its heading as written.
    """

    fields: tuple[str, ...] = ()
    heading: str = ""

    @property
    def names(self) -> bool:
        """Whether its cells name documents, by type or number."""
        return not _NAMES_SET.isdisjoint(self.fields)


_NAMES_SET: Final = frozenset(_NAMES)


def roles_of(rows: Sequence[Row], appendix: DocumentsAppendix) -> tuple[tuple[Role, ...], int]:
    """Return what each column of a table says, and how many rows at its top are headings."""
    header = 0
    while header < min(len(rows), _MOST_HEADER_ROWS) and _is_header(rows[header], appendix):
        header += 1
    if not header:
        return _by_cells(rows), 0
    roles = []
    for place in range(len(rows[0])):
        cells = [row[place].line for row in reversed(rows[:header])]
        known = (role for cell in cells if (role := _by_heading(cell, appendix)).fields)
        roles.append(next(known, Role(heading=next(filter(None, cells), ""))))
    return tuple(roles), header


def is_header_again(row: Row, roles: Sequence[Role]) -> bool:
    """Say whether a row only repeats the headings, as on each page of a long table."""
    said = [(slot.line, role.heading) for slot, role in zip(row, roles, strict=True)]
    return any(heading for _, heading in said) and all(text == heading for text, heading in said)


def _is_header(row: Row, appendix: DocumentsAppendix) -> bool:
    cells = [slot for slot in row if slot.own]
    known = sum(bool(_by_heading(slot.own, appendix).fields) for slot in cells)
    says_something = any(read_day(slot.own) or _is_number(slot.own) for slot in cells)
    return len(cells) > 1 and known > 1 and not says_something


@lru_cache(maxsize=512)
def _by_heading(heading: str, appendix: DocumentsAppendix) -> Role:
    if is_ordinal_heading(heading):
        return Role(fields=(ORDINAL,), heading=heading)
    place = _lexicon(appendix.columns).best(heading, _LEAST_LIKE_A_HEADING)
    fields = () if place is None else appendix.columns[place].fields
    return Role(fields=fields, heading=heading)


@lru_cache(maxsize=16)
def _lexicon(of: tuple[DocumentColumn, ...]) -> Lexicon[int]:
    return Lexicon({place: (each.title, *each.aliases) for place, each in enumerate(of)})


def _by_cells(rows: Sequence[Row]) -> tuple[Role, ...]:
    roles: dict[int, Role] = {}
    texts: dict[int, float] = {}
    for place, slots in columns(rows):
        cells = [slot for slot in slots if slot.own]
        if not cells:
            continue
        if place == 0 and all(is_ordinal(slot.own) for slot in cells):
            roles[place] = Role(fields=(ORDINAL,))
        elif _mostly(cells, lambda text: read_day(text) is not None):
            roles[place] = Role(fields=("date",))
        elif _mostly(cells, _is_name):
            roles[place] = Role(fields=_NAMES)
        else:
            texts[place] = sum(len(slot.own) for slot in cells) / len(cells)
    if texts and any(role.names or role.fields == ("date",) for role in roles.values()):
        longest = max(texts, key=lambda place: texts[place])
        roles[longest] = Role(fields=("subject",))
        if len(texts) == 2:  # the other one: who issued it
            (other,) = texts.keys() - {longest}
            roles[other] = Role(fields=("issuer",))
    return tuple(roles.get(place, Role()) for place in range(len(rows[0]) if rows else 0))


def _mostly(cells: Sequence[Slot], says: Callable[[str], bool]) -> bool:
    return sum(says(slot.text) for slot in cells) >= _MOST_CELLS * len(cells)


def _is_name(text: str) -> bool:
    named = read_name(text)
    return bool(named.number) or (bool(named.kind) and not named.about)


def _is_number(text: str) -> bool:
    named = read_name(text)
    return bool(named.number) and not named.about
