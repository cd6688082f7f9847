"""Excel: a form in which units fill in their figures, and its way back into a report."""

from qcdc_report.formats.xlsx.reading import read_xlsx
from qcdc_report.formats.xlsx.writing import new_xlsx

__all__ = ["new_xlsx", "read_xlsx"]
