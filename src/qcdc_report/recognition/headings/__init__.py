"""The headings of a document that a person typed, found by one alignment with the outline."""

from qcdc_report.recognition.headings.beginnings import Head, beginnings
from qcdc_report.recognition.headings.landmarks import Landmark, landmarks
from qcdc_report.recognition.headings.lines import DataGrid, Item, Line, lines_of
from qcdc_report.recognition.headings.placing import Placed, place

__all__ = [
    "DataGrid",
    "Head",
    "Item",
    "Landmark",
    "Line",
    "Placed",
    "beginnings",
    "landmarks",
    "lines_of",
    "place",
]
