"""The text of a document as the writer wrote it, taken apart as a string: ``body`` undone.

There is no parsing here and no checking: text that somebody else wrote comes out as nonsense, or
not at all. Whoever calls this proves what comes out by writing it again.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

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
_PLAIN: Final = re.compile(r'(\w+)"/></w:pPr>(?:<w:r><w:t>([^<]*)</w:t></w:r>)?</w:p>')
_ANCHOR: Final = re.compile(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>')
_RUN: Final = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>")
_MARK_UP: Final = re.compile(r"<[^>]*>")


def sheet_of(xml: str) -> Sheet:
    """Return the lines and tables of ``word/document.xml``.

    Raises:
        ValueError: this library did not write it.
    """
    before, *paragraphs = xml.split(_PARAGRAPH)
    blocks: list[int | Table] = []
    row: list[int] = []
    lines = [("", "")]  # they are counted from 1
    runs: dict[int, Runs] = {}
    anchors: dict[int, Sequence[str]] = {}
    plain = _PLAIN.match
    for number, paragraph in enumerate(paragraphs, start=1):
        # What stands before a paragraph says whether a table, a row, a cell begins or ends there.
        if "<w:tc>" in before:
            if "<w:tr>" in before:
                row.append(number)
                row = []
                if "<w:tbl>" in before:
                    blocks.append(Table([]))
                _last_table(blocks).rows.append(row)
            row.append(number)
        elif not row or "</w:tbl>" in before:
            row.append(number)
            row = []
            blocks.append(number)
        if (found := plain(paragraph)) is not None:
            lines.append((found[1], found[2] or ""))
            before = paragraph[found.end() :]
            continue
        style, _, rest = paragraph.partition('"')
        content, _, before = rest.partition("</w:pPr>")[2].partition("</w:p>")
        lines.append((style, _text(content)))
        if "<w:b/>" in content or "<w:i/>" in content:
            runs[number] = tuple(_runs(content))
        if "<w:bookmarkStart" in content:
            anchors[number] = _ANCHOR.findall(content)
    styles, texts = zip(*lines, strict=True)
    if "&" in xml:
        texts = tuple(map(unescaped, texts))
    return Sheet(
        blocks=blocks,
        roles=[_ROLE_OF.get(style, "") for style in styles],
        texts=list(map(nfc, texts)),
        runs=runs,
        anchors=anchors,
    )


def _last_table(blocks: Sequence[int | Table]) -> Table:
    table = blocks[-1] if blocks else None
    if isinstance(table, Table):
        return table
    raise ValueError("a row without a table")


def _runs(content: str) -> Iterator[Run]:
    for says, text in _RUN.findall(content):
        yield Run(nfc(unescaped(_text(text))), "<w:b/>" in says, "<w:i/>" in says)


def _text(content: str) -> str:
    """Return the text of what a paragraph holds: ``text_xml`` undone, but for ``escaped``."""
    return _MARK_UP.sub("", content.replace("<w:br/>", "\n").replace("<w:tab/>", "\t"))
