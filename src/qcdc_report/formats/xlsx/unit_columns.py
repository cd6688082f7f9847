"""The columns of a table of figures with one row a unit: indicator, then year, then measure."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, Literal

from attrs import Factory, define, field, frozen

from qcdc_report.formats.subject import Subject
from qcdc_report.layout.figure_tables import measure_heading
from qcdc_report.outline import (
    Applicability,
    Indicator,
    Measure,
    Ratio,
    Shape,
    find_indicator,
)
from qcdc_report.report import Figure, Measures, Names, Number, Yearly, by_year
from qcdc_report.text import short_date

What = Literal["count", "percent", "ratio", "names"]
"""What the cells of a column hold; a percent is one that units gave themselves."""

_NOW: Final = "Kỳ báo cáo"
_NUMBER: Final = "Số lượng"
_NAMES: Final = "Tên"


@frozen(kw_only=True)
class UnitColumn:
    """One column.

    Attributes:
        header: its headings, from the widest down: indicator, year or date, measure.
        indicator: what it counts.
        year: the year; None for a figure as of a date.
        what: what its cells hold.
        measure: path of the measure, as ``baseline.reached``; empty for a bare number.
        ratio: of a column of ratios.
    """

    header: tuple[str, ...]
    indicator: Indicator = field(repr=False)
    year: int | None = None
    what: What = "count"
    measure: str = ""
    ratio: Ratio | None = None


def unit_columns(subjects: Sequence[Subject]) -> tuple[UnitColumn, ...]:
    """Return the columns for some units, in the order of their outlines.

    Every required measure has a column in every year that any of them is asked for; an optional
    one, and one that no outline has, only if any unit reports it.
    """
    return tuple(
        column
        for title, indicator in _every_indicator(subjects)
        for column in _columns(title, indicator, _seen(indicator, subjects))
    )


def is_asked(subject: Subject, indicator: Indicator) -> bool:
    """Say whether a unit is asked for a figure, as a duty or not: its profile has it for its kind.

    Args:
        subject: the unit's report, with the outline of its own profile.
        indicator: of any outline; its key counts.
    """
    own = find_indicator(subject.outline, indicator.key)
    return own is not None and (
        own.applies_to(subject.report.unit.kind) is not Applicability.NOT_APPLICABLE
    )


def years_asked(subject: Subject, indicator: Indicator) -> tuple[int, ...]:
    """Return the years for which a unit is asked for a figure by year."""
    return subject.report.period.years or indicator.years


@define
class _Seen:
    """What units report of one indicator."""

    years: set[int] = Factory(set)
    dated: bool = False
    bare: bool = False
    names: bool = False
    paths: dict[str, None] = Factory(dict)


def _every_indicator(subjects: Sequence[Subject]) -> Iterator[tuple[str, Indicator]]:
    """Yield each indicator once, with the heading over its columns; those of no outline last."""
    done: set[str] = set()
    for subject in subjects:
        for group in subject.outline.figures.groups if subject.outline.figures else ():
            for indicator in group.indicators:
                if indicator.key not in done:
                    done.add(indicator.key)
                    yield f"{group.item}. {indicator.title}", indicator
    for subject in subjects:
        for key in subject.report.figures:
            if key not in done:
                done.add(key)
                yield key, Indicator(key=key, title=key, shape=Shape.COUNTS)


def _seen(indicator: Indicator, subjects: Sequence[Subject]) -> _Seen:
    seen = _Seen()
    if indicator.shape is Shape.YEARLY:
        asked = [subject for subject in subjects if is_asked(subject, indicator)]
        seen.years.update(*(years_asked(subject, indicator) for subject in asked or subjects))
    for subject in subjects:
        _look_at(subject.report.figures.get(indicator.key), seen)
    if indicator.shape in (Shape.COUNTS, Shape.NAMES) or not seen.years:
        seen.dated = True
    return seen


def _look_at(figure: Figure, seen: _Seen) -> None:
    if isinstance(figure, Names):
        seen.names = True
        return
    if isinstance(figure, Yearly):
        seen.years.update(figure.years)
    for year, entry in by_year(figure):
        seen.dated |= year is None and isinstance(entry, Number | Measures)
        seen.bare |= isinstance(entry, Number)
        if isinstance(entry, Measures):
            seen.paths.update(dict.fromkeys(_paths(entry, "")))


def _paths(entry: Measures, prefix: str) -> Iterator[str]:
    for key, value in entry.values.items():
        if isinstance(value, Measures):
            yield from _paths(value, f"{prefix}{key}.")
        elif value is not None:
            yield f"{prefix}{key}"


def _columns(title: str, indicator: Indicator, seen: _Seen) -> Iterator[UnitColumn]:
    undated: tuple[int | None, ...] = (None,) if seen.dated else ()
    for year in (*undated, *sorted(seen.years)):
        made = partial(UnitColumn, indicator=indicator, year=year)
        over = (title, str(year) if year is not None else _date(indicator.as_of))
        shown = [measure for measure in indicator.measures if _is_shown(measure, seen)]
        for measure in shown:
            what: What = "percent" if measure.unit == "%" else "count"
            yield made(header=(*over, measure_heading(measure)), what=what, measure=measure.key)
        keys = {measure.key for measure in shown}
        for ratio in indicator.ratios:
            if {ratio.numerator, ratio.denominator} <= keys:
                yield made(header=(*over, ratio.title), what="ratio", ratio=ratio)
        for path in seen.paths:
            if path not in keys:
                yield made(header=(title, *_unlisted(indicator, path, over[1])), measure=path)
        if indicator.shape is Shape.NAMES or (seen.bare and not indicator.measures):
            yield made(header=(*over, _NUMBER))
        if year is None and seen.names:
            yield made(header=(*over, _NAMES), what="names")


def _is_shown(measure: Measure, seen: _Seen) -> bool:
    return measure.kind != "group" and (measure.required or measure.key in seen.paths)


def _unlisted(indicator: Indicator, path: str, when: str) -> tuple[str, str]:
    """Return date and heading of a measure of a nested set, or of one that no outline has."""
    head, _, rest = path.partition(".")
    for group in indicator.measures:
        if group.kind == "group" and group.key == head:
            inner = next((one for one in group.measures if one.key == rest), None)
            date = short_date(group.as_of) if group.as_of else group.title
            return date, measure_heading(inner) if inner else rest or group.title
    return when, path


def _date(day: dt.date | None) -> str:
    return short_date(day) if day else _NOW
