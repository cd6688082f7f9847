"""Documents that this library wrote and nobody has touched since: read by writing them again."""

from qcdc_report.formats.docx.untouched.reading import read_untouched

__all__ = ["read_untouched"]
