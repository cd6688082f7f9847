"""QC111 and QC112: the report's day against its standard, its period and its documents."""

import datetime as dt
from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.formal.standards import STANDARDS, StandardFacts, standard_in_force
from qcdc_report.text import Text, short_date


@make_rule(
    "QC111",
    "standard-not-in-force",
    title=Text(
        "Tiêu chuẩn trình bày không có hiệu lực vào ngày báo cáo",
        "The presentation standard was not in force on the report's day",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def standard_not_in_force(report: Report, outline: Outline) -> Iterator[Hit]:
    """The report names a presentation standard that was not in force on its day.

    What: `letterhead.date` must lie between the first and the last day of `letterhead.standard`:
    Hướng dẫn 36-HD/VPTW from 03/4/2018 to 26/5/2026, Hướng dẫn 05-HD/VPTW from 27/5/2026, Nghị định
    30/2020/NĐ-CP from 05/3/2020. Standards of other packages are not looked at.

    Why: an office of the day would not have written a page in that form.

    Legal basis: Hướng dẫn 36-HD/VPTW, Hướng dẫn 05-HD/VPTW, Nghị định 30/2020/NĐ-CP. None of them
    is in the register.

    Wrong:

        letterhead: {standard: party-hd05, number: 15-BC/ĐU, place: B, date: 2022-05-20}

    Right:

        letterhead: {standard: party-hd36, number: 15-BC/ĐU, place: B, date: 2022-05-20}

    Since: 0.1
    """
    del outline
    head = report.letterhead
    facts = STANDARDS.get(head.standard)
    if facts is None or head.date is None:
        return
    right = standard_in_force(facts.arena, head.date)
    if right != head.standard:
        yield Hit(
            path="letterhead.standard",
            said=_said(facts, head.date),
            advice=Text(f"Dùng {right}", f"Use {right}") if right else None,
        )


def _said(facts: StandardFacts, day: dt.date) -> Text:
    if day < facts.start:
        return Text(
            f"{facts.name} có hiệu lực từ {short_date(facts.start)}, sau ngày báo cáo "
            f"{short_date(day)}",
            f"{facts.name} is in force from {facts.start}, after the report's day {day}",
        )
    end = facts.end or day
    return Text(
        f"{facts.name} hết hiệu lực sau {short_date(end)}, trước ngày báo cáo {short_date(day)}",
        f"{facts.name} was in force until {end}, before the report's day {day}",
    )


@make_rule(
    "QC112",
    "dated-too-early",
    title=Text(
        "Ngày báo cáo sớm hơn nội dung báo cáo", "The report is dated before what it reports"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def dated_too_early(report: Report, outline: Outline) -> Iterator[Hit]:
    """The report is dated before its period ends, or before a document that it lists.

    What: `letterhead.date` is not before `period.end`, nor before the day of any of `documents`.
    Documents dated after the period are counted too: QC109 says that they lie outside it, this rule
    that they cannot have been known.

    Why: one of the two days is mistyped, or the figures do not cover the period yet.

    Legal basis: none; a rule of good form.

    Wrong:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2021-05-20}
        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Right:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20}
        period: {start: 2017-05-12, end: 2022-05-12, years: [2017, 2018, 2019, 2020, 2021]}

    Since: 0.1
    """
    del outline
    day, end = report.letterhead.date, report.period.end
    if day is None:
        return
    if end is not None and day < end:
        yield Hit(
            path="letterhead.date",
            said=Text(
                f"Báo cáo ghi ngày {short_date(day)}, trước khi hết kỳ báo cáo ({short_date(end)})",
                f"The report is dated {day}, before its period ends ({end})",
            ),
        )
    later = [doc for doc in report.documents if doc.date is not None and doc.date > day]
    if later:
        last = max(later, key=lambda document: document.date or day)
        when = last.date or day
        yield Hit(
            path="letterhead.date",
            said=Text(
                f"Báo cáo ghi ngày {short_date(day)}, trước ngày của {len(later)} văn bản trong "
                f"phụ lục 1; văn bản sau cùng là {last.number} ngày {short_date(when)}",
                f"The report is dated {day}, before {len(later)} documents of appendix 1; the last "
                f"is {last.number} of {when}",
            ),
        )
