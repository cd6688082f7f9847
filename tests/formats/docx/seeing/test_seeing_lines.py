"""What stands on a line: the text a person sees, and no other."""

import pytest

from formats.docx.seeing.word_xml import line, p, r, read, texts
from qcdc_report.report import Run

BOX = "<w:txbxContent>{}</w:txbxContent>"
SHAPE = (
    '<w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>'
    f"{BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
VML = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"{instruction}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (r("a") + "<w:proofErr/>" + r("b"), "ab"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>", "a\tb\nc\n"),
        ("<w:r><w:t>15</w:t><w:noBreakHyphen/><w:t>BC</w:t></w:r>", "15-BC"),
        ("<w:r><w:t>dân</w:t><w:softHyphen/><w:t>chủ</w:t></w:r>", "dânchủ"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Symbol" w:char="B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Another" w:char="0041"/></w:r>', "\uf041"),
        ('<w:r><w:sym w:font="Symbol" w:char="nonsense"/></w:r>', "\ufffd"),
        ("<w:r><w:t>12<!-- -->34<?pi?>56</w:t></w:r>", "123456"),
        ("<w:r><w:t>two\n\tlines</w:t></w:r>", "two  lines"),
        (r("1\u00a0205") + r("\u200b\u202a"), "1\u00a0205\u200b\u202a"),
        ("<w:smartTag><w:smartTagPr/>" + r("Sở A") + "</w:smartTag>", "Sở A"),
        (f"<w:hyperlink>{r('qcdc')}</w:hyperlink>", "qcdc"),
        (f'<w:fldSimple w:instr="DATE">{r("20/5")}</w:fldSimple>', "20/5"),
        (f"<x:anything>{r('kept')}</x:anything>", "kept"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt>"
            + r("kan")
            + "</w:rt><w:rubyBase>"
            + r("漢")
            + "</w:rubyBase></w:ruby></w:r>",
            "漢(kan)",
        ),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
            "</m:den></m:f></m:oMath>",
            "1/2",
        ),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>a+b</m:t></m:r>"
            "</m:sup></m:sSup></m:oMath>",
            "10^(a+b)",
        ),
    ],
)
def test_what_a_line_shows(content: str, seen: str):
    """Signs, wrappers and formulas read as the page shows them."""
    assert line(content).text == seen


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (f"a<w:ins>{r('b')}</w:ins>", "ab"),
        (f"a<w:moveTo>{r('b')}</w:moveTo>", "ab"),
        ("a<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        (f"a<w:moveFrom>{r('b')}</w:moveFrom>", "a"),
        (f"a<w:ins>{r('b')}<w:del>{r('c')}</w:del></w:ins>", "ab"),
    ],
)
def test_a_line_shows_its_final_text(content: str, seen: str):
    """Insertions are in, deletions out."""
    assert line(r("a") + content[1:]).text == seen


def test_a_field_shows_its_result():
    """The instruction of a field is never text, its result always; also of fields in fields."""
    inner = field("<w:r><w:instrText>PAGE</w:instrText></w:r>", r("3"))
    outer = field(f"<w:r><w:instrText>IF </w:instrText></w:r>{inner}", r("a") + inner + r("b"))
    assert line(r("x") + outer + r("y")).text == "xa3by"


def test_a_field_over_several_paragraphs_hides_only_its_instruction():
    """As a table of contents has it."""
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
        f'{r("hidden")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("I. A")}</w:p>'
        f'{p("II. B")}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r>{r("after")}</w:p>'
    )
    assert texts(read(body)) == ["I. A", "II. B", "after"]


def test_a_field_that_never_ends_hides_nothing():
    """In a damaged file, what stands behind the beginning of a field is text."""
    body = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{r("a")}</w:p>{p("b")}'
    assert texts(read(body)) == ["a", "b"]


def test_old_form_fields_show_what_was_chosen():
    """A check box is a box, a list its chosen entry."""
    check = '<w:ffData><w:checkBox><w:checked w:val="{}"/></w:checkBox></w:ffData>'
    choice = (
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/>'
        '<w:listEntry w:val="b"/></w:ddList></w:ffData>'
    )
    shown = [
        line(
            f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ).text
        for data in (check.format(1), check.format(0), choice)
    ]
    assert shown == ["☒", "☐", "b"]


@pytest.mark.parametrize(
    "content",
    [
        SHAPE,
        VML,
        "<mc:AlternateContent><mc:Choice>"
        f"{SHAPE}</mc:Choice><mc:Fallback>{VML}</mc:Fallback></mc:AlternateContent>",
    ],
)
def test_a_text_box_follows_the_paragraph_it_hangs_on(content: str):
    """Once, whatever the format of the drawing, and it counts."""
    inner = p("in the box") + p("and more")
    body = p("before", f"<w:r>{content.replace('{}', inner)}</w:r>", "after") + p("next")
    seen = [(b.text, b.number, b.where) for b in read(body).blocks]
    assert seen == [
        ("beforeafter", 1, "body"),
        ("in the box", 2, "text_box"),
        ("and more", 3, "text_box"),
        ("next", 4, "body"),
    ]


def test_what_only_the_fallback_shows_is_read():
    """An emoji stands as text only where old programs look; its box does not count."""
    content = (
        "<mc:AlternateContent><mc:Choice><x:symEx/></mc:Choice><mc:Fallback><w:t>😊</w:t>"
        f"{VML.replace('{}', p('box'))}</mc:Fallback></mc:AlternateContent>"
    )
    seen = [(b.text, b.number) for b in read(p(f"<w:r>{content}</w:r>") + p("b")).blocks]
    assert seen == [("😊", 1), ("box", 1), ("b", 2)]


def test_word_art_and_text_of_shapes_are_read():
    """Letters that are no paragraph of Word are to be seen all the same."""
    art = '<w:r><w:pict><v:shape><v:textpath string="BÁO CÁO"/></v:shape></w:pict></w:r>'
    shape = "<w:r><w:drawing><a:p><a:r><a:t>Sơ đồ</a:t></a:r></a:p></w:drawing></w:r>"
    assert texts(read(p("a", art, shape))) == ["a", "BÁO CÁO", "Sơ đồ"]


def test_text_is_composed_also_over_the_end_of_a_run():
    """A tone mark in a run of its own belongs to the letter before it."""
    content = r("ba", "<w:b/>") + r("\u0301o ca") + r("\u0301o", "<w:b/>")
    assert line(content).runs == (Run("bá", bold=True), Run("o cá"), Run("o", bold=True))


def test_runs_that_look_the_same_are_one():
    """Word cuts text at every spelling mark; a person sees one word."""
    content = r("Thu", "<w:b/>") + "<w:bookmarkEnd/>" + r("ận", '<w:b w:val="true"/><w:sz/>')
    assert line(content).runs == (Run("Thuận", bold=True),)


def test_a_formula_between_paragraphs_is_read():
    """Word may put formulas straight into the body."""
    formula = "<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>"
    assert texts(read(p("1") + formula + p("2"))) == ["1", "a+b", "2"]


def test_a_reference_to_a_note_leaves_the_sentence_whole():
    """The number of a note is no part of the text."""
    content = r("Hội nghị") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" cán bộ")
    assert line(content).text == "Hội nghị cán bộ"


def test_a_paragraph_in_a_paragraph_is_read_and_counts():
    """No schema allows it; nothing is lost all the same."""
    seen = [(block.text, block.number) for block in read(p("a", p("b"), "c") + p("d")).blocks]
    assert seen == [("ac", 1), ("b", 2), ("d", 3)]
