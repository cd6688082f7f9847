"""What became of one file of a batch."""

from typing import Any, Literal

from attrs import field, frozen

from qcdc_report.batching.packing import unpack_findings
from qcdc_report.batching.tasks import Output, RuleCount
from qcdc_report.findings import Finding, Severity
from qcdc_report.text import Text, either
from qcdc_report.text.speech import Language

Status = Literal["done", "failed", "skipped"]

STATUS_WORDS: dict[Status, Text] = {
    "done": Text("xong", "done"),
    "failed": Text("không xong", "failed"),
    "skipped": Text("đã xong từ trước", "done before"),
}


@frozen(kw_only=True)
class FileResult:
    """What became of one file.

    Attributes:
        file: its path or URL.
        status: ``done``; ``failed``; ``skipped`` when it was done before and nothing has changed
            since: then the rest tells of what was done then.
        unit: name of the unit that reports; empty when nobody knows.
        written: the files that were made of it, with the hash of each.
        counts: findings by rule and severity, all of them.
        packed: the first of them, as the journal keeps them; ``findings`` has their values.
        reason: why it failed.
        seconds: that a worker took for it.
        attempts: how often it was tried.
    """

    file: str
    status: Status
    unit: str = ""
    written: tuple[Output, ...] = ()
    counts: tuple[RuleCount, ...] = field(default=(), repr=False)
    packed: bytes = field(default=b"", repr=False)
    reason: Text | None = None
    seconds: float = 0.0
    attempts: int = 1

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The first 50 findings, or fewer where they are long; ``counts`` has all."""
        return unpack_findings(self.packed)

    @property
    def outputs(self) -> tuple[str, ...]:
        """The paths or URLs of the files that were made of it."""
        return tuple(output.place for output in self.written)

    @property
    def ok(self) -> bool:
        """Whether it is done, now or before; its report may be at fault all the same."""
        return self.status != "failed"

    def number(self, severity: Severity) -> int:
        """Return how many findings there are of one severity."""
        return sum(count.number for count in self.counts if count.severity is severity)

    def to_dict(self, lang: Language = "vi") -> dict[str, Any]:
        """Return the result as JSON writes it."""
        return {
            "file": self.file,
            "unit": self.unit,
            "status": self.status,
            "reason": either(self.reason, lang),
            "outputs": list(self.outputs),
            **{str(severity): self.number(severity) for severity in Severity},
            "rules": {
                code: sum(c.number for c in self.counts if c.code == code)
                for code in dict.fromkeys(c.code for c in self.counts)
            },
            "seconds": round(self.seconds, 3),
        }
