"""What a report under the decree shows in its own way: section III.1 and item 3 of appendix 2."""

from collections.abc import Iterable
from typing import Final

from qcdc_report.blocks import Block
from qcdc_report.layout import render_figures as render_common_figures
from qcdc_report.layout import section_renderer, with_yearly_column
from qcdc_report.outline import Outline
from qcdc_report.profile import Renderer
from qcdc_report.report import Report
from qcdc_report_decree_04_2015.conference_duty import conference_duty


def render_figures(report: Report, outline: Outline) -> Iterable[Block]:
    """Yield appendix 2; the staff conferences stand beside what the law of each year asks for."""
    return with_yearly_column(
        render_common_figures(report, outline),
        "figures.staff_conferences",
        "Số cuộc mỗi đơn vị phải tổ chức",
        lambda year: "" if conference_duty(year) is None else "1",
    )


RENDERERS: Final[dict[str, Renderer]] = {
    "results.agency": section_renderer("results.agency"),
    "figures": render_figures,
}
"""For a section's key, or an appendix's, what turns it into blocks."""
