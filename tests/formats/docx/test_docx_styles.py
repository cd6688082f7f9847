"""The looks of a standard are styles, true to the last half point."""

from attrs import evolve

from formats.docx.word_files import (
    PARTY,
    W,
    document,
    every_block,
    find,
    part,
    prose,
    styles,
    values,
)
from qcdc_report.formats.docx import style_id, write_docx
from qcdc_report.layout import ROLES, Standard
from qcdc_report.report import FrozenMap


def test_every_role_is_a_style(full: bytes) -> None:
    """Nothing on a page is without a style of its own."""
    assert {style_id(role) for role in ROLES} <= set(styles(full))


def test_every_style_used_is_there(full: bytes) -> None:
    """No paragraph, run or table names a style that the file lacks."""
    path = "//w:pStyle | //w:rStyle | //w:tblStyle"
    for name in ("word/document.xml", "word/header1.xml", "word/numbering.xml"):
        assert set(values(part(full, name), path)) <= set(styles(full))


def test_sizes_and_alignments_are_those_of_the_standard(
    full: bytes, each_standard: Standard
) -> None:
    """Font sizes count half points."""
    for role in ROLES:
        look, style = each_standard.looks[role], styles(full)[style_id(role)]
        assert values(style, "w:rPr/w:sz") == [str(round(look.size * 2))]
        if style.get(f"{W}type") == "paragraph":
            assert values(style, "w:pPr/w:jc") == [look.align]


def test_body_text_has_its_indent_and_line_height() -> None:
    """Party texts: first line 10 mm, lines of exactly 19 pt, 6 pt between paragraphs."""
    body = styles(write_docx(document(), PARTY))["QCDCBody"]
    (spacing,), (indent,) = find(body, "w:pPr/w:spacing"), find(body, "w:pPr/w:ind")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("380", "exact")
    assert spacing.get(f"{W}before") == "120"
    assert indent.get(f"{W}firstLine") == "567"


def test_line_height_as_a_multiple() -> None:
    """240 is single spacing."""
    looks = {**PARTY.looks, "body": evolve(PARTY.looks["body"], line_exact=None, line_multiple=1.5)}
    changed = evolve(PARTY, looks=FrozenMap(looks))
    (spacing,) = find(styles(write_docx(document(), changed))["QCDCBody"], "w:pPr/w:spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("360", "auto")


def test_headings_are_words_own_in_order(full: bytes) -> None:
    """The navigation pane shows part, I, 1, a) one below the other, an appendix beside a part."""
    for level, role in enumerate(("part_label", "heading_1", "heading_2", "heading_3")):
        style = styles(full)[style_id(role)]
        assert values(style, "w:name") == [f"heading {level + 1}"]
        assert values(style, "w:pPr/w:outlineLvl") == [str(level)]
    appendix = styles(full)["QCDCAppendixLabel"]
    assert values(appendix, "w:basedOn") == ["Heading1"]
    assert values(appendix, "w:pPr/w:outlineLvl") == ["0"]


def test_bold_in_both_styles_of_a_title_is_written_once() -> None:
    """Bold of a paragraph style and of a character style would cancel each other out."""
    looks = PARTY.looks
    assert looks["part_label"].bold
    assert looks["part_title"].bold
    title = styles(write_docx(document(), PARTY))["QCDCPartTitle"]
    assert title.get(f"{W}type") == "character"
    assert not find(title, "w:rPr/w:b")
    assert find(title, "w:rPr/w:caps")  # the label has none


def test_a_style_based_on_a_bold_one_can_be_regular() -> None:
    """What the base has and the look has not is switched off."""
    looks = {**PARTY.looks, "appendix_label": evolve(PARTY.looks["appendix_label"], bold=False)}
    label = styles(write_docx(document(), evolve(PARTY, looks=FrozenMap(looks))))[
        "QCDCAppendixLabel"
    ]
    assert values(label, "w:rPr/w:b") == ["0"]


def test_font_and_language_of_the_whole_document(full: bytes) -> None:
    """All four kinds of characters in one font; Vietnamese for spelling and reading aloud."""
    (fonts,) = find(part(full, "word/styles.xml"), "w:docDefaults//w:rFonts")
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert len(fonts.attrib) == 4
    assert values(part(full, "word/styles.xml"), "w:docDefaults//w:lang") == ["vi-VN"]


def test_another_language_is_written_through() -> None:
    """A document in English says so."""
    content = write_docx(document(language="en-GB"), PARTY)
    assert values(part(content, "word/styles.xml"), "w:docDefaults//w:lang") == ["en-GB"]


def test_dashes_are_a_numbering_with_the_indents_of_the_lists(full: bytes) -> None:
    """Each level is tied to its style and has the same indents as the style."""
    numbering = part(full, "word/numbering.xml")
    assert values(numbering, "//w:lvlText") == ["-", "+", "•"]
    for level in find(numbering, "//w:lvl"):
        style = styles(full)[values(level, "w:pStyle")[0]]
        assert values(style, "w:pPr/w:numPr/w:ilvl") == [level.get(f"{W}ilvl")]
        (own,), (shared,) = find(level, "w:pPr/w:ind"), find(style, "w:pPr/w:ind")
        assert dict(own.attrib) == dict(shared.attrib)


def test_word_shows_no_compatibility_mode(full: bytes) -> None:
    """The newest mode there is; nothing disagrees with the styles."""
    settings = find(part(full, "word/settings.xml"), "//w:compatSetting")
    modes = {one.get(f"{W}name"): one.get(f"{W}val") for one in settings}
    assert modes["compatibilityMode"] == "15"


def test_standards_alike_but_for_a_look_do_not_share_a_template() -> None:
    """The template kept for one standard is not used for another with the same id."""
    looks = {**PARTY.looks, "body": evolve(PARTY.looks["body"], size=15)}
    write_docx(every_block(), PARTY)
    changed = write_docx(document(prose("a")), evolve(PARTY, looks=FrozenMap(looks)))
    assert values(styles(changed)["QCDCBody"], "w:rPr/w:sz") == ["30"]
