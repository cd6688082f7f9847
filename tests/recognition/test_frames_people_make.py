"""Letterheads and signatures in the forms that people give them; the cases are data."""

from typing import Any

import pytest

import pages
from layout.samples import plain_profile
from qcdc_report.layout import core_standards, lay_out
from qcdc_report.recognition.casing import sentence_case
from qcdc_report.recognition.closing import Closing, is_closing_start, read_closing
from qcdc_report.recognition.opening import Opening, read_opening
from qcdc_report.report import Report, Signature
from recognition.notation import cases, frame_blocks

STANDARDS = core_standards()
OPENINGS = cases("openings")
CLOSINGS = cases("closings")


@pytest.mark.parametrize("case", OPENINGS, ids=[case["name"] for case in OPENINGS])
def test_the_opening_is_that_on_the_page(case: dict[str, Any]) -> None:
    """Names, number, place, day, addressees; headings and marks are no words of the unit."""
    taken = read_opening(frame_blocks(case["page"]), STANDARDS)
    wanted = {key: tuple(v) if isinstance(v, list) else v for key, v in case["opening"].items()}
    assert taken.value == Opening(**wanted)
    assert [each.text for each in taken.rest] == case.get("rest", [])


@pytest.mark.parametrize("case", CLOSINGS, ids=[case["name"] for case in CLOSINGS])
def test_the_closing_is_that_on_the_page(case: dict[str, Any]) -> None:
    """On whose behalf, post, name, recipients; it begins where a landmark says so."""
    blocks = frame_blocks(case["page"])
    taken = read_closing(blocks, STANDARDS)
    assert taken.value == Closing(
        signature=Signature(**case["signature"]), recipients=tuple(case["recipients"])
    )
    assert [each.text for each in taken.rest] == case.get("rest", [])
    first = next(place for place, block in enumerate(blocks) if is_closing_start(block))
    assert first == case.get("starts_at", 0)


@pytest.mark.parametrize("standard", STANDARDS, ids=[each.id for each in STANDARDS])
def test_what_core_lays_out_is_read_back(standard: Any) -> None:
    """In every standard, names in the letters of running text."""
    report = Report.new(
        profile="sample",
        unit={"name": "Đảng ủy Sở A", "parent": "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh B"},
        letterhead={"number": "15-BC/ĐU", "place": "B", "date": "2022-05-20"},
        signature={"authority": "T/M BAN THƯỜNG VỤ", "post": "BÍ THƯ", "name": "Nguyễn Văn A"},
        recipients=["Ban Dân vận Đảng ủy Khối", "Các chi bộ trực thuộc"],
    )
    page = pages.page_of(lay_out(report, plain_profile(), standard).blocks, standard)
    end = next(place for place, block in enumerate(page) if is_closing_start(block))
    closing = read_closing(page[end : end + 1], STANDARDS).value
    opening = read_opening(page[:3], STANDARDS).value
    assert (opening.issuer, opening.parent) == (report.unit.name, report.unit.parent)
    assert (opening.place, opening.date) == (report.letterhead.place, report.letterhead.date)
    assert opening.number in ("15-BC/ĐU", "15/BC-ĐU")
    assert closing.signature.name == report.signature.name
    assert closing.recipients == report.recipients


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("ĐẢNG ỦY SỞ A", "Đảng ủy Sở A"),
        ("UBND TỈNH LAI CHÂU", "UBND tỉnh Lai Châu"),
        ("CÔNG TY TNHH MTV CẤP NƯỚC B", "Công ty TNHH MTV Cấp nước B"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
        ("BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "Ban Quản lý các khu công nghiệp"),
        ("ĐẢNG UỶ SỞ VĂN HOÁ", "Đảng uỷ Sở Văn hoá"),
        ("Đảng ủy Sở A", "Đảng ủy Sở A"),
    ],
)
def test_names_in_capitals_get_the_letters_of_running_text(shown: str, written: str) -> None:
    """Kinds and fields by a table, proper names and abbreviations by what can be a syllable."""
    assert sentence_case(shown) == written


@pytest.mark.parametrize(
    "text",
    ["Lãnh đạo đơn vị tham gia đầy đủ.", "TM là từ viết tắt của thương mại", "Nơi ở của công nhân"],
)
def test_running_text_begins_no_closing(text: str) -> None:
    """Only the label of the recipients, or capitals on somebody's behalf, do."""
    assert not is_closing_start(pages.passage(text))
    assert not is_closing_start(pages.grid([text], bordered=True))
