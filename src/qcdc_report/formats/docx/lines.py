"""Paragraphs of one text: in the style of its role, or a line or mark instead of a text."""

from collections.abc import Callable

from qcdc_report.formats.docx.inline import paragraph_xml, plain_run
from qcdc_report.formats.docx.style_names import style_id

Line = Callable[[str, str], str]
"""Makes a paragraph of the role and the text of a line, such as ``line_of``."""


def line_of(role: str, text: str) -> str:
    """Return a paragraph in the style of a role; nothing for no text."""
    return paragraph_xml(style_id(role), plain_run(text)) if text else ""


def mark_xml(length: float, line: str, mark: str = "", role: str = "") -> str:
    """Return what separates two parts of a page: a solid line, or a text, or nothing.

    Args:
        length: of the line, mm; 0 for none.
        line: role of the line.
        mark: the text where there is no line.
        role: role of the text.
    """
    return paragraph_xml(style_id(line), "") if length else line_of(role, mark)
