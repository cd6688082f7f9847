"""What a document carries held against what its page shows: what a person sees wins.

While the page is as it was made, the report is the one it was made from, to the last value. Where
a person has changed the page, the page is read, and a warning names the place; everything else
stays as it was given.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from qcdc_report.findings import Finding, Place
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.unseen import CLOSING, OPENING
from qcdc_report.recognition.disagreeing import disagreements
from qcdc_report.recognition.leaving import Leaving, all_texts
from qcdc_report.recognition.made import Standing, made_report
from qcdc_report.recognition.merging import Merged, merged
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.recognition.own_figures import figure_marks
from qcdc_report.recognition.record import Recognition
from qcdc_report.report import FrozenMap, PageSource
from qcdc_report.rules.reading import reading_finding

_PLACING: Final = frozenset({"uncertain-placement", "repeated-section", "unreadable-cell"})


def as_made(own: OwnDocument, standards: Sequence[Standard]) -> Recognition:
    """Return the report that a document was made from, for one whose page nobody has changed."""
    pieces, file = own.page.pieces, own.manuscript.file
    left = Leaving(file)
    left.outside(own.manuscript.outside)
    report = evolve(
        own.carried.report,
        answers=FrozenMap({key: own.made_answer(key) for key in own.carried.answers}),
        documents=own.made_documents(),
        unplaced=(*own.carried.report.unplaced, *left.pieces),
    )
    standing = Standing(
        file=file,
        texts=all_texts(own.manuscript.blocks),
        numbers=own.page.numbers,
        opening=pieces[OPENING],
        closing=pieces.get(CLOSING, ()),
        answers=own.answer_marks(),
        rows=[row.numbers[0] for row in own.rows],
        figures=figure_marks(own),
    )
    return made_report(report, standing, standards, (*_remarks(own), *left.findings))


def verified(own: OwnDocument, read: Recognition) -> Recognition:
    """Return the report that a document was made from, with what a person has changed since.

    Args:
        own: the document.
        read: what its page says to a reader who knows nothing of the data.
    """
    result = merged(own, read.report)
    source = result.report.source
    marks = source.marks if isinstance(source, PageSource) else {}
    return evolve(
        read,
        report=result.report,
        findings=(
            *disagreements(own, result.changed, marks),
            *_still_true(read.findings, result),
        ),
    )


def _remarks(own: OwnDocument) -> Iterator[Finding]:
    for remark in own.manuscript.remarks:
        place = Place(own.manuscript.file, remark.number or None)
        yield reading_finding(remark.rule, place, remark.said, remark.advice)


def _still_true(findings: Sequence[Finding], result: Merged) -> Iterator[Finding]:
    """Yield what is still to be told: nothing about the placing of what is as it was made."""
    unplaced = 0
    for finding in findings:
        if finding.name == "unplaced-text":
            if unplaced in result.kept:
                yield evolve(finding, path=f"unplaced[{result.kept[unplaced]}]")
            unplaced += 1
        elif finding.name not in _PLACING or (finding.place.line or 0) not in result.settled:
            yield finding
