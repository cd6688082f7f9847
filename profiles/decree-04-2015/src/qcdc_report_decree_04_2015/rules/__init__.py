"""The profile's own rules, one module each."""

from qcdc_report.findings import Rule
from qcdc_report_decree_04_2015.rules.other_variant import other_variant_section
from qcdc_report_decree_04_2015.rules.staff_conference import staff_conference_not_yearly
from qcdc_report_decree_04_2015.rules.topics import untouched_topic
from qcdc_report_decree_04_2015.rules.unit_kind import unit_kind_not_covered

RULES: tuple[Rule, ...] = (
    unit_kind_not_covered,  # D04101
    other_variant_section,
    untouched_topic,
    staff_conference_not_yearly,
)
"""Every rule of the profile, by code."""

__all__ = ["RULES"]
