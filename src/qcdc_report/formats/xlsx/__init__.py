"""Excel: a form for figures and its way back, a report as tables, many reports as one table."""

from qcdc_report.formats.xlsx.reading import read_xlsx
from qcdc_report.formats.xlsx.report_book import write_report_xlsx
from qcdc_report.formats.xlsx.units_book import write_units_xlsx
from qcdc_report.formats.xlsx.writing import new_xlsx

__all__ = ["new_xlsx", "read_xlsx", "write_report_xlsx", "write_units_xlsx"]
