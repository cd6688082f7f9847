"""What a person should look at in a workbook, and what of it is kept though it is no figure."""

from qcdc_report.findings import Finding, Place
from qcdc_report.report.model import Unplaced
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text, nfc, xml_safe


class Notes:
    """The findings of one reading, and what it keeps.

    Attributes:
        unplaced: what stands in the workbook and is no figure.
        findings: one for each of those, and what else is to be told.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self.unplaced: list[Unplaced] = []
        self.findings: list[Finding] = []

    def keep(
        self,
        rule: str,
        cell: str,
        value: object,
        said: Text,
        *,
        path: str = "",
        advice: Text | None = None,
    ) -> None:
        """Keep what stands in a cell, and say why it is no figure."""
        text = xml_safe(nfc(str(value)))
        place = f"{self._file}: {cell}"
        self.unplaced.append(Unplaced(text=text, after="figures", place=place))
        told = Text(f"{said.vi}: “{text}”", f"{said.en}: “{text}”")
        self.tell(rule, cell, told, path=path, advice=advice)

    def tell(
        self, rule: str, cell: str, said: Text, *, path: str = "", advice: Text | None = None
    ) -> None:
        """Say something about a cell."""
        told = Text(f"{cell}: {said.vi}", f"{cell}: {said.en}")
        self.findings.append(reading_finding(rule, Place(self._file), told, advice, path))
