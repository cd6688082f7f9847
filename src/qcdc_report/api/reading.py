"""From a file to a report."""

from pathlib import Path

from qcdc_report.api.defaults import cannot, default_registry
from qcdc_report.findings import Findings
from qcdc_report.formats import Reading, failures_named
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.report import Report


class ReportFileError(ValueError):
    """A file that cannot be read as a report; ``findings`` says why, each with its place."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        super().__init__("\n".join(f"{f.place}: {f.message} {f.hint}".strip() for f in findings))

    def __reduce__(self) -> tuple[type["ReportFileError"], tuple[Findings]]:
        """Pickle by the findings: the error crosses from worker processes."""
        return (type(self), (self.findings,))


def load(path: str | Path, *, registry: Registry | None = None) -> Report:
    """Read a report from a file, by its ending.

    Args:
        path: a ``.yaml``, ``.json`` or any other file that a format reads.
        registry: the plugins to use; the installed ones by default.

    Raises:
        ReportFileError: the file is no report; every problem is listed with line and column.
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    reading = read_file(path, registry=registry)
    problems = Findings(reading.findings)
    if reading.report is None or problems.errors:
        raise ReportFileError(problems)
    return reading.report


def read_file(path: str | Path, *, registry: Registry | None = None) -> Reading:
    """Return what a format's reader makes of a file.

    Raises:
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    path = Path(path)
    form = (registry or default_registry()).format(path.suffix or path.name)
    if form.read is None:
        raise UnknownFormatError(cannot("đọc", "read", form))
    content = path.read_bytes()
    with failures_named(form):
        return form.read(content, str(path))
