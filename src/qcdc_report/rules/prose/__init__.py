"""Rules that read sentences with a calculator: ratios, sums, remainders, changes."""

from typing import Final

from qcdc_report.findings import Rule
from qcdc_report.rules.prose.approximation_on_wrong_side import approximation_on_wrong_side
from qcdc_report.rules.prose.carry_over_miscalculated import carry_over_miscalculated
from qcdc_report.rules.prose.change_miscalculated import change_miscalculated
from qcdc_report.rules.prose.denominator_named_otherwise import denominator_named_otherwise
from qcdc_report.rules.prose.part_above_whole import part_above_whole_in_prose
from qcdc_report.rules.prose.parts_do_not_sum import parts_do_not_sum
from qcdc_report.rules.prose.percent_change_ambiguous import percent_change_ambiguous
from qcdc_report.rules.prose.ratio_miscalculated import ratio_miscalculated
from qcdc_report.rules.prose.ratio_without_counts import ratio_without_counts_in_prose
from qcdc_report.rules.prose.remainder_miscalculated import remainder_miscalculated

PROSE_RULES: Final[tuple[Rule, ...]] = (
    ratio_miscalculated,
    part_above_whole_in_prose,
    parts_do_not_sum,
    remainder_miscalculated,
    change_miscalculated,
    approximation_on_wrong_side,
    carry_over_miscalculated,
    denominator_named_otherwise,
    percent_change_ambiguous,
    ratio_without_counts_in_prose,
)

__all__ = ["PROSE_RULES"]
