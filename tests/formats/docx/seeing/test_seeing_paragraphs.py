"""Paragraphs: the final view of where they end, how they look, and their numbers."""

import pytest

from formats.docx.seeing.word_xml import line, p, r, read, table, texts
from qcdc_report.manuscript import Passage
from qcdc_report.report import Run

DELETED_END = "<w:rPr><w:del w:author='A'/></w:rPr>"


def style(identity: str, inner: str, kind: str = "paragraph", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"><w:name w:val="{identity} name"/>'
        f"{based}{inner}</w:style>"
    )


def passage(body: str, **parts: str) -> Passage:
    first = read(body, **parts).blocks[0]
    assert isinstance(first, Passage)
    return first


def test_a_deleted_end_joins_two_paragraphs():
    """The text goes on in the next paragraph, whose look both have; the number is the first's."""
    body = p("a", properties=DELETED_END) + p("b", properties='<w:jc w:val="right"/>') + p("c")
    seen = [(b.text, b.number, b.align) for b in read(body).blocks]
    assert seen == [("ab", 1, "right"), ("c", 3, "")]


def test_a_paragraph_deleted_whole_is_gone_and_counts():
    """Its number stays taken, as in the file."""
    gone = p(f"<w:del>{r('x')}</w:del>", properties=DELETED_END)
    assert [(b.text, b.number) for b in read(p("a") + gone * 2 + p("b")).blocks] == [
        ("a", 1),
        ("b", 4),
    ]


def test_a_deleted_end_before_a_table_loses_nothing():
    """A paragraph cannot go on in a table."""
    body = p("a", properties=DELETED_END) + table(("b",)) + p("c", properties=DELETED_END)
    assert texts(read(body)) == ["a", "b", "c"]


def test_bold_comes_from_defaults_styles_and_the_run():
    """Styles of different levels cancel each other, direct formatting decides (17.7.3)."""
    styles = (
        style("Base", "<w:rPr><w:b/></w:rPr>")
        + style("Child", "<w:rPr><w:i/></w:rPr>", base="Base")
        + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    )
    content = (
        r("a")
        + r("b", '<w:rStyle w:val="Strong"/>')
        + r("c", '<w:b w:val="0"/>')
        + r("d", '<w:rStyle w:val="Strong"/><w:b/>')
    )
    seen = line('<w:pPr><w:pStyle w:val="Child"/></w:pPr>' + content, styles=styles)
    assert seen.style == "Child name"
    assert seen.runs == (
        Run("a", bold=True, italic=True),
        Run("bc", bold=False, italic=True),
        Run("d", bold=True, italic=True),
    )


def test_what_defaults_make_bold_no_style_makes_plain():
    """Only direct formatting does."""
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
        + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    )
    content = r("a", '<w:rStyle w:val="Strong"/>') + r("b", '<w:b w:val="off"/>')
    assert line(content, styles=styles).runs == (Run("a", bold=True), Run("b"))


def test_styles_in_a_circle_end():
    """A damaged file does not hang the reader."""
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "", base="A")
    seen = line('<w:pPr><w:pStyle w:val="A"/></w:pPr>' + r("a"), styles=styles)
    assert seen.runs == (Run("a", bold=True),)


def test_an_unknown_style_is_the_default_one():
    """As in Word."""
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        '<w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
    )
    seen = line('<w:pPr><w:pStyle w:val="Missing"/></w:pPr>' + r("a"), styles=styles)
    assert (seen.style, seen.align) == ("Normal", "both")


def test_the_outline_level_comes_from_the_style_or_the_paragraph():
    """A heading of Word is one also where a program leaves its level out."""
    styles = (
        style("H", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
        + '<w:style w:type="paragraph" w:styleId="G"><w:name w:val="heading 3"/></w:style>'
    )

    def level(properties: str) -> int | None:
        return passage(p("a", properties=properties), styles=styles).outline_level

    assert level("") is None
    assert level('<w:pStyle w:val="H"/>') == 1
    assert level('<w:pStyle w:val="G"/>') == 2
    assert level('<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>') is None
    assert level('<w:outlineLvl w:val="0"/>') == 0


def test_capitals_are_a_look():
    """The typed text stays; a passage is in capitals when all of it is."""
    assert line(r("Báo cáo", "<w:caps/>") + r(" ")).capitals
    assert not line(r("Báo", "<w:caps/>") + r("cáo")).capitals
    assert not line("").capitals


def test_bookmarks_are_anchors():
    """Those between paragraphs belong to the next one, also into a table."""
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'.format
    body = p(mark("a"), "1", mark("b")) + mark("c") + table(("2",)) + mark("d") + p("3")
    manuscript = read(body)
    first, grid, last = manuscript.blocks
    assert first.anchors == ("a", "b")
    assert grid.rows[0][0].content[0].anchors == ("c",)
    assert last.anchors == ("d",)


def test_hidden_text_is_read_and_remarked():
    """A person is told once, with the paragraphs."""
    manuscript = read(p("a") + p(r("b", "<w:vanish/>")) + p(r("c", "<w:vanish/>")))
    assert texts(manuscript) == ["a", "b", "c"]
    (remark,) = manuscript.remarks
    assert (remark.rule, remark.number) == ("hidden-text", 2)
    assert "2, 3" in remark.said.vi


@pytest.mark.parametrize("base", ["", "Missing"])
def test_a_style_that_stands_on_none_takes_nothing_of_the_default_one(base: str):
    """Also when the default style has been asked for before, by that name or by none."""
    default = style("Normal", "<w:pPr><w:jc w:val='both'/></w:pPr>").replace(
        "<w:style ", '<w:style w:default="1" '
    )
    named = '<w:pStyle w:val="Missing"/>' if base else ""
    body = p("a", properties=named) + p("b", properties='<w:pStyle w:val="Alone"/>')
    first, second = read(body, styles=default + style("Alone", "", base=base)).blocks
    assert isinstance(first, Passage)
    assert isinstance(second, Passage)
    assert (first.align, second.align) == ("both", "")
