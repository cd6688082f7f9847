"""Sections: the page, page numbers, appendices."""

import pytest
from attrs import evolve

from formats.docx.word_files import (
    APPENDIX,
    PARTY,
    SIGNATURE,
    TABLE,
    W,
    body,
    document,
    find,
    lines,
    part,
    prose,
    style_of,
    text_of,
    values,
)
from qcdc_report.blocks import Appendix, Block, Heading
from qcdc_report.formats.docx import to_document, write_docx
from qcdc_report.outline import anchor_name


def _mm(value: object) -> float:
    return round(float(value.mm), 1)


def test_the_page_is_that_of_the_standard() -> None:
    """A4 upright, 20/20/30/15 mm, the page number 10 mm from the top edge."""
    (section,) = to_document(document(prose("a")), PARTY).sections
    assert (_mm(section.page_width), _mm(section.page_height)) == (210, 297)
    assert (_mm(section.top_margin), _mm(section.bottom_margin)) == (20, 20)
    assert (_mm(section.left_margin), _mm(section.right_margin)) == (30, 15)
    assert _mm(section.header_distance) == 10


def test_a_landscape_page_has_its_margins_turned_with_it() -> None:
    """The binding margin lies on top."""
    turned = evolve(APPENDIX, landscape=True)
    _, section = to_document(document(prose("a"), turned), PARTY).sections
    assert (_mm(section.page_width), _mm(section.page_height)) == (297, 210)
    assert (_mm(section.top_margin), _mm(section.right_margin)) == (30, 20)
    assert (_mm(section.bottom_margin), _mm(section.left_margin)) == (15, 20)
    assert section.orientation == 1


def test_a_page_number_on_every_page_but_the_first(full: bytes) -> None:
    """Every section has the header with the field, and none for its first page."""
    sections = find(body(full), "//w:sectPr")
    assert len(sections) == 3
    for section in sections:
        assert find(section, "w:titlePg")
        assert [one.get(f"{W}type") for one in find(section, "w:headerReference")] == ["default"]
    (paragraph,) = find(part(full, "word/header1.xml"), "w:p")
    assert style_of(paragraph) == "QCDCPageNumber"
    assert find(paragraph, "w:fldSimple")[0].get(f"{W}instr").strip() == "PAGE"


def test_pages_of_an_appendix_are_counted_from_one(full: bytes) -> None:
    """The body's are counted from the beginning anyway."""
    starts = [
        [one.get(f"{W}start") for one in find(section, "w:pgNumType")]
        for section in find(body(full), "//w:sectPr")
    ]
    assert starts == [[], ["1"], ["1"]]


def test_a_section_ends_in_its_last_paragraph() -> None:
    """No empty paragraph is made for it."""
    content = write_docx(document(prose("a"), prose("b"), APPENDIX), PARTY)
    (ending,) = find(body(content), "w:p[w:pPr/w:sectPr]")
    assert text_of(ending) == "b"


@pytest.mark.parametrize("last", [SIGNATURE, TABLE])
def test_a_section_that_ends_in_a_table_gets_a_paragraph_of_one_point(last: Block) -> None:
    """Word wants a paragraph there; this one is not seen."""
    content = write_docx(document(prose("a"), last, APPENDIX), PARTY)
    (ending,) = find(body(content), "w:p[w:pPr/w:sectPr]")
    assert (style_of(ending), text_of(ending)) == ("QCDCAfterTable", "")
    (style,) = find(part(content, "word/styles.xml"), "w:style[@w:styleId='QCDCAfterTable']")
    (spacing,) = find(style, "w:pPr/w:spacing")
    assert [spacing.get(f"{W}{side}") for side in ("before", "after", "line")] == ["0", "0", "20"]


@pytest.mark.parametrize("blocks", [(), (prose("a"),), (TABLE,), (SIGNATURE,), (APPENDIX,)])
def test_the_text_ends_in_a_paragraph(blocks: tuple[Block, ...]) -> None:
    """Also of an empty document, and of one that ends in a table."""
    *_, before, last = body(write_docx(document(*blocks), PARTY))
    assert (before.tag, last.tag) == (f"{W}p", f"{W}sectPr")


