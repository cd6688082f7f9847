"""Which bytes: one module or folder for each format, and the record that describes one."""

from qcdc_report.formats.format import DataWriter, Format, Reader, Reading, Writer

__all__ = ["DataWriter", "Format", "Reader", "Reading", "Writer"]
