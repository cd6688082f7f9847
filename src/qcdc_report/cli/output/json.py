"""Findings as one JSON object."""

import json

from qcdc_report.findings import Findings
from qcdc_report.text.speech import Language


def as_json(findings: Findings, files: tuple[str, ...], lang: Language) -> str:
    """Return ``{"findings": [...], "summary": {"error", "warning", "note", "files"}}``."""
    return json.dumps(
        {
            "findings": [finding.to_dict(lang) for finding in findings],
            "summary": {**findings.tally(), "files": len(files)},
        },
        ensure_ascii=False,
        indent=2,
    )
