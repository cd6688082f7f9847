"""Findings written back into a Word file as comments, at the paragraphs they are about."""

from qcdc_report.formats.docx.annotating.annotate import annotate_docx

__all__ = ["annotate_docx"]
