"""The file's properties: title, author, language, date."""

import datetime as dt

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.inline import encoded, escaped
from qcdc_report.formats.docx.namespaces import PACKAGE_KIND, XML_HEAD

_NO_DATE = dt.date(1980, 1, 1)


def core_properties(document: Document) -> bytes:
    """Return ``docProps/core.xml``; without a date of its own a document gets a fixed one.

    Raises:
        ValueError: ``document.created`` is neither empty nor an ISO date.
    """
    created = dt.date.fromisoformat(document.created) if document.created else _NO_DATE
    moment = f"{created.isoformat()}T00:00:00Z"
    author = _element("dc:creator", document.author)
    xml = (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{PACKAGE_KIND}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{_element('dc:title', document.title)}{author}"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"{_element('dc:language', document.language)}</cp:coreProperties>"
    )
    return encoded(xml)


def _element(name: str, text: str) -> str:
    return f"<{name}>{escaped(text)}</{name}>" if text else ""
