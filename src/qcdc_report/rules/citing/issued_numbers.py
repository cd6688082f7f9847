"""QC508 and QC509: the numbers in the appendix of issued documents."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.bodies import Arena, arena_of_body
from qcdc_report.citations.citation import arena_of
from qcdc_report.citations.issuers import arena_of_issuer
from qcdc_report.citations.kinds import code_contradicts, kind_of_words, kinds_of_code
from qcdc_report.citations.number import Number, parse_number
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import IssuedDocument, Report
from qcdc_report.text import Text, fold, short_date

_BLANK: Final = re.compile(r"…|\.{2,}|_{2,}|x{3,}", re.IGNORECASE)
"""A number not filled in yet, which QC302 speaks of."""

_WITHOUT_CODE: Final = frozenset({"", "Công văn", "Luật", "Bộ luật"})
_FORMS: Final = {
    Arena.PARTY: Text(
        "văn bản của Đảng viết số-LOẠI/CƠ QUAN, như 12-KH/ĐU",
        "a Party document is numbered as 12-KH/ĐU",
    ),
    Arena.STATE: Text(
        "văn bản hành chính viết số/LOẠI-CƠ QUAN, như 34/KH-SA",
        "an administrative document is numbered as 34/KH-SA",
    ),
}


@make_rule(
    "QC508",
    "document-number-malformed",
    title=Text(
        "Số, ký hiệu trong phụ lục 1 sai thể thức", "A number in appendix 1 is not in its form"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def document_number_malformed(report: Report, outline: Outline) -> Iterator[Hit]:
    """The number of an issued document does not fit its form, its type or its issuer.

    What: a Party body numbers as `12-KH/ĐU`, a body of the State as `34/KH-SA` or
    `04/2015/NĐ-CP`; no spaces, no `Số`; the code is that of the type (KH for a Kế hoạch); a body of
    the State does not use a Party symbol, nor the other way round. Unions and companies may use
    either form.

    Why: the appendix is where a reader looks a document up.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I and III; HD 36 and HD 05-HD/VPTW. None of them is
    in the register.

    Wrong:

        documents:
          - {kind: Kế hoạch, number: 12/KH-ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Right:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    del outline
    for index, document in enumerate(report.documents):
        written = document.number.strip()
        if not written or _BLANK.search(written):
            continue
        path = f"documents[{index}].number"
        number = parse_number(written)
        kind = kind_of_words(document.kind)
        if number is None:
            yield _unreadable(path, written)
        elif not number.body or not (number.code or kind in _WITHOUT_CODE):
            yield _incomplete(path, written, number)
        else:
            yield from _wrong_symbol(path, written, number, kind, document)


def _unreadable(path: str, written: str) -> Hit:
    return Hit(
        path=path,
        said=Text(
            f"“{written}” không phải số và ký hiệu văn bản", f"“{written}” is no document number"
        ),
        advice=Text(
            "Viết như 12-KH/ĐU (văn bản của Đảng) hoặc 34/KH-SA (văn bản hành chính)",
            "Write it as 12-KH/ĐU (Party) or 34/KH-SA (State)",
        ),
    )


def _incomplete(path: str, written: str, number: Number) -> Hit:
    missing = (
        Text("ký hiệu cơ quan ban hành", "the code of its issuer")
        if not number.body
        else Text("ký hiệu tên loại", "the code of its type")
    )
    return Hit(
        path=path,
        said=Text(f"“{written}” chưa có {missing.vi}", f"“{written}” lacks {missing.en}"),
    )


def _wrong_symbol(
    path: str, written: str, number: Number, kind: str, document: IssuedDocument
) -> Iterator[Hit]:
    by_issuer, by_body = arena_of_issuer(document.issuer), arena_of_body(number.body)
    if by_issuer and by_body and by_issuer is not by_body:
        form = _FORMS[by_issuer]
        yield Hit(
            path=path,
            said=Text(
                f"Ký hiệu “{written}” không phải của {document.issuer.strip()}: {form.vi}",
                f"“{written}” is no number of {document.issuer.strip()}: {form.en}",
            ),
        )
        return
    arena = arena_of(number, kind, document.issuer)
    if arena is not None and number.written(arena) != written:
        right, form = number.written(arena), _FORMS[arena]
        yield Hit(
            path=path,
            said=Text(
                f"Số, ký hiệu “{written}” sai thể thức: {form.vi}",
                f"“{written}” is not in its form: {form.en}",
            ),
            advice=Text(f"Viết: {right}", f"Write: {right}"),
        )
    if code_contradicts(kind, number.code):
        other = kinds_of_code(number.code)[0]
        yield Hit(
            path=path,
            said=Text(
                f"“{written}”: ký hiệu {number.code} là của {other}, không phải {kind}",
                f"“{written}”: {number.code} stands for {other}, not for {kind}",
            ),
        )


@make_rule(
    "QC509",
    "document-duplicate",
    title=Text("Văn bản liệt kê hai lần", "A document is listed twice"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def document_duplicate(report: Report, outline: Outline) -> Iterator[Hit]:
    """The appendix lists one document twice.

    What: no two of `documents` have the same number, date and issuer. The same number on another
    day is another document: numbers start again each year, or each term.

    Why: the count of documents in section II.2 is taken from the appendix.

    Legal basis: none; a rule of good form.

    Wrong:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Right:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Kế hoạch, number: 13-KH/ĐU, date: 2017-06-20, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    del outline
    first: dict[tuple[object, ...], int] = {}
    for index, document in enumerate(report.documents):
        written = document.number.strip()
        if not written:
            continue
        number = parse_number(written)
        parts = (number.serial, number.year, number.code, number.body) if number else (written,)
        key = (*parts, document.date, fold(document.issuer))
        earlier = first.setdefault(key, index)
        if earlier != index:
            day = f", ngày {short_date(document.date)}" if document.date else ""
            yield Hit(
                path=f"documents[{index}].number",
                said=Text(
                    f"Văn bản {written}{day} đã có ở dòng {earlier + 1} của phụ lục 1",
                    f"Document {written} already stands in row {earlier + 1} of appendix 1",
                ),
            )
