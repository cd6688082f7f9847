"""The glossary of a form: the building blocks from which Word takes the prompts of its fields."""

import uuid
from collections.abc import Mapping
from typing import Final

from qcdc_report.formats.docx.form.controls import PROMPT_STYLE
from qcdc_report.formats.docx.inline import encoded, quoted, text_xml
from qcdc_report.formats.docx.namespaces import MAIN, RELATION_KIND, WORD_CONTENT, XML_HEAD
from qcdc_report.formats.docx.template import relations

GLOSSARY: Final = "word/glossary/document.xml"

PROMPT_LOOK: Final = (
    f'<w:style w:type="character" w:styleId="{PROMPT_STYLE}"><w:name w:val="Placeholder Text"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:rPr><w:color w:val="767676"/></w:rPr></w:style>'
)
"""The style of prompts, under the name that Word knows: grey that still reads on white."""

CONTENT_TYPES: Final = (
    (GLOSSARY, f"{WORD_CONTENT}.document.glossary+xml"),
    ("word/glossary/styles.xml", f"{WORD_CONTENT}.styles+xml"),
)
_SPACE: Final = uuid.UUID("6f1b1f6e-6a0c-5a7e-8b54-3f6c1d0a9e21")  # any, always the same


def glossary_parts(prompts: Mapping[str, str], styles: bytes) -> dict[str, bytes]:
    """Return the parts of the glossary by name.

    Args:
        prompts: for each prompt the name of its building block.
        styles: the document's own styles part.
    """
    blocks = "".join(_block(name, prompt) for prompt, name in prompts.items())
    document = (
        f"{XML_HEAD}<w:glossaryDocument {MAIN}><w:docParts>{blocks}</w:docParts>"
        "</w:glossaryDocument>"
    )
    return {
        GLOSSARY: encoded(document),
        "word/glossary/_rels/document.xml.rels": relations(
            ("rId1", f"{RELATION_KIND}/styles", "styles.xml")
        ),
        "word/glossary/styles.xml": styles,
    }


def _block(name: str, prompt: str) -> str:
    guid = str(uuid.uuid5(_SPACE, prompt)).upper()
    return (
        f"<w:docPart><w:docPartPr><w:name w:val={quoted(name)}/>"
        '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>'
        '<w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{{guid}}}"/></w:docPartPr><w:docPartBody><w:p><w:r>'
        f'<w:rPr><w:rStyle w:val="{PROMPT_STYLE}"/></w:rPr>{text_xml(prompt)}</w:r></w:p>'
        "</w:docPartBody></w:docPart>"
    )
