"""QC106: the time reported on."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Period, Report
from qcdc_report.text import Text, join_words, short_date


@make_rule(
    "QC106",
    "wrong-period",
    title=Text(
        "Kỳ báo cáo thiếu, ngược hoặc không khớp với các năm",
        "The period is missing, reversed, or does not fit its years",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def wrong_period(report: Report, outline: Outline) -> Iterator[Hit]:
    """The period is missing or reversed, or its years do not fit it.

    What: `start` must not be after `end`, and `years` must go upwards without repeating: errors. A
    missing day, a year outside the period, and a year that the outline asks for but the report does
    not list are warnings.

    Why: every yearly figure and every date in the report is read against the period.

    Legal basis: none; a rule of good form.

    Wrong:

        period: {start: 2022-05-12, end: 2017-05-12, years: [2017, 2019, 2018]}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Since: 0.1
    """
    yield from _days(report.period)
    yield from _years(report.period)
    missing = [year for year in outline.years if year not in report.period.years]
    if missing:
        vi, en = (join_words(map(str, missing), last) for last in ("và", "and"))
        yield Hit(
            path="period.years",
            said=Text(
                f"Đề cương yêu cầu số liệu các năm nhưng kỳ báo cáo thiếu năm {vi}",
                f"The outline asks for yearly figures, but the period lacks {en}",
            ),
            severity=Severity.WARNING,
        )


def is_reversed(period: Period) -> bool:
    """Say whether a period ends before it starts, so that nothing can be held against it."""
    return period.start is not None and period.end is not None and period.start > period.end


def _days(period: Period) -> Iterator[Hit]:
    if period.start is None:
        yield Hit(
            path="period.start",
            said=Text("Chưa ghi ngày đầu kỳ báo cáo", "The first day of the period is missing"),
            severity=Severity.WARNING,
        )
    if period.end is None:
        yield Hit(
            path="period.end",
            said=Text("Chưa ghi ngày cuối kỳ báo cáo", "The last day of the period is missing"),
            severity=Severity.WARNING,
        )
    if is_reversed(period) and period.start and period.end:
        first, last = short_date(period.start), short_date(period.end)
        yield Hit(
            path="period.end",
            said=Text(
                f"Kỳ báo cáo kết thúc ({last}) trước khi bắt đầu ({first})",
                f"The period ends ({period.end}) before it starts ({period.start})",
            ),
        )


def _years(period: Period) -> Iterator[Hit]:
    years = period.years
    for index, year in enumerate(years):
        path = f"period.years[{index}]"
        if year in years[:index]:
            yield Hit(path=path, said=Text(f"Năm {year} ghi hai lần", f"{year} stands twice"))
        elif index and year < years[index - 1]:
            yield Hit(
                path=path,
                said=Text(
                    f"Các năm không theo thứ tự: {year} đứng sau {years[index - 1]}",
                    f"The years are out of order: {year} comes after {years[index - 1]}",
                ),
            )
        if _is_outside(year, period):
            yield Hit(
                path=path,
                said=Text(f"Năm {year} nằm ngoài kỳ báo cáo", f"{year} lies outside the period"),
                severity=Severity.WARNING,
            )


def _is_outside(year: int, period: Period) -> bool:
    if is_reversed(period):
        return False
    too_early = period.start is not None and year < period.start.year
    return too_early or (period.end is not None and year > period.end.year)
