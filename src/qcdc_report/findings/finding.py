"""A finding: one thing a rule says about one report, as a value."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, overload

from attrs import field, frozen

from qcdc_report.tabular import Backend, Kind, frame_of, html_table
from qcdc_report.text import Text, either
from qcdc_report.text.speech import Language


class Severity(StrEnum):
    """How much a finding matters; only an error stops a report from being sent."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def word(self) -> Text:
        """What people call it."""
        return _WORDS[self]


_WORDS = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.NOTE: Text("ghi chú", "note"),
}
_COLUMNS: Mapping[str, Kind] = {
    "file": "text",
    "line": "integer",
    "column": "integer",
    "code": "text",
    "name": "text",
    "severity": "text",
    "path": "text",
    "message": "text",
    "hint": "text",
}
_HEADER = ("Chỗ", "Mức", "Mã", "Đường dẫn", "Phát hiện", "Cách sửa")
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@frozen(order=True)
class Place:
    """Where in a file: both numbers count from 1; None where the file has no such thing."""

    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        return ":".join([self.file, *numbers]) if self.file else ":".join(numbers)


@frozen
class Fix:
    """A safe change of one text: what stands at a place, and what should.

    Only a change that cannot alter what the writer means is a fix: a form, never a figure.

    Attributes:
        offset: where the old text starts in the text at the finding's path, from 0.
        old: what stands there.
        new: what should stand there.
    """

    offset: int
    old: str
    new: str


@frozen(kw_only=True)
class Finding:
    """One thing a rule says about a report.

    Attributes:
        code: the rule's code, such as ``QC101``.
        name: the rule's name, the bad pattern in kebab case.
        severity: error, warning or note.
        path: the key and the place inside it, such as ``figures.petition_resolution.2019``.
        said: the message in both languages.
        advice: what to do about it, if anything sure can be said.
        place: file, line and column, where the report came from a file.
        fix: the change of the text at ``path`` that cures it, where that is safe.
    """

    code: str
    name: str
    severity: Severity
    path: str
    said: Text
    advice: Text | None = None
    place: Place = field(factory=Place)
    fix: Fix | None = None

    @property
    def message(self) -> str:
        """The message in Vietnamese."""
        return self.said.vi

    @property
    def hint(self) -> str:
        """What to do, in Vietnamese; empty if there is nothing to add."""
        return either(self.advice)

    @property
    def file(self) -> str:
        """The file's name, as the person gave it; empty for none."""
        return self.place.file

    @property
    def line(self) -> int | None:
        """The line, from 1."""
        return self.place.line

    @property
    def column(self) -> int | None:
        """The column, from 1."""
        return self.place.column

    def told(self, lang: Language = "vi") -> str:
        """Return the finding as one line: where, what is wrong, what to do about it."""
        said, advice = self.said.say(lang), either(self.advice, lang)
        words = f"{said.rstrip('.')}. {advice}" if advice else said
        return f"{self.place}: {words}".removeprefix(": ")

    def to_dict(self, lang: Language = "vi") -> dict[str, Any]:
        """Return the finding as JSON writes it."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "path": self.path,
            "message": self.said.say(lang),
            "hint": either(self.advice, lang),
        }


def _reading_order(finding: Finding) -> tuple[Any, ...]:
    place = finding.place
    return (
        place.file,
        place.line is None,
        place.line or 0,
        place.column or 0,
        _ORDER[finding.severity],
        finding.code,
        finding.path,
    )


def _in_reading_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=_reading_order))


@frozen(repr=False)
class Findings(Sequence[Finding]):
    """The findings about one or many reports, in reading order.

    Attributes:
        items: the findings.
        ignored: those the report itself switched off, with a reason, under ``ignore``.
    """

    items: tuple[Finding, ...] = field(default=(), converter=_in_reading_order)
    ignored: tuple[Finding, ...] = field(default=(), converter=_in_reading_order)

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> "Findings": ...
    def __getitem__(self, index: int | slice) -> "Finding | Findings":
        if isinstance(index, slice):
            return Findings(self.items[index], self.ignored)
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.items)

    def __repr__(self) -> str:
        lines = [f"{str(f.place) or f.path}: {f.severity} {f.code} {f.message}" for f in self.items]
        return "\n".join([f"<Findings: {self.tally()}>", *lines])

    def to_frame(self, backend: Backend = "pandas", *, lang: Language = "vi") -> Any:
        """Return the findings as a data frame, one a row, in reading order.

        Its columns are those of ``--output-format json``, which ``to_dict`` gives.

        Args:
            backend: ``pandas``, ``polars`` or ``pyarrow``.
            lang: the language of messages and hints.

        Raises:
            MissingExtraError: the extra ``frames`` is not installed.
        """
        rows = (list(found.to_dict(lang).values()) for found in self.items)
        return frame_of(_COLUMNS, rows, backend)

    def _repr_html_(self) -> str:
        """Show the findings in a notebook."""
        caption = ", ".join(f"{count} {severity}" for severity, count in self.tally().items())
        rows = [
            (str(f.place), str(f.severity), f.code, f.path, f.message, f.hint) for f in self.items
        ]
        return html_table(_HEADER, rows, caption)

    @property
    def errors(self) -> "Findings":
        """Only the findings at error level."""
        return self.of(Severity.ERROR)

    @property
    def warnings(self) -> "Findings":
        """Only the findings at warning level."""
        return self.of(Severity.WARNING)

    @property
    def notes(self) -> "Findings":
        """Only the findings at note level."""
        return self.of(Severity.NOTE)

    def of(self, severity: Severity) -> "Findings":
        """Return the findings of one severity."""
        return Findings(found for found in self.items if found.severity is severity)

    def tally(self) -> dict[str, int]:
        """Return how many there are of each severity, zeros included."""
        counts = Counter(found.severity for found in self.items)
        return {str(severity): counts[severity] for severity in Severity}

    @classmethod
    def joined(cls, many: "Iterable[Findings]") -> "Findings":
        """Return the findings of many reports as one."""
        groups = list(many)
        return cls(
            (found for group in groups for found in group),
            (found for group in groups for found in group.ignored),
        )
