"""QC510: the order of the appendix of issued documents."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import IssuedDocument, Report
from qcdc_report.text import Text, fold, short_date

_Row = tuple[int, IssuedDocument, dt.date]


@make_rule(
    "QC510",
    "documents-out-of-order",
    title=Text(
        "Văn bản trong phụ lục 1 chưa theo thứ tự ngày", "Appendix 1 is not in order of date"
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def documents_out_of_order(report: Report, outline: Outline) -> Iterator[Hit]:
    """The documents of the appendix do not follow each other by date.

    What: dates go upwards, or downwards, from the first row to the last; or within each issuer, or
    each type, where the rows are grouped so. Said once, at the first row out of order.

    Why: a reader finds a document by its day, and sees at once that none is missing.

    Legal basis: none; a rule of good form.

    Wrong:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Báo cáo, number: 18-BC/ĐU, date: 2017-12-08, issuer: Đảng ủy Sở A}
          - {kind: Quyết định, number: 21-QĐ/ĐU, date: 2017-07-10, issuer: Đảng ủy Sở A}

    Right:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Quyết định, number: 21-QĐ/ĐU, date: 2017-07-10, issuer: Đảng ủy Sở A}
          - {kind: Báo cáo, number: 18-BC/ĐU, date: 2017-12-08, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    del outline
    rows = [(i, doc, doc.date) for i, doc in enumerate(report.documents) if doc.date is not None]
    if _in_order(rows, lambda _: "") or _in_order(rows, _issuer) or _in_order(rows, _kind):
        return
    for (_, earlier, before), (index, later, after) in pairwise(rows):
        if after < before:
            yield Hit(
                path=f"documents[{index}].date",
                said=Text(
                    f"Văn bản {later.number} ({short_date(after)}) đứng sau {earlier.number} "
                    f"({short_date(before)})",
                    f"Document {later.number} ({after}) stands after {earlier.number} ({before})",
                ),
                advice=Text("Xếp theo ngày ban hành", "Put them in order of date"),
            )
            return


def _in_order(rows: list[_Row], group: Callable[[_Row], str]) -> bool:
    """Say whether rows are grouped, each group in one stretch, and in order within each.

    Groups of one row each are no grouping: with them any order would do.
    """
    stretches = [(name, [day for *_, day in members]) for name, members in groupby(rows, group)]
    names = [name for name, _ in stretches]
    grouped = len(set(names)) == len(names) <= max(1, len(rows) // 2)
    upwards = all(days == sorted(days) for _, days in stretches)
    downwards = all(days == sorted(days, reverse=True) for _, days in stretches)
    return grouped and (upwards or downwards)


def _issuer(row: _Row) -> str:
    return fold(row[1].issuer)


def _kind(row: _Row) -> str:
    return fold(row[1].kind)
