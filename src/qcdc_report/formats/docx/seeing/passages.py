"""A line becomes a passage: its runs, its marker, its place in the outline, its controls."""

from qcdc_report.formats.docx.package import refusal
from qcdc_report.formats.docx.seeing.decided import ParagraphFormat
from qcdc_report.formats.docx.seeing.lines import Line
from qcdc_report.formats.docx.seeing.old_fonts import converted, in_old_fonts
from qcdc_report.formats.docx.seeing.pieces import Piece, runs_of
from qcdc_report.formats.docx.seeing.shared import Shared
from qcdc_report.manuscript import Control, Passage, Where
from qcdc_report.text import nfc

_QUOTED = 60
"""Letters of a text that a message shows."""


def passage_of(
    shared: Shared, line: Line, shape: ParagraphFormat, number: int, where: Where, tag: str
) -> Passage:
    """Return the passage of one paragraph, and record what is noticed in it.

    Args:
        shared: what is known of the file; its lists count this paragraph.
        line: what stands in the paragraph.
        shape: how the paragraph looks.
        number: see ``Passage``.
        where: see ``Passage``.
        tag: of the content control around it.

    Raises:
        DocxReadError: it is set in an old font, and the options say to refuse such a file.
    """
    marked = shared.counter.mark(shape.listed) if shape.listed else None
    pieces = line.pieces
    shown = hidden = old = False
    capitals = placeholder = True
    for piece in pieces:
        if not piece.text.isspace():
            look = piece.look
            shown = True
            hidden = hidden or look.hidden
            old = old or look.encoding is not None
            capitals = capitals and look.capitals
            placeholder = placeholder and piece.placeholder
    if hidden:
        shared.hidden.append(number)
    if old or shared.old_fonts.open:
        pieces = _in_unicode(shared, pieces, number)
    if line.controls:
        _fill_controls(shared, line, pieces, number)
    return Passage(
        runs=runs_of(pieces),
        number=number,
        marker=marked.marker if marked else "",
        style=shape.name,
        outline_level=shape.outline_level,
        list_level=marked.level if marked else None,
        align=shape.align,
        capitals=shown and capitals,
        anchors=tuple(map(nfc, line.anchors)) if line.anchors else (),
        tag=tag,
        placeholder=shown and placeholder,
        where=where,
    )


def _in_unicode(shared: Shared, pieces: list[Piece], number: int) -> list[Piece]:
    fonts = in_old_fonts(pieces)
    if not fonts:
        if not all(piece.text.isascii() for piece in pieces):
            shared.old_fonts.end()  # figures and spaces between two old paragraphs part nothing
        return pieces
    treatment = shared.options.legacy_fonts
    if treatment == "error":
        text = "".join([piece.text for piece in pieces])
        raise refusal("legacy-font", part=shared.part, found=_shortened(text))
    shared.old_fonts.add(number, fonts)
    return converted(pieces) if treatment == "convert" else pieces


def _fill_controls(shared: Shared, line: Line, pieces: list[Piece], number: int) -> None:
    for control in line.controls:
        runs = runs_of(pieces[control.begin : control.end])
        head = control.head
        shared.controls[control.slot] = Control(
            tag=head.tag,
            kind=head.kind,
            content=(Passage(runs=runs),),
            placeholder=head.placeholder,
            value=head.value_of("".join([run.text for run in runs])),
            item=control.item,
            number=number,
        )


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
