"""What a cell of a table says about itself (``w:tcPr``)."""

from typing import Final

from attrs import define

from qcdc_report.formats.docx.seeing.borders import borders_show
from qcdc_report.formats.docx.seeing.names import VAL, Element, w, whole

_CELL_BORDERS, _DELETED_CELL = w("tcBorders"), w("cellDel")
_SPAN, _DOWN, _ACROSS = w("gridSpan"), w("vMerge"), w("hMerge")
_CONTINUED: Final = frozenset({"continue", "cont"})


@define
class CellShape:
    """What a cell says about itself.

    Attributes:
        span: how many columns it covers.
        down: it goes on the cell above.
        across: it goes on the cell before it, as files of before Word 2000 say it.
        lined: whether it shows lines; None when it does not say.
        deleted: it was deleted.
    """

    span: int = 1
    down: bool = False
    across: bool = False
    lined: bool | None = None
    deleted: bool = False


_SHAPING: Final = frozenset({_SPAN, _DOWN, _ACROSS, _CELL_BORDERS, _DELETED_CELL})
USUAL: Final = CellShape()
"""The shape of a cell that says nothing about itself."""


def cell_shape(properties: Element) -> CellShape:
    """Return what ``w:tcPr`` says; most say nothing but a width."""
    if not any([each.tag in _SHAPING for each in properties]):  # noqa: C419 - twice as fast
        return USUAL
    shape = CellShape()
    for each in properties:
        tag = each.tag
        if tag == _SPAN:
            shape.span = whole(each.get(VAL), 1)
        elif tag == _DOWN:
            shape.down = each.get(VAL, "continue") in _CONTINUED
        elif tag == _ACROSS:
            shape.across = each.get(VAL, "continue") in _CONTINUED
        elif tag == _CELL_BORDERS:
            shape.lined = borders_show(each)
        elif tag == _DELETED_CELL:
            shape.deleted = True
    return shape
