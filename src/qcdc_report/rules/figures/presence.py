"""QC203, QC204, QC210, QC212: which figures are given, and which should be."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Applicability, Measure, Outline, Shape, indicators
from qcdc_report.report import NOT_APPLICABLE, Measures, Report
from qcdc_report.rules.figures.entries import number_sets, reported
from qcdc_report.text import Text, short_date

_HOW_TO_SAY_NONE = {
    False: Text(
        "Ghi số liệu; nếu không có thì ghi 0, nếu không áp dụng thì ghi “n/a”",
        "Give it; write 0 if there was none, “n/a” if it does not apply",
    ),
    True: Text(
        "Ghi tên từng điển hình, mô hình; nếu không có thì ghi [], nếu không áp dụng thì ghi “n/a”",
        "Give the names; write [] if there were none, “n/a” if it does not apply",
    ),
}
"""What to write instead of nothing: for figures that are numbers, and for those that are names."""


@make_rule(
    "QC203",
    "missing-figure",
    title=Text("Thiếu số liệu bắt buộc", "A required figure is missing"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def missing_figure(report: Report, outline: Outline) -> Iterator[Hit]:
    """An indicator that is asked of this kind of unit, or one of its numbers, is not reported.

    What: an indicator that the profile requires of the unit's kind must have a value; a set of
    numbers must have each number that the outline asks for. `0` and `"n/a"` are values.

    Why: blank, zero and “không áp dụng” are three different answers; blank leaves the parent
    committee guessing which of the other two was meant.

    Legal basis: the outline itself (appendix 2).

    Wrong:

        figures:
          petition_resolution:
            2017: {received: 7}

    Right:

        figures:
          petition_resolution:
            2017: {received: 7, resolved: 7}

    Since: 0.1
    """
    for indicator in indicators(outline):
        required = indicator.applies_to(report.unit.kind) is Applicability.REQUIRED
        if required and report.figures.get(indicator.key) is None:
            yield Hit(
                path=f"figures.{indicator.key}",
                said=Text(
                    f"{indicator.title}: chưa có số liệu",
                    f"The figure “{indicator.key}” is not reported",
                ),
                advice=_HOW_TO_SAY_NONE[indicator.shape is Shape.NAMES],
            )
    for numbers in number_sets(report, outline):
        for measure in numbers.measures:
            if measure.required and numbers.values.values.get(measure.key) is None:
                yield Hit(
                    path=f"{numbers.path}.{measure.key}",
                    said=Text(
                        f"{numbers.indicator.title}: chưa ghi “{measure.title}”",
                        f"“{numbers.indicator.key}”: “{measure.key}” is missing",
                    ),
                )


@make_rule(
    "QC204",
    "figure-not-applicable",
    title=Text(
        "Có số liệu cho chỉ tiêu không áp dụng với đơn vị",
        "A figure that is not asked of this kind of unit",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def figure_not_applicable(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure is given that is not asked of this kind of unit.

    What: an indicator that the profile marks as not applicable to the unit's kind has a value.

    Why: the parent committee sums the units; a figure in the wrong column, even a zero, changes
    how many units the sum is about. It may be right all the same: an agency that also employs
    workers on contract may hold a workers' conference.

    Legal basis: the scope of the decrees, in the profile.

    Wrong:

        unit: {name: Đảng ủy Sở A, kind: agency}
        figures:
          worker_conferences: {2021: 0}

    Right:

        unit: {name: Đảng ủy Sở A, kind: agency}
        figures:
          worker_conferences: "n/a"

    Since: 0.1
    """
    for indicator, _ in reported(report, outline):
        if indicator.applies_to(report.unit.kind) is Applicability.NOT_APPLICABLE:
            yield Hit(
                path=f"figures.{indicator.key}",
                said=Text(
                    f"{indicator.title}: không áp dụng với loại đơn vị này",
                    f"“{indicator.key}” is not asked of this kind of unit",
                ),
                advice=Text(
                    "Ghi “n/a”; nếu đơn vị thực sự có (chẳng hạn có người làm việc theo hợp đồng "
                    "lao động) thì giữ số liệu và nêu lý do dưới khóa ignore",
                    "Write “n/a”; if the unit does have it (say, it employs people on labour "
                    "contracts), keep the figure and give the reason under ignore",
                ),
            )


@make_rule(
    "QC210",
    "waived-figure",
    title=Text(
        "Ghi “không áp dụng” cho chỉ tiêu bắt buộc",
        "A required figure is said not to apply",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def waived_figure(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure that is asked of this kind of unit is said not to apply.

    What: an indicator that the profile requires of the unit's kind has the value `"n/a"`.

    Why: “n/a” must not be a way around a figure. It may be right: an employer of fewer than ten
    workers need not hold a workers' conference.

    Legal basis: the scope of the decrees, in the profile.

    Wrong:

        figures:
          petition_resolution: "n/a"

    Right:

        figures:
          petition_resolution: {2021: {received: 0, resolved: 0}}

    Since: 0.1
    """
    for indicator in indicators(outline):
        required = indicator.applies_to(report.unit.kind) is Applicability.REQUIRED
        if required and report.figures.get(indicator.key) is NOT_APPLICABLE:
            yield Hit(
                path=f"figures.{indicator.key}",
                said=Text(
                    f"{indicator.title}: áp dụng với loại đơn vị này nhưng được ghi “n/a”",
                    f"“{indicator.key}” is asked of this kind of unit, but says “n/a”",
                ),
                advice=Text(
                    "Nếu không phát sinh thì ghi 0; nếu đúng là không áp dụng thì nêu lý do dưới "
                    "khóa ignore",
                    "Write 0 if there was none; if it truly does not apply, give the reason under "
                    "ignore",
                ),
            )


@make_rule(
    "QC212",
    "missing-baseline",
    title=Text("Thiếu số liệu mốc để so sánh", "The figure to compare with is missing"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def missing_baseline(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure is given without the earlier one that the outline compares it with.

    What: where the outline asks for the same numbers at an earlier date (`baseline`), they are
    given too.

    Why: “so sánh với 31/12/2016” cannot be printed without them.

    Legal basis: the outline itself (appendix 2, item 2).

    Wrong:

        figures:
          new_rural_communes: {reached: 2, assigned: 3}

    Right:

        figures:
          new_rural_communes: {reached: 2, assigned: 3, baseline: {reached: 0, assigned: 3}}

    Since: 0.1
    """
    for indicator, figure in reported(report, outline):
        if not isinstance(figure, Measures):
            continue
        for measure in indicator.measures:
            if _is_baseline(measure) and figure.values.get(measure.key) is None:
                date = short_date(measure.as_of) if measure.as_of else ""
                yield Hit(
                    path=f"figures.{indicator.key}.{measure.key}",
                    said=Text(
                        f"{indicator.title}: chưa có số liệu {date} để so sánh",
                        f"“{indicator.key}”: the numbers of {measure.as_of} are missing",
                    ),
                )


def _is_baseline(measure: Measure) -> bool:
    return measure.kind == "group" and measure.as_of is not None
