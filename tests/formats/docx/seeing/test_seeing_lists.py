"""Automatic numbering as Word prints it."""

import pytest

from formats.docx.seeing.word_xml import p, read
from qcdc_report.formats.docx.seeing.numerals import numeral
from qcdc_report.manuscript import Passage


def level(at: int, text: str, way: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{way}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, more: str = "", nums: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{more}{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + nums
    )


def item(at: int = 0, list_id: int = 1) -> str:
    return p(
        "x", properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def markers(body: str, numbering: str, styles: str = "") -> list[str]:
    blocks = read(body, numbering=numbering, styles=styles).blocks
    return [block.marker for block in blocks if isinstance(block, Passage)]


OUTLINE = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2"), level(2, "%3)", "lowerLetter"))


def test_levels_count_and_begin_again():
    """A deeper level begins again behind a higher one."""
    body = "".join(map(item, (0, 1, 1, 2, 2, 0, 1, 2)))
    assert markers(body, OUTLINE) == ["I.", "I.1", "I.2", "a)", "b)", "II.", "II.1", "a)"]


def test_a_level_without_the_one_above_counts_from_its_start():
    """Word prints the first number of the level that is missing."""
    assert markers(item(1) + item(0), OUTLINE) == ["I.1", "I."]


def test_a_level_may_never_begin_again():
    """``w:lvlRestart`` 0; or only behind a level that is high enough."""
    never = lists(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert markers("".join(map(item, (0, 1, 0, 1))), never) == ["1.", "1)", "2.", "2)"]
    high = lists(
        level(0, "%1."), level(1, "%2."), level(2, "%3)", more='<w:lvlRestart w:val="1"/>')
    )
    seen = markers("".join(map(item, (0, 1, 2, 1, 2, 0, 1, 2))), high)
    assert seen == ["1.", "1.", "1)", "2.", "2)", "2.", "1.", "1)"]


def test_lists_of_one_definition_count_on_unless_they_start_anew():
    """A second list begins again only where it says so."""
    on = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    numbering = lists(level(0, "%1."), nums=on + anew)
    body = item() + item(0, 2) + item(0, 3) + item(0, 3) + item()
    assert markers(body, numbering) == ["1.", "2.", "5.", "6.", "7."]


def test_a_list_may_have_a_level_of_its_own():
    """``w:lvlOverride`` with a whole level."""
    own = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, '(%1)', 'lowerLetter')}</w:lvlOverride></w:num>"
    )
    assert markers(item(0, 2), lists(level(0, "%1."), nums=own)) == ["(a)"]


def test_a_list_defined_by_a_style_has_the_levels_of_that_style():
    """``w:numStyleLink`` leads to the list with ``w:styleLink``."""
    numbering = lists(
        level(0, "Điều %1."),
        more='<w:styleLink w:val="S"/>',
        nums='<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    ).replace(
        '<w:num w:numId="1">',
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1">',
    )
    assert markers(item(0, 2), numbering) == ["Điều 1."]


def test_styles_number_paragraphs():
    """The level of a style is the one that names it; a paragraph can say that it has none."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>{base}'
        f"<w:pPr><w:numPr>{numbered}</w:numPr></w:pPr></w:style>"
        for one, base, numbered in (
            ("A", "", '<w:numId w:val="1"/>'),
            ("B", '<w:basedOn w:val="A"/>', '<w:ilvl w:val="1"/>'),
        )
    )
    numbering = lists(
        level(0, "%1.", more='<w:pStyle w:val="A"/>'),
        level(1, "%1.%2.", more='<w:pStyle w:val="B"/>'),
    )
    none = '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(
        p("x", properties=each)
        for each in (
            '<w:pStyle w:val="A"/>',
            '<w:pStyle w:val="B"/>',
            none,
            '<w:pStyle w:val="B"/>',
        )
    )
    assert markers(body, numbering, styles) == ["1.", "1.1.", "", "1.2."]
    levels = [block.list_level for block in read(body, numbering=numbering, styles=styles).blocks]
    assert levels == [0, 1, None, 1]


@pytest.mark.parametrize(
    ("text", "font", "seen"),
    [
        ("-", "Times New Roman", "-"),
        ("\uf02d", "Symbol", "-"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("o", "Courier New", "o"),
        ("\uf0ff", "Wingdings", "\uf0ff"),
    ],
)
def test_bullets_are_the_signs_that_a_person_sees(text: str, font: str, seen: str):
    """Symbol fonts draw them in place of private characters."""
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    assert markers(item(), lists(level(0, text, "bullet", more=look))) == [seen]


def test_legal_numbering_is_decimal():
    """``w:isLgl`` prints II.1 as 2.1."""
    numbering = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert markers(item() + item() + item(1), numbering) == ["I.", "II.", "2.1"]


def test_deleted_items_do_not_count():
    """The final view has the numbers that Word prints after accepting."""
    gone = (
        item()
        .replace("<w:numPr>", "<w:rPr><w:del/></w:rPr><w:numPr>")
        .replace("<w:r>", "<w:del><w:r>")
        .replace("</w:r>", "</w:r></w:del>")
    )
    assert markers(item() + gone + item(), lists(level(0, "%1."))) == ["1.", "2."]


def test_a_list_that_is_not_there_prints_nothing():
    """Nor does a level that the list does not have."""
    assert markers(item(0, 7), lists(level(0, "%1."))) == [""]
    assert markers(item(5), lists(level(0, "%1."))) == [""]


@pytest.mark.parametrize(
    ("number", "way", "printed"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (4, "upperRoman", "IV"),
        (4, "lowerRoman", "iv"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"),
        (3, "none", ""),
        (0, "upperRoman", "0"),
        (99_999, "upperRoman", "99999"),
        (3, "chineseCounting", "3"),
    ],
)
def test_numerals(number: int, way: str, printed: str):
    """Each way of printing that Vietnamese documents use."""
    assert numeral(number, way) == printed
