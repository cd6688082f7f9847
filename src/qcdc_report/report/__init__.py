"""What one unit wrote into the outline: frozen values, and plain data made into them."""

from qcdc_report.report.contribution import CONSOLIDATED, Consolidation, Contribution
from qcdc_report.report.figures import (
    NOT_APPLICABLE,
    Figure,
    Measures,
    Names,
    NotApplicable,
    Number,
    Value,
    Yearly,
    by_year,
    measure_of,
    measured,
    ratio_of,
)
from qcdc_report.report.figures_of import Figures
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.model import (
    FORMAT_VERSION,
    Ignored,
    IssuedDocument,
    Letterhead,
    Report,
    Signature,
    Unplaced,
)
from qcdc_report.report.narrative import parse_narrative
from qcdc_report.report.narrative_text import markdown_of
from qcdc_report.report.nodes import (
    DashItem,
    DashList,
    Node,
    Prose,
    Run,
    TableNode,
    plain_text,
)
from qcdc_report.report.page_source import PageSource
from qcdc_report.report.paths import text_at
from qcdc_report.report.source import Mark, Source
from qcdc_report.report.tracing import Contributor, Trace
from qcdc_report.report.unit import Period, Unit

__all__ = [
    "CONSOLIDATED",
    "FORMAT_VERSION",
    "NOT_APPLICABLE",
    "Consolidation",
    "Contribution",
    "Contributor",
    "DashItem",
    "DashList",
    "Figure",
    "Figures",
    "FrozenMap",
    "Ignored",
    "IssuedDocument",
    "Letterhead",
    "Mark",
    "Measures",
    "Names",
    "Node",
    "NotApplicable",
    "Number",
    "PageSource",
    "Period",
    "Prose",
    "Report",
    "Run",
    "Signature",
    "Source",
    "TableNode",
    "Trace",
    "Unit",
    "Unplaced",
    "Value",
    "Yearly",
    "by_year",
    "markdown_of",
    "measure_of",
    "measured",
    "parse_narrative",
    "plain_text",
    "ratio_of",
    "text_at",
]
