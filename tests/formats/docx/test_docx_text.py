"""Text comes out of the file as it went in."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.docx.word_files import PARTY, body, document, find, lines, prose, values
from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Column,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Signature,
    Table,
    Title,
)
from qcdc_report.formats.docx import to_document, write_docx
from qcdc_report.report import Run
from qcdc_report.text import xml_safe

# Every character there is, half surrogate pairs and control characters too, the awkward ones often.
_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from(' \t\r\n&<>"\x00\x0b'))
_RUNS = st.lists(st.builds(Run, _TEXT, st.booleans(), st.booleans()), max_size=3).map(tuple)
_LINES = st.lists(_TEXT, max_size=3).map(tuple)
_BLOCKS = st.one_of(
    st.builds(
        Letterhead,
        heading=_TEXT, motto=_TEXT, parent=_TEXT, issuer=_TEXT, number=_TEXT, place_date=_TEXT,
    ),
    st.builds(Title, type_name=_TEXT, subject=_TEXT),
    st.builds(Addressees, _LINES),
    st.builds(
        Heading,
        level=st.integers(0, 4), ordinal=st.just(1), title=_TEXT, key=_TEXT, marker=_TEXT,
    ),
    st.builds(Paragraph, _RUNS),
    st.builds(ListItem, _RUNS, st.integers(1, 4)),
    st.builds(
        Table,
        columns=st.just((Column(), Column(share=2, align="right"))),
        header=st.tuples(_TEXT, _RUNS),
        rows=st.lists(st.tuples(_RUNS, _TEXT), max_size=2).map(tuple),
        caption=_TEXT,
        summary=_TEXT,
    ),
    st.builds(
        Signature,
        recipients_label=_TEXT, recipients=_LINES, authority=_TEXT, post=_TEXT, name=_TEXT,
    ),
    st.builds(Appendix, number=st.just(1), title=_TEXT, link=_TEXT, label=_TEXT, key=_TEXT),
)  # fmt: skip


def _plain(text: str) -> str:
    """Return a text as any XML reader gives it back."""
    return re.sub("\r\n?", "\n", xml_safe(text))


def _joined(*texts: str, by: str = "") -> str:
    return by.join(_plain(text) for text in texts if text)


def _said(content: str | tuple[Run, ...]) -> str:
    if isinstance(content, str):
        return _plain(content)
    return _joined(*(run.text for run in content))


def _texts(block: Block) -> Iterator[str]:
    """Yield what a block says, paragraph by paragraph."""
    match block:
        case Paragraph() | ListItem():
            yield _said(block.runs)
        case Heading():
            yield _joined(block.marker, block.title, by=" " if block.level else "\n")
        case Appendix():
            yield _joined(block.label, block.title, by="\n")
            yield from (_plain(block.link), PARTY.rulings.appendix_mark)
        case Table():
            yield _plain(block.caption)
            yield from (_said(cell) for row in (block.header, *block.rows) for cell in row)
        case _:
            yield from _official_texts(block)


def _official_texts(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield from (_plain(block.type_name), _plain(block.subject), PARTY.rulings.subject_mark)
        case Letterhead():
            yield from map(_plain, (block.parent, block.issuer, PARTY.rulings.issuer_mark))
            yield from map(_plain, (block.heading, block.motto, block.number, block.place_date))
        case Signature():
            yield from map(_plain, (block.recipients_label, *block.recipients))
            yield from map(_plain, (block.authority, block.post, block.name))
        case Addressees(names=(only,)):
            yield f"Kính gửi: {_plain(only)}"
        case Addressees(names=(*others, last)):
            yield "Kính gửi:"
            yield from (f"- {_plain(name)};" for name in others)
            yield f"- {_plain(last)}."


@given(st.lists(_BLOCKS, max_size=4))
def test_any_text_in_any_block_comes_back(blocks: list[Block]) -> None:
    """Every text stands in the file, in order, and nothing else does."""
    content = write_docx(document(*blocks), PARTY)
    expected = [text for block in blocks for text in _texts(block)]
    assert [text for _, text in lines(content) if text] == [text for text in expected if text]


@given(_RUNS)
def test_python_docx_reads_a_paragraph_back(runs: tuple[Run, ...]) -> None:
    """The same text, bold and italic where they were."""
    (paragraph,) = to_document(document(Paragraph(runs)), PARTY).paragraphs
    assert paragraph.text == _said(runs)
    read = [(run.text, bool(run.bold), bool(run.italic)) for run in paragraph.runs]
    assert [one for one in read if one[0]] == [
        (_plain(run.text), run.bold, run.italic) for run in runs if run.text
    ]


@pytest.mark.parametrize("title", ["a", 'a "b" & <c>', "\x01\ud800", "a\nb\tc"])
def test_any_title_and_author_come_back(title: str) -> None:
    """The file's properties hold any text too."""
    properties = to_document(document(title=title, author=title), PARTY).core_properties
    assert properties.title == properties.author == xml_safe(title)


@pytest.mark.parametrize("text", [" a", "a ", "a  b", "a\t b"])
def test_spaces_that_word_would_drop_are_kept(text: str) -> None:
    """Outer and double spaces are marked."""
    content = write_docx(document(prose(text)), PARTY)
    (kept,) = find(body(content), "//w:t[@xml:space]")
    assert kept.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("cell", ["", " a", "a ", "a  b", "a|b", "a & b", "a\nb", "%s", "|"])
def test_any_cell_among_plain_ones_comes_back(cell: str) -> None:
    """A row that is not plain throughout is written cell by cell."""
    row = ("x", cell, "y")
    table = Table(columns=(Column(),) * 3, header=(), rows=(row, ("1", "2", "3")))
    content = write_docx(document(table), PARTY)
    assert [text for _, text in lines(content)][:6] == [*row, "1", "2", "3"]
    assert bool(find(body(content), "//w:t[@xml:space]")) == (cell != cell.strip() or "  " in cell)


@pytest.mark.parametrize("code", [*range(9), 11, 12, *range(14, 32), 0xD800, 0xFFFE, 0xFFFF])
def test_a_character_that_xml_cannot_hold_is_shown(code: int) -> None:
    """As U+FFFD, never dropped."""
    content = write_docx(document(prose(f"a{chr(code)}b")), PARTY)
    assert lines(content) == [("QCDCBody", "a\ufffdb")]


def test_ordinary_text_needs_no_mark() -> None:
    """Single inner spaces are left as they are."""
    assert not find(body(write_docx(document(prose("a b c")), PARTY)), "//w:t[@xml:space]")


def test_running_text_is_formatted_by_its_style_only() -> None:
    """A paragraph names its style and nothing else; a run says bold and italic at most."""
    content = write_docx(document(Paragraph((Run("a", True, True), Run("b")))), PARTY)
    assert [one.tag.split("}")[1] for one in find(body(content), "//w:p/w:pPr/*")] == ["pStyle"]
    tags = [one.tag.split("}")[1] for one in find(body(content), "//w:rPr/*")]
    assert tags == ["b", "bCs", "i", "iCs"]


@pytest.mark.parametrize(
    ("level", "style"), [(1, "QCDCList1"), (2, "QCDCList2"), (3, "QCDCList3"), (4, "QCDCList3")]
)
def test_a_list_item_has_the_style_of_its_level(level: int, style: str) -> None:
    """Below the third level the third one's look goes on."""
    content = write_docx(document(ListItem((Run("a"),), level)), PARTY)
    assert values(body(content), "w:p/w:pPr/w:pStyle") == [style]
