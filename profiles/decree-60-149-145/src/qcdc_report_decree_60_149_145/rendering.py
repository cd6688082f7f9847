"""What an enterprise's report shows in its own way: section III.2 and item 5 of appendix 2."""

from collections.abc import Iterable
from typing import Final

from qcdc_report.blocks import Block
from qcdc_report.layout import render_figures as render_common_figures
from qcdc_report.layout import section_renderer, with_yearly_column
from qcdc_report.outline import Outline
from qcdc_report.profile import Renderer
from qcdc_report.report import Period, Report
from qcdc_report_decree_60_149_145.law_of_year import dialogue_duty


def render_figures(report: Report, outline: Outline) -> Iterable[Block]:
    """Yield appendix 2; the dialogues stand beside the legal minimum of each year."""
    return with_yearly_column(
        render_common_figures(report, outline),
        "figures.workplace_dialogues",
        "Số cuộc định kỳ tối thiểu theo luật",
        _minimum,
    )


def _minimum(year: int) -> str:
    duty = dialogue_duty(year, Period())
    return "" if duty is None else str(duty.minimum)


RENDERERS: Final[dict[str, Renderer]] = {
    "results.workplace": section_renderer("results.workplace"),
    "figures": render_figures,
}
"""For a section's key, or an appendix's, what turns it into blocks."""
