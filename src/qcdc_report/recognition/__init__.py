"""Recognition: a document that a person made becomes a report; nothing of its text is dropped."""

from typing import TYPE_CHECKING

from qcdc_report.recognition.record import Placement, Recognition

if TYPE_CHECKING:
    from qcdc_report.recognition.recognising import recognise

__all__ = ["Placement", "Recognition", "recognise"]


def __getattr__(name: str) -> object:
    if name != "recognise":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # What recognition needs is loaded when a document is read, not whenever formats are listed.
    from qcdc_report.recognition.recognising import recognise

    return recognise
