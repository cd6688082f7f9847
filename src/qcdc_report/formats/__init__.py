"""Which bytes: one module or folder for each format, and the record that describes one."""

from qcdc_report.formats.filled import FilledFigures
from qcdc_report.formats.format import (
    Annotator,
    DataWriter,
    FiguresReader,
    Format,
    FormatFailedError,
    PageReader,
    Reader,
    Reading,
    Writer,
    failures_named,
)
from qcdc_report.formats.merging import merged
from qcdc_report.formats.options import Limits, ReadingOptions

__all__ = [
    "Annotator",
    "DataWriter",
    "FiguresReader",
    "FilledFigures",
    "Format",
    "FormatFailedError",
    "Limits",
    "PageReader",
    "Reader",
    "Reading",
    "ReadingOptions",
    "Writer",
    "failures_named",
    "merged",
]
