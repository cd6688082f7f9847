"""A page that nobody has touched since this library wrote it: the report it was made from.

In two steps. ``draft_of`` makes a report of the data that a document carries and of what its page
shows, without a second look. The caller then lays that report out and writes it again: if this
gives the very same page and data, they say this and nothing else, and ``as_written`` is what was
read.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from qcdc_report.blocks import Appendix, Block, Document
from qcdc_report.layout import core_standards, render_indicator
from qcdc_report.layout.closing import RECIPIENTS_LABEL
from qcdc_report.layout.documents import documents_of
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.unseen import CLOSING, OPENING, own_columns
from qcdc_report.manuscript import Cell, Grid, Passage
from qcdc_report.outline import Outline, answer_keys, indicators
from qcdc_report.profile import Profile
from qcdc_report.recognition.answers import Answer
from qcdc_report.recognition.carried import Carried, CarriedError, read_carried
from qcdc_report.recognition.made import Standing, made_report
from qcdc_report.recognition.own_figures import FigureLine, figure_lines, marks_of_figures
from qcdc_report.recognition.own_page import piece_keys
from qcdc_report.recognition.record import Recognition
from qcdc_report.recognition.sheet import Sheet, Table
from qcdc_report.recognition.sheet_answers import sheet_answer
from qcdc_report.report import FrozenMap, IssuedDocument, Report, Run


@frozen(kw_only=True)
class Draft:
    """What a page would say that was not touched.

    Attributes:
        report: the report, without the places of its parts.
        profile: the profile it was laid out by.
        standard: the presentation standard.
        sheet: the page.
        pieces: for the key of each heading what stands under it, as in ``OwnPage``.
        numbers: for each of these keys the number of the line at which it begins.
        answers: for each section that has its heading what stands under it.
        rows: those of the tables of documents.
    """

    report: Report
    profile: Profile
    standard: Standard
    sheet: Sheet
    pieces: Mapping[str, Sequence[int | Table]]
    numbers: Mapping[str, int]
    answers: Mapping[str, Answer]
    rows: Sequence[Sequence[int]]


def draft_of(
    sheet: Sheet, data: str, profiles: Sequence[Profile], standards: Sequence[Standard]
) -> Draft | None:
    """Return the report that a page and its data would be made from; None when there is none.

    Args:
        sheet: the page.
        data: what the document carries.
        profiles: those that it may have been laid out by.
        standards: those that it may have been laid out by, besides core's.
    """
    try:
        carried = read_carried(data)
    except CarriedError:
        return None
    profile = next((each for each in profiles if each.id == carried.profile), None)
    offered = (*standards, *core_standards())
    standard = next((each for each in offered if each.id == carried.standard), None)
    if profile is None or standard is None:
        return None
    pieces, numbers = _cut(sheet, profile.outline)
    answers = {
        key: sheet_answer(sheet, pieces[key], standard)
        for key in answer_keys(profile.outline)
        if key in pieces
    }
    rows = _document_rows(sheet, pieces, profile)
    return Draft(
        report=evolve(
            carried.report,
            answers=FrozenMap({key: _answer(key, carried, answers) for key in carried.answers}),
            documents=_documents(sheet, rows, carried, profile),
        ),
        profile=profile,
        standard=standard,
        sheet=sheet,
        pieces=pieces,
        numbers=numbers,
        answers=answers,
        rows=rows,
    )


def as_written(
    draft: Draft, document: Document, file: str, standards: Sequence[Standard]
) -> Recognition:
    """Return the report that a page was made from, with the places of its parts on it.

    Args:
        draft: the report, proved.
        document: the report laid out.
        file: name of the file.
        standards: as for ``recognise``.
    """
    sheet = draft.sheet
    marks = {}
    for key, answer in draft.answers.items():
        if answer.starts:
            whole = answer.text == draft.report.answers.get(key, answer.text)
            marks[f"answers.{key}"] = answer.starts if whole else answer.starts[:1]
    standing = Standing(
        file=file,
        texts=dict(enumerate(sheet.texts[1:], start=1)),
        numbers=draft.numbers,
        opening=tuple(_frame(draft, OPENING)),
        closing=tuple(_frame(draft, CLOSING)),
        answers=marks,
        rows=(row[0] for row in draft.rows),
        figures=marks_of_figures(_figures_shown(draft, document.blocks), _figure_page(draft)),
    )
    return made_report(draft.report, standing, standards)


def _cut(sheet: Sheet, outline: Outline) -> tuple[dict[str, list[int | Table]], dict[str, int]]:
    """Return the pieces of a page by their keys, and the numbers of the lines they begin at."""
    keys = piece_keys(outline)
    closing = _closing(sheet, keys, outline)
    pieces: dict[str, list[int | Table]] = {OPENING: []}
    numbers: dict[str, int] = {}
    piece = pieces[OPENING]
    for block in sheet.blocks:
        if isinstance(block, Table):
            if block is closing:
                piece = pieces[CLOSING] = []
                numbers[CLOSING] = block.number
            piece.append(block)
            continue
        names = sheet.anchors.get(block, ())
        key = next((keys[name] for name in names if keys.get(name, OPENING) not in pieces), None)
        if key is None:
            piece.append(block)
        else:
            piece = pieces[key] = []
            numbers[key] = block
    return pieces, numbers


def _closing(sheet: Sheet, keys: Mapping[str, str], outline: Outline) -> Table | None:
    """Return the table of recipients and signature: the last that begins so in the body."""
    appendices = {each.key for each in (outline.documents, outline.figures) if each is not None}
    last = None
    for block in sheet.blocks:
        if isinstance(block, Table):
            texts = sheet.texts[block.number : block.rows[-1][-1]]
            first = next((text.strip() for text in texts if text.strip()), "")
            last = block if first == RECIPIENTS_LABEL else last
        elif any(keys.get(name) in appendices for name in sheet.anchors.get(block, ())):
            break
    return last


def _answer(key: str, carried: Carried, answers: Mapping[str, Answer]) -> str:
    given = carried.report.answers.get(key)
    if given is not None:
        return given
    return answers[key].text if key in answers else ""


def _document_rows(
    sheet: Sheet, pieces: Mapping[str, Sequence[int | Table]], profile: Profile
) -> Sequence[Sequence[int]]:
    """Return the rows of core's tables of documents, known by their header."""
    titles = tuple(column.title for column in own_columns(profile))
    appendix = profile.outline.documents
    if appendix is None or not titles:
        return ()
    return [
        row
        for block in pieces.get(appendix.key, ())
        if isinstance(block, Table) and sheet.cells(block.rows[0]) == titles
        for row in block.rows[1:]
    ]


