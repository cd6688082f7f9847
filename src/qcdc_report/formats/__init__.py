"""Which bytes: one module or folder for each format, and the record that describes one."""

from qcdc_report.formats.format import (
    DataWriter,
    Format,
    FormatFailedError,
    Reader,
    Reading,
    Writer,
    failures_named,
)

__all__ = [
    "DataWriter",
    "Format",
    "FormatFailedError",
    "Reader",
    "Reading",
    "Writer",
    "failures_named",
]
