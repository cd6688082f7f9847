"""Findings about an answer, led to the paragraph of it that they are about."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from attrs import evolve

from qcdc_report.findings import Finding
from qcdc_report.report import Report, parse_narrative

_Spot = tuple[int, int]


def beside_paragraphs(findings: Iterable[Finding], report: Report) -> tuple[Finding, ...]:
    """Return findings, those inside an answer with the path of the block that shows the place.

    ``answers.context`` becomes ``answers.context[2]`` where the finding's line and column stand
    in the third paragraph, list or table. Without a file, or where the file does not tell one
    paragraph's place from another's, a finding keeps the path of the answer.
    """

    @cache
    def starts(path: str) -> tuple[_Spot, ...]:
        return _starts(report, path)

    return tuple(_led(finding, starts(finding.path)) for finding in findings)


def _led(finding: Finding, starts: tuple[_Spot, ...]) -> Finding:
    reached = bisect_right(starts, _spot(finding.line, finding.column))
    return evolve(finding, path=f"{finding.path}[{reached - 1}]") if reached else finding


def _starts(report: Report, path: str) -> tuple[_Spot, ...]:
    """Return where each block of an answer begins in the file; nothing if it cannot be told."""
    text = report.answers.get(path.removeprefix("answers."), "")
    if report.source is None or not path.startswith("answers.") or not text:
        return ()
    lines = text.split("\n")
    offsets = [sum(len(line) + 1 for line in lines[: node.line]) for node in parse_narrative(text)]
    places = [report.source.locate(path, offset, text) for offset in offsets]
    spots = tuple(_spot(place.line, place.column) for place in places)
    return spots if len(set(spots)) == len(spots) else ()


def _spot(line: int | None, column: int | None) -> _Spot:
    return line or 0, column or 0
