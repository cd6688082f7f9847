"""The text of a document: its blocks as XML strings, joined once."""

from qcdc_report.blocks import (
    Appendix,
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Signature,
    Table,
)
from qcdc_report.formats.docx import style_names as names
from qcdc_report.formats.docx.anchors import Anchors
from qcdc_report.formats.docx.inline import (
    content_xml,
    encoded,
    paragraph_xml,
    plain_run,
    text_xml,
)
from qcdc_report.formats.docx.lines import Line, line_of, mark_xml
from qcdc_report.formats.docx.measures import twips
from qcdc_report.formats.docx.namespaces import MAIN, RELATIONS, XML_HEAD
from qcdc_report.formats.docx.official import official_xml
from qcdc_report.formats.docx.pictures import Pictures
from qcdc_report.formats.docx.sections import section_xml
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.tables import table_xml
from qcdc_report.layout.standard import Standard

_HEADINGS = ("part_label", "heading_1", "heading_2", "heading_3")
_LISTS = tuple(style_id(f"list_{level}") for level in (1, 2, 3))
_BODY = style_id("body")
_AFTER_TABLE = paragraph_xml(style_id(names.AFTER_TABLE), "")
_CLOSED_BY_WORD = ("</w:tbl>", "</w:sdt>")
START = f"{XML_HEAD}<w:document {MAIN} {RELATIONS}><w:body>"
_END = "</w:body></w:document>"


def document_xml(document: Document, standard: Standard) -> bytes:
    """Return ``word/document.xml``.

    Raises:
        ValueError: a table's row has not as many cells as the table has columns.
    """
    return encoded(body_of(document, standard).finished())


def body_of(document: Document, standard: Standard) -> "Body":
    """Return the text of a document, written to its end.

    Raises:
        ValueError: as ``document_xml``.
    """
    body = Body(standard)
    for block in document.blocks:
        body.add(block)
    return body


class Body:
    """The text as far as it is written, and the section it stands in.

    Attributes:
        anchors: its bookmarks.
        pictures: its pictures.
        width: of the text area of the section, twips.
    """

    def __init__(self, standard: Standard, *, counts_on: bool = False) -> None:
        """Begin a text.

        Args:
            standard: the presentation standard.
            counts_on: pages are counted through, where appendices by themselves begin with 1.
        """
        self._standard = standard
        self._counts_on = counts_on
        self._chunks: list[str] = []
        self._begun: int | None = None
        self.anchors = Anchors()
        self.pictures = Pictures()
        self._begin_section(landscape=False, restarts=False)

    def add(self, block: Block, line: Line = line_of) -> None:
        """Write one block.

        Args:
            block: the block.
            line: what makes the lines of an official page's frame.
        """
        match block:
            case Paragraph():
                chunk = paragraph_xml(_BODY, content_xml(block.runs))
            case ListItem():
                style = _LISTS[min(block.level, len(_LISTS)) - 1]
                chunk = paragraph_xml(style, content_xml(block.runs))
            case Heading():
                chunk = self._heading(block)
            case Table():
                chunk = table_xml(block, self.width)
            case Picture():
                chunk = line_of("caption", block.caption) + self.pictures.xml(block, self.width)
            case Appendix():
                self._turn_page(block)
                chunk = self._appendix(block)
            case _:
                if isinstance(block, Signature):
                    self._into_last_paragraph("<w:keepNext/>")  # no page of signatures only
                chunk = official_xml(block, self._standard, line)
        self.put(chunk)

    def put(self, chunk: str) -> None:
        """Write paragraphs, tables or content controls that are XML already."""
        if chunk.startswith("<w:tbl>"):
            self._close_table()  # Word makes one table of two that touch
        if chunk:
            self._chunks.append(chunk)

    def finished(self, start: str = START) -> str:
        """Return the whole part; the properties of the last section stand at its end.

        Args:
            start: the part up to its first paragraph, with the namespaces it uses.
        """
        if not self._chunks:
            self._chunks.append(_AFTER_TABLE)
        self._close_table()
        return "".join([start, *self._chunks, self._section, _END])

    def _close_table(self) -> None:
        """Put after a table or control the paragraph that Word wants there, one point high."""
        if self._chunks and self._chunks[-1].endswith(_CLOSED_BY_WORD):
            self._chunks.append(_AFTER_TABLE)

    def _turn_page(self, block: Appendix) -> None:
        """End the section, if there is any text in it, and begin the appendix's."""
        if self._chunks:
            self._close_table()
            self._into_last_paragraph(self._section)
        self._begin_section(landscape=block.landscape, restarts=not self._counts_on)

    def turn_to_part(self, name: str, *, restarts: bool) -> tuple[str, str]:
        """End the document that is written and begin another.

        Args:
            name: for the bookmark of the one that begins.
            restarts: its pages are counted from 1 though pages are counted through.

        Returns:
            The name of its bookmark, and the bookmark as XML.
        """
        if self._begun is not None:
            if len(self._chunks) == self._begun:
                self._chunks.append(_AFTER_TABLE)  # a document of nothing has a page of its own
            self._close_table()
            self._into_last_paragraph(self._section)
        self._begun = len(self._chunks)
        self._begin_section(landscape=False, restarts=restarts or not self._counts_on)
        return self.anchors.point(name)

    def into_first_paragraph(self, at: int, content: str) -> None:
        """Put XML at the beginning of the text from a chunk on, if there is a paragraph."""
        for number, chunk in enumerate(self._chunks[at:], at):
            before, mark, after = chunk.partition("</w:pPr>")
            if mark:
                self._chunks[number] = f"{before}{mark}{content}{after}"
                return

    @property
    def length(self) -> int:
        """How many chunks there are."""
        return len(self._chunks)

    def _into_last_paragraph(self, properties: str) -> None:
        """Add properties to the paragraph at the end, if there is one."""
        if self._chunks and self._chunks[-1].endswith("</w:p>"):
            # The last such tag is the last paragraph's: no paragraph holds another.
            before, mark, after = self._chunks[-1].rpartition("</w:pPr>")
            self._chunks[-1] = f"{before}{properties}{mark}{after}"

    def _begin_section(self, *, landscape: bool, restarts: bool) -> None:
        page = self._standard.page
        self.width = twips((page.turned if landscape else page).text_width)
        self._section = section_xml(page, landscape=landscape, restarts=restarts)

    def _heading(self, block: Heading) -> str:
        role = _HEADINGS[min(block.level, len(_HEADINGS) - 1)]
        if role in names.SECOND_LINES:
            content = _two_lines(role, block.marker, block.title)
        else:
            content = plain_run(" ".join(filter(None, (block.marker, block.title))))
        return paragraph_xml(style_id(role), self.anchors.around(block.key, content))

    def _appendix(self, block: Appendix) -> str:
        rulings = self._standard.rulings
        content = _two_lines("appendix_label", block.label, block.title)
        line = names.APPENDIX_LINE_TURNED if block.landscape else names.APPENDIX_LINE
        return (
            paragraph_xml(style_id("appendix_label"), self.anchors.around(block.key, content))
            + line_of("appendix_link", block.link)
            + mark_xml(rulings.appendix, line, rulings.appendix_mark, "subject_mark")
        )


def _two_lines(role: str, label: str, title: str) -> str:
    """Return a label and, on a line of its own, the title in its own look."""
    if not title:
        return plain_run(label)
    line_break = "<w:br/>" if label else ""
    style = style_id(names.SECOND_LINES[role])
    return (
        f'{plain_run(label)}<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
        f"{line_break}{text_xml(title)}</w:r>"
    )
