"""Ids and names of the styles: one for each role of a page, and a few that only Word needs."""

from functools import cache

from qcdc_report.layout.standard import ROLES

_HEADINGS = {"part_label": 1, "heading_1": 2, "heading_2": 3, "heading_3": 4}

HEADING_LINE = "heading_line"
ISSUER_LINE = "issuer_line"
SUBJECT_LINE = "subject_line"
APPENDIX_LINE = "appendix_line"
APPENDIX_LINE_TURNED = "appendix_line_landscape"
CELL_CENTER = "table_cell_center"
CELL_RIGHT = "table_cell_right"
ADDRESSEE = "addressee"
AFTER_TABLE = "after_table"
PICTURE = "picture"
TABLE = "table"
LAYOUT = "layout"

OUTLINE_LEVELS = {**{role: level - 1 for role, level in _HEADINGS.items()}, "appendix_label": 0}
"""Place in the navigation pane, from 0. An appendix stands beside the parts."""

SECOND_LINES = {"part_label": "part_title", "appendix_label": "appendix_title"}
"""Roles whose paragraph goes on, after a line break, with the title in a look of its own.

One paragraph, so that the navigation pane and a screen reader give the label with its title.
"""

BASES = {"appendix_label": "part_label"}
"""Roles whose style is based on another's: what is based on a heading is one to every reader."""

PARAGRAPH_ROLES = tuple(role for role in ROLES if role not in SECOND_LINES.values())
"""Roles that are paragraph styles; the others are character styles."""


@cache
def style_id(role: str) -> str:
    """Return the id by which the text names the style of a role."""
    if role in _HEADINGS:
        return f"Heading{_HEADINGS[role]}"
    return "QCDC" + role.replace("_", " ").title().replace(" ", "")


def style_name(role: str) -> str:
    """Return the name a reader sees in Word; headings keep the names that Word knows."""
    if role in _HEADINGS:
        return f"heading {_HEADINGS[role]}"
    return "QCDC " + role.replace("_", " ").title()
