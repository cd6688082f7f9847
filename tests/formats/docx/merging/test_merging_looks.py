"""No file's look changes: styles, defaults, themes, numberings."""

import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from formats.docx.merging.merging_files import (
    by_hand,
    made,
    merged,
    paragraphs,
    style_of_text,
    styled,
    xml,
)
from formats.docx.merging.seen import seen
from formats.docx.reading.package_files import WORD
from formats.docx.word_files import W, body, find, part, text_of, values


def _size(content: bytes, text: str) -> list[str]:
    return values(style_of_text(content, text), "w:rPr/w:sz")


def test_files_of_one_template_share_their_styles() -> None:
    """However many there are, each style stands there once."""
    one = made(paragraphs("a", style="Heading 1"), paragraphs("b", style="List Number"))
    alone, many = merged(one), merged(*[one] * 6)
    assert part(alone, "word/styles.xml").xpath("count(*)") == part(many, "word/styles.xml").xpath(
        "count(*)"
    )


def test_a_style_of_the_same_name_that_looks_different_comes_under_another() -> None:
    """Neither the first file's nor the second's text changes its size."""
    files = [
        made(styled("Heading 1", size), paragraphs(f"cỡ {size}", style="Heading 1"))
        for size in (14, 20, 14)
    ]
    content = merged(*files[:2])
    assert _size(content, "cỡ 14") == ["28"]
    assert _size(content, "cỡ 20") == ["40"]
    names = values(part(content, "word/styles.xml"), "w:style/w:name")
    assert "heading 1" in names
    assert "heading 1_2" in names
    again = values(part(merged(*files), "word/styles.xml"), "w:style/w:name")
    assert names == again  # the third is the first again


def test_a_heading_under_another_name_stays_in_the_navigation_pane() -> None:
    """Word knows the level of ``heading 1`` by its name; the copy says it."""
    files = [
        made(styled("Heading 2", size), paragraphs(f"{size}", style="Heading 2"))
        for size in (14, 20)
    ]
    copy = style_of_text(merged(*files), "20")
    assert values(copy, "w:pPr/w:outlineLvl") == ["1"]
    assert copy.get(f"{W}customStyle") == "1"


def test_a_style_that_stands_on_a_different_one_is_different_too() -> None:
    """``Heading 1`` stands on ``Normal``: where that differs, both come."""
    files = [
        made(styled("Normal", size), paragraphs(f"đề mục {size}", style="Heading 1"))
        for size in (12, 15)
    ]
    content = merged(*files)
    styles = part(content, "word/styles.xml")
    bases = [values(style_of_text(content, f"đề mục {size}"), "w:basedOn") for size in (12, 15)]
    assert bases[0] != bases[1]
    for (base,), size in zip(bases, ("24", "30"), strict=True):
        assert values(styles, f"w:style[@w:styleId='{base}']/w:rPr/w:sz") == [size]


def test_text_without_a_style_keeps_the_default_of_its_file() -> None:
    """Also in tables, though no style is named there."""
    table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"  # noqa: E501 - one table
    files = [made(paragraphs("a")), made(styled("Normal", 9), paragraphs("b"), xml(table))]
    content = merged(*files)
    assert _size(content, "b") == ["18"]
    assert _size(content, "ô") == ["18"]
    assert _size(content, "a") == []
    defaults = find(part(content, "word/styles.xml"), "w:style[@w:default='1']")
    kinds = [one.get(f"{W}type") for one in defaults]
    assert sorted(kinds) == sorted(set(kinds))


def test_what_holds_below_all_styles_is_kept_where_it_differs() -> None:
    """The first file sets 10 points and no space behind, the second 14, the third nothing."""

    def defaults(run: str, paragraph: str) -> str:
        return (
            f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr>'
            f"</w:rPrDefault><w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault>"
            '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            '<w:name w:val="Normal"/></w:style></w:styles>'
        )

    def file(text: str, run: str, paragraph: str) -> bytes:
        paragraph_xml = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        return by_hand(paragraph_xml, {"styles": ("styles", defaults(run, paragraph))})

    content = merged(
        file("một", '<w:sz w:val="20"/>', '<w:spacing w:after="240"/><w:keepNext/>'),
        file("hai", '<w:sz w:val="28"/>', '<w:spacing w:before="60"/>'),
        file("ba", "", ""),
    )
    two, three = style_of_text(content, "hai"), style_of_text(content, "ba")
    assert values(two, "w:rPr/w:sz") == ["28"]
    assert values(three, "w:rPr/w:sz") == ["20"]  # Word's own 10 points
    spacing = find(two, "w:pPr/w:spacing")[0]
    assert (spacing.get(f"{W}before"), spacing.get(f"{W}after")) == ("60", "0")
    assert find(three, "w:pPr/w:spacing")[0].get(f"{W}after") == "0"
    assert values(three, "w:pPr/w:keepNext") == ["0"]


