"""Findings as a sheet, one a row."""

from collections.abc import Iterable

from qcdc_report.findings import Finding, Findings
from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.tables import Cell, SheetTable

_HEADER = (
    *("Mức", "Mã", "Phát hiện", "Cách sửa"),
    *("Tệp", "Dòng", "Cột", "Đường dẫn", "Tên quy tắc"),
)
_NONE = "Không có phát hiện nào."


def finding_sheet(findings: Iterable[Finding]) -> SheetTable:
    """Return the findings about one report, in reading order."""
    return SheetTable(
        name="Phát hiện",
        title="Phát hiện khi kiểm tra",
        header=tuple((title,) for title in _HEADER),
        rows=tuple(map(_cells, Findings(findings))),
        labels=2,
        empty=_NONE,
    )


def unit_finding_sheet(subjects: Iterable[Subject]) -> SheetTable:
    """Return the findings about many reports, those of each unit in reading order."""
    return SheetTable(
        name="Phát hiện",
        title="Phát hiện khi kiểm tra các đơn vị",
        header=(("Đơn vị",), *[(title,) for title in _HEADER]),
        rows=tuple(
            (subject.report.unit.name, *_cells(finding))
            for subject in subjects
            for finding in Findings(subject.findings or ())
        ),
        empty=_NONE,
    )


def _cells(finding: Finding) -> tuple[Cell, ...]:
    return (
        *(finding.severity.word.vi, finding.code, finding.message, finding.hint),
        *(finding.file, finding.line, finding.column, finding.path, finding.name),
    )
