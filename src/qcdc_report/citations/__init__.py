"""The legal register with its in-force calendar: which text governs, and how that is known."""

from qcdc_report.citations.calendar import Coverage, calendar_grade, coverage, in_force
from qcdc_report.citations.document import DatedFact, Grade, LegalDocument
from qcdc_report.citations.register import Register, cite, find, register

__all__ = [
    "Coverage",
    "DatedFact",
    "Grade",
    "LegalDocument",
    "Register",
    "calendar_grade",
    "cite",
    "coverage",
    "find",
    "in_force",
    "register",
]
