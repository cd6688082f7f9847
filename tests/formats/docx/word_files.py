"""Documents with every kind of block, and what stands in the files made of them."""

import io
import zipfile
from collections.abc import Iterator
from functools import cache

from lxml import etree

from pictures import png
from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Column,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Picture,
    Signature,
    Table,
    Title,
)
from qcdc_report.layout import Standard, core_standards
from qcdc_report.report import Run

STANDARD_IDS = ("party-hd05", "party-hd36", "state-nd30")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_W}}}"

LETTERHEAD = Letterhead(
    heading="ĐẢNG CỘNG SẢN VIỆT NAM",
    motto="",
    parent="ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH B",
    issuer="ĐẢNG ỦY SỞ A",
    number="Số 15-BC/ĐU",
    place_date="B, ngày 20 tháng 5 năm 2022",
)
TITLE = Title(type_name="BÁO CÁO", subject="sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU")
SIGNATURE = Signature(
    recipients_label="Nơi nhận:",
    recipients=("- Ban Thường vụ Đảng ủy Khối;", "- Lưu Đảng ủy."),
    authority="T/M BAN THƯỜNG VỤ",
    post="BÍ THƯ",
    name="Nguyễn Văn A",
)
TABLE = Table(
    columns=(Column(align="center"), Column(share=3), Column(align="right")),
    header=("TT", "Nội dung", "Số liệu"),
    rows=(("1", "Hội nghị", "1.205"), ("2", (Run("Đối thoại", bold=True),), "91,98 %")),
    summary="Số liệu các năm",
)
PICTURE = Picture(content=png(), description="Hai cột bằng nhau", width=80, key="figures.a")
APPENDIX = Appendix(
    number=1, label="PHỤ LỤC 1", title="Danh mục văn bản", link="(Kèm theo …)", key="documents"
)


def standard(standard_id: str) -> Standard:
    """Return one of core's presentation standards."""
    return next(one for one in core_standards() if one.id == standard_id)


PARTY = standard("party-hd36")
STATE = standard("state-nd30")


def prose(text: str) -> Paragraph:
    """Return a paragraph in one style."""
    return Paragraph((Run(text),))


def document(*blocks: Block, **properties: str) -> Document:
    """Return a document of these blocks."""
    return Document(blocks=blocks, **{"standard": "party-hd36", "title": "Báo cáo", **properties})


def every_block() -> Document:
    """Return a document with every kind of block, upright and landscape, of several pages."""
    long = "Đảng ủy lãnh đạo xây dựng và thực hiện quy chế dân chủ ở cơ sở. " * 12
    return document(
        LETTERHEAD,
        TITLE,
        Addressees(("Ban Thường vụ Đảng ủy Khối", "Ban Dân vận Tỉnh ủy")),
        Heading(level=0, ordinal=1, title="Kết quả thực hiện", key="one", marker="Phần thứ nhất"),
        Heading(level=1, ordinal=1, title="Đặc điểm, tình hình", key="context", marker="I-"),
        *(prose(long) for _ in range(6)),
        Paragraph((Run("Thuận lợi:", bold=True), Run(" việc làm "), Run("ổn định", italic=True))),
        Heading(level=2, ordinal=1, title="Công tác quán triệt", key="a.b", marker="1."),
        ListItem((Run("gạch đầu dòng"),)),
        ListItem((Run("dấu cộng"),), 2),
        ListItem((Run("dấu chấm"),), 3),
        Heading(level=3, ordinal=1, title="Nội dung", key="a.b.c", marker="a)"),
        TABLE,
        prose(long),
        SIGNATURE,
        Appendix(number=1, label="PHỤ LỤC 1", title="Văn bản", link="(Kèm theo)", landscape=True),
        Table(columns=(Column(), Column()), header=("TT", "Văn bản"), rows=(("1", long),) * 9),
        Appendix(number=2, label="PHỤ LỤC 2", title="Số liệu", link="(Kèm theo)", key="figures"),
        TABLE,
        PICTURE,
        TABLE,
        author="Đảng ủy Sở A",
        created="2022-05-20",
    )


def parts(content: bytes) -> dict[str, bytes]:
    """Return the parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(content: bytes, name: str) -> etree._Element:
    """Return one part as XML."""
    return etree.fromstring(parts(content)[name])


def body(content: bytes) -> etree._Element:
    """Return ``w:body``."""
    return part(content, "word/document.xml")[0]


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """Return what an XPath with the prefix ``w`` finds."""
    return element.xpath(path, namespaces={"w": _W})


def values(element: etree._Element, path: str) -> list[str]:
    """Return the ``w:val`` of what an XPath finds."""
    return [one.get(f"{W}val") for one in find(element, path)]


def text_of(paragraph: etree._Element) -> str:
    """Return a paragraph's text, with its tabs and line breaks."""
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        marks.get(one.tag) or one.text or ""
        for one in find(paragraph, ".//w:r/*[self::w:t or self::w:tab or self::w:br]")
    )


def style_of(paragraph: etree._Element) -> str:
    """Return the id of a paragraph's style."""
    return values(paragraph, "w:pPr/w:pStyle")[0]


def lines(content: bytes) -> list[tuple[str, str]]:
    """Return style and text of every paragraph, those in tables too, in order."""
    return list(_lines(body(content)))


def _lines(element: etree._Element) -> Iterator[tuple[str, str]]:
    for paragraph in element.iter(f"{W}p"):
        yield style_of(paragraph), text_of(paragraph)


@cache
def styles(content: bytes) -> dict[str, etree._Element]:
    """Return the styles of a file by id."""
    found = find(part(content, "word/styles.xml"), "w:style")
    return {one.get(f"{W}styleId"): one for one in found}
