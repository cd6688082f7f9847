"""QC115: on whose behalf a report is signed."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.formal.standards import arena_of_report
from qcdc_report.text import Text, fold

_PREFIX: Final = (
    r"(?is)\s*(?P<prefix>T/M\.?|TM\.|TM(?=\s)|K/T\.?|KT\.|KT(?=\s)|T/L\.?|TL\.|TL(?=\s))"
    r"\s*(?P<body>\S.*)"
)
_WRITTEN: Final[Mapping[Arena, Mapping[str, str]]] = {
    Arena.PARTY: {"TM": "T/M", "KT": "K/T", "TL": "T/L"},
    Arena.STATE: {"TM": "TM.", "KT": "KT.", "TL": "TL."},
}
_COLLECTIVE: Final = (
    r"(?:ban thuong vu|ban chap hanh|dang uy|dang bo|chi bo|tinh uy|huyen uy|thanh uy|uy ban|"
    r"hoi dong|doan chu tich)\b"
)
_SECRETARY: Final = r"bi thu\b"


@make_rule(
    "QC115",
    "wrong-authority",
    title=Text("Quyền hạn ký viết chưa đúng", "The signer's authority is not in its form"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def wrong_authority(report: Report, outline: Outline) -> Iterator[Hit]:
    """The prefix of the signer's authority is of the other family, or does not fit the body.

    What: a Party document has `T/M`, `K/T`, `T/L`, one of the State `TM.`, `KT.`, `TL.`; printing
    puts it right, the data should be so too. A deputy who signs for a body that decides together
    signs on its behalf (T/M), not in place of its head (K/T): a note, read from the samples of the
    standards.

    Why: the line says who answers for the report: a collective, or its head.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I; HD 36 and HD 05-HD/VPTW. None of them is in the
    register.

    Wrong:

        letterhead: {standard: party-hd36, number: 15-BC/ĐU, place: B, date: 2022-05-20}
        signature: {authority: TM. BAN THƯỜNG VỤ, post: BÍ THƯ, name: Nguyễn Văn A}

    Right:

        letterhead: {standard: party-hd36, number: 15-BC/ĐU, place: B, date: 2022-05-20}
        signature: {authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ, name: Nguyễn Văn A}

    Since: 0.1
    """
    del outline
    authority, arena = report.signature.authority, arena_of_report(report)
    match = compiled(_PREFIX).match(authority)
    if match is None or arena is None:
        return
    start, end = match.start("prefix"), match.start("body")
    prefix = re.sub(r"\W", "", match["prefix"]).upper()
    right, written = f"{_WRITTEN[arena][prefix]} ", authority[start:end]
    if written != right:
        yield Hit(
            path="signature.authority",
            said=Text(
                f"Theo tiêu chuẩn của báo cáo, “{written.strip()}” viết là {right.strip()}",
                f"“{written.strip()}” is written {right.strip()} under the report's standard",
            ),
            offset=start,
            fix=Fix(start, written, right),
        )
    body = fold(match["body"])
    secretary = arena is Arena.PARTY and compiled(_SECRETARY).match(body)
    if prefix == "KT" and (secretary or compiled(_COLLECTIVE).match(body)):
        yield Hit(
            path="signature.authority",
            said=Text(
                "Cơ quan làm việc theo chế độ tập thể: cấp phó ký thay mặt (T/M), không ký K/T",
                "The body decides together: a deputy signs on its behalf (T/M), not for its head",
            ),
            severity=Severity.NOTE,
        )
