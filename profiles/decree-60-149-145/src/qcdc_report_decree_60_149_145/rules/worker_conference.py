"""D60105: the workers' conference, once a year."""

from collections.abc import Iterator

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import years_of_meetings
from qcdc_report.text import Text
from qcdc_report_decree_60_149_145.law_of_year import conference_duty

_SMALLEST_STAFF = 10


@make_rule(
    "D60105",
    "worker-conference-not-yearly",
    title=Text(
        "Hội nghị người lao động không được tổ chức hằng năm",
        "The workers' conference was not held every year",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND60_2013", "Điều 14"),
        LegalBasis("ND149_2018", "Điều 9"),
        LegalBasis("ND145_2020", "Điều 47"),
    ],
)
def worker_conference_not_yearly(report: Report, outline: Outline) -> Iterator[Hit]:
    """A year has no workers' conference.

    What: in each year of `figures.worker_conferences` that lies whole in the period, every employer
    held one conference (`held` as large as `total`, or 1). Employers of fewer than ten people
    (`unit.staff`) are exempt. The decree in force at the end of the year is named.

    Why: each of the three decrees asks for one every year.

    Legal basis: Decree 60/2013/NĐ-CP Điều 14, Decree 149/2018/NĐ-CP Điều 9, Decree 145/2020/NĐ-CP
    Điều 47 (and 114 for small employers).

    Wrong:

        figures:
          worker_conferences: {2019: 1, 2020: 0, 2021: 1}

    Right:

        figures:
          worker_conferences: {2019: 1, 2020: 1, 2021: 1}

    Since: 0.1
    """
    if report.unit.staff is not None and report.unit.staff < _SMALLEST_STAFF:
        return
    for meetings in years_of_meetings(report, outline, "worker_conferences"):
        duty = conference_duty(meetings.year)
        due = 1 if meetings.due is None else meetings.due
        if duty is not None and meetings.is_whole and meetings.held < due:
            yield Hit(
                path=meetings.path,
                said=Text(
                    f"Năm {meetings.year} tổ chức {meetings.held}/{due} hội nghị người lao động; "
                    "phải tổ chức mỗi năm một lần",
                    f"{meetings.held} of {due} workers' conferences in {meetings.year}; one is due "
                    "every year",
                ),
                advice=Text(
                    f"Căn cứ {cite(duty)}; nêu lý do ở mục III.2 hoặc mục V",
                    f"See {cite(duty)}; give the reason in III.2 or V",
                ),
            )
