"""The package: a Word file's bytes, checked and taken apart, before anybody reads text in them."""

from qcdc_report.formats.docx.package.errors import DocxReadError, reading_boundary, refusal
from qcdc_report.formats.docx.package.opening import checked_parts, open_package, open_parts
from qcdc_report.formats.docx.package.package import Package
from qcdc_report.formats.docx.package.refusals import REFUSALS, Refusal
from qcdc_report.formats.docx.package.relations import Relation

__all__ = [
    "REFUSALS",
    "DocxReadError",
    "Package",
    "Refusal",
    "Relation",
    "checked_parts",
    "open_package",
    "open_parts",
    "reading_boundary",
    "refusal",
]
