"""The error of a file that should hold a profile."""

from qcdc_report.findings import Findings


class ProfileFileError(ValueError):
    """A file that is no profile; ``findings`` says why, each with its place."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        super().__init__("\n".join(finding.told() for finding in findings))

    def __reduce__(self) -> tuple[type["ProfileFileError"], tuple[Findings]]:
        """Pickle by the findings: the error crosses from worker processes."""
        return (type(self), (self.findings,))