def test_a_switch_that_no_style_can_turn_off_stays_with_its_file() -> None:
    """Bold for all text by default, which a style cannot undo: the styles of that file say it."""

    def file(text: str, run: str) -> bytes:
        styles = (
            f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr>'
            '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="A">'
            '<w:name w:val="A"/><w:rPr><w:b w:val="0"/></w:rPr></w:style></w:styles>'
        )
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        return by_hand(paragraph, {"styles": ("styles", styles)})

    for first, second in (("<w:b/>", ""), ("", "<w:b/>")):
        contents = [file("một", first), file("hai", second)]
        assert seen(merged(*contents)) == [*seen(contents[0]), *seen(contents[1])]
        assert [one.runs[0].bold for one in seen(merged(*contents))] == [bool(first), bool(second)]


def test_a_style_that_its_file_lacks_is_not_found_in_another() -> None:
    """Word shows such a paragraph as the default; so it stays."""
    named = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>'
    content = merged(made(paragraphs("a", style="Heading 1")), by_hand(named, {}))
    style = style_of_text(content, "b")
    assert values(style, "w:name") == ["Normal_2"]  # which says nothing, unlike python-docx's


def _numbers(content: bytes) -> list[tuple[str, str]]:
    """Return for each numbered paragraph its text and its numbering."""
    styles = part(content, "word/styles.xml")
    found = []
    for one in body(content).iter(f"{W}p"):
        number = values(one, "w:pPr/w:numPr/w:numId")
        style = values(one, "w:pPr/w:pStyle")
        if not number and style:
            number = values(styles, f"w:style[@w:styleId='{style[0]}']/w:pPr/w:numPr/w:numId")
        if number:
            found.append((text_of(one), number[0]))
    return found


def test_numbers_given_by_a_style_begin_again_with_each_file() -> None:
    """Files of one template share the style, but not its count."""
    one = made(paragraphs("a", "b", style="List Number"))
    content = merged(*[one] * 3)
    numbers = [number for _, number in _numbers(content)]
    assert numbers[0::2] == numbers[1::2]
    assert len(set(numbers)) == 3
    numbering = part(content, "word/numbering.xml")
    levels = {values(numbering, f"w:num[@w:numId='{n}']/w:abstractNumId")[0] for n in set(numbers)}
    assert len(levels) == 3
    marks = values(numbering, "w:abstractNum/w:nsid")
    assert len(marks) == len(set(marks))


def test_a_number_given_by_a_style_keeps_the_indent_of_the_style() -> None:
    """Given to the paragraph itself, a numbering would win over the style's indent."""

    def indented(document) -> None:
        document.styles["List Number"].paragraph_format.left_indent = Pt(50)

    one = made(indented, paragraphs("a", style="List Number"))
    (second,) = [
        p for p in body(merged(one, one)).iter(f"{W}p") if values(p, "w:pPr/w:numPr/w:numId")
    ]
    assert find(second, "w:pPr/w:ind")[0].get(f"{W}left") == "1000"


def test_numbers_given_to_paragraphs_begin_again_with_each_file() -> None:
    """Every file brings the numbering it uses, under a number of its own."""

    def number(document) -> None:
        for text in ("một", "hai"):
            properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = 1

    one = made(number)
    numbers = [number for _, number in _numbers(merged(one, one))]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_a_numbering_that_its_file_lacks_numbers_nothing() -> None:
    """Though another file may have one of this number."""
    lost = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>'  # noqa: E501 - one paragraph
    content = merged(made(paragraphs("a", style="List Number")), by_hand(lost, {}))
    assert ("b", "0") in _numbers(content)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_fonts_and_colours_of_another_theme_are_written_out(order: tuple[int, int]) -> None:
    """Whichever file comes first, each keeps its own."""

    def file(font: str, colour: str) -> bytes:
        drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
        theme = (
            f'<a:theme xmlns:a="{drawing}" name="a"><a:themeElements><a:clrScheme name="a">'
            f'<a:accent1><a:srgbClr val="{colour}"/></a:accent1></a:clrScheme>'
            f'<a:fontScheme name="a"><a:majorFont><a:latin typeface="X"/></a:majorFont>'
            f'<a:minorFont><a:latin typeface="{font}"/></a:minorFont></a:fontScheme>'
            "</a:themeElements></a:theme>"
        )
        run = (
            '<w:p><w:r><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/>'
            f'<w:color w:val="{colour}" w:themeColor="accent1"/></w:rPr>'
            f"<w:t>{font}</w:t></w:r></w:p>"
        )
        return by_hand(run, {"theme": ("theme", theme)})

    files = [file("Arial", "FF0000"), file("Times New Roman", "0000FF")]
    content = merged(*(files[at] for at in order))
    first, second = find(body(content), ".//w:r")
    assert find(first, "w:rPr/w:rFonts")[0].get(f"{W}asciiTheme") == "minorHAnsi"
    fonts, colour = find(second, "w:rPr/w:rFonts")[0], find(second, "w:rPr/w:color")[0]
    assert fonts.get(f"{W}ascii") == text_of(second.getparent())
    assert fonts.get(f"{W}asciiTheme") is None
    assert colour.get(f"{W}themeColor") is None
    assert colour.get(qn("w:val")) == ("0000FF" if order == (0, 1) else "FF0000")
