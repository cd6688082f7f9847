"""What became of a whole batch: counts at hand, files one by one from the journal."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from attrs import field, frozen

from qcdc_report.batching.journal import Journal, results
from qcdc_report.batching.results import STATUS_WORDS, FileResult
from qcdc_report.findings import Severity
from qcdc_report.tabular import Backend, Kind, frame_of, html_table, text_table
from qcdc_report.text import Text, either, format_integer
from qcdc_report.text.speech import Language

_COLUMNS: dict[str, Kind] = {
    "unit": "text", "file": "text", "status": "text", "reason": "text", "outputs": "text",
    "error": "integer", "warning": "integer", "note": "integer", "seconds": "number",
}  # fmt: skip
_RULES = Text("Theo quy tắc", "By rule")
_UNITS = Text("Theo đơn vị", "By unit")
_FAILED = Text("Không xong", "Failed")
RULE_HEADER = (
    Text("Mã", "Code"), Text("Tên", "Name"), Text("Mức", "Severity"),
    Text("Phát hiện", "Findings"), Text("Tệp", "Files"),
)  # fmt: skip
UNIT_HEADER = (
    Text("Đơn vị", "Unit"), Text("Tệp", "File"), Text("Kết quả", "Result"),
    *(Text(s.word.vi.capitalize(), s.word.en.capitalize()) for s in Severity),
)  # fmt: skip
FAILED_HEADER = (Text("Tệp", "File"), Text("Đơn vị", "Unit"), Text("Lý do", "Reason"))


@frozen(kw_only=True)
class RuleTotal:
    """What one rule found in all files, at one severity.

    Attributes:
        number: of findings.
        files: in how many files.
    """

    code: str
    name: str
    severity: Severity
    number: int
    files: int


@frozen(kw_only=True, repr=False)
class Summary:
    """What became of the files of a batch.

    Attributes:
        done: files done in this run.
        skipped: files that were done before and have not changed.
        failed: files that could not be done.
        seconds: that this run took.
        rules: findings by rule and severity, of the files done now and before.
        journal: where each file's result is looked up.
        run: number of the run in the journal.
    """

    done: int
    skipped: int
    failed: int
    seconds: float
    rules: tuple[RuleTotal, ...]
    journal: Journal = field(eq=False)
    run: int

    @property
    def files(self) -> int:
        """How many files there were."""
        return self.done + self.skipped + self.failed

    def number(self, severity: Severity) -> int:
        """Return how many findings of one severity there are."""
        return sum(rule.number for rule in self.rules if rule.severity is severity)

    def results(self) -> Iterator[FileResult]:
        """Yield what became of each file, in the order of the files, read from the journal.

        After a further run into the same folder a file is told of by that run.
        """
        return results(self.journal, self.run)

    def failures(self) -> Iterator[FileResult]:
        """Yield the files that could not be done, each with its reason."""
        return (result for result in self.results() if not result.ok)

    @property
    def headline(self) -> Text:
        """The summary in one sentence."""
        n = {name: format_integer(getattr(self, name)) for name in ("done", "skipped", "failed")}
        found = [(format_integer(self.number(severity)), severity.word) for severity in Severity]
        vi = ", ".join(f"{number} {word.vi}" for number, word in found)
        en = ", ".join(f"{number} {word.en}{'s' * (number != '1')}" for number, word in found)
        files = f"file{'s' * (self.done != 1)}"
        return Text(
            f"Xong {n['done']}, đã xong từ trước {n['skipped']}, không xong {n['failed']} tệp "
            f"trong {self.seconds:.1f} giây. Phát hiện: {vi}.",
            f"{n['done']} {files} done, {n['skipped']} done before, {n['failed']} failed in "
            f"{self.seconds:.1f} s. Findings: {en}.",
        )

    def text(self, lang: Language = "vi", *, most: int | None = 20) -> str:
        """Return the summary as tables of plain text.

        Args:
            lang: the language.
            most: rows of each table; None for all.
        """
        parts = [self.headline.say(lang)]
        for title, header, rows, number in self._tables(lang):
            if not number:
                continue
            shown = list(islice(rows, most))
            if header is FAILED_HEADER:  # a reason is read whole, or it helps nobody
                told = "\n".join([title, *(f"  {_failed_line(*row)}" for row in shown)])
            else:
                told = text_table([one.say(lang) for one in header], shown, title)
            left = number - len(shown)
            more = Text(f"… và {left} dòng nữa", f"… and {left} more rows").say(lang)
            parts.append(f"{told}\n{more}" if left else told)
        return "\n\n".join(parts)

    def to_frame(self, backend: Backend = "pandas", *, lang: Language = "vi") -> Any:
        """Return one row for each file as a data frame.

        Raises:
            MissingExtraError: the extra ``frames`` is not installed.
        """
        rows = (
            (
                *(r.unit, r.file, str(r.status), either(r.reason, lang), "; ".join(r.outputs)),
                *(r.number(severity) for severity in Severity),
                r.seconds,
            )
            for r in self.results()
        )
        return frame_of(_COLUMNS, rows, backend)

    def _tables(self, lang: Language) -> Iterator[tuple[str, Any, Iterator[Any], int]]:
        failed = (failed_row(result, lang) for result in self.failures())
        yield _FAILED.say(lang), FAILED_HEADER, failed, self.failed
        rules = (rule_row(rule, lang) for rule in self.rules)
        yield _RULES.say(lang), RULE_HEADER, rules, len(self.rules)
        units = (unit_row(result, lang) for result in self.results())
        yield _UNITS.say(lang), UNIT_HEADER, units, self.files

    def __repr__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        """Show the summary in a notebook."""
        tables = [
            html_table([one.vi for one in header], islice(rows, 200), title, most=200)
            for title, header, rows, number in self._tables("vi")
            if number
        ]
        return f"<p>{self.headline.vi}</p>{''.join(tables)}"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the summary at an IPython prompt."""
        printer.text(self.headline.vi if cycle else self.text())


def rule_row(rule: RuleTotal, lang: Language) -> tuple[str, str, str, int, int]:
    """Return what one rule found as a row."""
    return (rule.code, rule.name, rule.severity.word.say(lang), rule.number, rule.files)


def unit_row(result: FileResult, lang: Language) -> tuple[str | int, ...]:
    """Return what became of one file as a row."""
    return (
        *(result.unit, result.file, STATUS_WORDS[result.status].say(lang)),
        *(result.number(severity) for severity in Severity),
    )


def failed_row(result: FileResult, lang: Language) -> tuple[str, str, str]:
    """Return a file that could not be done as a row."""
    return (result.file, result.unit, either(result.reason, lang))


def _failed_line(file: str, unit: str, reason: str) -> str:
    named = f"{file} ({unit})" if unit else file
    return reason if reason.startswith(file) else f"{named}: {reason}"
