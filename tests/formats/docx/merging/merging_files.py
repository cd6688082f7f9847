"""Word files to merge, made by python-docx or by hand, and what stands in the merged one."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from lxml import etree

from formats.docx.reading.package_files import (
    HEAD,
    OFFICE,
    WORD,
    content_types,
    relations,
    zipped,
)
from formats.docx.word_files import W, body, find, part, text_of, values
from pictures import png
from qcdc_report.formats.docx.merging import Merged, MergeOptions, Source, merge_docx

CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def merged_with_report(*contents: bytes, **options: Any) -> tuple[bytes, Merged]:
    """Return files merged, and what is said of it; they are called ``1.docx`` and so on."""
    sources = [
        Source(file=f"{number}.docx", title=f"Phần {number}", read=lambda one=one: one)
        for number, one in enumerate(contents, 1)
    ]
    return merge_docx(sources, MergeOptions(**options))


def merged(*contents: bytes, **options: Any) -> bytes:
    """Return files merged."""
    return merged_with_report(*contents, **options)[0]


_KEPT = {"Normal", "Heading 1", "Heading 2", "List Number", "Header", "Footer"}


@cache
def _template() -> bytes:
    """Return python-docx's template with a handful of its styles, which makes tests fast."""
    document = docx.Document()
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name not in _KEPT:
            style.delete()
    for id_, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            document.part.drop_rel(id_)
            document.part.rels.pop(id_, None)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def made(*steps: Callable[[Document], None]) -> bytes:
    """Return a file that python-docx makes, changed by each step in turn."""
    document = docx.Document(io.BytesIO(_template()))
    for step in steps:
        step(document)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def paragraphs(*texts: str, style: str | None = None) -> Callable[[Document], None]:
    """Return what adds paragraphs in a style."""

    def add(document: Document) -> None:
        for one in texts:
            document.add_paragraph(one, style=style)

    return add


def xml(inner: str) -> Callable[[Document], None]:
    """Return what adds a block of XML, with the prefixes that python-docx knows."""

    def add(document: Document) -> None:
        start, _, rest = inner.partition(">")
        closed = start.endswith("/")
        start = start.removesuffix("/")
        declared = nsdecls("w", "r", "wp", "a", "pic")
        block = parse_xml(f"{start} {declared}{'/' * closed}>{rest}")
        document.element.body.insert(len(document.element.body) - 1, block)

    return add


def styled(name: str, size: int, *, bold: bool = False) -> Callable[[Document], None]:
    """Return what changes the size of a style's text."""

    def change(document: Document) -> None:
        document.styles[name].font.size = Pt(size)
        document.styles[name].font.bold = bold

    return change


def headed(text: str, foot: str = "") -> Callable[[Document], None]:
    """Return what gives the last section a header and a footer."""

    def add(document: Document) -> None:
        document.sections[-1].header.is_linked_to_previous = False
        document.sections[-1].header.paragraphs[0].text = text
        if foot:
            document.sections[-1].footer.paragraphs[0].text = foot

    return add


def turned(text: str) -> Callable[[Document], None]:
    """Return what adds a landscape section with a text."""

    def add(document: Document) -> None:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        document.add_paragraph(text)

    return add


def pictured(document: Document) -> None:
    """Add a picture."""
    document.add_picture(io.BytesIO(png()), width=Mm(30))


def by_hand(text: str, parts: dict[str, tuple[str, str]], **more: bytes) -> bytes:
    """Return a file of a text and of parts that it is related to.

    Args:
        text: what stands in the body, as XML.
        parts: for the kind of a relation the ending of a content type and the part's XML, from
            its root on; the part is ``word/KIND.xml``, its relation ``rKIND``.
        more: other parts by name, ``__`` for a slash and ``_`` before the ending.
    """
    document = (
        f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body>{text}</w:body>'
        "</w:document>"
    )
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{CONTENT}.{ending}+xml"/>'
        for kind, (ending, _) in parts.items()
    ).encode()
    return zipped(
        {
            "[Content_Types].xml": content_types().replace(b"</Types>", overrides + b"</Types>"),
            "_rels/.rels": relations([("rId1", "officeDocument", "word/document.xml")]),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relations(
                [(f"r{kind}", kind, f"{kind}.xml") for kind in parts]
            ),
            **{f"word/{kind}.xml": f"{HEAD}{xml}".encode() for kind, (_, xml) in parts.items()},
            **more,
        }
    )


def texts(content: bytes) -> list[str]:
    """Return the text of each paragraph of the body that has any, in order."""
    return [text for one in body(content).iter(f"{W}p") if (text := text_of(one))]


def sections(content: bytes) -> list[etree._Element]:
    """Return the properties of each section, in order."""
    return find(body(content), ".//w:sectPr")


def widths(content: bytes) -> list[int]:
    """Return the width of each section's paper, twips."""
    return [int(one.get(f"{W}w")) for one in find(body(content), ".//w:sectPr/w:pgSz")]


def header_texts(content: bytes, section: int, kind: str = "header") -> dict[str, str]:
    """Return by type what a section names as its header (or footer)."""
    return {
        one.get(f"{W}type"): "".join(_related(content, one).itertext())
        for one in find(sections(content)[section], f"w:{kind}Reference")
    }


def _related(content: bytes, reference: etree._Element) -> etree._Element:
    rels = part(content, "word/_rels/document.xml.rels")
    id_ = reference.get(f"{{{OFFICE}}}id")
    (target,) = [one.get("Target") for one in rels if one.get("Id") == id_]
    return part(content, target.removeprefix("/"))


def style_of_text(content: bytes, text: str) -> etree._Element:
    """Return the style of the paragraph with a text; the default one if it names none."""
    (paragraph,) = [one for one in body(content).iter(f"{W}p") if text_of(one) == text]
    named = values(paragraph, "w:pPr/w:pStyle")
    styles = part(content, "word/styles.xml")
    wanted = f"[@w:styleId='{named[0]}']" if named else "[@w:type='paragraph'][@w:default='1']"
    (style,) = find(styles, f"w:style{wanted}")
    return style
