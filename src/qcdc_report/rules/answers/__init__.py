"""Rules on what stands under ``answers``: its keys, what is missing, what was left over."""

from qcdc_report.findings import Rule
from qcdc_report.rules.answers.keys import unknown_answer_key
from qcdc_report.rules.answers.leftovers import guidance_left_in_answer, placeholder_left
from qcdc_report.rules.answers.missing import has_text, missing_answer
from qcdc_report.rules.answers.slot import answers_of_other_variants
from qcdc_report.rules.answers.topics import untouched_topics, untouched_topics_of

ANSWER_RULES: tuple[Rule, ...] = (
    unknown_answer_key,  # QC101
    missing_answer,
    guidance_left_in_answer,  # QC301
    placeholder_left,
)
"""The rules on answers, by code."""

__all__ = [
    "ANSWER_RULES",
    "answers_of_other_variants",
    "has_text",
    "untouched_topics",
    "untouched_topics_of",
]
