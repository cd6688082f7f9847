"""How the cells of a table in a workbook look, and how its numbers are shown."""

import re
from typing import TYPE_CHECKING, Any, Final, Literal

from qcdc_report.formats.xlsx.looks import BOX, TEXT, WHOLE
from qcdc_report.layout.figure_cells import FigureCell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

DATE: Final = "[$-42A]dd/mm/yyyy"
YEAR: Final = "0"
_AFTER_COMMA: Final = re.compile(r",(\d+)")
# Typed again or edited in Excel, a text with this mark is still no formula.
_QUOTED: Final[dict[str, Any]] = {"quote_prefix": True}

Row = Literal["body", "closing"]


class TableLooks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: "Workbook") -> None:
        self._workbook = workbook
        self._made: dict[tuple[object, ...], Format] = {}
        self.header = self._format(
            "header", bold=True, align="center", text_wrap=True, bg_color="#DDE7F0", **_QUOTED
        )
        self.note = workbook.add_format({**TEXT, "italic": True})

    def text(self, row: Row) -> "Format":
        """Return the format of words."""
        return self._format(
            "text", row, align="left", valign="top", indent=1, text_wrap=True, **_QUOTED
        )

    def link(self) -> "Format":
        """Return the format of a link to another sheet."""
        return self._format(
            "link",
            align="left",
            valign="top",
            indent=1,
            underline=1,
            font_color="#0B4F8A",
            **_QUOTED,
        )

    def words(self, row: Row) -> "Format":
        """Return the format of words where others have a number: a state."""
        return self._format(
            "state",
            row,
            align="center",
            valign="top",
            text_wrap=True,
            font_color="#595959",
            **_QUOTED,
        )

    def number(self, row: Row, shown: str) -> "Format":
        """Return the format of a number or a date, by its number format."""
        side = "center" if shown in (DATE, YEAR) else "right"
        return self._format(
            shown, row, num_format=shown, align=side, indent=int(side == "right"), valign="top"
        )

    def _format(self, name: str, row: Row = "body", **properties: Any) -> "Format":
        if (name, row) not in self._made:
            closing = {"bold": True, "bg_color": "#F2F2F2"} if row == "closing" else {}
            self._made[name, row] = self._workbook.add_format(
                {**TEXT, **BOX, **properties, **closing}
            )
        return self._made[name, row]


def number_format(cell: FigureCell) -> str:
    """Return the number format that shows a cell's number as its words do, the Vietnamese way."""
    digits = _AFTER_COMMA.search(cell.words)
    places = len(digits.group(1)) if digits else 0
    shown = WHOLE + ("." + "0" * places if places else "")
    match cell.kind:
        case "percent":
            return f"{shown}%"
        case "change":
            return _signed(shown, "")
        case "points":
            return _signed(shown, '" điểm %"')
        case _:
            return shown


def _signed(shown: str, unit: str) -> str:
    prefix, digits = WHOLE.split("#", 1)[0], shown.removeprefix(WHOLE.split("#", 1)[0])
    return ";".join(f"{prefix}{sign}{digits}{unit}" for sign in ("+", "-", ""))
