"""What the pages of a report do not show, or show with a loss: the data a document carries.

A page cannot show a unit's kind or which findings were switched off, and it shows a name in
capitals and the number 5 as ``05``. All this goes along unseen, so that the document can be read
back as the same report. What a page does show as it is, as most answers and rows of documents,
does not go along: the page is what a person sees, changes and signs, and no older text hides
behind it. Fingerprints tell whether it was changed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from qcdc_report.blocks import Appendix, Block, Heading, ListItem, Paragraph, Runs, Signature, Table
from qcdc_report.layout.documents import giving_back
from qcdc_report.layout.fingerprints import fingerprint, text_fingerprint
from qcdc_report.layout.leftovers import LEFTOVERS_KEY
from qcdc_report.layout.shown import lines_shown, nodes_shown, row_line
from qcdc_report.layout.standard import Standard
from qcdc_report.outline import DocumentColumn, Outline, find_section
from qcdc_report.profile import Profile
from qcdc_report.report import FrozenMap, IssuedDocument, Report, markdown_of
from qcdc_report.report.plain import plain_data, plain_record

DATA_VERSION: Final = 1
"""The version of the form of this data."""

DECIMAL: Final = "decimal"
"""The key under which a decimal number stands as text: ``{"decimal": "7.50"}``."""


def unseen(report: Report, profile: Profile, standard: Standard, blocks: Iterable[Block]) -> str:
    """Return as JSON what the pages of a report do not show as it is.

    Its keys:

    - ``version`` of this form;
    - ``profile`` and ``standard``: ids of those it was laid out by;
    - ``report``: its data, with only those answers that the page shows with a loss;
    - ``rows``: by their place from 0 the documents that their row shows with a loss;
    - ``answers``: for each section answered, in order, the fingerprint of what the page shows;
    - ``documents``: the same for each row;
    - ``shown``: the same for the ``opening``, the ``closing``, what is ``unplaced``, and each
      appendix, by its key.

    Args:
        report: the report.
        profile: by which it was laid out.
        standard: by which it was laid out.
        blocks: its pages, finished.
    """
    pieces = dict(_pieces(blocks, profile.outline))
    answers = {
        key: markdown_of(nodes_shown(pieces.pop(key, ()), standard)) for key in report.answers
    }
    lost = {key: text for key, text in report.answers.items() if answers[key] != text}
    rows = _own_rows(profile, pieces)
    columns = own_columns(profile) if rows else ()
    data = {
        "version": DATA_VERSION,
        "profile": profile.id,
        "standard": standard.id,
        "report": plain_data(evolve(report, answers=FrozenMap(lost), documents=())),
        "rows": dict(_lossy(report.documents, columns)),
        "answers": {key: text_fingerprint(text) for key, text in answers.items()},
        "documents": row_fingerprints(rows, columns),
        "shown": {
            key: fingerprint(lines_shown(pieces[key]))
            for key in pieces
            if find_section(profile.outline, key) is None
        },
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_written)


OPENING: Final = "opening"
CLOSING: Final = "closing"


def _pieces(blocks: Iterable[Block], outline: Outline) -> Iterator[tuple[str, list[Block]]]:
    """Yield the pieces of the pages: what stands under each heading with a key, and the frame."""
    key = OPENING
    piece: list[Block] = []
    met = {key}
    for block in blocks:
        begun = None if isinstance(block, Paragraph | ListItem) else _begun(block, outline)
        if begun is None or begun in met:
            piece.append(block)
            continue
        yield key, piece
        key, piece = begun, []
        met.add(key)
        if isinstance(block, Signature):
            piece.append(block)
        elif isinstance(block, Appendix):
            piece.append(evolve(block, label="", title=""))
    yield key, piece


def _begun(block: Block, outline: Outline) -> str | None:
    """Return the key of the piece that a block begins; None if it begins none."""
    match block:
        case Signature():
            return CLOSING
        case Appendix():
            return block.key
        case Heading() if block.key:
            known = block.level == 0 or block.key == LEFTOVERS_KEY
            return block.key if known or find_section(outline, block.key) else None
        case _:
            return None


def own_columns(profile: Profile) -> Sequence[DocumentColumn]:
    """Return the columns of core's table of documents; none where the page has another."""
    appendix = profile.outline.documents
    return () if appendix is None or appendix.key in profile.renderers else appendix.columns


def row_fingerprints(
    rows: Iterable[Sequence[str | Runs]], columns: Sequence[DocumentColumn]
) -> list[str]:
    """Return for each row of documents its fingerprint, wherever in the table it stands."""
    start = 1 if columns and columns[0].fields == ("ordinal",) else 0
    lines = [row_line(row[start:]) for row in rows]
    if any("\r" in line for line in lines):  # a page has one kind of line break
        lines = [line.replace("\r\n", "\n").replace("\r", "\n") for line in lines]
    return [text_fingerprint(line) for line in lines]


def _own_rows(profile: Profile, pieces: dict[str, list[Block]]) -> Sequence[Sequence[str | Runs]]:
    """Take core's tables of documents, whose rows have their own fingerprints, out of a piece."""
    appendix = profile.outline.documents
    if appendix is None or not own_columns(profile):
        return ()
    piece = pieces.get(appendix.key, [])
    pieces[appendix.key] = [block for block in piece if not isinstance(block, Table)]
    return [row for block in piece if isinstance(block, Table) for row in block.rows]


def _lossy(
    documents: Sequence[IssuedDocument], columns: Sequence[DocumentColumn]
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the documents that their row does not give back, each with its place."""
    gives_back = giving_back(columns)
    for place, document in enumerate(documents):
        if not gives_back(document):
            yield place, plain_record(document)


def _written(value: object) -> object:
    """Return what JSON has no word for: decimals with every digit that was given, dates as text."""
    return {DECIMAL: format(value, "f")} if isinstance(value, Decimal) else str(value)
