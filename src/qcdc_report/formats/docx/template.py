"""What every document of one presentation standard has in common, deflated once."""

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from qcdc_report.formats.docx.archive import Archive, with_parts
from qcdc_report.formats.docx.inline import quoted
from qcdc_report.formats.docx.looks import indent
from qcdc_report.formats.docx.measures import twips
from qcdc_report.formats.docx.namespaces import (
    MAIN,
    PACKAGE_KIND,
    RELATION_KIND,
    WORD_CONTENT,
    XML_HEAD,
)
from qcdc_report.formats.docx.sections import HEADER_ID
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.styles import styles_xml
from qcdc_report.formats.printed import DASHES
from qcdc_report.layout.standard import Standard

Pair = tuple[str, str]

_FIRST_LINE = 10  # mm, for tab stops nobody set
_WORD_2013 = 15  # the newest compatibility mode there is: no banner in the title bar


@frozen(kw_only=True)
class Additions:
    """What a document of one kind has beside what every document has.

    Attributes:
        content_types: for a part's name its content type.
        endings: for the ending of parts' names, without the dot, their content type.
        relations: of the document: id, kind and target of each.
        styles: more styles, as XML.
        numberings: the levels of more numberings, as XML; they become number 2, 3 …
        parts: for a part's name its content.
    """

    content_types: tuple[Pair, ...] = ()
    endings: tuple[Pair, ...] = ()
    relations: tuple[tuple[str, str, str], ...] = ()
    styles: str = ""
    numberings: tuple[str, ...] = ()
    parts: tuple[tuple[str, bytes], ...] = ()


@lru_cache(maxsize=32)
def template(standard: Standard, language: str, more: Additions = Additions()) -> Archive:
    """Return the constant parts of a document, deflated; see ``constant_parts``."""
    return with_parts(Archive(), constant_parts(standard, language, more))


def constant_parts(
    standard: Standard, language: str, more: Additions = Additions()
) -> dict[str, bytes]:
    """Return the constant parts of a document by name, the list of content types first.

    Args:
        standard: the presentation standard.
        language: BCP 47 tag of the document's language.
        more: what a document of another kind has beside what every document has.
    """
    return {
        "[Content_Types].xml": _content_types((*_OVERRIDES, *more.content_types), more.endings),
        "_rels/.rels": _PACKAGE_RELATIONS,
        "word/_rels/document.xml.rels": relations(*_DOCUMENT_RELATIONS, *more.relations),
        "word/styles.xml": styles_xml(standard, language, more.styles),
        "word/numbering.xml": _numbering_xml(standard, more.numberings),
        "word/settings.xml": _settings_xml(language),
        "word/header1.xml": _header_xml(),
        "docProps/app.xml": APPLICATION,
        **dict(more.parts),
    }


def _numbering_xml(standard: Standard, more: tuple[str, ...]) -> bytes:
    """Return the dashes of lists as numbering 1, and ``more`` as those after it."""
    dashes = "".join(_level(standard, level) for level in range(len(DASHES)))
    each = (f'<w:multiLevelType w:val="multilevel"/>{dashes}', *more)
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(each)
    )
    used = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(len(each))
    )
    return f"{XML_HEAD}<w:numbering {MAIN}>{abstract}{used}</w:numbering>".encode()


def _level(standard: Standard, level: int) -> str:
    role = f"list_{level + 1}"
    look = standard.looks[role]
    after = "tab" if look.hanging else "space"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style_id(role)}"/><w:suff w:val="{after}"/>'
        f'<w:lvlText w:val="{DASHES[level]}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent(look)}</w:pPr></w:lvl>"
    )


def _settings_xml(language: str) -> bytes:
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", _WORD_2013),
            # Size and alignment come from the paragraph's style, also inside a table.
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    return (
        f'{XML_HEAD}<w:settings {MAIN}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(_FIRST_LINE)}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat><w:themeFontLang w:val={quoted(language)}/>"
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ).encode()


def _header_xml() -> bytes:
    return (
        f"{XML_HEAD}<w:hdr {MAIN}><w:p>"
        f'<w:pPr><w:pStyle w:val="{style_id("page_number")}"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>'
    ).encode()


def relations(*listed_ones: tuple[str, str, str]) -> bytes:
    """Return a part of relationships; for each its id, its kind and its target."""
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in listed_ones
    )
    return (
        f'{XML_HEAD}<Relationships xmlns="{PACKAGE_KIND}/relationships">{listed}</Relationships>'
    ).encode()


_PACKAGE_RELATIONS = relations(
    ("rId1", f"{RELATION_KIND}/officeDocument", "word/document.xml"),
    ("rId2", f"{PACKAGE_KIND}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{RELATION_KIND}/extended-properties", "docProps/app.xml"),
)

_DOCUMENT_RELATIONS = (
    (HEADER_ID, f"{RELATION_KIND}/header", "header1.xml"),
    ("rId2", f"{RELATION_KIND}/styles", "styles.xml"),
    ("rId3", f"{RELATION_KIND}/numbering", "numbering.xml"),
    ("rId4", f"{RELATION_KIND}/settings", "settings.xml"),
)

_OVERRIDES = (
    ("word/document.xml", f"{WORD_CONTENT}.document.main+xml"),
    ("word/styles.xml", f"{WORD_CONTENT}.styles+xml"),
    ("word/numbering.xml", f"{WORD_CONTENT}.numbering+xml"),
    ("word/settings.xml", f"{WORD_CONTENT}.settings+xml"),
    ("word/header1.xml", f"{WORD_CONTENT}.header+xml"),
    ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    (
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
)


def _content_types(parts: Iterable[Pair], endings: Iterable[Pair]) -> bytes:
    by_ending = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings
    )
    by_name = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return (
        f'{XML_HEAD}<Types xmlns="{PACKAGE_KIND}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{by_ending}{by_name}</Types>'
    ).encode()


APPLICATION = (
    f"{XML_HEAD}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>qcdc-report</Application></Properties>"
).encode()
