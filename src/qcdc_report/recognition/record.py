"""What recognition returns: the report, where its sections were found, and what to look at."""

from attrs import field, frozen

from qcdc_report.findings import Finding
from qcdc_report.report import Report
from qcdc_report.text import Text


@frozen(kw_only=True)
class Placement:
    """A heading of a document and the section it was taken for.

    Attributes:
        key: key of the part, section or appendix.
        title: the heading as it stands in the document, its mark included; empty where the answer
            has none and only begins as the section does.
        number: number of its paragraph.
        confidence: how sure it is, from 0 to 1.
        reason: what speaks for it and against it.
    """

    key: str
    title: str
    number: int
    confidence: float
    reason: Text


@frozen(kw_only=True)
class Recognition:
    """A document read as a report.

    Every word of the document is in the report, in one of its unplaced pieces, in the title of a
    placement or in its own title, unless it is printed on every report (``Nơi nhận``).

    Attributes:
        report: the report; its ``source`` says where each part stands in the document.
        title: what the document calls itself (``BÁO CÁO sơ kết …``); a report has its outline's.
        placements: the headings found, in reading order.
        findings: what a person should look at.
    """

    report: Report
    title: str = ""
    placements: tuple[Placement, ...] = field(default=(), repr=False)
    findings: tuple[Finding, ...] = ()
