"""QC116 and QC117: the signer's name and post."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.formal.standards import arena_of_report
from qcdc_report.text import Text, fold

_DEGREE: Final = r"(?i:PGS|GS|TSKH|TS|Th\.?S|CKII|CKI|BS|KS|CN|NGND|NGƯT|TTND|TTƯT)"
_RANK: Final = r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)"
_FAMILY: Final = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Cao"
)
_TITLE: Final = (
    rf"\s*(?:{_DEGREE}(?:[.,;\s]+{_DEGREE})*[.,]?\s+|{_DEGREE}(?:[.,]+{_DEGREE})*\.(?=\S)"
    rf"|(?:[Đđ]ồng chí|[Đđ]/[Cc]|Thạc s[ĩỹ]|Tiến s[ĩỹ]|Cử nhân|Kỹ sư|Bác s[ĩỹ]|{_RANK})[.:]?\s+"
    rf"|(?:Ông|Bà)[.:]?\s+(?=(?:{_FAMILY})\b))+"
)
_POST: Final = (
    r"(?:pho )?(?:bi thu|chu nhiem)(?: thuong truc)? (?P<body>(?:dang uy|dang bo|chi bo|tinh uy|"
    r"huyen uy|thanh uy|ban chap hanh|ban thuong vu|uy ban kiem tra)\b.*)"
)


@make_rule(
    "QC116",
    "title-before-name",
    title=Text(
        "Trước họ tên người ký có học vị, danh xưng", "A degree or title stands before the name"
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def title_before_name(report: Report, outline: Outline) -> Iterator[Hit]:
    """A degree, a rank or a form of address stands before the signer's name.

    What: `signature.name` is the name alone, without `TS.`, `ThS.`, `Đồng chí`, `Ông`. Under the
    standard of the State it is a note: armed forces, education, health and science have rules of
    their own.

    Why: both standards rule it out: what signs is the post, not the degree.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I; HD 05-HD/VPTW. Neither is in the register.

    Wrong:

        signature: {authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ, name: TS. Nguyễn Văn A}

    Right:

        signature: {authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ, name: Nguyễn Văn A}

    Since: 0.1
    """
    del outline
    name, arena = report.signature.name, arena_of_report(report)
    match = compiled(_TITLE).match(name)
    if match is None or arena is None:
        return
    of_party = arena is Arena.PARTY
    title = match.group()
    yield Hit(
        path="signature.name",
        said=Text(
            f"Trước họ tên người ký không ghi “{title.strip()}”",
            f"“{title.strip()}” does not stand before the signer's name",
        ),
        advice=None
        if of_party
        else Text(
            "Trừ lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định riêng của ngành",
            "Unless the sector (armed forces, education, health, science) has a rule of its own",
        ),
        offset=0,
        severity=None if of_party else Severity.NOTE,
        fix=Fix(0, title, "") if of_party else None,
    )


@make_rule(
    "QC117",
    "post-names-body",
    title=Text("Chức vụ ký nhắc lại tên cơ quan", "The signer's post repeats the body's name"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def post_names_body(report: Report, outline: Outline) -> Iterator[Hit]:
    """Below the authority, the post names the body a second time.

    What: in a Party document, under `T/M ĐẢNG ỦY` the post is `BÍ THƯ`, not `BÍ THƯ ĐẢNG ỦY`.
    Without an authority the post may name its body: a body without a seal of its own signs so.

    Why: the line above it says which body it is.

    Legal basis: HD 05-HD/VPTW, which is not in the register.

    Wrong:

        signature: {authority: T/M ĐẢNG ỦY, post: BÍ THƯ ĐẢNG ỦY, name: Nguyễn Văn A}

    Right:

        signature: {authority: T/M ĐẢNG ỦY, post: BÍ THƯ, name: Nguyễn Văn A}

    Since: 0.1
    """
    del outline
    signature = report.signature
    if arena_of_report(report) is not Arena.PARTY or not signature.authority.strip():
        return
    if compiled(_POST).fullmatch(fold(signature.post)):
        yield Hit(
            path="signature.post",
            said=Text(
                f"Chức vụ “{signature.post}” nhắc lại tên cơ quan",
                f"The post “{signature.post}” repeats the name of the body",
            ),
            advice=Text(
                "Chỉ ghi chức vụ, trừ văn bản liên tịch",
                "Write the post only, but in joint documents",
            ),
        )
