"""QC507: a text no longer in force, cited as if it were."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations import calendar_grade, coverage, find
from qcdc_report.citations.document import LegalDocument
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.citing.cited import Cited, cited
from qcdc_report.text import Text, join_words, short_date

_AS_BASIS: Final = re.compile(
    r"\b(?:theo|căn cứ|thực hiện|trên cơ sở|quy định tại|áp dụng|chấp hành|triển khai|tuân thủ|"
    r"cụ thể h(?:óa|oá))\b[^,.;]{0,60}\Z",
    re.IGNORECASE,
)
_AS_CURRENT: Final = re.compile(
    r"\b(?:hiện hành|hiện nay|hiện đang|còn nguyên hiệu lực|"
    r"đang (?:thực hiện|áp dụng|triển khai|có hiệu lực|còn hiệu lực))\b",
    re.IGNORECASE,
)
_RIGHT_AFTER: Final = re.compile(
    r"[\s,(]*(?:hiện hành|hiện đang|đang (?:có|còn) hiệu lực|vẫn còn hiệu lực)", re.IGNORECASE
)
_AS_HISTORY: Final = re.compile(
    r"\b(?:trước đây|trước khi|trước ngày|thay thế|thay cho|thay bằng|bãi bỏ|hết hiệu lực|"
    r"không còn hiệu lực|đến hết|đến ngày|cho đến|lúc đó|khi đó|còn hiệu lực)\b",
    re.IGNORECASE,
)
_STEP: Final = re.compile(r"[\s,;*_]*(?:(?:và|hoặc|cùng|các|số)\s+)*")


@make_rule(
    "QC507",
    "dead-decree-cited-as-current",
    title=Text(
        "Viện dẫn văn bản đã hết hiệu lực như đang còn hiệu lực",
        "A text no longer in force is cited as current",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND60_2013"),
        LegalBasis("ND149_2018"),
        LegalBasis("ND145_2020"),
        LegalBasis("L10_2022", "Điều 90"),
    ],
)
def dead_decree_cited_as_current(report: Report, outline: Outline) -> Iterator[Hit]:
    """A text that had ended is cited as a basis, or called the one in force.

    What: a text that was in force on no day of the period must not be cited as a basis (“theo”,
    “căn cứ”, “thực hiện”): an error where sources for all its days were seen, else a warning. One
    that ended during the period gets a note, and only where the words call it current (“hiện
    hành”, “đang áp dụng”). Naming Decrees 60, 149 and 145 side by side for 2017-2022, as the
    outline does, is right, and so is any sentence that says until when a text applied.

    Why: enterprises go on citing a decree for years after another took its place.

    Legal basis: the in-force calendar of the register.

    Wrong:

        period: {start: 2022-01-01, end: 2023-12-31, years: [2022, 2023]}
        answers:
          context: Đối thoại được tổ chức theo Nghị định số 60/2013/NĐ-CP.

    Right:

        period: {start: 2022-01-01, end: 2023-12-31, years: [2022, 2023]}
        answers:
          context: Đối thoại được tổ chức theo Nghị định số 145/2020/NĐ-CP.

    Since: 0.1
    """
    del outline
    start, end = report.period.start, report.period.end
    if start is None or end is None or start > end:
        return
    said = set()
    before: Cited | None = None
    basis = False
    for one in cited(report):
        lead, continues = _lead(one, before)
        basis = basis if continues else _AS_BASIS.search(lead) is not None
        before = one
        document = one.document
        if document is None or not one.found.is_complete or (one.path, document.key) in said:
            continue
        last = document.ended or document.superseded_from
        if last is None or last.day > end or _AS_HISTORY.search(f"{one.before()} {one.after()}"):
            continue
        severity = _severity(document, last.day, start, end)
        current = bool(_AS_CURRENT.search(lead)) or bool(_RIGHT_AFTER.match(one.after()))
        if current or (basis and severity is not Severity.NOTE):
            said.add((one.path, document.key))
            yield _hit(one, document, last.day, severity)


def _lead(one: Cited, before: Cited | None) -> tuple[str, bool]:
    """Return the words that lead to a citation, and whether they only go on with a list."""
    sentence = one.before()
    if before is not None and before.path == one.path:
        gap = one.answer[before.citation.end : one.citation.start]
        if len(gap) < len(sentence):
            return gap, _STEP.fullmatch(gap) is not None
    return sentence, False


def _severity(document: LegalDocument, last: dt.date, start: dt.date, end: dt.date) -> Severity:
    """Return how much it matters that a text had ended by the end of the period."""
    if last > start:
        return Severity.NOTE
    gone = coverage(document, start, end) == "none"
    return Severity.ERROR if gone and calendar_grade(document).is_verified else Severity.WARNING


def _hit(one: Cited, document: LegalDocument, last: dt.date, severity: Severity) -> Hit:
    heirs = [heir.name for key in document.replaced_by if (heir := find(key)) is not None]
    by = join_words(heirs) if heirs else ""
    # Of a text that only gave way, no clause that ends it has been seen.
    ended = document.ended is not None
    return Hit(
        path=one.path,
        said=Text(
            f"{document.name} {'hết hiệu lực' if ended else 'không còn áp dụng'} "
            f"từ ngày {short_date(last)}" + (f", được thay bằng {by}" if by else ""),
            f"{document.name} {'ended' if ended else 'gave way'} on {last}"
            + (f", replaced by {by}" if by else ""),
        ),
        advice=Text(
            "Viện dẫn văn bản thay thế, hoặc nói rõ văn bản cũ áp dụng đến khi nào",
            "Cite the text that replaced it, or say until when the old one applied",
        ),
        offset=one.citation.start,
        severity=severity,
    )
