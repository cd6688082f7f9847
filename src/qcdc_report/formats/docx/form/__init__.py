"""Empty report forms for Word: the official page with content controls to fill in."""

from qcdc_report.formats.docx.form.writing import new_docx

__all__ = ["new_docx"]
