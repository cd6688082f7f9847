"""Recognition: a document that a person made becomes a report; nothing of its text is dropped.

``recognising.recognise`` does it; it is not imported here, for what it needs is only loaded when
a document is read.
"""

from qcdc_report.recognition.record import Placement, Recognition

__all__ = ["Placement", "Recognition"]
