"""A finished document as one web page: the official look on screen, the same pages in print."""

from qcdc_report.formats.beside import beside_paragraphs
from qcdc_report.formats.html.writing import write_html

__all__ = ["beside_paragraphs", "write_html"]
