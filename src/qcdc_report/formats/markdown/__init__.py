"""A finished document as Markdown: to compare two versions line by line, to paste elsewhere."""

from qcdc_report.formats.markdown.writing import write_markdown

__all__ = ["write_markdown"]
