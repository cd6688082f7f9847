"""What holds for every file: text survives in its place, and only one error leaves."""

from itertools import pairwise
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from formats.docx.seeing.word_xml import NAMESPACES, docx, p, read, sdt, texts
from qcdc_report.formats.docx.package import DocxReadError
from qcdc_report.formats.docx.paragraphs import numbered_paragraphs
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import passages
from qcdc_report.text import nfc

Piece = tuple[str, str]
"""XML, and the text that a person sees of it."""

letters = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=8,
)
looks = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:b w:val='0'/></w:rPr>"])


@st.composite
def runs(draw: st.DrawFn) -> Piece:
    text = draw(letters)
    whole = f'<w:r>{draw(looks)}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return whole, text


def _wrapped(name: str) -> object:
    return lambda pieces: (
        f"<{name}>{''.join(xml for xml, _ in pieces)}</{name}>",
        "".join(text for _, text in pieces),
    )


def _deleted(pieces: list[Piece]) -> Piece:
    return f"<w:del>{''.join(xml for xml, _ in pieces)}</w:del>", ""


def _controlled(pieces: list[Piece]) -> Piece:
    return (
        sdt('<w:tag w:val="t"/>', "".join(xml for xml, _ in pieces)),
        "".join(text for _, text in pieces),
    )


lines = st.recursive(
    runs(),
    lambda inner: st.one_of(
        *(
            st.lists(inner, max_size=3).map(wrap)
            for wrap in (
                _wrapped("w:ins"),
                _wrapped("w:smartTag"),
                _wrapped("w:hyperlink"),
                _wrapped("w:fldSimple"),
                _wrapped("x:unknown"),
                _deleted,
                _controlled,
            )
        )
    ),
    max_leaves=8,
)


@given(st.lists(lines, max_size=5))
def test_the_final_text_of_any_line_survives(pieces: list[Piece]):
    """Whatever wraps its runs, composed, nothing more and nothing less."""
    (passage,) = read(p(*(xml for xml, _ in pieces))).blocks
    assert passage.text == nfc("".join(text for _, text in pieces))
    looks = [(run.bold, run.italic) for run in passage.runs]
    assert all(one != next_one for one, next_one in pairwise(looks))
    assert all(run.text for run in passage.runs)


def _table(blocks: list[str]) -> str:
    cells = "".join(f"<w:tc>{block}{p('')}</w:tc>" for block in blocks)
    return f"<w:tbl><w:tblPr/><w:tr>{cells}</w:tr></w:tbl>"


def _box(blocks: list[str]) -> str:
    inner = "".join(blocks)
    box = (
        f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    )
    return p(box, "host")


bodies = st.recursive(
    letters.map(lambda text: p(f"<w:r><w:t>{escape(text)}</w:t></w:r>")),
    lambda inner: st.one_of(
        *(
            st.lists(inner, max_size=3).map(wrap)
            for wrap in (
                _table,
                _box,
                lambda blocks: sdt("", "".join(blocks)),
                lambda blocks: f"<w:moveFrom>{''.join(blocks)}</w:moveFrom>",
                lambda blocks: f"<w:customXml>{''.join(blocks)}</w:customXml>",
            )
        )
    ),
    max_leaves=10,
)


@given(st.lists(bodies, max_size=5))
def test_every_passage_has_the_number_of_its_paragraph(blocks: list[str]):
    """The one that ``numbered_paragraphs`` gives, whatever stands around it."""
    body = etree.fromstring(f"<w:body {NAMESPACES}>{''.join(blocks)}</w:body>")
    numbered = dict(numbered_paragraphs(body))
    own = etree.XPath(
        "w:r/w:t", namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
    )
    for passage in passages(read("".join(blocks)).blocks):
        text = "".join(each.text or "" for each in own(numbered[passage.number]))
        assert passage.text == nfc(text)


@pytest.mark.parametrize("name", ["w:ins", "w:sdt", "w:txbxContent", "x:unknown"])
def test_depth_does_not_matter(name: str):
    """As deep as XML may be, a file is read."""
    deep = p("a")
    for _ in range(110):
        deep = sdt("", deep) if name == "w:sdt" else f"<{name}>{deep}</{name}>"
    assert texts(read(deep + p("b"))) == ["a", "b"]


TAGS = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "sdtPr", "pPr", "rPr", "del", "br"]


@st.composite
def any_xml(draw: st.DrawFn, depth: int = 4) -> str:
    tag = draw(st.sampled_from(TAGS))
    value = draw(st.sampled_from(["", "0", "1", "-5", "x", "99999999999999999999"]))
    inner = "".join(draw(st.lists(any_xml(depth - 1), max_size=2))) if depth else "text"
    return f'<w:{tag} w:val="{value}" w:id="{value}">{inner}</w:{tag}>'


def refusal_of(content: bytes) -> str:
    """Return the code of the error that a file is refused with; empty for one that is read."""
    try:
        read_docx(content, "a.docx", ReadingOptions())
    except DocxReadError as refused:
        return refused.code
    return ""


@given(st.lists(any_xml(), max_size=3))
def test_only_one_error_leaves(parts: list[str]):
    """Elements in places where no schema allows them are read, or refused for a known reason."""
    body = "".join(parts)
    content = docx(body, styles=body, numbering=body, footnotes=body)
    assert refusal_of(content) != "in.unreadable"
