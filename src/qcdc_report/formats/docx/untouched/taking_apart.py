"""The text of a document as the writer wrote it, taken apart as a string: ``body`` undone.

There is no parsing here and no checking: text that somebody else wrote comes out as nonsense, or
not at all. Whoever calls this proves what comes out by writing it again.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Final

from attrs import define, field

from qcdc_report.formats.docx import style_names as names
from qcdc_report.formats.docx.inline import unescaped
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.layout.standard import ROLES
from qcdc_report.recognition.sheet import Runs, Sheet, Table
from qcdc_report.report import Run
from qcdc_report.text import nfc

_ROLE_OF: Final = {style_id(role): role for role in ROLES} | {
    style_id(names.CELL_CENTER): names.CELL_CENTER,
    style_id(names.CELL_RIGHT): names.CELL_RIGHT,
    style_id(names.ADDRESSEE): "addressees",
}
_PARAGRAPH: Final = '<w:p><w:pPr><w:pStyle w:val="'
# A cell of one paragraph of one text, or of two lines of it: nearly all are.
_CELL: Final = re.compile(
    r'<w:tc><w:tcPr>[^/]*/></w:tcPr><w:p><w:pPr><w:pStyle w:val="(\w+)"/></w:pPr>'
    r"(?:<w:r><w:t>([^<]*)(?:</w:t>(<w:br/>)<w:t>([^<]*))?</w:t></w:r>)?</w:p></w:tc>"
)
_PLAIN: Final = re.compile(r"(?:<w:r><w:t>([^<]*)</w:t></w:r>)?")
_ANCHOR: Final = re.compile(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>')
_RUN: Final = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>")
_MARK_UP: Final = re.compile(r"<[^>]*>")


def sheet_of(xml: str) -> Sheet:
    """Return the lines and tables of ``word/document.xml``."""
    taken = _Taken()
    before, *tables = xml.split("<w:tbl>")
    taken.lines(before)
    for table in tables:
        inside, _, behind = table.partition("</w:tbl>")
        taken.table(inside)
        taken.lines(behind)
    texts = [*map(unescaped, taken.texts)] if "&" in xml else taken.texts
    whole = "\n".join(texts)
    if nfc(whole) != whole:
        texts = [*map(nfc, texts)]
    return Sheet(
        blocks=taken.blocks,
        roles=[*map(_ROLE_OF.get, taken.styles, repeat(""))],
        texts=texts,
        runs=taken.runs,
        anchors=taken.anchors,
    )


@define
class _Taken:
    """What was taken out so far; lines are counted from 1."""

    blocks: list[int | Table] = field(factory=list)
    styles: list[str] = field(factory=lambda: [""])
    texts: list[str] = field(factory=lambda: [""])
    runs: dict[int, Runs] = field(factory=dict)
    anchors: dict[int, Sequence[str]] = field(factory=dict)

    def lines(self, xml: str) -> None:
        """Take the lines of a stretch of text outside of tables."""
        begun = len(self.styles)
        self._paragraphs(xml)
        self.blocks += range(begun, len(self.styles))

    def table(self, xml: str) -> None:
        """Take a table."""
        begun = len(self.styles)
        cells = _CELL.findall(xml)
        rows = xml.count("<w:tr>")
        if rows and len(cells) == xml.count(_PARAGRAPH):
            self.styles += [style for style, *_ in cells]
            self.texts += [
                f"{text}\n{next_line}" if br else text for _, text, br, next_line in cells
            ]
            width = len(cells) // rows
            starts = range(begun, begun + rows * width, width)
            self.blocks.append(Table([[*range(at, at + width + 1)] for at in starts]))
        else:
            self.blocks.append(Table([self._row(row) for row in xml.split("<w:tr>")[1:]]))

    def _row(self, xml: str) -> list[int]:
        starts = []
        for cell in xml.split("<w:tc>")[1:]:
            starts.append(len(self.styles))
            self._paragraphs(cell)
        return [*starts, len(self.styles)]

    def _paragraphs(self, xml: str) -> None:
        for number, paragraph in enumerate(xml.split(_PARAGRAPH)[1:], start=len(self.styles)):
            style, _, rest = paragraph.partition('"')
            content = rest.partition("</w:pPr>")[2].partition("</w:p>")[0]
            self.styles.append(style)
            if (plain := _PLAIN.fullmatch(content)) is not None:
                self.texts.append(plain[1] or "")
                continue
            self.texts.append(_text(content))
            if "<w:b/>" in content or "<w:i/>" in content:
                self.runs[number] = tuple(_runs(content))
            if "<w:bookmarkStart" in content:
                self.anchors[number] = _ANCHOR.findall(content)


def _runs(content: str) -> Iterator[Run]:
    for says, text in _RUN.findall(content):
        yield Run(nfc(unescaped(_text(text))), "<w:b/>" in says, "<w:i/>" in says)


def _text(content: str) -> str:
    """Return the text of what a paragraph holds: ``text_xml`` undone, but for ``escaped``."""
    return _MARK_UP.sub("", content.replace("<w:br/>", "\n").replace("<w:tab/>", "\t"))
