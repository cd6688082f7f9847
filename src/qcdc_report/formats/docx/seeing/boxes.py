"""Text in drawings that is no paragraph of Word: shapes of DrawingML, and word art."""

from qcdc_report.formats.docx.seeing.names import Element, a
from qcdc_report.manuscript import Runs
from qcdc_report.report import Run
from qcdc_report.text import nfc

_STRING = "string"
_SHOWN = {a("br"): "\n"}
_TEXT = a("t")


def drawn_text(element: Element) -> Runs:
    """Return the text of ``a:p``, or of ``v:textpath``, which has it in an attribute."""
    parts = [_SHOWN.get(str(part.tag), part.text or "") for part in element.iter(_TEXT, *_SHOWN)]
    letters = "".join([element.get(_STRING, ""), *parts])
    return (Run(nfc(letters)),) if letters else ()
