"""Many reports as one workbook, one row a unit."""

from collections.abc import Sequence

from qcdc_report.findings import Severity
from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.document_sheet import unit_document_sheet
from qcdc_report.formats.xlsx.figure_sheets import row_cell
from qcdc_report.formats.xlsx.finding_sheet import unit_finding_sheet
from qcdc_report.formats.xlsx.tables import Cell, SheetTable, Year
from qcdc_report.formats.xlsx.tabling import tables_workbook
from qcdc_report.formats.xlsx.unit_cells import answering_cell, total_cell, unit_cell
from qcdc_report.formats.xlsx.unit_columns import unit_columns
from qcdc_report.outline import prompts
from qcdc_report.report.figure_rows import figure_rows

_TITLE = "Tổng hợp báo cáo của các đơn vị"
_NO_UNITS = "Không có báo cáo nào."


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
        _figures(subjects),
        _tidy(subjects),
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
        empty=_NO_UNITS,
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


def _figures(subjects: Sequence[Subject]) -> SheetTable:
    columns = unit_columns(subjects)
    rows: list[tuple[Cell, ...]] = [
        (number, subject.report.unit.name, *(unit_cell(subject, column) for column in columns))
        for number, subject in enumerate(subjects, start=1)
    ]
    if subjects:
        totals = (total_cell(subjects, column) for column in columns)
        answering = (answering_cell(subjects, column) for column in columns)
        rows.append((None, "Tổng", *totals))
        rows.append((None, "Số đơn vị có số liệu", *answering))
    return SheetTable(
        name="Số liệu",
        title=f"Số liệu của các đơn vị: {len(subjects)} đơn vị",
        header=(("TT",), ("Đơn vị",), *[column.header for column in columns]),
        rows=tuple(rows),
        closing=2 if subjects else 0,
        labels=2,
        empty=_NO_UNITS,
    )


def _tidy(subjects: Sequence[Subject]) -> SheetTable:
    header = ("Đơn vị", "Bộ quy định", "Chỉ tiêu", "Năm", "Số liệu", "Giá trị")
    return SheetTable(
        name="Số liệu từng dòng",
        title="Số liệu của các đơn vị, mỗi số một dòng",
        header=tuple((title,) for title in header),
        rows=tuple(
            (
                subject.report.unit.name,
                subject.report.profile,
                row.indicator,
                None if row.year is None else Year(row.year),
                row.measure,
                row_cell(row),
            )
            for subject in subjects
            for row in figure_rows(subject.report.figures, subject.outline)
        ),
        empty=_NO_UNITS,
    )
