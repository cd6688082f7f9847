"""How like a typed heading is to the outline's: words, slips, abbreviations, other words."""

import pytest

import qcdc_report as qcdc
from qcdc_report.recognition.headings.landmarks import Landmark, landmarks
from qcdc_report.recognition.headings.likeness import likeness, vocabulary

OUTLINE = qcdc.default_registry().profile("decree-04-2015").outline
ROWS = landmarks(OUTLINE)
KNOWN = vocabulary(OUTLINE)


def likest(text: str) -> tuple[str, float]:
    """Return the key of the likeliest section, and how like it is."""
    index, measure = max(likeness(text, KNOWN).items(), key=lambda item: item[1])
    return ROWS[index].key, measure


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ĐẶC ĐIỂM TÌNH HÌNH", "context"),
        ("Đặc điểm, tinh hinh", "context"),
        ("Công tác quán triệt, tuyên truyền NQ 02", "leadership.dissemination"),
        ("Việc cụ thể hoá, ban hành văn bản", "leadership.directives"),
        ("Hoạt động của BCĐ thực hiện QCDC", "leadership.steering_committee"),
        ("Hội nghị CBCCVC; Ban TTND", "results.agency.staff_conference"),
        ("Tồntại, hạnchế", "shortcomings.limitations"),
        ("Nguyênnhân", "shortcomings.causes"),
        ("Kiến nghi, đề xuât", "proposals"),
        ("Xây dựng Đảng, chính quyền, MTTQ", "impact.political_system"),
    ],
)
def test_heading_is_likest_to_its_section(text: str, key: str) -> None:
    """Tone marks, slips, short forms and left-out words do not hide a section."""
    assert likest(text)[0] == key
    assert likest(text)[1] > 0.6


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.key}-{row.kind}")
def test_the_outlines_own_words_are_the_likest(row: Landmark) -> None:
    """Every wording that the outline has for a section is that section, beyond doubt."""
    for name in row.names:
        assert likeness(name, KNOWN)[ROWS.index(row)] > 0.99


@pytest.mark.parametrize(
    "text", ["Khen thưởng", "Tổ chức bộ máy phòng Kế toán", "Lorem ipsum dolor", "2019", ""]
)
def test_other_words_are_like_nothing(text: str) -> None:
    """What the outline does not speak of is like no section."""
    assert max(likeness(text, KNOWN).values(), default=0.0) < 0.5


def test_abbreviations_are_those_of_the_outline() -> None:
    """Long forms come from the outline's own words: there is no list of them."""
    assert KNOWN.long_forms["qcdc"] == ("quy", "che", "dan", "chu")
    assert KNOWN.long_forms["cbccvc"] == ("can", "bo", "cong", "chuc", "vien", "chuc")
    assert "xyz" not in KNOWN.long_forms
