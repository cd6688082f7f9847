"""Word files: writing a finished document as ``.docx``.

Pages are written as strings, one paragraph style for each role of a page; python-docx is used
where a document is handed to an application that works with it.
"""

from qcdc_report.formats.docx.interop import to_document
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.writing import write_docx

__all__ = ["style_id", "to_document", "write_docx"]
