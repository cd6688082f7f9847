"""Drawings as pictures: the one resolution, and no trace of when and by what they were made."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

_RESOLUTION = 200


def png(drawing: "Drawing") -> bytes:
    """Return a chart as a PNG picture; the same chart gives the same bytes."""
    into = BytesIO()
    drawing.savefig(into, format="png", dpi=_RESOLUTION, metadata={"Software": None})
    return into.getvalue()
