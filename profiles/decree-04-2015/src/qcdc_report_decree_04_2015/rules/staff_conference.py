"""D04104: the staff conference, once a year."""

from collections.abc import Iterator

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import YearOfMeetings, years_of_meetings
from qcdc_report.text import Text, fold
from qcdc_report_decree_04_2015.conference_duty import conference_duty

_EXTRAORDINARY = fold("bất thường")


@make_rule(
    "D04104",
    "staff-conference-not-yearly",
    title=Text(
        "Hội nghị cán bộ, công chức, viên chức không đúng mỗi năm một lần",
        "The staff conference was not held once a year",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND04_2015", "Điều 5"), LegalBasis("L10_2022", "Điều 50")],
)
def staff_conference_not_yearly(report: Report, outline: Outline) -> Iterator[Hit]:
    """A year has no staff conference, or more than one without a reason.

    What: in each year of `figures.staff_conferences` whose end lies in the period, every unit held
    one conference (`held` as large as `total`, or 1). More than one in one unit needs the word “bất
    thường” in the answer about conferences. The law in force at the end of the year is named.

    Why: the head holds the conference with the union once a year; a further one is extraordinary,
    asked for by a third of the staff or by the union.

    Legal basis: Decree 04/2015/NĐ-CP Điều 5; from 2023 Law 10/2022/QH15 Điều 50.

    Wrong:

        figures:
          staff_conferences: {2019: 1, 2020: 0, 2021: 1}

    Right:

        figures:
          staff_conferences: {2019: 1, 2020: 1, 2021: 1}

    Since: 0.1
    """
    answers = (text for key, text in report.answers.items() if key.startswith("results.agency"))
    explained = any(_EXTRAORDINARY in fold(answer) for answer in answers)
    for meetings in years_of_meetings(report, outline, "staff_conferences"):
        duty = conference_duty(meetings.year)
        if duty is None:
            continue
        due = 1 if meetings.due is None else meetings.due
        if meetings.is_over and meetings.held < due:
            yield _too_few(meetings, due, duty)
        elif meetings.due is None and meetings.held > 1 and not explained:
            yield _too_many(meetings, duty)


def _too_few(meetings: YearOfMeetings, due: object, duty: LegalBasis) -> Hit:
    return Hit(
        path=meetings.path,
        said=Text(
            f"Năm {meetings.year} tổ chức {meetings.held}/{due} hội nghị cán bộ, công chức, viên "
            f"chức; mỗi đơn vị phải tổ chức mỗi năm một lần",
            f"{meetings.held} of {due} staff conferences in {meetings.year}; each unit holds one "
            "a year",
        ),
        advice=Text(
            f"Căn cứ {cite(duty)}; nêu lý do và trách nhiệm ở mục III.1 hoặc mục V",
            f"See {cite(duty)}; give the reason in III.1 or V",
        ),
    )


def _too_many(meetings: YearOfMeetings, duty: LegalBasis) -> Hit:
    return Hit(
        path=meetings.path,
        said=Text(
            f"Năm {meetings.year} có {meetings.held} hội nghị cán bộ, công chức, viên chức; ngoài "
            "hội nghị hằng năm chỉ có hội nghị bất thường",
            f"{meetings.held} staff conferences in {meetings.year}; beside the yearly one there is "
            "only the extraordinary one",
        ),
        advice=Text(
            f"Căn cứ {cite(duty)}; nếu có hội nghị bất thường thì nói rõ trong nội dung, nếu gồm "
            "nhiều đơn vị thì ghi thêm total",
            f"See {cite(duty)}; say that it was extraordinary (bất thường), or give total if "
            "several units are counted",
        ),
    )
