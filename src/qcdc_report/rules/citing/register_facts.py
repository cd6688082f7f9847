"""QC502 to QC505: what a citation says of a document, against the register."""

from collections.abc import Iterator

from qcdc_report.citations.citation import proper_form
from qcdc_report.citations.identifying import Mismatch, is_registrable
from qcdc_report.citations.kinds import code_contradicts, kinds_of_code
from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.citing.cited import cited, dated_name
from qcdc_report.text import Text, short_date


@make_rule(
    "QC502",
    "citation-wrong-type-word",
    title=Text("Gọi sai tên loại văn bản viện dẫn", "A cited document is called by another type"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("QD217_2013"), LegalBasis("QD124_2018")],
)
def citation_wrong_type_word(report: Report, outline: Outline) -> Iterator[Hit]:
    """A cited document is called by the name of another type.

    What: the word before the number must be the document's own type: 124-QĐ/TW is a Quy định,
    217-QĐ/TW a Quyết định, though both have QĐ. It is an error where the register's source for the
    type was seen and the citation can mean no other document. For a document the register does not
    have, the type must fit the number's code: KH is a Kế hoạch.

    Why: Quyết định and Quy định are numbered apart, so the wrong word names another document.

    Legal basis: the register (217-QĐ/TW, 218-QĐ/TW, 124-QĐ/TW); Decree 30/2020/NĐ-CP, Phụ lục III.

    Wrong:

        answers:
          context: Thực hiện Quyết định số 124-QĐ/TW, ngày 02/02/2018 của Ban Bí thư.

    Right:

        answers:
          context: Thực hiện Quy định số 124-QĐ/TW, ngày 02/02/2018 của Ban Bí thư.

    Since: 0.1
    """
    del outline
    for one in cited(report):
        citation, document = one.citation, one.document
        number = proper_form(citation)
        if document is not None and Mismatch.KIND in one.found.mismatches:
            verified = document.grade.is_verified and one.found.certain
            yield Hit(
                path=one.path,
                said=Text(
                    f"{number} là {document.kind}, không phải {citation.kind}",
                    f"{number} is a {document.kind}, not a {citation.kind}",
                ),
                advice=Text(f"Viết: {document.name}", f"Write: {document.name}"),
                offset=citation.start,
                severity=Severity.ERROR if verified else None,
            )
        elif document is None and code_contradicts(citation.kind, citation.number.code):
            code, kind = citation.number.code, kinds_of_code(citation.number.code)[0]
            yield Hit(
                path=one.path,
                said=Text(
                    f"“{citation.name}”: ký hiệu {code} là của {kind}, không phải {citation.kind}",
                    f"“{citation.name}”: {code} stands for {kind}, not for {citation.kind}",
                ),
                offset=citation.start,
            )


@make_rule(
    "QC503",
    "citation-wrong-issuer",
    title=Text("Ghi sai cơ quan ban hành văn bản viện dẫn", "A cited document has another issuer"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND04_2015"), LegalBasis("QD217_2013")],
)
def citation_wrong_issuer(report: Report, outline: Outline) -> Iterator[Hit]:
    """A cited document is said to be by somebody who did not issue it.

    What: an issuer named right after a full number must be the one in the register, and of the same
    term: decrees are of the Government, 217-QĐ/TW is of the Politburo of term XI. Nothing is said
    of an issuer that names no certain body (“Trung ương”).

    Why: the Prime Minister issues no decrees; who does not know the issuer has not read the text.

    Legal basis: the register.

    Wrong:

        answers:
          context: Thực hiện Nghị định số 04/2015/NĐ-CP của Thủ tướng Chính phủ.

    Right:

        answers:
          context: Thực hiện Nghị định số 04/2015/NĐ-CP của Chính phủ.

    Since: 0.1
    """
    del outline
    for one in cited(report):
        citation, document = one.citation, one.document
        if document is None or not one.found.is_complete:
            continue
        if Mismatch.ISSUER in one.found.mismatches:
            yield Hit(
                path=one.path,
                said=Text(
                    f"{document.name} là của {document.issuer}, không phải của {citation.issuer}",
                    f"{document.name} is by {document.issuer}, not by {citation.issuer}",
                ),
                advice=Text(
                    f"Viết: {document.name} của {document.issuer}",
                    f"Write: {document.name} của {document.issuer}",
                ),
                offset=citation.start,
            )


@make_rule(
    "QC504",
    "citation-wrong-date",
    title=Text("Ghi sai ngày của văn bản viện dẫn", "A cited document has another date"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
    legal_basis=[LegalBasis("ND04_2015"), LegalBasis("QD217_2013"), LegalBasis("NQ18_2017")],
)
def citation_wrong_date(report: Report, outline: Outline) -> Iterator[Hit]:
    """The day written with a cited document is not the day it was issued.

    What: a day right after a full number must be the register's. It is an error where a source for
    the register's day was seen, else a note. A Party number with a day of another term is another
    document and not held to be wrong; nor is a day that a list shares.

    Why: a Party number carries no year, so its day is part of its name.

    Legal basis: the register.

    Wrong:

        answers:
          context: Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/01/2017 của Trung ương.

    Right:

        answers:
          context: Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương.

    Since: 0.1
    """
    del outline
    for one in cited(report):
        citation, document = one.citation, one.document
        if document is None or document.date is None or not one.found.is_complete:
            continue
        if Mismatch.DATE not in one.found.mismatches:
            continue
        day = short_date(document.date.day)
        verified = document.date.grade.is_verified and one.found.certain
        yield Hit(
            path=one.path,
            said=Text(
                f"{document.name} ban hành ngày {day}, không phải ngày {citation.date_text}",
                f"{document.name} was issued on {document.date.day}, not {citation.date_text}",
            ),
            advice=Text(f"Viết: {dated_name(document)}", f"Write: {dated_name(document)}"),
            offset=citation.start,
            severity=Severity.ERROR if verified else None,
        )


@make_rule(
    "QC505",
    "citation-unknown",
    title=Text(
        "Văn bản viện dẫn chưa có trong danh mục đối chiếu",
        "A cited document is not in the register",
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def citation_unknown(report: Report, outline: Outline) -> Iterator[Hit]:
    """A law, decree, circular or document of the Party's centre is not in the register.

    What: nothing could be checked of it: type, number, day, issuer and whether it was in force are
    for the writer to look up. Said once for each document; never of a unit's own documents or a
    province's.

    Why: a reader takes the silence of a checker for a proof.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: Thực hiện Nghị định số 40/2015/NĐ-CP của Chính phủ.

    Right:

        answers:
          context: Thực hiện Nghị định số 04/2015/NĐ-CP của Chính phủ.

    Since: 0.1
    """
    del outline
    said = set()
    for one in cited(report):
        citation = one.citation
        name = (citation.kind, proper_form(citation), citation.date)
        if one.document is not None or not is_registrable(citation) or name in said:
            continue
        said.add(name)
        yield Hit(
            path=one.path,
            said=Text(
                f"“{citation.name}” chưa có trong danh mục để đối chiếu",
                f"“{citation.name}” is not in the register, so nothing of it was checked",
            ),
            advice=Text(
                "Tự kiểm tra tên loại, số, ngày, cơ quan ban hành và hiệu lực",
                "Check its type, number, day, issuer and whether it was in force yourself",
            ),
            offset=citation.start,
        )
