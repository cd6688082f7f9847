"""Why a batch cannot begin, or cannot go on; what is done stays done."""

from qcdc_report.text import SaidError


class BatchError(SaidError, RuntimeError):
    """A batch that cannot begin or go on; ``said`` is for people."""


class BatchOptionError(BatchError):
    """A batch that was asked for something that there is not."""


class FolderInUseError(BatchError):
    """Another batch is writing into the same folder."""


class NoSpaceError(BatchError):
    """The disk is full or cannot be written: every further file would fail the same way."""


class WorkerLostError(SaidError, RuntimeError):
    """The process that had a file in its hands has died; ``said`` tells how."""
