"""Core's own rules, grouped by what they look at, and those that only a reader of files applies."""

from qcdc_report.findings import Rule
from qcdc_report.rules.answer_keys import unknown_answer_key
from qcdc_report.rules.citing import CITING_RULES
from qcdc_report.rules.figure_dates import (
    changed_denominator,
    figure_after_period,
    service_levels_replaced,
    years_unlike_title,
)
from qcdc_report.rules.figure_parts import part_above_whole
from qcdc_report.rules.figure_presence import (
    figure_not_applicable,
    missing_baseline,
    missing_figure,
    waived_figure,
)
from qcdc_report.rules.figure_ratios import ratio_of_nothing, ratio_without_counts, wrong_ratio
from qcdc_report.rules.figure_shape import malformed_figure, unknown_indicator
from qcdc_report.rules.figure_years import missing_year, unexpected_year
from qcdc_report.rules.ignoring import IGNORE_WITHOUT_EFFECT, ignore_without_reason
from qcdc_report.rules.issued_documents import (
    document_outside_period,
    incomplete_document,
    no_documents,
)
from qcdc_report.rules.leftovers import guidance_left_in_answer, placeholder_left
from qcdc_report.rules.letterhead import incomplete_letterhead, incomplete_signature
from qcdc_report.rules.missing_answer import missing_answer
from qcdc_report.rules.period import wrong_period
from qcdc_report.rules.prose import PROSE_RULES
from qcdc_report.rules.reading import READING_RULES, RULE_FAILED, reading_rule
from qcdc_report.rules.slot import answers_of_other_variants
from qcdc_report.rules.topics import untouched_topics
from qcdc_report.rules.unit import incomplete_unit
from qcdc_report.rules.yearly_meetings import YearOfMeetings, years_of_meetings

CORE_RULES: tuple[Rule, ...] = (
    unknown_answer_key,  # QC101
    missing_answer,
    incomplete_unit,
    incomplete_letterhead,
    incomplete_signature,
    wrong_period,
    incomplete_document,
    no_documents,
    document_outside_period,
    ignore_without_reason,  # QC121
    IGNORE_WITHOUT_EFFECT,
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
    guidance_left_in_answer,  # QC301
    placeholder_left,
    *PROSE_RULES,
    *CITING_RULES,
)
"""Every rule that core runs on every report, by code."""

__all__ = [
    "CORE_RULES",
    "IGNORE_WITHOUT_EFFECT",
    "READING_RULES",
    "RULE_FAILED",
    "YearOfMeetings",
    "answers_of_other_variants",
    "reading_rule",
    "untouched_topics",
    "years_of_meetings",
]
