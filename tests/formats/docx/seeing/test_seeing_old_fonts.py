"""Text in fonts of before Unicode."""

import pytest

from formats.docx.seeing.word_xml import line, p, r, read, texts
from qcdc_report.formats.docx.package import DocxReadError
from qcdc_report.formats.options import ReadingOptions


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


TCVN3 = "B\u00b8o c\u00b8o k\u00d5t qu\u00b6"
VNI = "ke\u00e1t qua\u00fb"


@pytest.mark.parametrize(
    ("text", "name", "seen"),
    [
        (TCVN3, ".VnTime", "Báo cáo kết quả"),
        (TCVN3, ".VnTimeH", "BÁO CÁO KẾT QUẢ"),
        (TCVN3, ".vntime", "Báo cáo kết quả"),
        (VNI, "VNI-Times", "kết quả"),
        ("“B\u00b8o” – c\u00b8o", ".VnTime", "“Báo” – cáo"),
        (TCVN3, "Times New Roman", TCVN3),
        ("Báo cáo kết quả", ".VnTime", "Báo cáo kết quả"),
        ("2022", ".VnTime", "2022"),
    ],
)
def test_text_is_converted_by_its_font(text: str, name: str, seen: str):
    """Only where it holds codes of the encoding and nothing that is Unicode already."""
    assert line(r(text, font(name))).text == seen


def test_a_font_may_come_from_a_style():
    """As it mostly does."""
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        f"<w:rPr>{font('.VnTime')}</w:rPr></w:style>"
    )
    assert line(r(TCVN3) + r(" 12"), styles=styles).text == "Báo cáo kết quả 12"


def test_a_code_that_word_cut_in_two_runs_is_one():
    """Runs of one look are joined before they are converted."""
    assert line(r("qua", font("VNI-Times")) + r("\u00fb", font("VNI-Times"))).text == "quả"


def test_each_stretch_of_paragraphs_is_remarked_once():
    """Figures between two paragraphs do not part them, Vietnamese in Unicode does."""
    old, new = p(r(TCVN3, font(".VnTime"))), p("Kết quả")
    manuscript = read(old + p("12") + old + new + old)
    remarks = [(remark.rule, remark.number) for remark in manuscript.remarks]
    assert remarks == [("legacy-font", 1), ("legacy-font", 5)]
    assert "1–3" in manuscript.remarks[0].said.vi
    assert "TCVN3 (.VnTime)" in manuscript.remarks[0].said.vi


def test_conversion_can_be_declined_or_the_file_refused():
    """Both say what is wrong."""
    body = p(r(TCVN3, font(".VnTime")))
    kept = read(body, ReadingOptions(legacy_fonts="warn"))
    assert texts(kept) == [TCVN3]
    assert "chưa chuyển" in kept.remarks[0].said.vi
    with pytest.raises(DocxReadError) as caught:
        read(body, ReadingOptions(legacy_fonts="error"))
    assert caught.value.code == "in.legacy_font"
