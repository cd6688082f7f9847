"""Laying out: a report, a profile and a presentation standard made into neutral blocks."""

from qcdc_report.layout.adding import section_renderer, with_yearly_column
from qcdc_report.layout.charts import chart_picture, with_charts
from qcdc_report.layout.choosing import UnknownStandardError, standard_for
from qcdc_report.layout.documents import render_documents
from qcdc_report.layout.figures import (
    figures_opening,
    group_heading,
    render_figures,
    render_indicator,
)
from qcdc_report.layout.laying import RendererError, lay_out
from qcdc_report.layout.loading import core_standards, load_standard
from qcdc_report.layout.sections import render_answer, render_section, section_heading
from qcdc_report.layout.standard import ROLES, Look, Page, Rulings, Standard

__all__ = [
    "ROLES",
    "Look",
    "Page",
    "RendererError",
    "Rulings",
    "Standard",
    "UnknownStandardError",
    "chart_picture",
    "core_standards",
    "figures_opening",
    "group_heading",
    "lay_out",
    "load_standard",
    "render_answer",
    "render_documents",
    "render_figures",
    "render_indicator",
    "render_section",
    "section_heading",
    "section_renderer",
    "standard_for",
    "with_charts",
    "with_yearly_column",
]
