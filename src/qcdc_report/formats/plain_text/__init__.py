"""A finished document as plain text, wrapped for an e-mail."""

from qcdc_report.formats.plain_text.writing import write_plain_text

__all__ = ["write_plain_text"]
