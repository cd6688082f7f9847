"""Tools for testing profiles and rules: the contract every profile keeps, cases, pages.

The extra ``testing`` brings what is needed.
"""

from importlib.util import find_spec

if find_spec("pytest") is not None:
    import pytest

    # Before the import, so that a failing assertion shows its values as in one's own tests.
    pytest.register_assert_rewrite("qcdc_report.testing.contract", "qcdc_report.testing.trying")

from qcdc_report.testing.cases import (
    Case,
    Expected,
    apply,
    findings_of,
    in_order,
    load_cases,
    without_cases,
)
from qcdc_report.testing.checks import CHECKS
from qcdc_report.testing.contract import ProfileContract, check_profile
from qcdc_report.testing.pages import SECTIONS, page_example, page_sections, with_example

__all__ = [
    "CHECKS",
    "SECTIONS",
    "Case",
    "Expected",
    "ProfileContract",
    "apply",
    "check_profile",
    "findings_of",
    "in_order",
    "load_cases",
    "page_example",
    "page_sections",
    "with_example",
    "without_cases",
]
