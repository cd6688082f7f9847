"""The part of a Word file that carries a document's data, unseen: a custom XML part.

Word and LibreOffice keep such a part when they save the file again (ECMA-376 part 1, 15.2.5).
Its root's text is the JSON of ``Document.data``.
"""

from typing import Final

from qcdc_report.formats.docx.inline import encoded, escaped, unescaped
from qcdc_report.formats.docx.namespaces import RELATION_KIND, XML_HEAD
from qcdc_report.formats.docx.template import Additions, relations

DATA_NAMESPACE: Final = "urn:qcdc-report:data:1"
"""The namespace of the part's root, ``report``; its last number is the form of the XML."""

DATA_PART: Final = "customXml/item1.xml"

_PROPERTIES_PART: Final = "customXml/itemProps1.xml"
_PROPERTIES_CONTENT: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID: Final = "{5D0B1B0E-6C0B-4B52-9C6E-0A5C3C8E5A01}"  # of this kind of part

_PROPERTIES: Final = (
    f'{XML_HEAD}<ds:datastoreItem ds:itemID="{_ITEM_ID}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{DATA_NAMESPACE}"/></ds:schemaRefs>'
    "</ds:datastoreItem>"
).encode()

DATA_ADDITIONS: Final = Additions(
    content_types=((_PROPERTIES_PART, _PROPERTIES_CONTENT),),
    relations=(("rId5", f"{RELATION_KIND}/customXml", f"../{DATA_PART}"),),
    parts=(
        (
            "customXml/_rels/item1.xml.rels",
            relations(("rId1", f"{RELATION_KIND}/customXmlProps", "itemProps1.xml")),
        ),
        (_PROPERTIES_PART, _PROPERTIES),
    ),
)
"""What a document that carries its data has beside what every document has."""


_START: Final = f'{XML_HEAD}<report xmlns="{DATA_NAMESPACE}">'
_END: Final = "</report>"


def data_xml(data: str) -> bytes:
    """Return the part that carries ``data``."""
    return encoded(f"{_START}{escaped(data)}{_END}")


def text_of_data(part: bytes) -> str:
    """Return what a part carries that ``data_xml`` made; of any other part just something."""
    return unescaped(part.decode(errors="replace").removeprefix(_START).removesuffix(_END))
