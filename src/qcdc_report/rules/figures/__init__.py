"""Rules on the figures of appendix 2: their keys and shape, what is missing, what cannot be."""

from qcdc_report.findings import Rule
from qcdc_report.rules.figures.dates import (
    changed_denominator,
    figure_after_period,
    service_levels_replaced,
    years_unlike_title,
)
from qcdc_report.rules.figures.parts import part_above_whole
from qcdc_report.rules.figures.presence import (
    figure_not_applicable,
    missing_baseline,
    missing_figure,
    waived_figure,
)
from qcdc_report.rules.figures.ratios import ratio_of_nothing, ratio_without_counts, wrong_ratio
from qcdc_report.rules.figures.shape import malformed_figure, unknown_indicator
from qcdc_report.rules.figures.yearly_meetings import YearOfMeetings, years_of_meetings
from qcdc_report.rules.figures.years import missing_year, unexpected_year

FIGURE_RULES: tuple[Rule, ...] = (
    unknown_indicator,  # QC201
    malformed_figure,
    missing_figure,
    figure_not_applicable,
    missing_year,
    part_above_whole,
    wrong_ratio,
    ratio_of_nothing,
    unexpected_year,
    waived_figure,
    ratio_without_counts,
    missing_baseline,
    figure_after_period,
    years_unlike_title,
    service_levels_replaced,
    changed_denominator,
)
"""The rules QC201 to QC216, by code."""

__all__ = ["FIGURE_RULES", "YearOfMeetings", "years_of_meetings"]
