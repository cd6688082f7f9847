"""Rules that hold the prose against the two appendices."""

from qcdc_report.findings import Rule
from qcdc_report.rules.crossing.counts import figure_told_otherwise, ratio_told_otherwise
from qcdc_report.rules.crossing.documents import document_count_differs, document_kinds_differ
from qcdc_report.rules.crossing.tables import table_differs

CROSSING_RULES: tuple[Rule, ...] = (
    document_count_differs,  # QC421
    document_kinds_differ,
    figure_told_otherwise,
    ratio_told_otherwise,
    table_differs,  # QC425
)
"""The rules QC421 to QC425, by code."""

__all__ = ["CROSSING_RULES"]
