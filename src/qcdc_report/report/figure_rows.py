"""Figures as rows of a tidy table, one number a row, and rows made into figures again.

Columns: ``indicator``, ``year`` (none for a figure as of a date), ``measure``, ``value`` (none
where there is no number), ``state`` (``reported``, ``not_reported``, ``n/a``), ``text`` (a name,
for an indicator that lists names).
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, Literal

from attrs import frozen

from qcdc_report.outline import Indicator, Outline, Shape, common_outline, find_indicator
from qcdc_report.report.figures import (
    NOT_APPLICABLE,
    Figure,
    Measures,
    Names,
    NotApplicable,
    Number,
    Value,
    by_year,
)
from qcdc_report.tabular import Kind

State = Literal["reported", "not_reported", "n/a"]

COLUMNS: Final[Mapping[str, Kind]] = {
    "indicator": "text",
    "year": "integer",
    "measure": "text",
    "value": "number",
    "state": "text",
    "text": "text",
}
"""The columns that describe figures, in order."""


@frozen(kw_only=True)
class FigureRow:
    """One number, or one name, of a figure.

    Attributes:
        indicator: the indicator's key.
        year: the year; None for a figure as of a date.
        measure: key of the measure, a nested one as ``baseline.reached``; empty for the state of
            a whole entry, and for a number of an indicator that the outline does not have.
        value: the number; None where there is none.
        state: whether it is reported, not reported, or does not apply.
        text: the name, of an indicator that lists names.
    """

    indicator: str
    year: int | None = None
    measure: str = ""
    value: Number | None = None
    state: State = "reported"
    text: str | None = None


def figure_rows(
    figures: Mapping[str, Figure], outline: Outline | None = None
) -> Iterator[FigureRow]:
    """Yield the rows of some figures, in their order.

    A bare number is its indicator's first measure. A list of names gives one row a name; one
    that is empty gives a row whose value is 0.

    Args:
        figures: for an indicator's key its value.
        outline: the profile's outline, which names the measures; the common one by default.
    """
    outline = outline or common_outline()
    for key, figure in figures.items():
        indicator = find_indicator(outline, key)
        if isinstance(figure, Names):
            yield from _names(key, figure)
            continue
        for year, entry in by_year(figure):
            if isinstance(entry, Measures):
                yield from _measures(key, year, entry, "")
            else:
                counted = isinstance(entry, Number)
                measure = _first(indicator) if counted else ""
                yield _row(key, year, measure, entry)


def figures_tree(
    rows: Iterable[Mapping[str, Any]], outline: Outline | None = None
) -> dict[str, Any]:
    """Return rows as the plain data of ``figures``, as it stands in YAML: the way back.

    Rows come in any order; columns other than those of ``COLUMNS`` are passed over. A measure
    that stands alone and is the first of its indicator becomes a bare number.

    Args:
        rows: each a mapping with the columns' names; None where there is nothing.
        outline: the profile's outline; the common one by default.

    Raises:
        ValueError: a row names no indicator, or has a state that there is not.
    """
    outline = outline or common_outline()
    tree: dict[str, Any] = {}
    for row in rows:
        key, year = str(row.get("indicator") or ""), row.get("year")
        if not key:
            raise ValueError(f"a row names no indicator: {dict(row)}")
        indicator = find_indicator(outline, key)
        listed = indicator is not None and indicator.shape is Shape.NAMES
        if row.get("text") is not None or (listed and year is None):
            _add_name(tree, key, row)
        elif year is None:
            tree[key] = _with_measure(tree.get(key), row)
        else:
            years = tree.setdefault(key, {})
            years[int(year)] = _with_measure(years.get(int(year)), row)
    return {key: _bared(value, find_indicator(outline, key)) for key, value in tree.items()}


def _names(key: str, figure: Names) -> Iterator[FigureRow]:
    if not figure.names:
        yield FigureRow(indicator=key, value=0)
    for name in figure.names:
        yield FigureRow(indicator=key, text=name)


def _measures(key: str, year: int | None, entry: Measures, prefix: str) -> Iterator[FigureRow]:
    if not entry.values:
        yield _row(key, year, prefix.removesuffix("."), None)
    for measure, value in entry.values.items():
        if isinstance(value, Measures):
            yield from _measures(key, year, value, f"{prefix}{measure}.")
        else:
            yield _row(key, year, f"{prefix}{measure}", value)


def _row(key: str, year: int | None, measure: str, value: Value) -> FigureRow:
    if isinstance(value, NotApplicable):
        return FigureRow(indicator=key, year=year, measure=measure, state="n/a")
    state: State = "not_reported" if value is None else "reported"
    return FigureRow(indicator=key, year=year, measure=measure, value=value, state=state)


def _first(indicator: Indicator | None) -> str:
    return indicator.measures[0].key if indicator and indicator.measures else ""


def _add_name(tree: dict[str, Any], key: str, row: Mapping[str, Any]) -> None:
    if row.get("text") is not None:
        tree.setdefault(key, []).append(str(row["text"]))
    else:
        # No name and the number 0 is an empty list; any other number stays the number it is.
        value = _value(row)
        tree[key] = [] if value == 0 else value


def _with_measure(entry: Any, row: Mapping[str, Any]) -> Any:
    measure = str(row.get("measure") or "")
    if not measure:
        return _value(row)
    made: dict[str, Any] = entry if isinstance(entry, dict) else {}
    holder = made
    *groups, last = measure.split(".")
    for group in groups:
        holder = holder.setdefault(group, {})
    holder[last] = _value(row)
    return made


def _value(row: Mapping[str, Any]) -> Any:
    state, value = row.get("state"), row.get("value")
    if state == "n/a":
        return NOT_APPLICABLE.value
    if state == "not_reported" or value is None:
        return None
    if state not in (None, "reported"):
        raise ValueError(f"a row has the state {state!r}: {dict(row)}")
    return int(value) if value == int(value) else Decimal(str(value))


def _bared(value: Any, indicator: Indicator | None) -> Any:
    first = _first(indicator)
    if not isinstance(value, dict) or not first:
        return value
    if all(isinstance(key, int) for key in value):
        return {year: _bared(entry, indicator) for year, entry in value.items()}
    alone = list(value) == [first] and isinstance(value[first], Number)
    return value[first] if alone else value
