"""Findings and counts as JSON and back, for the journal."""

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

from qcdc_report.batching.storage import below, file_name
from qcdc_report.batching.tasks import Output, RuleCount
from qcdc_report.findings import Finding, Place, Severity
from qcdc_report.text import Text


def pack(rows: Iterable[Iterable[Any]]) -> str:
    """Return rows of plain values as JSON."""
    return json.dumps([list(row) for row in rows], ensure_ascii=False, separators=(",", ":"))


def pack_outputs(outputs: Iterable[Output]) -> str:
    """Return outputs as JSON, without their folder: it may be moved with its journal."""
    return pack((file_name(output.place), output.sha256) for output in outputs)


def unpack_outputs(text: str, folder: str) -> tuple[Output, ...]:
    """Return outputs from JSON."""
    return tuple(
        Output(place=below(folder, name), sha256=sha256) for name, sha256 in json.loads(text)
    )


def pack_counts(counts: Iterable[RuleCount]) -> str:
    """Return counts as JSON."""
    return pack((c.code, c.name, str(c.severity), c.number) for c in counts)


def unpack_counts(text: str) -> tuple[RuleCount, ...]:
    """Return counts from JSON."""
    return tuple(
        RuleCount(code=code, name=name, severity=Severity(severity), number=number)
        for code, name, severity, number in json.loads(text)
    )


def pack_findings(findings: Iterable[Finding]) -> bytes:
    """Return findings as deflated JSON, all but their fixes: by far the most of what is kept."""
    text = pack(
        (
            *(f.code, f.name, str(f.severity), f.path, *pair(f.said), *pair(f.advice)),
            *(f.place.file, f.place.line, f.place.column),
        )
        for f in findings
    )
    return zlib.compress(text.encode(), 1)


def pack_first(findings: Sequence[Finding], most: int) -> bytes:
    """Return as many of the first findings as make no more than so many bytes."""
    while len(packed := pack_findings(findings)) > most:
        findings = findings[: len(findings) // 2]
    return packed


def unpack_findings(packed: bytes) -> tuple[Finding, ...]:
    """Return findings from deflated JSON."""
    if not packed:
        return ()
    return tuple(
        Finding(
            code=code,
            name=name,
            severity=Severity(severity),
            path=path,
            said=Text(*said),
            advice=unpair(*advice),
            place=Place(*place),
        )
        for code, name, severity, path, *words in json.loads(zlib.decompress(packed))
        for said, advice, place in [(words[:2], words[2:4], words[4:])]
    )


def pair(text: Text | None) -> tuple[str | None, str | None]:
    """Return both languages of a text."""
    return (None, None) if text is None else (text.vi, text.en)


def unpair(vi: str | None, en: str | None) -> Text | None:
    """Return the text of both languages."""
    return None if vi is None or en is None else Text(vi, en)
