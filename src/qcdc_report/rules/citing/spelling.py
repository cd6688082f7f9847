"""QC501: how the number of a cited document is written."""

from collections.abc import Iterator

from qcdc_report.citations.citation import proper_form
from qcdc_report.citations.identifying import Mismatch
from qcdc_report.findings import Fix, Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.citing.cited import Cited, cited
from qcdc_report.text import Text, fold


@make_rule(
    "QC501",
    "citation-misspelt",
    title=Text(
        "Số, ký hiệu văn bản viện dẫn viết chưa đúng", "A cited document's number is misspelt"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND30_2020", "Phụ lục I, Phụ lục III"),
        LegalBasis("HD36_2018"),
        LegalBasis("HD05_2026"),
    ],
)
def citation_misspelt(report: Report, outline: Outline) -> Iterator[Hit]:
    """The number of a cited document is not written in its right form.

    What: a Party number is written `217-QĐ/TW`, one of the State `04/2015/NĐ-CP` or `125/QĐ-SA`,
    without spaces and with Đ where it belongs. A number that leaves out its year or symbol is only
    a note, and none where the same report cites that document in full; so is a missing leading
    zero.

    Why: a reader looks the document up by this number. `217-QD/TW` and `01/2016/TT/BNV` are not
    found, and `Nghị định 60` may be one of many.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I and III; HD 36 and HD 05-HD/VPTW.

    Wrong:

        answers:
          context: Thực hiện Quyết định số 217-QD/TW và Thông tư số 01/2016/TT/BNV.

    Right:

        answers:
          context: Thực hiện Quyết định số 217-QĐ/TW và Thông tư số 01/2016/TT-BNV.

    Since: 0.1
    """
    del outline
    everything = list(cited(report))
    in_full = {one.document.key for one in everything if one.document and _in_full(one)}
    for one in everything:
        right = proper_form(one.citation)
        document = one.document
        if document is not None and Mismatch.CODE in one.found.mismatches:
            right = document.number
        if right != one.citation.number_text:
            yield _misspelt(one, right)
        elif document is not None and document.key not in in_full and not _in_full(one):
            yield Hit(
                path=one.path,
                said=Text(
                    f"“{one.citation.name}” chưa ghi đủ số, năm và ký hiệu",
                    f"“{one.citation.name}” lacks its year or symbol",
                ),
                advice=Text(
                    f"Nếu là {document.name} thì lần đầu viết đủ như vậy",
                    f"If it is {document.name}, write it so the first time",
                ),
                offset=one.citation.number_start,
                severity=Severity.NOTE,
            )


def _in_full(one: Cited) -> bool:
    return one.found.is_complete and one.citation.number.is_full


def _misspelt(one: Cited, right: str) -> Hit:
    written = " ".join(one.citation.number_text.split())
    only_zero = right == f"0{written}"
    return Hit(
        path=one.path,
        said=Text(f"Số, ký hiệu “{written}” viết chưa đúng", f"The number “{written}” is misspelt"),
        advice=Text(f"Viết: {right}", f"Write: {right}"),
        offset=one.citation.number_start,
        severity=Severity.NOTE if only_zero else None,
        fix=Fix(one.citation.number_start, one.citation.number_text, right)
        if _same_letters(written, right)
        else None,
    )


def _same_letters(written: str, right: str) -> bool:
    """Say whether only separators, spaces, marks and leading zeros differ: the form alone."""
    one, other = ("".join(filter(str.isalnum, fold(text))).lstrip("0") for text in (written, right))
    return one == other
