"""Forms for figures as people fill them in: values put into cells by another library."""

import io
from collections.abc import Mapping
from functools import cache
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from qcdc_report.formats.xlsx import new_xlsx
from qcdc_report.profile import Profile
from qcdc_report_decree_04_2015 import PROFILE as AGENCY
from qcdc_report_decree_60_149_145 import PROFILE as ENTERPRISE

PROFILES = (AGENCY, ENTERPRISE)


@cache
def form(profile: Profile = AGENCY) -> bytes:
    """Return an empty form of a profile."""
    return new_xlsx(profile.outline, profile.id)


class Form:
    """A form that is being filled in; cells are found by their hidden keys."""

    def __init__(self, content: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(content))
        sheet = self.book.active
        assert isinstance(sheet, Worksheet)
        self.sheet = sheet

    def saved(self) -> bytes:
        """Return the workbook as openpyxl saves it."""
        made = io.BytesIO()
        self.book.save(made)
        return made.getvalue()

    def rows(self, key: str) -> list[int]:
        """Return the numbers of the lines with this key."""
        return [cell.row for cell in self.sheet["A"] if cell.value == key]

    def cell(self, indicator: str, part: str = "", measure: str = "") -> str:
        """Return the name of the cell for one number; without a measure, of the first one."""
        (keys,) = self.rows(f"columns {indicator}")
        (row,) = self.rows(f"values {indicator} {part}".strip())
        columns = [
            cell.column_letter
            for cell in self.sheet[keys][2:]
            if str(cell.value).startswith(f"{measure} ") or not measure
        ]
        return f"{columns[0]}{row}"

    def fill(self, figures: Mapping[str, Any]) -> "Form":
        """Fill in figures given as plain data, as they stand in YAML."""
        for key, figure in figures.items():
            (state,) = self.rows(f"state {key}")
            self.sheet[f"C{state}"] = "n/a" if figure == "n/a" else None
            if isinstance(figure, list):
                for row, name in zip(self.rows(f"name {key}"), figure, strict=False):
                    self.sheet[f"C{row}"] = name
            elif isinstance(figure, Mapping):
                self._fill(key, figure)
        return self

    def _fill(self, key: str, figure: Mapping[Any, Any]) -> None:
        by_part = all(isinstance(part, int) for part in figure)
        own = {k: v for k, v in figure.items() if not isinstance(v, Mapping)}
        for part, entry in figure.items() if by_part else (("", own), *figure.items()):
            if isinstance(entry, Mapping):
                for measure, value in entry.items():
                    self.sheet[self.cell(key, str(part), measure)] = value
            elif by_part:
                self.sheet[self.cell(key, str(part))] = entry
