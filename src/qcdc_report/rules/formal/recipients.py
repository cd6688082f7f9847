"""QC118 and QC119: whom a report goes to."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.formal.standards import arena_of_report
from qcdc_report.text import Text

_ARCHIVE: Final = r"(?i)\W*lưu\b"
_TYPED: Final = r"(?s)[\s–—•*+-]*(?P<name>.*?)[\s;,./]*"


@make_rule(
    "QC118",
    "careless-recipients",
    title=Text("Nơi nhận ghi chưa đúng", "The recipients are not written as they should be"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def careless_recipients(report: Report, outline: Outline) -> Iterator[Hit]:
    """The list of recipients lacks its archive line, or has dashes and semicolons typed by hand.

    What: one of `recipients` begins with “Lưu”; each is the name alone. Dashes, semicolons and the
    full stop at the end are printed by the presentation standard, which differ in them.

    Why: the archive line says where the original is kept; typed punctuation is wrong as soon as
    the report is laid out by another standard.

    Legal basis: none in the register; the presentation standards of the Party and the State.

    Wrong:

        recipients: ["- Ban Thường vụ Đảng ủy Khối;"]

    Right:

        recipients: [Ban Thường vụ Đảng ủy Khối, Lưu Đảng ủy]

    Since: 0.1
    """
    del outline
    named = [name for name in report.recipients if name.strip()]
    if named and not any(compiled(_ARCHIVE).match(name) for name in named):
        yield Hit(
            path="recipients",
            said=Text("Nơi nhận chưa có dòng “Lưu …”", "The recipients lack the archive line"),
            advice=Text("Thêm, chẳng hạn: Lưu Đảng ủy", "Add one, such as: Lưu Đảng ủy"),
        )
    for index, name in enumerate(report.recipients):
        match = compiled(_TYPED).fullmatch(name)
        bare = match["name"] if match else name
        if bare and bare != name.strip():
            yield Hit(
                path=f"recipients[{index}]",
                said=Text(
                    f"Nơi nhận “{name}” có dấu gõ tay; dấu do tiêu chuẩn trình bày đặt",
                    f"The recipient “{name}” has marks typed by hand; the standard prints them",
                ),
                fix=Fix(0, name, bare),
            )


@make_rule(
    "QC119",
    "addressees-in-party-report",
    title=Text("Báo cáo của Đảng không có “Kính gửi”", "A Party report has no Kính gửi"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def addressees_in_party_report(report: Report, outline: Outline) -> Iterator[Hit]:
    """Addressees are given, but a Party report does not show them.

    What: under a Party standard `letterhead.addressees` is empty. `Kính gửi` is for an official
    letter (công văn), `Kính trình` for a submission; of a report the addressees are printed among
    the recipients.

    Why: whoever filled it in expects a line on page 1 that will not be there.

    Legal basis: HD 05-HD/VPTW, which is not in the register.

    Wrong:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20, addressees: [Đảng ủy Khối]}

    Right:

        letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20}
        recipients: [Đảng ủy Khối, Lưu Đảng ủy]

    Since: 0.1
    """
    del outline
    if report.letterhead.addressees and arena_of_report(report) is Arena.PARTY:
        yield Hit(
            path="letterhead.addressees",
            said=Text(
                "Báo cáo của Đảng không có dòng “Kính gửi”; nơi được gửi sẽ in ở Nơi nhận",
                "A Party report has no Kính gửi; the addressees are printed among the recipients",
            ),
            advice=Text("Chuyển sang recipients", "Move them to recipients"),
        )
