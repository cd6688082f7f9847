"""The fields of one indicator as the value of a figure."""

from collections.abc import Callable, Mapping

from attrs import frozen

from qcdc_report.layout.figure_fields import NO_USE, NOT_GIVEN, FigureForm
from qcdc_report.layout.form_fields import FormField
from qcdc_report.outline import Indicator, Measure, Shape
from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    FrozenMap,
    Measures,
    Names,
    Value,
    Yearly,
)

Read = Callable[[FormField], Value]
Entry = Value | Measures


@frozen
class Nothing:
    """Nothing was filled in, which is less than saying that nothing is known."""


def figure_of(form: FigureForm, state: str, names: tuple[str, ...], read: Read) -> Figure | Nothing:
    """Return a figure; numbers or names that were given say more than the state.

    A year for which only the first number is given, and no other is due, is that number; one for
    which the first alone says “không áp dụng” does not apply as a whole.

    Args:
        form: the fields.
        state: what was chosen about the indicator; empty for nothing.
        names: the names given, for an indicator that is a list of them.
        read: what a field's number is; None where nothing was filled in.
    """
    given = Names(names) if names else _numbers(form, read)
    if not isinstance(given, Nothing):
        return given
    if state == NO_USE:
        return NOT_APPLICABLE
    return None if state == NOT_GIVEN else given


def _numbers(form: FigureForm, read: Read) -> Figure | Nothing:
    if not form.rows:
        value = None if form.alone is None or form.alone.kind == "lines" else read(form.alone)
        return Nothing() if value is None else value
    rows: dict[tuple[str, ...], Mapping[str, Value]] = {}
    for row in form.rows:
        fields = zip(form.keys, row.fields, strict=True)
        values = {
            key: value for key, field in fields if field and (value := read(field)) is not None
        }
        if values:
            rows[row.at] = values
    if not rows:
        return Nothing()
    if form.indicator.shape is Shape.COUNTS:
        return Measures(FrozenMap(_at_dates(form.indicator.measures, rows)))
    years = {int(at[0]): _year(form.indicator, values) for at, values in rows.items()}
    return Yearly(FrozenMap(years))


def _at_dates(
    measures: tuple[Measure, ...], rows: Mapping[tuple[str, ...], Mapping[str, Value]]
) -> dict[str, Entry]:
    """Return the measures in the outline's order, those of an earlier date in a set of its own."""
    now = rows.get((), {})
    entries: dict[str, Entry] = {}
    for measure in measures:
        if measure.kind == "group" and (measure.key,) in rows:
            entries[measure.key] = Measures(FrozenMap(rows[measure.key,]))
        elif measure.key in now:
            entries[measure.key] = now[measure.key]
    return entries


def _year(indicator: Indicator, values: Mapping[str, Value]) -> Entry:
    first = indicator.measures[0].key if indicator.measures else ""
    if set(values) == {first}:
        due = sum(measure.required for measure in indicator.measures)
        if due <= 1 or values[first] is NOT_APPLICABLE:
            return values[first]
    return Measures(FrozenMap(values))
