"""A report as a workbook: who reports, its two appendices, and what is wrong with it."""

import datetime as dt
from collections.abc import Iterator

from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx.consolidated_sheets import consolidated_sheets
from qcdc_report.formats.xlsx.document_sheet import document_sheet
from qcdc_report.formats.xlsx.figure_sheets import figure_sheets
from qcdc_report.formats.xlsx.finding_sheet import finding_sheet
from qcdc_report.formats.xlsx.tables import Cell, Link, SheetTable
from qcdc_report.formats.xlsx.tabling import tables_workbook
from qcdc_report.report import Report
from qcdc_report.report.described import description
from qcdc_report.report.model import Letterhead
from qcdc_report.report.unit import Period, Unit
from qcdc_report.text import format_integer, short_date


def write_report_xlsx(subject: Subject) -> bytes:
    """Return a report's appendices, and its findings where there are any to show, as a workbook.

    One table a sheet: what the workbook is about, the units of a consolidated report, appendix 1,
    each indicator of appendix 2, the findings. Numbers are numbers and dates are dates; the three
    states of a figure are words. The same report gives the same bytes.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        FormatFailedError: a table has more rows or columns than a sheet.
    """
    tables = [
        *consolidated_sheets(subject),
        document_sheet(subject),
        *figure_sheets(subject),
    ]
    if subject.findings is not None:
        tables.append(finding_sheet(subject.findings))
    report, title = subject.report, subject.outline.title
    front = SheetTable(
        name="Báo cáo",
        title=title,
        header=(("Thông tin",), ("Nội dung",)),
        rows=(*_facts(report, title), *_contents(tables)),
    )
    return tables_workbook([front, *tables], title, report.unit.name)


def _facts(report: Report, title: str) -> Iterator[tuple[Cell, ...]]:
    unit, head, period = report.unit, report.letterhead, report.period
    known: list[tuple[str, str]] = [
        ("Báo cáo", title),
        (description(Unit, "name"), unit.name),
        (description(Unit, "parent"), unit.parent),
        (description(Unit, "kind"), unit.kind.vi if unit.kind else ""),
        (description(Unit, "staff"), "" if unit.staff is None else format_integer(unit.staff)),
        (description(Report, "profile"), report.profile),
        (description(Letterhead, "number"), head.number),
        (description(Letterhead, "date"), _day(head.date)),
        (description(Period, "start"), _day(period.start)),
        (description(Period, "end"), _day(period.end)),
    ]
    yield from ((name, value) for name, value in known if value)


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


def _contents(tables: list[SheetTable]) -> Iterator[tuple[Cell, ...]]:
    for number, table in enumerate(tables, start=1):
        yield Link(number), table.title
