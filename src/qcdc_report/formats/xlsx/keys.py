"""The hidden words by which a form is read back: labels may change, these say what a cell means.

Column A says what a line is, a hidden line above each table what its columns are.
"""

from typing import Final, Literal, get_args

from attrs import frozen

from qcdc_report.outline import Measure

Verb = Literal["words", "state", "columns", "values", "name"]
"""What a line is: words only, the state of an indicator, keys of columns, numbers, one name."""

Kind = Literal["integer", "decimal", "percent", "text"]
"""What a cell holds."""

KEYS: Final = 0
LABELS: Final = 1
FIRST: Final = 2
"""Columns, from 0: the hidden keys, the labels, and the first to fill in."""

_MARK: Final = "qcdc-report:figures:1"


@frozen
class Line:
    """What a line of the form is.

    Attributes:
        verb: what it is.
        indicator: key of the indicator it belongs to.
        part: a year, or the key of a nested set of measures; empty for the indicator itself.
    """

    verb: Verb
    indicator: str = ""
    part: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.verb, self.indicator, self.part)))


@frozen
class Column:
    """What a column of an indicator's table is.

    Attributes:
        measure: key of the measure; empty where the number is the whole entry.
        kind: what its cells hold.
    """

    measure: str
    kind: Kind

    def __str__(self) -> str:
        return f"{self.measure or '-'} {self.kind}"


def mark(profile_id: str) -> str:
    """Return the word in A1 that says what the sheet is, and for which profile."""
    return f"{_MARK} {profile_id}"


def profile_of(cell: object) -> str | None:
    """Return the profile that a sheet's A1 names, or None if the sheet is no form."""
    head, _, profile = str(cell).partition(" ")
    return profile if head == _MARK else None


def line_of(cell: object) -> Line | None:
    """Return what column A says of a line; None for a line that is not the form's."""
    verb, _, rest = str(cell).partition(" ")
    indicator, _, part = rest.partition(" ")
    for known in get_args(Verb):
        if verb == known:
            return Line(known, indicator, part)
    return None


def column_of(cell: object) -> Column | None:
    """Return what a line of keys says of a column; None for a column that is not the form's."""
    measure, _, kind = str(cell).partition(" ")
    for known in get_args(Kind):
        if kind == known:
            return Column("" if measure == "-" else measure, known)
    return None


def kind_of(measure: Measure) -> Kind:
    """Return what a cell of a measure holds."""
    if measure.kind == "decimal":
        return "percent" if measure.unit == "%" else "decimal"
    return "integer"
