"""A finished document as the bytes of a Word file."""

from attrs import evolve

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.archive import with_parts, zip_bytes
from qcdc_report.formats.docx.body import body_of
from qcdc_report.formats.docx.data_part import DATA_ADDITIONS, DATA_PART, data_xml
from qcdc_report.formats.docx.inline import encoded
from qcdc_report.formats.docx.pictures import Pictures
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.template import Additions, template
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
    body = body_of(document, standard)
    parts = {
        "docProps/core.xml": core_properties(document),
        "word/document.xml": encoded(body.finished()),
        **body.pictures.parts,
    }
    if document.data:
        parts[DATA_PART] = data_xml(document.data)
    more = additions(body.pictures, DATA_ADDITIONS if document.data else Additions())
    return zip_bytes(with_parts(template(standard, document.language, more), parts))


def additions(pictures: Pictures, more: Additions | None = None) -> Additions:
    """Return what the kept parts say of a document's pictures, beside ``more``."""
    more = more or Additions()
    if not pictures.parts:
        return more
    return evolve(
        more,
        endings=(*more.endings, *pictures.endings),
        relations=(*more.relations, *pictures.relations),
    )
