"""The appendix of a consolidated report that lists its units, and what each of them answered."""

from collections.abc import Iterator, Sequence

from qcdc_report.blocks import Appendix, Block, Column, Heading, ListItem, Paragraph, Table
from qcdc_report.outline import Outline, UnitGroup, prompts
from qcdc_report.report import Report, Run
from qcdc_report.report.coverage import UnitCoverage, coverage, short_labels
from qcdc_report.text import same_name

_EVERYTHING = "đủ"
_OTHERS = "Đơn vị báo cáo theo bộ quy định khác"
_UNIT_COLUMNS = (
    Column(share=10, align="center"),
    Column(share=44),
    Column(share=24, align="center"),
    Column(share=44),
    Column(share=22, align="center"),
    Column(share=20, align="center"),
)
_UNIT_HEADER = (
    "TT",
    "Đơn vị",
    "Nội dung đã trả lời",
    "Nội dung chưa trả lời",
    "Chỉ tiêu có số liệu",
    "Số văn bản",
)


def render_units(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield the appendix of units: who is missing, the units by profile, the prompts by units.

    Args:
        report: a consolidated report.
        outline: its outline, which says what each group of units is asked.
    """
    appendix = outline.units
    if appendix is None:
        return
    units = report.consolidates.units
    yield Appendix(number=appendix.number, title=appendix.title, key=appendix.key)
    yield Heading(level=2, ordinal=1, title="Tình hình gửi báo cáo")
    yield from _received(report)
    groups = list(coverage(units, outline))
    labels = short_labels(outline)
    for ordinal, (group, covered) in enumerate(groups, start=2):
        yield Heading(level=2, ordinal=ordinal, title=_group_title(group, covered))
        yield _unit_table(covered, labels)
    if groups:
        yield Heading(level=2, ordinal=len(groups) + 2, title="Số đơn vị đã trả lời từng nội dung")
        every = [each for _, covered in groups for each in covered]
        yield _prompt_table(every, outline, labels)


def _received(report: Report) -> Iterator[Block]:
    units, expected = report.consolidates.units, report.consolidates.expects
    key = "consolidates.units"
    if not expected:
        yield Paragraph((Run(f"Số đơn vị đã gửi báo cáo: {len(units)}."),), key)
        return
    names = {same_name(each.unit.name) for each in units}
    missing = [name for name in expected if same_name(name) not in names]
    came = len(expected) - len(missing)
    text = f"Số đơn vị đã gửi báo cáo: {came}/{len(expected)}."
    due = {same_name(name) for name in expected}
    others = sum(same_name(each.unit.name) not in due for each in units)
    if others:
        text += f" Ngoài danh sách phải báo cáo: {others} đơn vị."
    if missing:
        text += f" Chưa gửi báo cáo: {len(missing)} đơn vị, gồm:"
    yield Paragraph((Run(text),), key)
    yield from (ListItem((Run(name),), 1, "consolidates.expects") for name in missing)


def _group_title(group: UnitGroup | None, covered: Sequence[UnitCoverage]) -> str:
    return f"{group.title if group else _OTHERS}: {len(covered)} đơn vị"


def _unit_table(covered: Sequence[UnitCoverage], labels: dict[str, str]) -> Table:
    return Table(
        columns=_UNIT_COLUMNS,
        header=_UNIT_HEADER,
        rows=tuple(
            (
                str(number),
                each.unit.unit.name,
                f"{each.given}/{len(each.answered)}",
                unanswered(each, labels),
                f"{each.figures}/{each.figures_asked}",
                str(each.unit.documents),
            )
            for number, each in enumerate(covered, start=1)
        ),
        summary="Các đơn vị và nội dung đã trả lời",
        key="consolidates.units",
    )


def unanswered(covered: UnitCoverage, labels: dict[str, str]) -> str:
    """Return the numbers of the prompts that a unit left without an answer."""
    left = [labels[key] for key, answered in covered.answered.items() if not answered]
    return "; ".join(left) if left else _EVERYTHING


def _prompt_table(
    covered: Sequence[UnitCoverage], outline: Outline, labels: dict[str, str]
) -> Table:
    rows = []
    for section in prompts(outline):
        asked = [each.answered[section.key] for each in covered if section.key in each.answered]
        rows.append((labels[section.key], section.title, f"{sum(asked)}/{len(asked)}"))
    return Table(
        columns=(
            Column(share=26, align="center"),
            Column(share=110),
            Column(share=28, align="center"),
        ),
        header=("Mục", "Nội dung", "Đơn vị đã trả lời"),
        rows=tuple(rows),
        summary="Số đơn vị đã trả lời từng nội dung",
        key="consolidates.units",
    )
