"""Documents as texts cite them, and the legal register with its in-force calendar."""

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.calendar import Coverage, calendar_grade, coverage, in_force
from qcdc_report.citations.citation import Citation, proper_form
from qcdc_report.citations.document import DatedFact, Grade, LegalDocument
from qcdc_report.citations.grammar import find_citations
from qcdc_report.citations.identifying import Identification, Mismatch, identify, is_registrable
from qcdc_report.citations.number import Number, parse_number
from qcdc_report.citations.register import Register, cite, find, register

__all__ = [
    "Arena",
    "Citation",
    "Coverage",
    "DatedFact",
    "Grade",
    "Identification",
    "LegalDocument",
    "Mismatch",
    "Number",
    "Register",
    "calendar_grade",
    "cite",
    "coverage",
    "find",
    "find_citations",
    "identify",
    "in_force",
    "is_registrable",
    "parse_number",
    "proper_form",
    "register",
]
