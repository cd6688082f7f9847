"""QC511: the unit's own documents, named in the text but not in the appendix."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.bodies import is_central
from qcdc_report.citations.citation import Citation, proper_form
from qcdc_report.citations.number import Number, parse_number
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import IssuedDocument, Report
from qcdc_report.rules.citing.cited import cited
from qcdc_report.text import Text, fold, join_words, short_date

_NEVER_OWN: Final = frozenset({"TU", "CP", "TTg"})
_PARTY_PREFIX: Final = re.compile(r"^(?:dang uy|dang bo|chi bo)\s+")


@make_rule(
    "QC511",
    "document-named-in-prose-missing",
    title=Text(
        "Văn bản của đơn vị nêu trong báo cáo nhưng chưa có trong phụ lục 1",
        "A document of the unit's own is cited but not in appendix 1",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def document_named_in_prose_missing(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer cites a document of the unit's own that the appendix does not list.

    What: a number with the unit's own code, one that its letterhead uses or an issuer of its name
    in the appendix, must stand in the appendix, with the same day if a day is given. Documents
    dated outside the period are not looked for, nor anything while the appendix is empty (QC108).

    Why: section II.2 says “có phụ lục văn bản kèm theo”: the appendix is the proof of the text.

    Legal basis: the outline itself (II.2 and appendix 1).

    Wrong:

        unit: {name: Đảng ủy Sở A}
        letterhead: {number: 15-BC/ĐU}
        answers:
          leadership.directives: Ban hành Nghị quyết số 05-NQ/ĐU, ngày 03/7/2017.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Right:

        unit: {name: Đảng ủy Sở A}
        letterhead: {number: 15-BC/ĐU}
        answers:
          leadership.directives: Ban hành Kế hoạch số 12-KH/ĐU, ngày 19/6/2017.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    del outline
    listed = [(parse_number(document.number), document) for document in report.documents]
    own = _own_codes(report, listed)
    by_number: dict[tuple[object, ...], list[IssuedDocument]] = {}
    for known, document in listed:
        if known is not None:
            by_number.setdefault(_key(known), []).append(document)
    said = set()
    for one in cited(report) if listed else ():
        citation = one.citation
        number = citation.number
        name = (_key(number), citation.date)
        if number.body not in own or not number.is_full or name in said or one.document:
            continue
        if _outside_period(citation, report):
            continue
        same = by_number.get(_key(number), [])
        if any(_same_day(citation, document) for document in same):
            continue
        said.add(name)
        yield Hit(
            path=one.path,
            said=Text(
                f"“{citation.name}” chưa có trong phụ lục 1",
                f"“{citation.name}” is not in appendix 1",
            ),
            advice=_advice(proper_form(citation), same),
            offset=citation.start,
        )


def _own_codes(
    report: Report, listed: list[tuple[Number | None, IssuedDocument]]
) -> frozenset[str]:
    """Return the codes of the unit, and of the bodies within it that issue documents.

    A superior's document may stand in the appendix too; its issuer does not bear the unit's name.
    """
    head = parse_number(report.letterhead.number)
    name = _PARTY_PREFIX.sub("", fold(report.unit.name))
    within = (number for number, document in listed if name and name in fold(document.issuer))
    bodies = {number.body for number in (head, *within) if number is not None}
    return frozenset(body for body in bodies - _NEVER_OWN if body and not is_central(body))


def _outside_period(citation: Citation, report: Report) -> bool:
    start, end = report.period.start, report.period.end
    if citation.date is None:
        return False
    return (start is not None and citation.date < start) or (
        end is not None and citation.date > end
    )


def _key(number: Number) -> tuple[object, ...]:
    return number.serial, number.year, number.code, number.body


def _same_day(citation: Citation, document: IssuedDocument) -> bool:
    if document.date is None or not citation.says("date"):
        return True
    return citation.date is None or citation.date == document.date


def _advice(number: str, same: list[IssuedDocument]) -> Text:
    days = [short_date(document.date) for document in same if document.date is not None]
    if not days:
        return Text(f"Bổ sung {number} vào phụ lục 1", f"Add {number} to appendix 1")
    known = join_words(days)
    return Text(
        f"Phụ lục 1 có {number} ngày {known}: sửa ngày hoặc bổ sung văn bản",
        f"Appendix 1 has {number} of {known}: correct the day or add the document",
    )
