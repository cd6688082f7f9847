"""QC114: the number and symbol of the report itself."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.bodies import Arena, arena_of_body
from qcdc_report.citations.kinds import kinds_of_code
from qcdc_report.citations.number import Number, parse_number
from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.formal.standards import arena_of_report
from qcdc_report.text import Text

_BLANK: Final = r"(?i)…|\.{2,}|_{2,}|x{3,}|\["
"""A number not filled in yet, which QC302 speaks of."""

_CODE: Final = "BC"
_FORMS: Final = {
    Arena.PARTY: Text(
        "văn bản của Đảng viết số-BC/CƠ QUAN, như 15-BC/ĐU", "a Party report is numbered 15-BC/ĐU"
    ),
    Arena.STATE: Text(
        "văn bản hành chính viết số/BC-CƠ QUAN, như 15/BC-SXD",
        "an administrative report is numbered 15/BC-SXD",
    ),
}
_STANDARD_ADVICE: Final = Text(
    "Kiểm tra letterhead.standard: văn bản của Đảng hay văn bản hành chính",
    "Look at letterhead.standard: a document of the Party or of the State",
)


@make_rule(
    "QC114",
    "malformed-report-number",
    title=Text(
        "Số và ký hiệu của báo cáo sai thể thức", "The report's own number is not in its form"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def malformed_report_number(report: Report, outline: Outline) -> Iterator[Hit]:
    """The number of the report is not in the form of its presentation standard.

    What: `letterhead.number` is `15-BC/ĐU` under a Party standard and `15/BC-SXD` under that of the
    State: no spaces, no word `Số`, a leading zero below 10, and `BC` as the code of the type. The
    fix changes the form only, never the number, the type or the body.

    Why: under this number the report is filed and cited.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I; HD 36 and HD 05-HD/VPTW. None of them is in the
    register.

    Wrong:

        letterhead: {standard: party-hd36, number: 8/BC-ĐU, place: B, date: 2022-05-20}

    Right:

        letterhead: {standard: party-hd36, number: 08-BC/ĐU, place: B, date: 2022-05-20}

    Since: 0.1
    """
    del outline
    written = report.letterhead.number
    arena = arena_of_report(report)
    if arena is None or not written.strip() or compiled(_BLANK).search(written):
        return
    number, form = parse_number(written), _FORMS[arena]
    if number is None or not number.is_full:
        yield Hit(
            path="letterhead.number",
            said=Text(
                f"“{written}” không phải số và ký hiệu của một báo cáo: {form.vi}",
                f"“{written}” is not the number of a report: {form.en}",
            ),
        )
        return
    if number.code != _CODE:
        yield _wrong_type(written, number)
    of_body = arena_of_body(number.body)
    if of_body is not None and of_body is not arena:
        yield Hit(
            path="letterhead.number",
            said=Text(
                f"Ký hiệu {number.body} trong “{written}” không hợp với tiêu chuẩn: {form.vi}",
                f"The body {number.body} in “{written}” does not fit the standard: {form.en}",
            ),
            advice=_STANDARD_ADVICE,
        )
        return
    right = number.written(arena)
    if number.year is not None:
        yield Hit(
            path="letterhead.number",
            said=Text(
                f"Số “{written}” có năm ban hành; số của báo cáo không ghi năm",
                f"“{written}” has a year; the number of a report has none",
            ),
        )
    elif right != written:
        yield _wrong_form(written, right, form, doubtful=_is_doubtful(report, number))


def _wrong_type(written: str, number: Number) -> Hit:
    kinds = " hoặc ".join(kinds_of_code(number.code)) or "tên loại khác"
    return Hit(
        path="letterhead.number",
        said=Text(
            f"“{written}”: ký hiệu {number.code} là của {kinds}; báo cáo có ký hiệu BC",
            f"“{written}”: {number.code} is no code of a report, which is BC",
        ),
    )


def _is_doubtful(report: Report, number: Number) -> bool:
    """Say whether the number may be right and the standard is what was forgotten."""
    return not report.letterhead.standard and number.form is Arena.STATE


def _wrong_form(written: str, right: str, form: Text, *, doubtful: bool) -> Hit:
    return Hit(
        path="letterhead.number",
        said=Text(
            f"Số, ký hiệu “{written}” sai thể thức: {form.vi}",
            f"“{written}” is not in its form: {form.en}",
        ),
        advice=_STANDARD_ADVICE if doubtful else Text(f"Viết: {right}", f"Write: {right}"),
        fix=None if doubtful else Fix(0, written, right),
    )
