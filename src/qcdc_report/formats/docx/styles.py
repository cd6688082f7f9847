"""The styles part: every look of a presentation standard as a style, and nothing else."""

from collections.abc import Iterator

from attrs import evolve

from qcdc_report.formats.docx import style_names as names
from qcdc_report.formats.docx.inline import quoted
from qcdc_report.formats.docx.looks import (
    character_difference,
    character_properties,
    paragraph_properties,
)
from qcdc_report.formats.docx.measures import eighth_points, twips
from qcdc_report.formats.docx.namespaces import MAIN, XML_HEAD
from qcdc_report.formats.docx.style_names import style_id, style_name
from qcdc_report.formats.drawing import (
    BORDER_WIDTH,
    CELL_PADDING,
    LINE_GAP,
    LINE_WIDTH,
    PICTURE_ROOM,
    addressee_look,
)
from qcdc_report.layout.standard import Look, Standard

_LIST_ROLES = ("list_1", "list_2", "list_3")
_LINE_HEIGHT = 3  # pt, the line and the air under it
_RULE = (
    f'<w:pBdr><w:top w:val="single" w:sz="{eighth_points(LINE_WIDTH)}" w:space="1" '
    'w:color="auto"/></w:pBdr>'
)
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_NORMAL_PADDING = 108  # twips, as Word has it


def styles_xml(standard: Standard, language: str, more: str = "") -> bytes:
    """Return the styles part for a presentation standard.

    Args:
        standard: where the looks come from.
        language: BCP 47 tag of the document's language.
        more: styles beside those of every document, as XML.
    """
    styles = [
        *_basic_styles(),
        *_role_styles(standard),
        _addressee_style(standard),
        *_line_styles(standard),
        *_cell_styles(),
        _after_table_style(),
        _picture_style(),
        _table_style(names.TABLE, twips(CELL_PADDING), borders=True),
        _table_style(names.LAYOUT, 0, borders=False),
        more,
    ]
    defaults = _defaults(standard, language)
    return f"{XML_HEAD}<w:styles {MAIN}>{defaults}{''.join(styles)}</w:styles>".encode()


def _defaults(standard: Standard, language: str) -> str:
    font, tag = quoted(standard.font), quoted(language)
    size = round(standard.looks["body"].size * 2)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f"<w:lang w:val={tag} w:eastAsia={tag}/>"
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        # Hides the some 370 styles that Word would otherwise offer beside ours.
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


def _basic_styles() -> Iterator[str]:
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
    )
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{_cell_margins(_NORMAL_PADDING)}</w:tblPr></w:style>"
    )
    yield (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>'
    )


def _role_styles(standard: Standard) -> Iterator[str]:
    looks = standard.looks
    for role in names.PARAGRAPH_ROLES:
        look = looks[role]
        if second := names.SECOND_LINES.get(role):
            # The paragraph holds both lines: it ends as the second one does.
            last = looks[second]
            yield _character_style(second, character_difference(last, look))
            look = evolve(look, after=last.after, keep_next=last.keep_next)
        if role == "signer":
            look = evolve(look, before=look.before + standard.signature_space)
        base = names.BASES.get(role)
        yield _paragraph_style(
            role,
            paragraph_properties(
                look, numbering=_numbering(role), outline=names.OUTLINE_LEVELS.get(role)
            ),
            character_properties(look, looks[base] if base else None),
            based_on=style_id(base) if base else "Normal",
        )


def _numbering(role: str) -> str:
    if role not in _LIST_ROLES:
        return ""
    level = _LIST_ROLES.index(role)
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def _addressee_style(standard: Standard) -> str:
    look = addressee_look(standard)
    return _paragraph_style(names.ADDRESSEE, paragraph_properties(look), character_properties(look))


def _line_styles(standard: Standard) -> Iterator[str]:
    """Solid lines: a paragraph's upper border, its length set by the indents."""
    rulings, page = standard.rulings, standard.page
    left_column, right_column = standard.letterhead_columns
    upright, turned = page.text_width, page.turned.text_width
    nothing, mark = Look(size=1), standard.looks["subject_mark"]
    for role, length, room, near in (
        (names.HEADING_LINE, rulings.heading, right_column, nothing),
        (names.ISSUER_LINE, rulings.issuer, left_column, nothing),
        (names.SUBJECT_LINE, rulings.subject, upright, mark),
        (names.APPENDIX_LINE, rulings.appendix, upright, mark),
        (names.APPENDIX_LINE_TURNED, rulings.appendix, turned, mark),
    ):
        if length:
            yield _line_style(role, length, room, near)


def _line_style(role: str, length: float, room: float, near: Look) -> str:
    margin = (room - length) / 2
    line = Look(
        size=1,
        align="center",
        left=margin,
        before=near.before + LINE_GAP,
        after=near.after,
        line_exact=_LINE_HEIGHT,
        keep_next=near.keep_next,
    )
    properties = paragraph_properties(line, border=_RULE, right=twips(margin))
    return _paragraph_style(role, properties, character_properties(line))


def _cell_styles() -> Iterator[str]:
    cell = style_id("table_cell")
    for role, side in ((names.CELL_CENTER, "center"), (names.CELL_RIGHT, "right")):
        yield _paragraph_style(role, f'<w:pPr><w:jc w:val="{side}"/></w:pPr>', "", based_on=cell)


def _after_table_style() -> str:
    look = Look(size=1, line_exact=1)
    return _paragraph_style(
        names.AFTER_TABLE, paragraph_properties(look), character_properties(look)
    )


def _picture_style() -> str:
    # At the height of the line: an exact one would cut the picture off.
    look = Look(size=1, align="center", before=PICTURE_ROOM, after=PICTURE_ROOM)
    return _paragraph_style(names.PICTURE, paragraph_properties(look), character_properties(look))


def _paragraph_style(role: str, paragraph: str, text: str, based_on: str = "Normal") -> str:
    custom = "" if style_id(role).startswith("Heading") else ' w:customStyle="1"'
    follows = style_id("body") if role in names.OUTLINE_LEVELS else style_id(role)
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(role)}">'
        f'<w:name w:val="{style_name(role)}"/><w:basedOn w:val="{based_on}"/>'
        f'<w:next w:val="{follows}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"{paragraph}{text}</w:style>"
    )


def _character_style(role: str, text: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(role)}">'
        f'<w:name w:val="{style_name(role)}"/><w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:uiPriority w:val="1"/><w:qFormat/>{text}</w:style>'
    )


def _table_style(role: str, padding: int, *, borders: bool) -> str:
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="{eighth_points(BORDER_WIDTH)}" w:space="0" '
        'w:color="auto"/>'
        for edge in _EDGES
    )
    edges = f"<w:tblBorders>{lines}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(role)}">'
        f'<w:name w:val="{style_name(role)}"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="1"/><w:tblPr>{edges}{_cell_margins(padding)}</w:tblPr></w:style>'
    )


def _cell_margins(padding: int) -> str:
    return (
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        f'<w:left w:w="{padding}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar>'
    )
