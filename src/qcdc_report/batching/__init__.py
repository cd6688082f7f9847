"""Many files, from one process to a cluster: one bad file costs only itself."""

from qcdc_report.batching.errors import (
    BatchError,
    BatchOptionError,
    FolderInUseError,
    NoSpaceError,
)
from qcdc_report.batching.events import Event, EventKind, Listener, event_line
from qcdc_report.batching.results import FileResult
from qcdc_report.batching.saving import save_summary
from qcdc_report.batching.showing import progress
from qcdc_report.batching.starting import Batch, batch
from qcdc_report.batching.summary import RuleTotal, Summary

__all__ = [
    "Batch",
    "BatchError",
    "BatchOptionError",
    "Event",
    "EventKind",
    "FileResult",
    "FolderInUseError",
    "Listener",
    "NoSpaceError",
    "RuleTotal",
    "Summary",
    "batch",
    "event_line",
    "progress",
    "save_summary",
]
