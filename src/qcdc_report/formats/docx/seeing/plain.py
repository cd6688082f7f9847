"""Plain paragraphs: one run of one text, on which nothing hangs. Most are, in tables nearly all.

They are told by their shape and seen without the bookkeeping that a line needs; what they come to
is the same (by test). Reading them one by one in the general way takes three times as long.
"""

from collections.abc import Sequence
from typing import Final

from attrs import Factory, define

from qcdc_report.formats.docx.seeing.decided import Formats, ParagraphFormat, TextLook
from qcdc_report.formats.docx.seeing.looks import NOTHING_OF_PARAGRAPH, P_STYLE, Look
from qcdc_report.formats.docx.seeing.names import P_PR, SIGNS, VAL, Element, P, R, T, w
from qcdc_report.formats.docx.seeing.shared import Shared
from qcdc_report.manuscript import Cell, Passage, Where
from qcdc_report.report import Run
from qcdc_report.text import nfc


def plain_text(parts: Sequence[Element]) -> str | None:
    """Return the text of a paragraph whose runs say nothing of their looks; None for any other.

    Args:
        parts: what the paragraph is made of, its properties left out.
    """
    texts: list[str] = []
    for run in parts:
        if run.tag != R:
            return None
        for child in run:
            tag = child.tag
            if tag == T:
                texts.append(child.text or "")
            elif tag in SIGNS:
                texts.append(SIGNS[tag])
            else:
                return None
    if len(texts) == 1:
        text = texts[0]
        # An end of line in the XML is a space on the page, which a line knows.
        return None if "\n" in text or "\t" in text or "\r" in text else text
    if any("\n" in text or "\t" in text or "\r" in text for text in texts if len(text) > 1):
        return None
    return "".join(texts)


def plain_passage(
    shared: Shared,
    text: str,
    look: TextLook,
    shape: ParagraphFormat,
    number: int,
    where: Where,
    tag: str,
) -> Passage:
    """Return the passage of a plain paragraph; ``shared``'s lists count it.

    Args:
        shared: what is known of the file.
        text: its text.
        look: how that looks: neither hidden nor in an old encoding.
        shape: how the paragraph looks.
        number: see ``Passage``.
        where: see ``Passage``.
        tag: of the content control around it.
    """
    marked = shared.counter.mark(shape.listed) if shape.listed else None
    return Passage(
        runs=(Run(nfc(text), look.bold, look.italic),) if text else (),
        number=number,
        marker=marked.marker if marked else "",
        style=shape.name,
        outline_level=shape.outline_level,
        list_level=marked.level if marked else None,
        align=shape.align,
        capitals=look.capitals and bool(text) and not text.isspace(),
        tag=tag,
        where=where,
    )


_TC_PR, _WIDTH = w("tcPr"), w("tcW")
_REST_OF_SAYS: Final = NOTHING_OF_PARAGRAPH[1:]


@define
class PlainCells:
    """Reads cells that say their width at most and hold one plain paragraph, or an empty one.

    Attributes:
        formats: how texts and paragraphs look.
    """

    formats: Formats
    _known: dict[tuple[Look, str], tuple[ParagraphFormat, TextLook] | None] = Factory(dict)

    def read(self, cell: Element, table: Look, number: int, where: Where, tag: str) -> Cell | None:
        """Return a plain cell; None for any other, of which nothing is read.

        Args:
            cell: the cell.
            table: how the table makes text look.
            number: of its paragraph.
            where: see ``Passage``.
            tag: of the content control around it.
        """
        parts = list(cell)
        if len(parts) != 2 or parts[0].tag != _TC_PR or parts[1].tag != P:
            return None
        says = list(parts[0])
        if len(says) != 1 or says[0].tag != _WIDTH:
            return None
        parts = list(parts[1])
        if not parts or parts[0].tag != P_PR or len(parts[0]) != 1:
            return None
        named = parts[0][0]
        if named.tag != P_STYLE:
            return None
        key = (table, named.get(VAL, ""))
        if key not in self._known:
            self._known[key] = self._plain_format(*key)
        known = self._known[key]
        text = plain_text(parts[1:])
        if known is None or text is None:
            return None
        shape, look = known
        passage = Passage(
            runs=(Run(nfc(text), look.bold, look.italic),) if text else (),
            number=number,
            style=shape.name,
            outline_level=shape.outline_level,
            align=shape.align,
            capitals=look.capitals and bool(text) and not text.isspace(),
            tag=tag,
            where=where,
        )
        return Cell(content=(passage,))

    def _plain_format(self, table: Look, style: str) -> tuple[ParagraphFormat, TextLook] | None:
        shape = self.formats.paragraph((style, *_REST_OF_SAYS))
        look = self.formats.texts(table, style).plain
        return (shape, look) if look.quiet and shape.listed is None else None
