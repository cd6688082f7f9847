"""Where a number of a consolidated report comes from: what each unit gave, or why it gave none."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal, overload

from attrs import frozen

from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figures import NOT_APPLICABLE, Figure, Measures, Names, Number, Yearly
from qcdc_report.tabular import html_table, text_table
from qcdc_report.text import Text

State = Literal["reported", "not_reported", "n/a", "not_asked", "not_by_year"]

STATES: Final[Mapping[State, Text]] = {
    "reported": Text("có số liệu", "reported"),
    "not_reported": Text("chưa báo cáo", "not reported"),
    "n/a": Text("đơn vị ghi không áp dụng", "the unit says it does not apply"),
    "not_asked": Text("không phải báo cáo", "not asked of it"),
    "not_by_year": Text("báo cáo chung, không chia theo năm", "given as a whole, not by year"),
}
"""Why a unit's part is as it is, in words."""


@frozen(kw_only=True)
class Contributor:
    """What one unit gave for a figure.

    Attributes:
        unit: its name.
        profile: id of the profile it reported under.
        value: what it gave, as it gave it; None where it gave nothing.
        state: ``reported``; or ``not_reported``; ``n/a``, as the unit says itself; ``not_asked``,
            since its profile or its period has no such figure; ``not_by_year``, if it gave one
            number for the whole time.
    """

    unit: str
    profile: str
    value: Figure
    state: State

    @property
    def reason(self) -> Text:
        """Why there is a number, or none."""
        return STATES[self.state]


@frozen
class Trace(Sequence[Contributor]):
    """The contributors to one figure, in the order of the units; it shows itself in a notebook.

    Attributes:
        key: the indicator's key.
        year: the year; None for the whole figure.
        contributors: one for each unit.
    """

    key: str
    year: int | None
    contributors: tuple[Contributor, ...]

    @overload
    def __getitem__(self, at: int) -> Contributor: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Contributor, ...]: ...
    def __getitem__(self, at: int | slice) -> Contributor | tuple[Contributor, ...]:
        return self.contributors[at]

    def __len__(self) -> int:
        return len(self.contributors)

    @property
    def reported(self) -> tuple[str, ...]:
        """The units that gave a number."""
        return self._units("reported")

    @property
    def missing(self) -> tuple[str, ...]:
        """The units that are asked and gave no number for this year."""
        return self._units("not_reported", "not_by_year")

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """The units to which the figure does not apply, by their word or by their profile."""
        return self._units("n/a", "not_asked")

    def _units(self, *states: State) -> tuple[str, ...]:
        return tuple(each.unit for each in self.contributors if each.state in states)

    def _repr_html_(self) -> str:
        """Show the contributors in a notebook."""
        return html_table(_HEADER, self._rows(), self._title())

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the contributors at an IPython prompt."""
        printer.text(self.key if cycle else text_table(_HEADER, self._rows(), self._title()))

    def _title(self) -> str:
        return self.key if self.year is None else f"{self.key}, {self.year}"

    def _rows(self) -> list[tuple[str, str, str, str]]:
        return [
            (each.unit, each.profile, value_shown(each.value), each.reason.vi)
            for each in self.contributors
        ]


_HEADER: Final = ("Đơn vị", "Bộ quy định", "Đã báo cáo", "Tình trạng")


def trace(contributions: Sequence[Contribution], key: str, year: int | None = None) -> Trace:
    """Return what each unit gave for an indicator, of one year or as a whole."""
    parts = tuple(_contributor(each, key, year) for each in contributions)
    return Trace(key, year, parts)


def entry_at(figure: Figure, year: int | None) -> Figure:
    """Return what a figure has for a year; the figure whole without one, or if it has no years."""
    if year is not None and isinstance(figure, Yearly):
        return figure.years.get(year)
    return figure


def state_of(contribution: Contribution, key: str, year: int | None = None) -> State:
    """Return whether a unit gave a number for an indicator, and if not, why not."""
    figure = contribution.figures.get(key)
    entry = entry_at(figure, year)
    if has_number(entry):
        by_year = year is None or isinstance(figure, Yearly)
        return "reported" if by_year else "not_by_year"
    if does_not_apply(entry):
        return "n/a"
    years = contribution.period.years
    if key in contribution.not_asked or (year is not None and years and year not in years):
        return "not_asked"
    return "not_reported"


def has_number(value: Figure) -> bool:
    """Say whether a value holds any number; a list of names is one, even if it is empty."""
    match value:
        case Measures():
            return any(map(has_number, value.values.values()))
        case Yearly():
            return any(map(has_number, value.years.values()))
        case Names():
            return True
        case _:
            return isinstance(value, Number)


def does_not_apply(value: Figure) -> bool:
    """Say whether a value as a whole is “does not apply”."""
    if isinstance(value, Measures | Yearly):
        parts = value.values if isinstance(value, Measures) else value.years
        return bool(parts) and all(map(does_not_apply, parts.values()))
    return value is NOT_APPLICABLE


def value_shown(value: Figure) -> str:
    """Return a value on one line, as it would stand in a file: ``received: 12, resolved: 12``."""
    match value:
        case Measures() | Yearly():
            return ", ".join(_pairs(value))
        case Names():
            return "; ".join(value.names)
        case None:
            return ""
        case _:
            return str(value.value) if value is NOT_APPLICABLE else str(value)


def _pairs(value: Measures | Yearly) -> Iterator[str]:
    parts = value.values if isinstance(value, Measures) else value.years
    for name, part in parts.items():
        shown = value_shown(part)
        yield f"{name}: {{{shown}}}" if isinstance(part, Measures) else f"{name}: {shown}"


def _contributor(contribution: Contribution, key: str, year: int | None) -> Contributor:
    return Contributor(
        unit=contribution.unit.name,
        profile=contribution.profile,
        value=entry_at(contribution.figures.get(key), year),
        state=state_of(contribution, key, year),
    )
