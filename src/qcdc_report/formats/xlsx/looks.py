"""How the cells of the form look."""

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

TEXT: Final = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
BOX: Final = {"border": 1, "border_color": "#808080"}
_FILL: Final = {**BOX, "bg_color": "#FFF8D6", "locked": False, "align": "center"}
_AS_TYPED: Final = "@"
# Vietnamese separators in programs that take them from the cell; in others those of the system.
WHOLE: Final = "[$-42A]#,##0"
"""Number format of a whole number."""


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: "Workbook") -> None:
        self._workbook = workbook
        self._made: dict[str, Format] = {}
        self.title = self._format("title", bold=True, font_size=14)
        self.group = self._format("group", bold=True, bg_color="#DDE7F0", text_wrap=True)
        self.hint = self._format("hint", italic=True, text_wrap=True)

    def label(self, look: str) -> "Format":
        """Return the format of a line's label."""
        if look == "indicator":
            return self._format("indicator", bold=True, text_wrap=True)
        if look == "headings":
            return self._format("headings", **BOX, bold=True, align="center", text_wrap=True)
        return self._format("label", **BOX, align="center")

    def cell(self, fill: str | None, look: str) -> "Format":
        """Return the format of a cell to fill in, or of one that is only read."""
        match fill:
            case "integer":
                return self._format("integer", **_FILL, num_format=WHOLE)
            case "text":
                return self._format("text", **{**_FILL, "align": "left"}, num_format=_AS_TYPED)
            case "decimal" | "percent" | "state":
                return self._format("typed", **_FILL, num_format=_AS_TYPED)
            case _ if look == "indicator":
                return self._format("remark", italic=True, font_color="#595959")
            case _:
                return self.label("headings" if look == "headings" else "values")

    def _format(self, name: str, **properties: Any) -> "Format":
        if name not in self._made:
            self._made[name] = self._workbook.add_format({**TEXT, **properties})
        return self._made[name]
