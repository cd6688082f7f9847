"""The units of a consolidated report as sheets: who they are, what they answered and gave."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.tables import Cell, SheetTable
from qcdc_report.formats.xlsx.unit_sheets import figure_table, tidy_table
from qcdc_report.outline import Applicability, Outline, indicators, narrow, prompts
from qcdc_report.report import Contribution, Figures, Report
from qcdc_report.report.coverage import UnitCoverage, coverage, short_labels

_ANSWERED, _LEFT, _NOT_ASKED = "x", "", "–"


def consolidated_sheets(subject: Subject) -> Iterator[SheetTable]:
    """Yield the sheets of units; nothing for a unit's own report.

    A row for each unit with what it is and how much it answered; the same rows with a column for
    each prompt; its figures as it gave them, closed by totals; the same one number a row.
    """
    units = subject.report.consolidates.units
    if not units:
        return
    covered = [each for _, group in coverage(units, subject.outline) for each in group]
    by_unit = {id(each.unit): each for each in covered}
    in_order = [by_unit[id(unit)] for unit in units]
    yield _list(in_order)
    yield _answers(in_order, subject.outline)
    subjects = [_subject(unit, subject.outline) for unit in units]
    yield figure_table(subjects)
    yield tidy_table(subjects)


def _list(covered: Sequence[UnitCoverage]) -> SheetTable:
    header = ["TT", "Đơn vị", "Cấp trên", "Loại đơn vị", "Bộ quy định", "Số người"]
    header += ["Từ ngày", "Đến ngày", "Số mục đã trả lời", "Số mục phải trả lời"]
    header += ["Số chỉ tiêu có số liệu", "Số chỉ tiêu phải báo cáo", "Số văn bản"]
    return SheetTable(
        name="Đơn vị",
        title="Các đơn vị đã gửi báo cáo",
        header=tuple((title,) for title in header),
        rows=tuple((number, *_unit(each)) for number, each in enumerate(covered, start=1)),
        labels=2,
    )


def _unit(covered: UnitCoverage) -> tuple[Cell, ...]:
    part = covered.unit
    unit, period = part.unit, part.period
    return (
        *(unit.name, unit.parent, unit.kind.vi if unit.kind else "", part.profile, unit.staff),
        *(period.start, period.end, covered.given, len(covered.answered)),
        *(covered.figures, covered.figures_asked, part.documents),
    )


def _answers(covered: Sequence[UnitCoverage], outline: Outline) -> SheetTable:
    labels, asked = short_labels(outline), prompts(outline)
    rows: list[tuple[Cell, ...]] = [
        (number, each.unit.unit.name, *(_mark(each, section.key) for section in asked))
        for number, each in enumerate(covered, start=1)
    ]
    counts = (
        [each.answered[section.key] for each in covered if section.key in each.answered]
        for section in asked
    )
    rows.append((None, "Số đơn vị đã trả lời", *(f"{sum(each)}/{len(each)}" for each in counts)))
    return SheetTable(
        name="Nội dung đã trả lời",
        title="Nội dung các đơn vị đã trả lời (x: đã trả lời, –: không phải trả lời)",
        header=(
            ("TT",),
            ("Đơn vị",),
            *[(labels[section.key], section.title) for section in asked],
        ),
        rows=tuple(rows),
        closing=1,
        labels=2,
    )


def _mark(covered: UnitCoverage, key: str) -> str:
    answered = covered.answered.get(key)
    if answered is None:
        return _NOT_ASKED
    return _ANSWERED if answered else _LEFT


def _subject(unit: Contribution, outline: Outline) -> Subject:
    """Return a unit's part as what it was: a report of figures, of which some are not asked."""
    report = Report(
        profile=unit.profile, unit=unit.unit, period=unit.period, figures=Figures(unit.figures)
    )
    return Subject(report=report, outline=_asked(outline, unit.not_asked))


@lru_cache(maxsize=64)
def _asked(outline: Outline, not_asked: tuple[str, ...]) -> Outline:
    known = {indicator.key for indicator in indicators(outline)}
    waived = dict.fromkeys(known.intersection(not_asked), Applicability.NOT_APPLICABLE)
    return narrow(outline, waived) if waived else outline
