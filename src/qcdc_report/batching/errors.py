"""Why a batch cannot begin, or cannot go on; what is done stays done."""

from qcdc_report.text import Text


class BatchError(RuntimeError):
    """A batch that cannot begin or go on; ``said`` is for people."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.vi)
        self.said = said

    def __reduce__(self) -> tuple[type["BatchError"], tuple[Text]]:
        """Pickle by the text: the error may cross between processes."""
        return (type(self), (self.said,))


class BatchOptionError(BatchError):
    """A batch that was asked for something that there is not."""


class FolderInUseError(BatchError):
    """Another batch is writing into the same folder."""


class NoSpaceError(BatchError):
    """The disk is full or cannot be written: every further file would fail the same way."""


class WorkerLostError(RuntimeError):
    """The process that had a file in its hands has died; ``said`` tells how."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.vi)
        self.said = said
