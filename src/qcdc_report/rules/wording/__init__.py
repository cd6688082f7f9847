"""Rules on wording: what is left over, copied, mistyped or in an old encoding."""

from qcdc_report.findings import Rule
from qcdc_report.rules.wording.copied_answer import copied_answer
from qcdc_report.rules.wording.instruction_left import instruction_left
from qcdc_report.rules.wording.invisible import invisible_character
from qcdc_report.rules.wording.legacy_encoding import legacy_encoding
from qcdc_report.rules.wording.short_answer import short_answer
from qcdc_report.rules.wording.stray_space import stray_space
from qcdc_report.rules.wording.typing_slip import typing_slip

WORDING_RULES: tuple[Rule, ...] = (
    instruction_left,  # QC303
    copied_answer,
    short_answer,
    legacy_encoding,
    invisible_character,
    typing_slip,
    stray_space,  # QC309
)
"""The rules QC303 to QC309, by code."""

__all__ = ["WORDING_RULES"]
