"""QC205 and QC209: figures by year, and the years they should have."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Indicator, Outline, Shape
from qcdc_report.report import Report, Yearly
from qcdc_report.report.tallying import is_missed
from qcdc_report.rules.figures.entries import reported
from qcdc_report.text import Text


@make_rule(
    "QC205",
    "missing-year",
    title=Text("Số liệu theo năm thiếu một năm", "A figure by year lacks a year"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def missing_year(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure by year has nothing for one of the years.

    What: a figure given by year must have each year of `period.years`, or of the outline where the
    report lists none. A year in which the unit did not exist is `"n/a"`. A consolidated report
    lacks a year only if a unit that is asked for the figure in that year says nothing.

    Why: a series with a hole cannot be summed or compared.

    Legal basis: the outline itself (appendix 2: “thống kê theo từng năm”).

    Wrong:

        period: {years: [2019, 2020, 2021]}
        figures:
          staff_conferences: {2019: 1, 2021: 1}

    Right:

        period: {years: [2019, 2020, 2021]}
        figures:
          staff_conferences: {2019: 1, 2020: 0, 2021: 1}

    Since: 0.1
    """
    for indicator, figure, years in _series(report, outline):
        for year in years:
            if figure.years.get(year) is None and _is_due(report, indicator, year):
                yield Hit(
                    path=f"figures.{indicator.key}.{year}",
                    said=Text(
                        f"{indicator.title}: thiếu số liệu năm {year}",
                        f"“{indicator.key}” has nothing for {year}",
                    ),
                    advice=Text(
                        "Không phát sinh thì ghi 0; năm đơn vị chưa thành lập thì ghi “n/a”",
                        "Write 0 if there was none, “n/a” if the unit did not exist that year",
                    ),
                )


@make_rule(
    "QC209",
    "unexpected-year",
    title=Text("Số liệu của một năm không thuộc kỳ báo cáo", "A figure of a year not reported on"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def unexpected_year(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure by year has a year that is not among those reported on.

    What: a figure given by year has no year beside those of `period.years`, or of the outline where
    the report lists none.

    Why: it is a mistyped year, or the title of the table says fewer years than it shows.

    Legal basis: the outline itself (appendix 2: “thống kê theo từng năm”).

    Wrong:

        figures:
          leader_dialogues: {2017: 1, 2018: 2, 2019: 2, 2020: 1, 2021: 2, 2012: 1}

    Right:

        figures:
          leader_dialogues: {2017: 1, 2018: 2, 2019: 2, 2020: 1, 2021: 2}

    Since: 0.1
    """
    for indicator, figure, years in _series(report, outline):
        for year in figure.years:
            if year not in years:
                yield Hit(
                    path=f"figures.{indicator.key}.{year}",
                    said=Text(
                        f"{indicator.title}: năm {year} không thuộc các năm của kỳ báo cáo",
                        f"“{indicator.key}”: {year} is not among the years reported on",
                    ),
                )


def _series(
    report: Report, outline: Outline
) -> Iterator[tuple[Indicator, Yearly, tuple[int, ...]]]:
    """Yield each figure given by year, with the years it should have."""
    for indicator, figure in reported(report, outline):
        years = report.period.years or indicator.years
        if years and indicator.shape in (Shape.YEARLY, Shape.COUNT) and isinstance(figure, Yearly):
            yield indicator, figure, years


def _is_due(report: Report, indicator: Indicator, year: int) -> bool:
    """Say whether a year without a number is one left out: of many units, by any that is asked.

    A unit of another period, or under a profile without the figure, leaves nothing out.
    """
    units = report.consolidates.units
    return not units or is_missed(units, indicator, year)
