"""QC512 and QC513: appendix 1 as a whole, and how its rows name the types of documents."""

from collections.abc import Iterator

from qcdc_report.citations.grammar import find_citations
from qcdc_report.citations.kinds import kinds_of_code, known_code
from qcdc_report.findings import Fix, Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text, fold


@make_rule(
    "QC512",
    "appendix-unmentioned",
    title=Text("Nội dung không nhắc đến phụ lục 1", "No answer points to appendix 1"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND30_2020", "Phụ lục I")],
)
def appendix_unmentioned(report: Report, outline: Outline) -> Iterator[Hit]:
    """Documents are listed in appendix 1, and nothing in the answers leads to it.

    What: where appendix 1 has documents, some answer says “phụ lục” or names one of them.

    Why: an appendix that the text never points to is not read; it is also how an appendix of
    another report is noticed.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I: the text must point to its appendices.

    Wrong:

        answers:
          leadership.directives: Đảng ủy đã ban hành đầy đủ các văn bản lãnh đạo theo yêu cầu chung.

    Right:

        answers:
          leadership.directives: Đảng ủy ban hành 02 văn bản, danh mục nêu tại Phụ lục 1 kèm theo.

    Since: 0.1
    """
    del outline
    listed = {fold(document.number) for document in report.documents if document.number}
    if not listed or any("phu luc" in fold(answer) for answer in report.answers.values()):
        return
    named = {
        fold(citation.number_text)
        for answer in report.answers.values()
        for citation in find_citations(answer)
    }
    if named.isdisjoint(listed):
        yield Hit(
            path="documents",
            said=Text(
                "Không mục nào nhắc đến phụ lục 1 hay văn bản nào trong đó",
                "No answer mentions appendix 1 or any document in it",
            ),
            advice=Text("Nêu “(Phụ lục 1 kèm theo)” ở mục II.2", "Refer to appendix 1 in II.2"),
        )


@make_rule(
    "QC513",
    "kind-abbreviated",
    title=Text("Tên loại văn bản viết tắt", "A type of document is abbreviated"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def kind_abbreviated(report: Report, outline: Outline) -> Iterator[Hit]:
    """The type of a document in appendix 1 is written as its code.

    What: the type is spelled out: `Kế hoạch`, not `KH`. A code that stands for one type only is
    fixed by `check --fix`.

    Why: the column is for the type's name; the code stands in the number already, and `QĐ` is both
    Quyết định and Quy định.

    Legal basis: none; a rule of good form.

    Wrong:

        documents:
          - {kind: KH, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A, subject: Học}

    Right:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A, subject: Học}

    Since: 0.1
    """
    del outline
    for index, document in enumerate(report.documents):
        kinds = kinds_of_code(known_code(document.kind.strip()))
        if not kinds:
            continue
        words = " / ".join(kinds)
        yield Hit(
            path=f"documents[{index}].kind",
            said=Text(
                f"“{document.kind}” là chữ viết tắt của {words}",
                f"“{document.kind}” abbreviates {words}",
            ),
            advice=Text(f"Viết: {words}", f"Write: {words}"),
            fix=Fix(0, document.kind, kinds[0]) if len(kinds) == 1 else None,
        )