def _documents(
    sheet: Sheet, rows: Sequence[Sequence[int]], carried: Carried, profile: Profile
) -> tuple[IssuedDocument, ...]:
    """Return the documents that rows show; what a row shows with a loss is carried whole."""
    lost = carried.rows
    if not carried.documents:
        return tuple(lost[place] for place in sorted(lost))
    shown = documents_of(map(sheet.cells, rows), own_columns(profile))
    return tuple(lost.get(place, document) for place, document in enumerate(shown))


def _frame(draft: Draft, key: str) -> Iterator[Passage | Grid]:
    """Yield a piece of the frame as a manuscript has it."""
    for block in draft.pieces.get(key, ()):
        if not isinstance(block, Table):
            yield _passage(draft, block)
            continue
        rows = [
            [
                Cell(content=tuple(_passage(draft, at) for at in range(begin, end)))
                for begin, end in pairwise(row)
            ]
            for row in block.rows
        ]
        yield Grid(rows=tuple(map(tuple, rows)), number=block.number)


def _passage(draft: Draft, number: int) -> Passage:
    text, look = draft.sheet.texts[number], draft.standard.looks.get(draft.sheet.roles[number])
    if not text or look is None:
        return Passage(number=number, runs=(Run(text),) if text else ())
    return Passage(
        runs=(Run(text, look.bold, look.italic),),
        number=number,
        align=look.align,
        capitals=look.capitals,
    )


def _figures_shown(draft: Draft, blocks: Sequence[Block]) -> Iterator[list[FigureLine]]:
    """Yield for each indicator the lines in which core shows it, mostly those of the page."""
    outline = draft.profile.outline
    appendix = outline.figures
    if appendix is None:
        return
    if appendix.key in draft.profile.renderers:
        for indicator in indicators(outline):
            yield figure_lines(render_indicator(draft.report, indicator, captioned=False))
        return
    shown: dict[str, list[Block]] = {}
    begun = False
    for block in blocks:
        begun = block.key == appendix.key if isinstance(block, Appendix) else begun
        if begun:
            shown.setdefault(getattr(block, "key", "").partition("[")[0], []).append(block)
    for indicator in indicators(outline):
        yield figure_lines(shown.get(f"figures.{indicator.key}", ()))


def _figure_page(draft: Draft) -> Iterator[tuple[str, int]]:
    """Yield the lines of the appendix of figures; a row of a table is one."""
    sheet, appendix = draft.sheet, draft.profile.outline.figures
    for block in draft.pieces.get(appendix.key, ()) if appendix else ():
        if isinstance(block, Table):
            yield from (("|".join(sheet.cells(row)), row[0]) for row in block.rows)
        else:
            yield sheet.texts[block], block
