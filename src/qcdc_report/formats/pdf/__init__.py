"""A finished document as PDF for the archive, made of the Word file by LibreOffice."""

from qcdc_report.formats.pdf.failing import PdfError
from qcdc_report.formats.pdf.writing import pdf_many, write_pdf

__all__ = ["PdfError", "pdf_many", "write_pdf"]
