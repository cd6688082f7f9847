"""What a report holds and its outline has no place for: printed at the end, never dropped."""

from collections.abc import Iterator

from qcdc_report.blocks import Block, Heading, Paragraph
from qcdc_report.layout.documents import full_name
from qcdc_report.layout.figure_words import figure_words
from qcdc_report.layout.sections import render_answer
from qcdc_report.outline import Outline, find_section, indicators
from qcdc_report.report import IssuedDocument, Report, Run
from qcdc_report.text import short_date

LEFTOVERS_TITLE = "Nội dung chưa xếp vào mục"
"""Heading over what the outline has no place for."""

LEFTOVERS_KEY = "unplaced"
"""Key of that heading."""


def render_leftovers(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield, under one heading, everything the outline has no place for; nothing if all has.

    That is answers and figures under unknown keys, texts that a reader of files could not place,
    and documents where the outline has no list of them.

    Args:
        report: the report.
        outline: the profile's outline.
    """
    blocks = [*_answers(report, outline), *_unplaced(report), *_data(report, outline)]
    if not blocks:
        return
    last = len(outline.parts[-1].sections) if outline.parts else 0
    yield Heading(level=1, ordinal=last + 1, title=LEFTOVERS_TITLE, key=LEFTOVERS_KEY)
    yield from blocks


def _answers(report: Report, outline: Outline) -> Iterator[Block]:
    for key in report.answers:
        if find_section(outline, key) is None:
            yield Paragraph((Run(key, bold=True),), f"answers.{key}")
            yield from render_answer(report, key)


def _unplaced(report: Report) -> Iterator[Block]:
    for index, piece in enumerate(report.unplaced):
        for line in piece.text.splitlines():
            if line.strip():
                yield Paragraph((Run(line.strip()),), f"unplaced[{index}]")


def _data(report: Report, outline: Outline) -> Iterator[Block]:
    known = {indicator.key for indicator in indicators(outline)}
    for key, figure in report.figures.items():
        if key not in known:
            yield Paragraph((Run(f"{key}: {figure_words(figure)}"),), f"figures.{key}")
    if outline.documents is None:
        for index, document in enumerate(report.documents):
            yield Paragraph((Run(_citation(document)),), f"documents[{index}]")


def _citation(document: IssuedDocument) -> str:
    day = f"ngày {short_date(document.date)}" if document.date else ""
    issuer = f"của {document.issuer}" if document.issuer else ""
    parts = (full_name(document), day, issuer, document.subject)
    return ", ".join(filter(None, parts))
