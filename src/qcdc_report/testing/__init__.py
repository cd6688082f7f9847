"""Tools for testing rules and profiles."""

from qcdc_report.testing.cases import (
    Case,
    Expected,
    apply,
    findings_of,
    in_order,
    load_cases,
    without_cases,
)
from qcdc_report.testing.pages import SECTIONS, page_example, page_sections, with_example

__all__ = [
    "SECTIONS",
    "Case",
    "Expected",
    "apply",
    "findings_of",
    "in_order",
    "load_cases",
    "page_example",
    "page_sections",
    "with_example",
    "without_cases",
]
