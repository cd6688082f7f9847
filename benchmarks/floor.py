"""The floor: no document can be made faster than by filling in a ready one and zipping it."""

import re
from collections.abc import Callable

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.archive import with_parts, zip_bytes
from qcdc_report.formats.docx.body import document_xml
from qcdc_report.formats.docx.data_part import DATA_ADDITIONS, DATA_PART, data_xml
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.template import template
from qcdc_report.layout import Standard

_TEXT = re.compile(r"(?<=<w:t>)[^<]+(?=</w:t>)")


def floor(document: Document, standard: Standard) -> Callable[[], bytes]:
    """Return a function that makes the same file from its texts and its own XML.

    The XML around the texts is a ready string, the constant parts are deflated already: what
    is left is to put the texts in, to encode, to deflate once, and to copy.
    """
    xml = document_xml(document, standard).decode()
    texts = tuple(_TEXT.findall(xml))
    form = _TEXT.sub("%s", xml.replace("%", "%%"))
    core = core_properties(document)
    constant = template(standard, document.language, DATA_ADDITIONS)
    data = data_xml(document.data)

    def write() -> bytes:
        filled = (form % texts).encode()
        parts = {"docProps/core.xml": core, "word/document.xml": filled, DATA_PART: data}
        return zip_bytes(with_parts(constant, parts))

    return write
