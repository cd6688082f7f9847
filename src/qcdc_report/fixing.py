"""Safe fixes applied to a report's file: forms and spellings, never a figure, never silently."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from qcdc_report.findings import Finding, Findings
from qcdc_report.text import nfc


@frozen
class FixedText:
    """What fixing made of a file's text.

    Attributes:
        file: its name.
        old: the text as it was.
        new: the text with the fixes made.
        fixed: the findings that were cured.
        left: findings that have a fix which could not be made safely in this text.
    """

    file: str
    old: str
    new: str
    fixed: tuple[Finding, ...]
    left: tuple[Finding, ...]

    def diff(self) -> str:
        """Return the change as a unified diff; empty when nothing changed."""
        lines = difflib.unified_diff(
            self.old.splitlines(keepends=True),
            self.new.splitlines(keepends=True),
            f"{self.file} (cũ)",
            f"{self.file} (mới)",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def fix_file(path: str | Path, findings: Findings) -> FixedText:
    """Return the text of a YAML or JSON file with the safe fixes of its findings made.

    Nothing is written. A fix is made only where the file holds exactly the old text at the
    finding's place: a value written with escapes or folded over lines is left to a person.

    Args:
        path: the file that was checked.
        findings: what was found in it.

    Raises:
        OSError: the file cannot be read.
        UnicodeDecodeError: it is not UTF-8.
    """
    # Universal newlines would change every line of a file from Windows.
    text = Path(path).read_bytes().decode("utf-8")
    starts = _line_starts(text)
    fixed: list[Finding] = []
    left: list[Finding] = []
    edits: list[tuple[int, str, str]] = []
    for finding in findings:
        if finding.fix is None or finding.file != str(path):
            continue
        at = _position(finding, starts)
        old = finding.fix.old
        if at is None or text[at : at + len(old)] != old or _overlaps(edits, at, at + len(old)):
            left.append(finding)
            continue
        edits.append((at, old, finding.fix.new))
        fixed.append(finding)
    new = _edited(text, edits)
    decomposed = [finding for finding in findings if finding.name == "not-nfc"]
    if decomposed:
        # The one fault that is the whole file's: cured once the others are, whose places it moves.
        new = nfc(new)
        fixed.extend(decomposed)
    return FixedText(str(path), text, new, tuple(fixed), tuple(left))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    # A byte order mark is no column.
    starts[0] = 1 if text.startswith("\ufeff") else 0
    return starts


def _position(finding: Finding, starts: list[int]) -> int | None:
    line, column = finding.line, finding.column
    if line is None or column is None or line >= len(starts):
        return None
    return starts[line - 1] + column - 1


def _overlaps(edits: Iterable[tuple[int, str, str]], start: int, end: int) -> bool:
    return any(start < at + len(old) and at < end for at, old, _ in edits)


def _edited(text: str, edits: list[tuple[int, str, str]]) -> str:
    for at, old, new in sorted(edits, reverse=True):
        text = text[:at] + new + text[at + len(old) :]
    return text
