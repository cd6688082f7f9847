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
    ReviewWriter,
    TablesWriter,
    UnitsWriter,
    Writer,
    failures_named,
)
from qcdc_report.formats.merging import merged
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.formats.subject import Subject

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
    "ReviewWriter",
    "Subject",
    "TablesWriter",
    "UnitsWriter",
    "Writer",
    "failures_named",
    "merged",
]
