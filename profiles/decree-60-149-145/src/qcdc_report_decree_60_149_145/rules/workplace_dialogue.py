"""D60104: periodic dialogues, by the law of each year."""

from collections.abc import Iterator

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline, find_indicator
from qcdc_report.report import Number, Report, measured
from qcdc_report.rules import years_of_meetings
from qcdc_report.text import Text
from qcdc_report_decree_60_149_145.law_of_year import DialogueDuty, dialogue_duty


@make_rule(
    "D60104",
    "too-few-dialogues",
    title=Text(
        "Số cuộc đối thoại định kỳ ít hơn mức tối thiểu của năm đó",
        "Fewer periodic dialogues than the law of that year asks for",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("BLLD_2012", "Điều 65"),
        LegalBasis("ND60_2013", "Điều 10"),
        LegalBasis("ND149_2018", "Điều 8"),
        LegalBasis("BLLD_2019", "Điều 63 khoản 2"),
        LegalBasis("ND145_2020", "Điều 39"),
    ],
)
def too_few_dialogues(report: Report, outline: Outline) -> Iterator[Hit]:
    """A year has fewer periodic dialogues than the law in force that year asks for.

    What: to 2020 one every three months, so four a year; from 2021 one a year. `periodic` counts,
    or `held` where `periodic` is not given. Of a year that lies partly outside the period only the
    whole quarters count. Under Decree 60/2013 a dialogue that fell on the workers' conference need
    not be held again; whether that went on in 2019 and 2020 is not certain, so there it is a note.

    Why: a dialogue on request does not replace a periodic one, and readers compare with the law of
    the year, not with today's.

    Legal basis: Labour Code 2012 Điều 65, Decree 60/2013 Điều 10, Decree 149/2018 Điều 8; Labour
    Code 2019 Điều 63, Decree 145/2020 Điều 39.

    Wrong:

        figures:
          workplace_dialogues:
            2019: {held: 4, periodic: 2, on_request: 2}

    Right:

        figures:
          workplace_dialogues:
            2019: {held: 6, periodic: 4, on_request: 2}

    Since: 0.1
    """
    indicator = find_indicator(outline, "workplace_dialogues")
    conferences = {
        meetings.year: meetings.held
        for meetings in years_of_meetings(report, outline, "worker_conferences")
    }
    for meetings in years_of_meetings(report, outline, "workplace_dialogues"):
        duty = dialogue_duty(meetings.year, report.period)
        if duty is None or indicator is None:
            continue
        figure = report.figures["workplace_dialogues"]
        periodic = measured(indicator, figure, "periodic", meetings.year)
        counted = periodic if isinstance(periodic, Number) else meetings.held
        excused = int(conferences.get(meetings.year, 0) > 0 and duty.minimum > 1)
        due = duty.due - excused if duty.may_coincide else duty.due
        if counted < due:
            doubtful = counted >= due - excused and not duty.may_coincide
            yield _too_few(meetings.path, meetings.year, counted, duty, doubtful=doubtful)


def _too_few(path: str, year: int, counted: Number, duty: DialogueDuty, *, doubtful: bool) -> Hit:
    bases = ", ".join(cite(basis) for basis in duty.bases)
    return Hit(
        path=path,
        said=Text(
            f"Năm {year} có {counted} cuộc đối thoại định kỳ, ít hơn mức tối thiểu {duty.due}",
            f"{counted} periodic dialogues in {year}, below the minimum of {duty.due}",
        ),
        advice=Text(
            f"Căn cứ {bases}. Nếu một kỳ trùng với hội nghị người lao động thì nêu rõ",
            f"See {bases}. Say so if one fell on the workers' conference",
        )
        if duty.minimum > 1
        else Text(f"Căn cứ {bases}", f"See {bases}"),
        severity=Severity.NOTE if doubtful else None,
    )
