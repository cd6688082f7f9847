"""The report that a page was made from, with the places of its parts on the page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from qcdc_report.findings import Finding
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.unseen import CLOSING
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.closing import read_closing
from qcdc_report.recognition.opening import read_opening
from qcdc_report.recognition.record import Placement, Recognition
from qcdc_report.report import PageSource, Report
from qcdc_report.report.page_source import Starts
from qcdc_report.text import Text

_BY_ANCHOR: Final = Text(
    "tệp do phần mềm xuất, mục có dấu trang riêng",
    "the file was made by this program, and the heading has its bookmark",
)


@frozen(kw_only=True)
class Standing:
    """Where on a page stands what a report was made of.

    Attributes:
        file: name of the file.
        texts: for a paragraph's number its text.
        numbers: for the keys of headings, and of the closing, the paragraphs they begin at.
        opening: the blocks above the first heading.
        closing: those from the recipients on.
        answers: for paths such as ``answers.context`` where the answer stands.
        rows: for each document the paragraph at which its row begins.
        figures: for the paths of figures the paragraphs they stand in.
    """

    file: str
    texts: Mapping[int, str]
    numbers: Mapping[str, int]
    opening: Sequence[Passage | Grid]
    closing: Sequence[Passage | Grid]
    answers: Mapping[str, Starts]
    rows: Iterable[int]
    figures: Mapping[str, int]


def made_report(
    report: Report,
    standing: Standing,
    standards: Sequence[Standard],
    findings: Iterable[Finding] = (),
) -> Recognition:
    """Return a report that is known to be what a page was made from.

    Args:
        report: the report, as yet without places.
        standing: where on the page it stands.
        standards: as for ``recognise``.
        findings: what a person should look at.
    """
    opening = read_opening(standing.opening, standards)
    closing = read_closing(standing.closing, standards)
    rows = {f"documents[{at}]": number for at, number in enumerate(standing.rows)}
    marks: dict[str, Starts] = dict(standing.answers)
    for numbers in (rows, opening.marks, closing.marks, standing.figures):
        marks |= {path: ((0, number),) for path, number in numbers.items()}
    source = PageSource(file=standing.file, marks=marks, texts=standing.texts)
    return Recognition(
        report=evolve(report, source=source),
        title=" ".join(filter(None, (opening.value.type_name, opening.value.subject))),
        placements=tuple(
            Placement(
                key=key,
                title=" ".join(standing.texts[number].split()),
                number=number,
                confidence=1.0,
                reason=_BY_ANCHOR,
            )
            for key, number in standing.numbers.items()
            if key != CLOSING
        ),
        findings=tuple(findings),
    )
