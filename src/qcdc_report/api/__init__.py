"""The package's face, verb by verb: load, read, check, render, annotate, consolidate, merge."""

from qcdc_report.api.annotating import annotate
from qcdc_report.api.checking import check, validate
from qcdc_report.api.consolidating import consolidate
from qcdc_report.api.defaults import default_registry
from qcdc_report.api.merging import merge, merge_reports
from qcdc_report.api.reading import ReportFileError, load, read, read_file
from qcdc_report.api.rendering import render, render_bytes, render_units, to_composer, to_document

__all__ = [
    "ReportFileError",
    "annotate",
    "check",
    "consolidate",
    "default_registry",
    "load",
    "merge",
    "merge_reports",
    "read",
    "read_file",
    "render",
    "render_bytes",
    "render_units",
    "to_composer",
    "to_document",
    "validate",
]
