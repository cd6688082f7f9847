"""What a report under the decree shows in its own way: section III.1 and item 3 of appendix 2."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from qcdc_report.blocks import Block, Column, Table
from qcdc_report.layout import render_figures as render_common_figures
from qcdc_report.layout import render_section
from qcdc_report.outline import Outline, find_section
from qcdc_report.profile import Renderer
from qcdc_report.report import Report
from qcdc_report_decree_04_2015.conference_duty import conference_duty

_RESULTS = "results.agency"
_CONFERENCES = "figures.staff_conferences"


def render_results(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield section III.1 with its seven points."""
    section = find_section(outline, _RESULTS)
    if section is not None:
        yield from render_section(report, section)


def render_figures(report: Report, outline: Outline) -> Iterable[Block]:
    """Yield appendix 2; the staff conferences stand beside what the law of each year asks for."""
    for block in render_common_figures(report, outline):
        if isinstance(block, Table) and block.key == _CONFERENCES:
            yield _with_duty(block)
        else:
            yield block


def _with_duty(table: Table) -> Table:
    """Add the column of what is due; the row of totals, which is no year, stays blank."""
    due = [_due(row[0]) for row in table.rows]
    if not any(due):
        return table
    return evolve(
        table,
        columns=(*table.columns, Column(share=3, align="center")),
        header=(*table.header, "Số cuộc mỗi đơn vị phải tổ chức"),
        rows=tuple((*row, cell) for row, cell in zip(table.rows, due, strict=True)),
    )


def _due(cell: object) -> str:
    if not isinstance(cell, str) or not cell.isdecimal():
        return ""
    return "" if conference_duty(int(cell)) is None else "1"


RENDERERS: Final[dict[str, Renderer]] = {_RESULTS: render_results, "figures": render_figures}
"""For a section's key, or an appendix's, what turns it into blocks."""
