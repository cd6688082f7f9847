"""A finished document as python-docx's own, for an application that goes on editing it."""

from io import BytesIO
from typing import TYPE_CHECKING

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.writing import write_docx
from qcdc_report.layout.standard import Standard

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def to_document(document: Document, standard: Standard) -> "WordDocument":
    """Return a document opened in python-docx: the same file that ``write_docx`` gives.

    Args:
        document: finished by the layout for this standard.
        standard: the presentation standard.

    Raises:
        ValueError: as ``write_docx``.
    """
    import docx

    return docx.Document(BytesIO(write_docx(document, standard)))
