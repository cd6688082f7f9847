"""Many reports as one workbook, one row a unit."""

from collections.abc import Sequence

from qcdc_report.findings import Severity
from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.document_sheet import unit_document_sheet
from qcdc_report.formats.xlsx.finding_sheet import unit_finding_sheet
from qcdc_report.formats.xlsx.tables import Cell, SheetTable
from qcdc_report.formats.xlsx.tabling import tables_workbook
from qcdc_report.formats.xlsx.unit_sheets import NO_UNITS, figure_table, tidy_table
from qcdc_report.outline import prompts

_TITLE = "Tổng hợp báo cáo của các đơn vị"


def write_units_xlsx(subjects: Sequence[Subject]) -> bytes:
    """Return many reports as a workbook, in the order given.

    Sheets: the units; their figures, one row a unit and a column for each indicator, year and
    measure, closed by totals; the same figures one number a row; the documents of all; the
    findings of all, where any of the reports was checked. The same reports give the same bytes.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        FormatFailedError: a table has more rows or columns than a sheet.
    """
    checked = any(subject.findings is not None for subject in subjects)
    tables = [
        _units(subjects, checked=checked),
        figure_table(subjects),
        tidy_table(subjects),
        unit_document_sheet(subjects),
    ]
    if checked:
        tables.append(unit_finding_sheet(subjects))
    return tables_workbook(tables, _TITLE)


def _units(subjects: Sequence[Subject], *, checked: bool) -> SheetTable:
    header = ["TT", "Đơn vị", "Cấp trên", "Loại đơn vị", "Bộ quy định", "Số người", "Số, ký hiệu"]
    header += ["Ngày ký", "Từ ngày", "Đến ngày", "Số mục đã trả lời", "Số mục phải trả lời"]
    header += ["Số văn bản"]
    header += [severity.word.vi.capitalize() for severity in Severity] if checked else []
    return SheetTable(
        name="Đơn vị",
        title=_TITLE,
        header=tuple((title,) for title in header),
        rows=tuple(
            (number, *_unit(subject, checked=checked))
            for number, subject in enumerate(subjects, start=1)
        ),
        labels=2,
        empty=NO_UNITS,
    )


def _unit(subject: Subject, *, checked: bool) -> tuple[Cell, ...]:
    report = subject.report
    unit, head, period = report.unit, report.letterhead, report.period
    asked = [section.key for section in prompts(subject.outline)]
    answered = sum(bool(report.answers.get(key, "").strip()) for key in asked)
    found = subject.findings or ()
    counts = [sum(f.severity is severity for f in found) for severity in Severity]
    return (
        *(unit.name, unit.parent, unit.kind.vi if unit.kind else "", report.profile, unit.staff),
        *(head.number, head.date, period.start, period.end),
        *(answered, len(asked), len(report.documents)),
        *(counts if checked else ()),
    )
