"""Rows and columns: data frames of whichever library, and tables that a notebook shows.

Knows nothing of reports; everything above may use it.
"""

from qcdc_report.tabular.extras import MissingExtraError, imported, needs_extra
from qcdc_report.tabular.frames import Backend, Kind, frame_of, rows_of
from qcdc_report.tabular.showing import html_table, text_table

__all__ = [
    "Backend",
    "Kind",
    "MissingExtraError",
    "frame_of",
    "html_table",
    "imported",
    "needs_extra",
    "rows_of",
    "text_table",
]
