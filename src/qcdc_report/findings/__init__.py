"""What a check says, and the rules that say it: values only, no formats."""

from qcdc_report.findings.finding import Finding, Findings, Fix, Place, Severity
from qcdc_report.findings.rule import Hit, LegalBasis, Rule, Status, make_rule

__all__ = [
    "Finding",
    "Findings",
    "Fix",
    "Hit",
    "LegalBasis",
    "Place",
    "Rule",
    "Severity",
    "Status",
    "make_rule",
]
