"""A report at a glance, for a notebook: who reports on what, and how much is filled in."""

from qcdc_report.report.model import Report
from qcdc_report.report.unit import Period
from qcdc_report.tabular import html_table, text_table
from qcdc_report.text import short_date

_HEADER = ("Phần", "Nội dung")


def report_html(report: Report) -> str:
    """Return a report at a glance as an HTML table, its figures below."""
    return html_table(_HEADER, _rows(report), report.unit.name) + report.figures._repr_html_()


def report_text(report: Report) -> str:
    """Return the same as plain text, without the figures."""
    return text_table(_HEADER, _rows(report), report.unit.name)


def _rows(report: Report) -> list[tuple[str, str]]:
    unit, head = report.unit, report.letterhead
    day = short_date(head.date) if head.date else ""
    units = len(report.consolidates.units)
    place_date = ", ".join(filter(None, (head.place, day)))
    rows = [
        ("Bộ quy định", report.profile),
        ("Cấp trên", unit.parent),
        ("Số, ký hiệu", head.number),
        ("Nơi, ngày", place_date),
        ("Kỳ báo cáo", _period(report.period)),
        ("Nội dung", f"{len(report.answers)} mục: {', '.join(report.answers)}"),
        ("Văn bản", str(len(report.documents))),
        ("Số liệu", str(len(report.figures))),
        ("Tổng hợp từ", f"{units} đơn vị" if units else ""),
        ("Chưa xếp được", str(len(report.unplaced) or "")),
        ("Người ký", report.signature.name),
    ]
    return [row for row in rows if row[1]]


def _period(period: Period) -> str:
    days = [short_date(day) if day else "…" for day in (period.start, period.end)]
    return " - ".join(days) if period.start or period.end else ""
