"""Merging: Word files as they are, put together into one."""

from qcdc_report.formats.docx.merging.documents import Titled, write_many
from qcdc_report.formats.docx.merging.merging import UnmergedError, merge_docx
from qcdc_report.formats.docx.merging.record import (
    Merged,
    MergedPart,
    MergeOptions,
    PageNumbers,
    Source,
    Stripped,
)

__all__ = [
    "MergeOptions",
    "Merged",
    "MergedPart",
    "PageNumbers",
    "Source",
    "Stripped",
    "Titled",
    "UnmergedError",
    "merge_docx",
    "write_many",
]
