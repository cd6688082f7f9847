"""A report with what a format needs to show it as tables."""

from attrs import frozen

from qcdc_report.findings import Finding
from qcdc_report.outline import Outline
from qcdc_report.report import Report


@frozen(kw_only=True)
class Subject:
    """A report that is shown as tables.

    Attributes:
        report: the report.
        outline: its profile's outline, which says what is asked and names it.
        findings: what is wrong with it; None where nobody asked.
    """

    report: Report
    outline: Outline
    findings: tuple[Finding, ...] | None = None