def test_a_document_that_begins_with_an_appendix_has_no_empty_page() -> None:
    """There is only the appendix's section."""
    content = write_docx(document(APPENDIX, TABLE), PARTY)
    assert len(find(body(content), "//w:sectPr")) == 1


def test_two_appendices_in_a_row_are_two_sections() -> None:
    """An appendix without anything in it still has its page."""
    second = evolve(APPENDIX, number=2, landscape=True, key="figures")
    content = write_docx(document(prose("a"), APPENDIX, second), PARTY)
    sizes = find(body(content), "//w:sectPr/w:pgSz")
    assert [one.get(f"{W}orient") for one in sizes] == [None, None, "landscape"]


def test_label_and_title_of_an_appendix_are_one_heading() -> None:
    """The navigation pane shows both; the link line and the mark follow."""
    content = write_docx(document(APPENDIX), PARTY)
    assert lines(content) == [
        ("QCDCAppendixLabel", "PHỤ LỤC 1\nDanh mục văn bản"),
        ("QCDCAppendixLink", "(Kèm theo …)"),
        ("QCDCSubjectMark", "-----"),
    ]
    assert values(body(content), "//w:rStyle") == ["QCDCAppendixTitle"]


@pytest.mark.parametrize(
    ("level", "style", "text"),
    [
        (0, "Heading1", "II-\nTiêu đề"),
        (1, "Heading2", "II- Tiêu đề"),
        (2, "Heading3", "II- Tiêu đề"),
        (3, "Heading4", "II- Tiêu đề"),
        (4, "Heading4", "II- Tiêu đề"),
    ],
)
def test_a_heading_has_the_style_of_its_level(level: int, style: str, text: str) -> None:
    """A part's label stands above its title; below that, number and title share a line."""
    block = Heading(level=level, ordinal=2, marker="II-", title="Tiêu đề")
    assert lines(write_docx(document(block), PARTY)) == [(style, text)]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("context", "context"),
        ("results.agency.impact", "results_agency_impact"),
        ("leadership.responsibility.political_task", "leadership_responsibility_political_task"),
        (
            "results.workplace.publicity_and_participation",
            "results_workplace_publicity_and_715e0fa0",
        ),
        ("2017", "k2017"),
    ],
)
def test_a_bookmark_is_named_from_its_key(key: str, name: str) -> None:
    """At most 40 letters, digits and underscores; a long key ends in its checksum."""
    assert anchor_name(key) == name
    assert len(name) <= 40


def test_headings_and_appendices_carry_bookmarks() -> None:
    """One around each that has a key, with ids of their own."""
    heading = Heading(level=1, ordinal=1, title="A", key="results.agency")
    content = write_docx(document(heading, evolve(heading, key=""), APPENDIX), PARTY)
    starts = find(body(content), "//w:bookmarkStart")
    assert [one.get(f"{W}name") for one in starts] == ["results_agency", "documents"]
    ids = [one.get(f"{W}id") for one in starts]
    assert len(set(ids)) == 2
    assert [one.get(f"{W}id") for one in find(body(content), "//w:bookmarkEnd")] == ids


@pytest.mark.parametrize(("first", "second"), [("a.b", "A_B"), ("A_B", "a.b"), ("a.b", "a_b")])
def test_keys_alike_to_word_get_names_of_their_own(first: str, second: str) -> None:
    """Word compares names without case; the later one gets a number."""
    blocks = [Heading(level=1, ordinal=1, title="A", key=key) for key in (first, second)]
    names = find(body(write_docx(document(*blocks), PARTY)), "//w:bookmarkStart/@w:name")
    assert names == [anchor_name(first), f"{anchor_name(second)}_2"]


def test_a_long_key_given_twice_stays_within_the_limit() -> None:
    """The number takes the place of the name's last letters."""
    key = "leadership.responsibility.political_task"
    blocks = (Heading(level=1, ordinal=1, title="A", key=key),) * 2
    names = find(body(write_docx(document(*blocks), PARTY)), "//w:bookmarkStart/@w:name")
    assert names == [
        "leadership_responsibility_political_task",
        "leadership_responsibility_political_ta_2",
    ]


def test_an_appendix_without_a_label_is_its_title() -> None:
    """No empty line above."""
    content = write_docx(document(Appendix(number=1, title="A")), PARTY)
    assert lines(content)[0] == ("QCDCAppendixLabel", "A")
