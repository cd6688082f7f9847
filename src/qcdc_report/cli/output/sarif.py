"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qcdc_report.findings import Finding, Findings
from qcdc_report.text import either
from qcdc_report.text.speech import Language


def sarif(findings: Findings, files: tuple[str, ...], lang: Language) -> str:
    """Return a SARIF log with one run."""
    rules = {finding.code: finding.name for finding in findings}
    driver = {
        "name": "qcdc-report",
        "version": version("qcdc-report"),
        "rules": [{"id": code, "name": rules[code]} for code in sorted(rules)],
    }
    run = {
        "tool": {"driver": driver},
        "artifacts": [{"location": {"uri": _uri(file)}} for file in files],
        "results": [_result(finding, lang) for finding in findings],
        "columnKind": "unicodeCodePoints",
    }
    log = {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding, lang: Language) -> dict[str, Any]:
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": finding.path}]}
    if finding.file:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
        if finding.line is not None:
            physical["region"] = {"startLine": finding.line, "startColumn": finding.column or 1}
        location["physicalLocation"] = physical
    message = " ".join(filter(None, (finding.said.say(lang), either(finding.advice, lang))))
    return {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": message},
        "locations": [location],
    }


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
