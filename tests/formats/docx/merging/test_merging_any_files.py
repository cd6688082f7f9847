"""Whatever styles, defaults and numberings files have: what is seen of each is seen of all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from formats.docx.merging.merging_files import by_hand, merged
from formats.docx.merging.seen import seen
from formats.docx.reading.package_files import WORD

_STYLES = ("Normal", "A", "B", "C")
_SWITCHES = ("b", "i")
_KINDS = ("decimal", "lowerLetter", "bullet")
_ALIGNS = ("left", "center", "both")


@st.composite
def looks(draw: st.DrawFn) -> str:
    """Return properties of a paragraph and of its text."""
    align = draw(st.sampled_from(("", *_ALIGNS)))
    indent = draw(st.sampled_from(("", '<w:ind w:left="200"/>')))
    aligned = f'<w:jc w:val="{align}"/>' if align else ""
    on = {
        name: draw(st.sampled_from(("", f"<w:{name}/>", f'<w:{name} w:val="0"/>')))
        for name in _SWITCHES
    }
    return f"<w:pPr>{indent}{aligned}</w:pPr><w:rPr>{''.join(on.values())}</w:rPr>"


@st.composite
def styles(draw: st.DrawFn) -> str:
    """Return a part of styles, some of which stand on others, one of which may be the default."""
    default = draw(st.sampled_from(("", *_STYLES)))
    made = []
    stand: list[str] = []
    for name in draw(st.permutations(_STYLES))[: draw(st.integers(0, len(_STYLES)))]:
        base = draw(st.sampled_from(("", "Missing", *stand)))  # in no circle
        numbered = draw(st.sampled_from(("", "1", "2")))
        based = f'<w:basedOn w:val="{base}"/>' if base else ""
        stand.append(name)
        look = draw(looks())
        if numbered:
            number = f'<w:numPr><w:numId w:val="{numbered}"/></w:numPr>'
            look = look.replace("<w:pPr>", f"<w:pPr>{number}", 1)
        mark = ' w:default="1"' if name == default else ""
        made.append(
            f'<w:style w:type="paragraph"{mark} w:styleId="{name}"><w:name w:val="{name}"/>'
            f"{based}{look}</w:style>"
        )
    paragraph, run = draw(looks()).split("</w:pPr>")
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault>"
        f"<w:pPrDefault>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f'<w:styles xmlns:w="{WORD}">{defaults}{"".join(made)}</w:styles>'


@st.composite
def numberings(draw: st.DrawFn) -> str:
    """Return a part with two numberings, of the same levels or of others."""
    levels = [
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        for number, start, kind in (
            (
                n,
                draw(st.integers(1, 2)),
                draw(st.sampled_from(("decimal", "lowerLetter", "bullet"))),
            )
            for n in (0, 1)
        )
    ]
    used = [
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{draw(st.integers(0, 1))}"/></w:num>'
        for n in (1, 2)
    ]
    return f'<w:numbering xmlns:w="{WORD}">{"".join(levels)}{"".join(used)}</w:numbering>'


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Return a paragraph: of a style, numbered, bold by itself, or none of these."""
    style = draw(st.sampled_from(("", *_STYLES, "Missing")))
    number = draw(st.sampled_from(("", "0", "1", "2", "7")))
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbered = ""
    if number:
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    bold = draw(st.sampled_from(("", "<w:rPr><w:b/></w:rPr>")))
    text = draw(st.sampled_from(("một", "hai", "ba")))
    paragraph = f"<w:p><w:pPr>{named}{numbered}</w:pPr><w:r>{bold}<w:t>{text}</w:t></w:r></w:p>"
    if draw(st.booleans()):
        return paragraph
    return (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
        f"{paragraph}</w:tc></w:tr></w:tbl>"
    )


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[str, tuple[str, str]]]:
    """Return the text of a file, and its styles and numberings if it has any."""
    parts = {}
    if draw(st.booleans()):
        parts["styles"] = ("styles", draw(styles()))
    if draw(st.booleans()):
        parts["numbering"] = ("numbering", draw(numberings()))
    return "".join(draw(st.lists(paragraphs(), max_size=6))), parts


@settings(deadline=None, max_examples=30)
@given(st.lists(files(), min_size=1, max_size=4))
def test_what_is_seen_of_each_is_seen_of_all(
    given_files: list[tuple[str, dict[str, tuple[str, str]]]],
) -> None:
    """Text, bold, italic, alignment, and the numbers that stand before it."""
    contents = [by_hand(text, parts) for text, parts in given_files]
    assert seen(merged(*contents)) == [one for content in contents for one in seen(content)]
