"""Rules on consolidated reports: their units, and the sums of what these gave."""

from qcdc_report.findings import Rule
from qcdc_report.rules.consolidating.kinds import unit_under_other_profile
from qcdc_report.rules.consolidating.missing import unexpected_unit, unit_missing
from qcdc_report.rules.consolidating.parts import nothing_consolidated, silent_unit, unit_twice
from qcdc_report.rules.consolidating.periods import period_differs
from qcdc_report.rules.consolidating.sums import sum_differs

CONSOLIDATING_RULES: tuple[Rule, ...] = (
    unit_missing,  # QC601
    unit_twice,
    unexpected_unit,
    period_differs,
    unit_under_other_profile,
    sum_differs,
    silent_unit,
    nothing_consolidated,
)
"""The rules QC601 to QC608, by code."""

__all__ = ["CONSOLIDATING_RULES"]
