"""QC213 to QC216: the dates and years that figures speak of, against the period and each other."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline, indicators
from qcdc_report.report import NOT_APPLICABLE, Measures, Number, Report
from qcdc_report.text import Text, format_integer, short_date

_TITLED_YEARS = re.compile(r"\b(\d{1,2}) năm\b")
_NEW_LEVELS: Final = dt.date(2022, 6, 24)
_LEVELS: Final = LegalBasis("ND42_2022")


@make_rule(
    "QC213",
    "figure-after-period",
    title=Text("Số liệu lấy sau kỳ báo cáo", "A figure is of a day after the period"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def figure_after_period(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure is asked for as of a day that comes after the period's end.

    What: the day for which an indicator is counted is not after the last day of the period.

    Why: the figure then tells of something the report does not cover; the reader should know.

    Legal basis: none; a rule of good form.

    Wrong:

        period: {start: 2017-05-12, end: 2021-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Since: 0.1
    """
    end = report.period.end
    if end is None:
        return
    for indicator in indicators(outline):
        given = report.figures.get(indicator.key)
        if given is None or given is NOT_APPLICABLE or indicator.as_of is None:
            continue
        if indicator.as_of > end:
            counted, last = short_date(indicator.as_of), short_date(end)
            yield Hit(
                path=f"figures.{indicator.key}",
                said=Text(
                    f"{indicator.title}: số liệu tính đến {counted}, sau ngày cuối kỳ {last}",
                    f"{indicator.title}: counted as of {counted}, after the period's end {last}",
                ),
            )


@make_rule(
    "QC214",
    "years-unlike-title",
    title=Text(
        "Số năm có số liệu khác số năm trong tên báo cáo",
        "The years of the figures are not as many as the title says",
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def years_unlike_title(report: Report, outline: Outline) -> Iterator[Hit]:
    """The title speaks of so many years, the figures cover another number.

    What: a report titled “05 năm” has yearly figures of five years.

    Why: six calendar years can lie within five years of dates, so this is no fault by itself; a
    reader who adds the years up should find it said.

    Legal basis: none; a rule of good form.

    Wrong:

        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021, 2022]}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Since: 0.1
    """
    titled = _TITLED_YEARS.search(outline.title)
    years = report.period.years
    if titled is not None and years and len(years) != int(titled[1]):
        yield Hit(
            path="period.years",
            said=Text(
                f"Tên báo cáo nêu {titled[1]} năm, số liệu có {len(years)} năm",
                f"The title says {titled[1]} years, the figures cover {len(years)}",
            ),
        )


@make_rule(
    "QC215",
    "service-levels-replaced",
    title=Text(
        "Dịch vụ công mức độ 3, 4 đã thay bằng một phần, toàn trình",
        "Levels 3 and 4 of online services were replaced",
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
    legal_basis=[_LEVELS],
)
def service_levels_replaced(report: Report, outline: Outline) -> Iterator[Hit]:
    """Online services are counted by levels that a later decree did away with.

    What: a report whose period ends on 24 June 2022 or later counts services by “mức độ 3, 4”.

    Why: since that day services are “một phần” or “toàn trình”; the levels need a word of
    explanation.

    Legal basis: Nghị định số 42/2022/NĐ-CP.

    Wrong:

        period: {start: 2017-05-12, end: 2022-12-31, years: [2017, 2018, 2019, 2020, 2021]}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Since: 0.1
    """
    del outline
    end = report.period.end
    if end is None or end < _NEW_LEVELS:
        return
    if isinstance(report.figures.get("online_services"), Measures):
        yield Hit(
            path="figures.online_services",
            said=Text(
                f"Từ {short_date(_NEW_LEVELS)} không còn phân mức độ 3, 4 ({cite(_LEVELS)})",
                f"Since {short_date(_NEW_LEVELS)} there are no levels 3 and 4 ({cite(_LEVELS)})",
            ),
            advice=Text(
                "Ghi chú cách quy đổi sang một phần, toàn trình",
                "Say how they translate to “một phần” and “toàn trình”",
            ),
        )


@make_rule(
    "QC216",
    "changed-denominator",
    title=Text("Mẫu số thay đổi giữa hai thời điểm", "The whole changes between two dates"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def changed_denominator(report: Report, outline: Outline) -> Iterator[Hit]:
    """Two percentages are compared whose wholes are not the same.

    What: the denominator of a ratio at its baseline date equals the one now.

    Why: it may change lawfully; then the change in percentage points has two causes, and the
    report should give the dates.

    Legal basis: none; arithmetic.

    Wrong:

        figures:
          new_rural_communes: {reached: 2, assigned: 3, baseline: {reached: 1, assigned: 2}}

    Right:

        figures:
          new_rural_communes: {reached: 2, assigned: 2, baseline: {reached: 1, assigned: 2}}

    Since: 0.1
    """
    for indicator in indicators(outline):
        figure = report.figures.get(indicator.key)
        if not isinstance(figure, Measures):
            continue
        for group in (measure for measure in indicator.measures if measure.kind == "group"):
            earlier = figure.values.get(group.key)
            for key in {ratio.denominator for ratio in indicator.ratios}:
                now = figure.values.get(key)
                then = earlier.values.get(key) if isinstance(earlier, Measures) else None
                if isinstance(now, Number) and isinstance(then, Number) and now != then:
                    counts = f"{_shown(then)} → {_shown(now)}"
                    yield Hit(
                        path=f"figures.{indicator.key}.{group.key}.{key}",
                        said=Text(
                            f"{indicator.title}: mẫu số thay đổi ({counts}); nêu rõ thời điểm",
                            f"{indicator.title}: the whole changes ({counts}); give the dates",
                        ),
                    )


def _shown(number: Number) -> str:
    return format_integer(int(number))
