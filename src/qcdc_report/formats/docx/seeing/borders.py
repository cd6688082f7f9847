"""Whether a table shows lines."""

from typing import Final

from qcdc_report.formats.docx.seeing.names import VAL, Element

_NO_LINE: Final = frozenset({"nil", "none", ""})


def borders_show(borders: Element) -> bool | None:
    """Say whether ``w:tblBorders`` or ``w:tcBorders`` draws any line; None for an empty one."""
    values = [edge.get(VAL, "") for edge in borders]
    return any(value not in _NO_LINE for value in values) if values else None
