"""QC107, QC108, QC109: the appendix of issued documents."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.period import is_reversed
from qcdc_report.text import Text, short_date

_FIELDS = {
    "kind": Text("tên loại", "its type"),
    "number": Text("số và ký hiệu", "its number"),
    "date": Text("ngày ban hành", "its date"),
    "issuer": Text("cơ quan ban hành", "its issuer"),
    "subject": Text("trích yếu nội dung", "its subject"),
}


@make_rule(
    "QC107",
    "incomplete-document",
    title=Text(
        "Văn bản trong phụ lục 1 ghi chưa đủ", "A document in appendix 1 is not fully described"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def incomplete_document(report: Report, outline: Outline) -> Iterator[Hit]:
    """A document in the appendix lacks a part of its description.

    What: each of `documents` must have `kind`, `number`, `date`, `issuer` and `subject`.

    Why: a document cannot be found without its number and date: Party numbers start again in each
    term, so the date is part of the identity.

    Legal basis: the outline itself (appendix 1).

    Wrong:

        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, subject: Triển khai Nghị quyết}

    Right:

        documents:
          - kind: Kế hoạch
            number: 12-KH/ĐU
            date: 2017-06-19
            issuer: Đảng ủy Sở A
            subject: Triển khai Nghị quyết

    Since: 0.1
    """
    del outline
    for index, document in enumerate(report.documents):
        for name, words in _FIELDS.items():
            value = getattr(document, name)
            if value is None or (isinstance(value, str) and not value.strip()):
                yield Hit(
                    path=f"documents[{index}].{name}",
                    said=Text(
                        f"Văn bản thứ {index + 1} chưa ghi {words.vi}",
                        f"Document {index + 1} lacks {words.en}",
                    ),
                )


@make_rule(
    "QC108",
    "no-documents",
    title=Text("Phụ lục 1 chưa có văn bản nào", "Appendix 1 lists no document"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def no_documents(report: Report, outline: Outline) -> Iterator[Hit]:
    """The appendix of issued documents is empty.

    What: the outline has an appendix of documents and the report lists none.

    Why: section II.2 says “có phụ lục văn bản kèm theo”; a unit that carried out the resolution for
    five years has issued something.

    Legal basis: the outline itself (II.2 and appendix 1).

    Wrong:

        documents: []

    Right:

        documents:
          - kind: Kế hoạch
            number: 12-KH/ĐU
            date: 2017-06-19
            issuer: Đảng ủy Sở A
            subject: Triển khai Nghị quyết

    Since: 0.1
    """
    if outline.documents is not None and not report.documents:
        yield Hit(
            path="documents",
            said=Text(
                "Phụ lục 1 chưa liệt kê văn bản nào đã ban hành",
                "Appendix 1 lists no issued document",
            ),
        )


@make_rule(
    "QC109",
    "document-outside-period",
    title=Text("Văn bản ban hành ngoài kỳ báo cáo", "A document was issued outside the period"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def document_outside_period(report: Report, outline: Outline) -> Iterator[Hit]:
    """A document in the appendix is dated before or after the period.

    What: the `date` of each of `documents` must lie in the period, both days included.

    Why: it is either a mistyped date or a document that is no result of the period.

    Legal basis: the outline itself (title of appendix 1).

    Wrong:

        period: {start: 2017-05-12, end: 2022-05-12}
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2071-06-19}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12}
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19}

    Since: 0.1
    """
    del outline
    start, end = report.period.start, report.period.end
    if is_reversed(report.period):
        return
    for index, document in enumerate(report.documents):
        date = document.date
        if date is None:
            continue
        name = document.number.strip() or str(index + 1)
        if start is not None and date < start:
            said = Text(
                f"Văn bản {name} ban hành ngày {short_date(date)}, trước kỳ báo cáo "
                f"(từ {short_date(start)})",
                f"Document {name} was issued on {date}, before the period ({start})",
            )
        elif end is not None and date > end:
            said = Text(
                f"Văn bản {name} ban hành ngày {short_date(date)}, sau kỳ báo cáo "
                f"(đến {short_date(end)})",
                f"Document {name} was issued on {date}, after the period ({end})",
            )
        else:
            continue
        yield Hit(path=f"documents[{index}].date", said=said)
