"""The remark on a cell or a line of which no figure or day could be made."""

from qcdc_report.manuscript import Remark
from qcdc_report.text import Text

_LONGEST = 60  # characters shown of what stands there


def unreadable(written: str, number: int, advice: Text | None = None) -> Remark:
    """Return the remark that what is written at a paragraph was not read, and was kept."""
    shown = written if len(written) <= _LONGEST else f"{written[: _LONGEST - 1]}…"
    return Remark(
        rule="unreadable-cell",
        said=Text(
            f"Không đọc được “{shown}” thành số liệu hoặc ngày; chữ được giữ lại",
            f"“{shown}” could not be read as a figure or a date; the text is kept",
        ),
        advice=advice,
        number=number,
    )
