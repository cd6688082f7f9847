"""The web page: one file, every text as text, headings and tables that a screen reader follows."""

import sys
from base64 import b64decode
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from lxml import html
from lxml.html import HtmlElement

from documents import documents, missing, shown
from formats.docx.word_files import (
    PARTY,
    PICTURE,
    STANDARD_IDS,
    STATE,
    document,
    every_block,
    standard,
)
from qcdc_report.blocks import Addressees, Appendix, Column, Heading, ListItem, Table
from qcdc_report.formats.html import write_html
from qcdc_report.formats.html.writing import _environment
from qcdc_report.layout import Look
from qcdc_report.report import Run
from qcdc_report.tabular import MissingExtraError

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><b>",
    "{{ 7 * 7 }}{% for x in y %}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp;",
    "<!-- -->",
    "</td></tr></table>",
)


def page(made: bytes) -> HtmlElement:
    """Return a page as its elements."""
    return html.document_fromstring(made.decode())


def main_text(made: bytes) -> str:
    """Return the text of the sheets."""
    return str(page(made).xpath("string(//main)"))


@given(documents())
def test_every_text_stands_in_the_page_in_order(made: object) -> None:
    """Whatever the blocks hold is shown, and in their order."""
    assert missing(shown(made), main_text(write_html(made, PARTY))) == []


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_never_becomes_markup(attack: str) -> None:
    """A text of markup gives the same elements and attributes as a harmless one."""

    def with_text(text: str) -> bytes:
        runs = (Run(text, bold=True),)
        made = document(
            *every_block().blocks,
            Heading(level=1, ordinal=1, title=text, key=text, marker=text),
            ListItem(runs),
            Addressees((text,)),
            Table(columns=(Column(),), header=(text,), rows=((runs,),), caption=text),
            evolve(PICTURE, description=text, caption=text),
            Appendix(number=1, title=text, label=text, link=text),
            title=text,
            author=text,
        )
        return write_html(made, PARTY)

    harmless, attacked = page(with_text("văn bản")), page(with_text(attack))
    assert [one.tag for one in attacked.iter()] == [one.tag for one in harmless.iter()]
    for one in attacked.iter():
        assert not any(name.startswith("on") for name in one.attrib)
        assert one.get("href", "#").startswith("#")
    assert missing([attack] * 8, main_text(with_text(attack))) == []


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_the_page_needs_nothing_beside_it(standard_id: str) -> None:
    """No script, no file, no address: it opens anywhere, and asks nobody for anything."""
    made = page(write_html(every_block(), standard(standard_id)))
    assert made.xpath("//script | //link | //iframe | //@style[contains(., 'url')]") == []
    assert [source.partition(",")[0] for source in made.xpath("//@src")] == [
        "data:image/png;base64"
    ]
    assert "url(" not in made.xpath("string(//style)")
    policy = made.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_a_picture_stands_in_the_page_with_words_for_who_cannot_see_it() -> None:
    """Its bytes, its width, its description; its caption belongs to it."""
    made = page(write_html(document(evolve(PICTURE, caption="Biểu đồ 1")), PARTY))
    (figure,) = made.xpath("//main//figure")
    (image,) = figure.xpath("img")
    content = image.get("src").removeprefix("data:image/png;base64,")
    assert b64decode(content, validate=True) == PICTURE.content
    assert (image.get("alt"), image.get("style")) == (PICTURE.description, "width: 80mm")
    assert [caption.text for caption in figure.xpath("figcaption")] == ["Biểu đồ 1"]


@given(documents())
def test_headings_leave_out_no_rank(made: object) -> None:
    """From one heading to the next it goes down by one at most, and there is a first one."""
    names = page(write_html(made, PARTY)).xpath(
        "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
    )
    ranks = [int(one.tag[1]) for one in names]
    assert ranks[0] == 1
    assert all(low <= high + 1 for high, low in pairwise(ranks))


@given(documents())
def test_links_lead_to_headings_and_names_are_used_once(made: object) -> None:
    """The table of contents has every heading below the title, once."""
    tree = page(write_html(made, PARTY))
    names = tree.xpath("//@id")
    assert len({name.casefold() for name in names}) == len(names)
    links = [link.removeprefix("#") for link in tree.xpath("//nav//@href")]
    headings = [b for b in made.blocks if isinstance(b, Heading | Appendix)]
    assert len(links) == len(headings)
    assert set(links) <= set(names)


