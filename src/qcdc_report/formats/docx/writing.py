"""A finished document as the bytes of a Word file."""

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.archive import with_parts, zip_bytes
from qcdc_report.formats.docx.body import document_xml
from qcdc_report.formats.docx.data_part import DATA_ADDITIONS, DATA_PART, data_xml
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.template import template
from qcdc_report.layout.standard import Standard


def write_docx(document: Document, standard: Standard) -> bytes:
    """Return a document as a ``.docx`` file. The same document gives the same bytes.

    Args:
        document: finished by the layout for this standard.
        standard: the presentation standard.

    Raises:
        ValueError: the document's date is no ISO date, or a table's row has not as many cells
            as the table has columns.
    """
    parts = {
        "docProps/core.xml": core_properties(document),
        "word/document.xml": document_xml(document, standard),
    }
    if not document.data:
        return zip_bytes(with_parts(template(standard, document.language), parts))
    parts[DATA_PART] = data_xml(document.data)
    return zip_bytes(with_parts(template(standard, document.language, DATA_ADDITIONS), parts))
