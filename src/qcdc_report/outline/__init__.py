"""The official outline (đề cương) as immutable data: parts, sections, prompts, two appendices."""

from qcdc_report.outline.adding import with_group
from qcdc_report.outline.anchoring import LONGEST_ANCHOR, AnchorNames, anchor_name
from qcdc_report.outline.figures import (
    Applicability,
    Indicator,
    IndicatorGroup,
    Measure,
    Ratio,
    Shape,
    UnitKind,
)
from qcdc_report.outline.guidance import guidance
from qcdc_report.outline.loading import (
    common_outline,
    load_outline,
    load_sections,
    outline_from,
    sections_from,
)
from qcdc_report.outline.model import (
    DocumentColumn,
    DocumentsAppendix,
    FiguresAppendix,
    Outline,
    Part,
    Section,
    Topic,
    Wording,
)
from qcdc_report.outline.walking import (
    answer_keys,
    asks,
    fill_slot,
    find_indicator,
    find_section,
    indicators,
    is_ahead,
    narrow,
    prompts,
    sections,
    wordings,
)

__all__ = [
    "LONGEST_ANCHOR",
    "AnchorNames",
    "Applicability",
    "DocumentColumn",
    "DocumentsAppendix",
    "FiguresAppendix",
    "Indicator",
    "IndicatorGroup",
    "Measure",
    "Outline",
    "Part",
    "Ratio",
    "Section",
    "Shape",
    "Topic",
    "UnitKind",
    "Wording",
    "anchor_name",
    "answer_keys",
    "asks",
    "common_outline",
    "fill_slot",
    "find_indicator",
    "find_section",
    "guidance",
    "indicators",
    "is_ahead",
    "load_outline",
    "load_sections",
    "narrow",
    "outline_from",
    "prompts",
    "sections",
    "sections_from",
    "with_group",
    "wordings",
]
