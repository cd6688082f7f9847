"""The same pages with python-docx as its documentation shows it, and with docxtpl."""

import io
from collections.abc import Callable

import docx
from attrs import asdict, evolve
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from qcdc_report.blocks import (
    Appendix,
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Signature,
    Table,
    Title,
)
from qcdc_report.formats.docx import to_document
from qcdc_report.layout import Standard


def with_python_docx(document: Document) -> bytes:
    """Return the pages made with paragraphs, styles and ``add_row().cells``."""
    word = docx.Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    word.styles.add_style("Table Cell", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(13)
    for block in document.blocks:
        match block:
            case Letterhead():
                left = [block.parent, block.issuer, block.number]
                _side_by_side(word, left, [block.heading, block.place_date])
            case Title():
                _centred(word, block.type_name)
                _centred(word, block.subject)
            case Heading():
                word.add_heading(f"{block.marker} {block.title}", level=block.level + 1)
            case Paragraph():
                _prose(word, block)
            case Table():
                _table(word, block)
            case Signature():
                left = [block.recipients_label, *block.recipients]
                _side_by_side(word, left, [block.authority, block.post, block.name])
            case Appendix():
                word.add_section(WD_SECTION.NEW_PAGE)
                for line in (block.label, block.title, block.link):
                    _centred(word, line)
    return _saved(word)


def _prose(word: WordDocument, block: Paragraph) -> None:
    paragraph = word.add_paragraph(style="Body Text")
    paragraph.paragraph_format.first_line_indent = Mm(10)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for run in block.runs:
        paragraph.add_run(run.text)


def _table(word: WordDocument, block: Table) -> None:
    table = word.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, block.header, strict=True):
        cell.text = str(text)
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = str(text)
            cell.paragraphs[0].style = "Table Cell"


def _centred(word: WordDocument, text: str) -> None:
    paragraph = word.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).bold = True


def _side_by_side(word: WordDocument, left: list[str], right: list[str]) -> None:
    cells = word.add_table(rows=1, cols=2).rows[0].cells
    for cell, lines in zip(cells, (left, right), strict=True):
        for line in lines:
            cell.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER


def _saved(word: WordDocument) -> bytes:
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


def with_docxtpl(document: Document, standard: Standard) -> Callable[[], bytes]:
    """Return a function that fills a template of the same pages.

    Every paragraph of the template is a variable, every table a loop over its rows; headings
    are part of the template.

    Raises:
        ImportError: docxtpl is not installed.
    """
    from docxtpl import DocxTemplate

    prose = [block for block in document.blocks if isinstance(block, Paragraph)]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    form = _saved(to_document(_as_form(document), standard))
    context = {
        **{type(block).__name__: asdict(block) for block in document.blocks if _is_frame(block)},
        "prose": ["".join(run.text for run in block.runs) for block in prose],
        "tables": [[list(row) for row in block.rows] for block in tables],
    }

    def write() -> bytes:
        word = DocxTemplate(io.BytesIO(form))
        word.render(context, autoescape=True)
        target = io.BytesIO()
        word.save(target)
        return target.getvalue()

    return write


def _is_frame(block: Block) -> bool:
    return isinstance(block, Letterhead | Title | Signature)


def _as_form(document: Document) -> Document:
    blocks = []
    paragraphs = tables = 0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            text = f"{{{{ prose[{paragraphs}] }}}}"
            blocks.append(evolve(block, runs=(evolve(block.runs[0], text=text),)))
            paragraphs += 1
        elif isinstance(block, Table):
            loop = f"{{%tr for row in tables[{tables}] %}}"
            rest = ("",) * (len(block.columns) - 1)
            cells = tuple(f"{{{{ row[{index}] }}}}" for index in range(len(block.columns)))
            rows = ((loop, *rest), cells, ("{%tr endfor %}", *rest))
            blocks.append(evolve(block, rows=rows))
            tables += 1
        elif _is_frame(block):
            names = [name for name, value in asdict(block).items() if isinstance(value, str)]
            kind = type(block).__name__
            blocks.append(evolve(block, **{name: f"{{{{ {kind}.{name} }}}}" for name in names}))
        else:
            blocks.append(block)
    return evolve(document, blocks=blocks)
