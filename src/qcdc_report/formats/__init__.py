"""Which bytes: one module or folder for each format, and the record that describes one."""

from qcdc_report.formats.format import (
    Annotator,
    DataWriter,
    Format,
    FormatFailedError,
    PageReader,
    Reader,
    Reading,
    Writer,
    failures_named,
)
from qcdc_report.formats.options import Limits, ReadingOptions

__all__ = [
    "Annotator",
    "DataWriter",
    "Format",
    "FormatFailedError",
    "Limits",
    "PageReader",
    "Reader",
    "Reading",
    "ReadingOptions",
    "Writer",
    "failures_named",
]
