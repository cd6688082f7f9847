"""QC104 and QC105: what an official page carries at its head and its foot."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text


@make_rule(
    "QC104",
    "incomplete-letterhead",
    title=Text("Phần đầu văn bản còn thiếu", "The letterhead is incomplete"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def incomplete_letterhead(report: Report, outline: Outline) -> Iterator[Hit]:
    """The number, the place or the date is missing from the letterhead.

    What: `letterhead` must have `number`, `place` and `date`.

    Why: a report without them has not been issued; nobody can cite it.

    Legal basis: none in the register; the presentation standards of the Party and the State.

    Wrong:

        letterhead: {place: B}

    Right:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20}

    Since: 0.1
    """
    del outline
    head = report.letterhead
    if not head.number.strip():
        yield Hit(
            path="letterhead.number",
            said=Text("Chưa ghi số và ký hiệu văn bản", "The document has no number"),
        )
    if not head.place.strip():
        yield Hit(
            path="letterhead.place",
            said=Text("Chưa ghi địa danh ban hành", "The place of issue is missing"),
        )
    if head.date is None:
        yield Hit(
            path="letterhead.date",
            said=Text("Chưa ghi ngày ban hành", "The day of issue is missing"),
        )


@make_rule(
    "QC105",
    "incomplete-signature",
    title=Text("Phần chữ ký, nơi nhận còn thiếu", "The signature or the recipients are missing"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def incomplete_signature(report: Report, outline: Outline) -> Iterator[Hit]:
    """The signer's post or name, or the list of recipients, is missing.

    What: `signature` must have `post` and `name`, and `recipients` at least one entry. `authority`
    may be empty: the head of a unit signs in their own name.

    Why: an official report is signed by somebody and sent to somebody.

    Legal basis: none in the register; the presentation standards of the Party and the State.

    Wrong:

        signature: {post: BÍ THƯ}

    Right:

        signature: {authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ, name: Nguyễn Văn A}
        recipients: [Đảng ủy Khối, Lưu Đảng ủy]

    Since: 0.1
    """
    del outline
    if not report.signature.post.strip():
        yield Hit(
            path="signature.post",
            said=Text("Chưa ghi chức vụ người ký", "The signer's post is missing"),
        )
    if not report.signature.name.strip():
        yield Hit(
            path="signature.name",
            said=Text("Chưa ghi họ và tên người ký", "The signer's name is missing"),
        )
    if not any(name.strip() for name in report.recipients):
        yield Hit(path="recipients", said=Text("Chưa ghi nơi nhận", "The recipients are missing"))