def test_a_section_can_be_linked_to_by_its_key() -> None:
    """Anchors are those of the Word file."""
    made = document(Heading(level=1, ordinal=1, title="Kết quả", key="results.agency"))
    assert page(write_html(made, PARTY)).xpath("//h2/@id") == ["results_agency"]


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_looks_come_from_the_standard(standard_id: str) -> None:
    """A changed size, indent or length in the standard changes the style sheet, and only there."""
    given_ = standard(standard_id)
    looks = {**given_.looks, "body": Look(size=21, align="right", first_line=7.5, line_exact=33)}
    changed = evolve(
        given_,
        looks=looks,
        font="Noto Serif",
        page=evolve(given_.page, left=41),
        letterhead_columns=(61, 93),
    )
    sheet = page(write_html(every_block(), changed)).xpath("string(//style)")
    body = next(line for line in sheet.splitlines() if line.startswith(".body {"))
    for declared in ("size: 21pt", "indent: 7.5mm", "align: right", "line-height: 33pt"):
        assert declared in body
    assert 'font-family: "Noto Serif", ' in sheet
    assert "margin: 20mm 15mm 20mm 41mm;" in sheet
    assert "minmax(0, 61fr) minmax(0, 93fr)" in sheet


def test_a_font_is_a_name_and_nothing_else() -> None:
    """Also a standard from a plugin cannot break out of the style sheet."""
    odd = evolve(PARTY, font='A";} body { display: none } </style><b>')
    tree = page(write_html(every_block(), odd))
    assert tree.xpath("//b") == []
    assert 'font-family: "A body  display none  styleb", "Times New Roman"' in tree.xpath(
        "string(//style)"
    )


def test_a_landscape_appendix_has_pages_of_its_own() -> None:
    """Turned paper, the binding edge on top, numbers from 1."""
    made = page(write_html(every_block(), PARTY))
    assert made.xpath("//main/*/@class") == ["sheet sheet-0", "sheet sheet-1", "sheet sheet-2"]
    sheet = made.xpath("string(//style)")
    rule = sheet.partition("@page sheet-1 {")[2].partition("@top-center")[0].split("\n")
    assert rule[1:4] == [
        "size: 297mm 210mm;",
        "margin: 30mm 20mm 15mm 20mm;",
        "counter-increment: sheet-1;",
    ]


def test_an_appendix_alone_is_a_page() -> None:
    """No empty sheet stands before it."""
    made = document(Appendix(number=1, title="Văn bản", label="PHỤ LỤC", key="documents"))
    tree = page(write_html(made, PARTY))
    assert tree.xpath("//main/section/h2/@id") == ["documents"]
    assert tree.xpath("//main/article") == []


def test_a_table_tells_its_header_and_what_it_shows() -> None:
    """Header cells have a scope; a caption that is not printed is still there to be heard."""
    table = Table(
        columns=(Column(), Column(share=3, align="right")),
        header=("", "Số liệu"),
        rows=(("a", (Run("b", italic=True),)),),
        summary="Số liệu các năm",
    )
    tree = page(write_html(document(table), PARTY))
    assert tree.xpath("//th/@scope") == ["col"]
    assert tree.xpath("//thead//td/text()") == []
    assert tree.xpath("//caption[@class='unseen']/text()") == ["Số liệu các năm"]
    assert tree.xpath("//td[contains(@class, 'right')]/em/text()") == ["b"]
    assert [float(width.partition(":")[2].strip(" %")) for width in tree.xpath("//col/@style")] == [
        25,
        75,
    ]


def test_a_row_of_another_width_is_refused() -> None:
    """As in Word: a cell too many is not left out."""
    table = Table(columns=(Column(),), header=(), rows=(("a", "b"),))
    with pytest.raises(ValueError, match="zip"):
        write_html(document(table), PARTY)


def test_lists_stand_within_lists() -> None:
    """A deeper item belongs to the one above it, also where a level is left out."""
    items = (("một", 1), ("hai", 3), ("ba", 2), ("bốn", 1))
    made = document(*(ListItem((Run(text),), level) for text, level in items))
    tree = page(write_html(made, PARTY))
    assert tree.xpath("//main/article/ul/li/p/text()") == ["một", "bốn"]
    assert tree.xpath("//li/ul/li/p/text()") == ["hai", "ba"]
    assert tree.xpath("//li//p/@data-dash") == ["-", "•", "+", "-"]


def test_lines_and_marks_are_those_of_the_standard() -> None:
    """The Party has an asterisk and five hyphens, the State has lines."""
    party, state = (page(write_html(every_block(), one)) for one in (PARTY, STATE))
    assert party.xpath("//*[@class='issuer_mark' or @class='subject_mark']/text()")[:2] == [
        "*",
        "-----",
    ]
    assert len(state.xpath("//*[contains(@class, 'ruling')]")) == 5
    assert state.xpath("//*[contains(@class, '_mark')]") == []


def test_two_pages_of_one_document_are_the_same_bytes() -> None:
    """Same input, same output."""
    assert write_html(every_block(), STATE) == write_html(every_block(), STATE)


def test_without_jinja_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One message says what to install."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    _environment.cache_clear()
    with pytest.raises(MissingExtraError) as caught:
        write_html(every_block(), PARTY)
    assert 'pip install "qcdc-report[html]"' in caught.value.said.vi
    assert 'pip install "qcdc-report[html]"' in caught.value.said.en
