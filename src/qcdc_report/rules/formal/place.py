"""QC113: a place of issue that is no place."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text, fold

_NO_PLACE: Final = frozenset({
    "dia danh", "ten dia danh", "noi ban hanh", "dia phuong", "tinh", "thanh pho", "huyen", "xa",
    "tinh/thanh pho", "ten tinh", "place", "n/a", "tbd", "none", "?", "-",
})  # fmt: skip
_WITH_DATE: Final = r"(?i),?\s*ngày\b"


@make_rule(
    "QC113",
    "unlikely-place",
    title=Text("Địa danh chưa phải một địa danh", "The place of issue is no place"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def unlikely_place(report: Report, outline: Outline) -> Iterator[Hit]:
    """The place of issue is a word of the form, or holds the date too.

    What: `letterhead.place` is not the word that stands for a place (“Địa danh”, “Tỉnh”), and does
    not go on with “, ngày …”: the page adds the date by itself. Dots and brackets are QC302's.

    Why: the place stands at the head of page 1, before the date; nobody looks at it again.

    Legal basis: none in the register; the presentation standards of the Party and the State.

    Wrong:

        letterhead: {number: 15-BC/ĐU, place: Địa danh, date: 2022-05-20}

    Right:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20}

    Since: 0.1
    """
    del outline
    place = report.letterhead.place
    if fold(place).strip("()<>* ") in _NO_PLACE:
        yield Hit(
            path="letterhead.place",
            said=Text(f"“{place}” chưa phải một địa danh", f"“{place}” is no place"),
            advice=Text("Ghi tên nơi cơ quan ban hành đóng", "Name where the issuing body sits"),
        )
    date = compiled(_WITH_DATE).search(place)
    if date is not None:
        yield Hit(
            path="letterhead.place",
            said=Text("Địa danh có cả ngày ban hành", "The place holds the date too"),
            advice=Text(
                "Chỉ ghi địa danh; ngày ghi ở letterhead.date", "The date goes to letterhead.date"
            ),
            offset=date.start(),
        )
