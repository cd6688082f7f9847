"""Findings as GitHub workflow commands, which show them beside the changed lines."""

from qcdc_report.findings import Finding, Findings, Severity
from qcdc_report.text import either
from qcdc_report.text.speech import Language

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(findings: Findings, files: tuple[str, ...], lang: Language) -> str:
    """Return one ``::error file=…,line=…,col=…,title=…::message`` a finding."""
    del files
    return "\n".join(_command(finding, lang) for finding in findings)


def _command(finding: Finding, lang: Language) -> str:
    place = {"file": finding.file, "line": finding.line, "col": finding.column}
    fields = [f"{key}={_property(str(value))}" for key, value in place.items() if value]
    fields.append(f"title={_property(f'{finding.code} {finding.name}')}")
    message = " ".join(filter(None, (finding.said.say(lang), either(finding.advice, lang))))
    return f"::{_COMMAND[finding.severity]} {','.join(fields)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
