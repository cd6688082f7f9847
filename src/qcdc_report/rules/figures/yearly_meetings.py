"""Meetings that every unit holds once a year. Profiles make rules of it."""

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from qcdc_report.outline import Outline, find_indicator
from qcdc_report.report import Number, Period, Report, Yearly, measure_of


@frozen(kw_only=True)
class YearOfMeetings:
    """One year of an indicator that counts meetings.

    Attributes:
        path: where it stands.
        year: the year.
        held: how many were held.
        due: how many units had to hold one, where the report says so; else None.
        is_whole: the year lies in the period from its first day to its last.
        is_over: its last day lies in the period.
    """

    path: str
    year: int
    held: Number
    due: Number | None
    is_whole: bool
    is_over: bool


def years_of_meetings(report: Report, outline: Outline, key: str) -> Iterator[YearOfMeetings]:
    """Yield each year for which the indicator ``key`` says how many meetings were held.

    Args:
        report: the report. A period without a first or last day is taken to hold every year.
        outline: the outline with the indicator.
        key: key of an indicator by year, with the measures ``held`` and ``total``.
    """
    indicator, figure = find_indicator(outline, key), report.figures.get(key)
    if indicator is None or not isinstance(figure, Yearly):
        return
    for year, entry in figure.years.items():
        held, due = (measure_of(indicator, entry, name) for name in ("held", "total"))
        if isinstance(held, Number) and 1 <= year <= dt.MAXYEAR:
            over = _holds(report.period, dt.date(year, 12, 31))
            yield YearOfMeetings(
                path=f"figures.{key}.{year}",
                year=year,
                held=held,
                due=due if isinstance(due, Number) else None,
                is_whole=over and _holds(report.period, dt.date(year, 1, 1)),
                is_over=over,
            )


def _holds(period: Period, day: dt.date) -> bool:
    return (period.start or day) <= day <= (period.end or day)
