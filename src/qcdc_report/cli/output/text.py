"""Findings for a person at a terminal."""

from functools import lru_cache
from pathlib import Path

from qcdc_report.findings import Finding, Findings, Place, Severity
from qcdc_report.text import Text, either
from qcdc_report.text.speech import Language

_WORD = {
    Severity.ERROR: Text("lỗi", "error"),
    Severity.WARNING: Text("cảnh báo", "warning"),
    Severity.NOTE: Text("ghi chú", "note"),
}

_WINDOW = 90
"""Letters of a line that are shown."""


def text(findings: Findings, files: tuple[str, ...], lang: Language) -> str:
    """Return one paragraph a finding and a closing line that counts them."""
    lines = [line for finding in findings for line in _lines(finding, lang)]
    return "\n".join([*lines, _closing(findings, len(files), lang)])


def _lines(finding: Finding, lang: Language) -> list[str]:
    word = _WORD[finding.severity].say(lang)
    where = f" [{finding.path}]" if finding.path else ""
    lines = [f"{finding.place}: {word} {finding.code}: {finding.said.say(lang)}{where}"]
    lines.extend(_excerpt(finding.place))
    if finding.advice is not None:
        lines.append(f"    → {either(finding.advice, lang)}")
    return lines


def _excerpt(place: Place) -> list[str]:
    """Return the line of the file that a finding is about, with a caret under the column.

    A paragraph of an answer is one long line: only a window around the column is shown.
    """
    lines = _lines_of(place.file) if place.line is not None else ()
    if place.line is None or place.column is None or place.line > len(lines):
        return []
    line, caret = lines[place.line - 1].rstrip().replace("\t", " "), place.column - 1
    start = caret - _WINDOW // 3 if len(line) > _WINDOW and caret > _WINDOW // 2 else 0
    shown = line[start : start + _WINDOW]
    before, after = "…" * (start > 0), "…" * (start + _WINDOW < len(line))
    margin = f"{place.line:>5} | "
    return [
        f"{margin}{before}{shown}{after}",
        f"{' ' * (len(margin) - 2)}| {' ' * (len(before) + caret - start)}^",
    ]


@lru_cache(maxsize=8)
def _lines_of(file: str) -> tuple[str, ...]:
    try:
        return tuple(Path(file).read_text("utf-8-sig", errors="replace").split("\n"))
    except OSError:
        return ()


def _closing(findings: Findings, files: int, lang: Language) -> str:
    tally = findings.tally()
    if lang == "en":
        counts = ", ".join(f"{tally[str(s)]} {s}{'s' * (tally[str(s)] != 1)}" for s in Severity)
        return f"{files} file{'s' * (files != 1)}: {counts}."
    counts = ", ".join(f"{tally[str(s)]} {_WORD[s].vi}" for s in Severity)
    return f"{files} tệp: {counts}."
