"""Seeing: a Word file's parts become a manuscript, what a person sees in the file."""

from qcdc_report.formats.docx.seeing.document import read_docx, see

__all__ = ["read_docx", "see"]
