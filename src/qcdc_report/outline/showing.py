"""An outline as a table, for a notebook."""

from qcdc_report.outline.model import Outline
from qcdc_report.outline.walking import indicators, sections
from qcdc_report.tabular import html_table, text_table

_HEADER = ("Mục", "Khóa", "Đề mục")


def outline_html(outline: Outline) -> str:
    """Return the sections and indicators of an outline as an HTML table."""
    return html_table(_HEADER, _rows(outline), outline.title, most=500)


def outline_text(outline: Outline) -> str:
    """Return the same as plain text."""
    return text_table(_HEADER, _rows(outline), outline.title)


def _rows(outline: Outline) -> list[tuple[str, str, str]]:
    rows = [(section.label, section.key, section.title) for section in sections(outline)]
    if outline.documents is not None:
        number = f"Phụ lục {outline.documents.number}"
        rows.append((number, outline.documents.key, outline.documents.title))
    if outline.figures is not None:
        number = f"Phụ lục {outline.figures.number}"
        rows += [(number, f"figures.{one.key}", one.title) for one in indicators(outline)]
    return rows
