"""The profile's own rules, one module each."""

from qcdc_report.findings import Rule
from qcdc_report_decree_60_149_145.rules.other_variant import other_variant_section
from qcdc_report_decree_60_149_145.rules.topics import untouched_topic
from qcdc_report_decree_60_149_145.rules.unit_kind import unit_kind_not_covered
from qcdc_report_decree_60_149_145.rules.worker_conference import worker_conference_not_yearly
from qcdc_report_decree_60_149_145.rules.workplace_dialogue import too_few_dialogues

RULES: tuple[Rule, ...] = (
    unit_kind_not_covered,  # D60101
    other_variant_section,
    untouched_topic,
    too_few_dialogues,
    worker_conference_not_yearly,
)
"""Every rule of the profile, by code."""

__all__ = ["RULES"]
