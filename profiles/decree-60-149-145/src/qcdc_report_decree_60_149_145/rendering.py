"""What an enterprise's report shows in its own way: section III.2 and item 5 of appendix 2."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from qcdc_report.blocks import Block, Column, Table
from qcdc_report.layout import render_figures as render_common_figures
from qcdc_report.layout import render_section
from qcdc_report.outline import Outline, find_section
from qcdc_report.profile import Renderer
from qcdc_report.report import Period, Report
from qcdc_report_decree_60_149_145.law_of_year import dialogue_duty

_RESULTS = "results.workplace"
_DIALOGUES = "figures.workplace_dialogues"


def render_results(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield section III.2 with its five points."""
    section = find_section(outline, _RESULTS)
    if section is not None:
        yield from render_section(report, section)


def render_figures(report: Report, outline: Outline) -> Iterable[Block]:
    """Yield appendix 2; the dialogues stand beside the legal minimum of each year."""
    for block in render_common_figures(report, outline):
        if isinstance(block, Table) and block.key == _DIALOGUES:
            yield _with_minimum(block)
        else:
            yield block


def _with_minimum(table: Table) -> Table:
    """Add the column of the legal minimum; the row of totals, which is no year, stays blank."""
    minimums = [_minimum(row[0]) for row in table.rows]
    if not any(minimums):
        return table
    return evolve(
        table,
        columns=(*table.columns, Column(share=3, align="center")),
        header=(*table.header, "Số cuộc định kỳ tối thiểu theo luật"),
        rows=tuple((*row, cell) for row, cell in zip(table.rows, minimums, strict=True)),
    )


def _minimum(cell: object) -> str:
    if not isinstance(cell, str) or not cell.isdecimal():
        return ""
    duty = dialogue_duty(int(cell), Period())
    return "" if duty is None else str(duty.minimum)


RENDERERS: Final[dict[str, Renderer]] = {_RESULTS: render_results, "figures": render_figures}
"""For a section's key, or an appendix's, what turns it into blocks."""
