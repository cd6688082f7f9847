"""Measures of a page that no presentation standard sets: the same in every format that draws."""

from attrs import evolve

from qcdc_report.layout.standard import Look, Standard

ABOVE_SIGNATURE = 12
"""Room between the last line of the body and the signature, pt."""

LINE_GAP = 2
"""Room between a text and the solid line under it, pt."""

LINE_WIDTH = 0.75
"""Thickness of such a line, pt."""

BORDER_WIDTH = 0.5
"""Thickness of the lines of a table, pt."""

PICTURE_ROOM = 6
"""Room above and below a picture, pt."""

CELL_PADDING = 1.5
"""Room left and right of the text in a cell of a table, mm."""

_MM_PER_POINT = 25.4 / 72
_KINH_GUI, _COLON, _DASH = 3.84, 0.28, 0.58  # em: widths of "Kính gửi:", ":" and "- "


def addressee_look(standard: Standard) -> Look:
    """Return the look of one of several addressees: its dash under the colon of ``Kính gửi:``."""
    look = standard.looks["addressees"]
    em = look.size * _MM_PER_POINT
    begins = look.left + look.first_line
    if look.align == "center":
        begins = (standard.page.text_width - _KINH_GUI * em) / 2
    dash = begins + (_KINH_GUI - _COLON) * em
    return evolve(look, align="left", left=dash + _DASH * em, hanging=_DASH * em, first_line=0)
