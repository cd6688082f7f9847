"""Core's own rules, grouped by what they look at, and those that only a reader of files applies."""

from qcdc_report.findings import Rule
from qcdc_report.rules.answers import (
    ANSWER_RULES,
    answers_of_other_variants,
    has_text,
    untouched_topics,
    untouched_topics_of,
)
from qcdc_report.rules.citing import CITING_RULES
from qcdc_report.rules.consolidating import CONSOLIDATING_RULES
from qcdc_report.rules.crossing import CROSSING_RULES
from qcdc_report.rules.figures import FIGURE_RULES, YearOfMeetings, years_of_meetings
from qcdc_report.rules.formal import FORMAL_RULES
from qcdc_report.rules.ignoring import IGNORE_WITHOUT_EFFECT, ignore_without_reason
from qcdc_report.rules.issued_documents import (
    document_outside_period,
    incomplete_document,
    no_documents,
)
from qcdc_report.rules.letterhead import incomplete_letterhead, incomplete_signature
from qcdc_report.rules.period import wrong_period
from qcdc_report.rules.prose import PROSE_RULES
from qcdc_report.rules.reading import READING_RULES, RULE_FAILED, reading_finding, reading_rule
from qcdc_report.rules.unit import incomplete_unit
from qcdc_report.rules.wording import WORDING_RULES

_FRAME_RULES = (
    incomplete_unit,  # QC103
    incomplete_letterhead,
    incomplete_signature,
    wrong_period,
    incomplete_document,
    no_documents,
    document_outside_period,
    ignore_without_reason,  # QC121
    IGNORE_WITHOUT_EFFECT,
)

CORE_RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *ANSWER_RULES,
            *_FRAME_RULES,
            *FORMAL_RULES,
            *FIGURE_RULES,
            *WORDING_RULES,
            *PROSE_RULES,
            *CROSSING_RULES,
            *CITING_RULES,
            *CONSOLIDATING_RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""Every rule that core runs on every report, by code."""

__all__ = [
    "CORE_RULES",
    "IGNORE_WITHOUT_EFFECT",
    "READING_RULES",
    "RULE_FAILED",
    "YearOfMeetings",
    "answers_of_other_variants",
    "has_text",
    "reading_finding",
    "reading_rule",
    "untouched_topics",
    "untouched_topics_of",
    "years_of_meetings",
]
