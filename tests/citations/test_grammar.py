"""Finding cited documents in running text: every form seen in the wild, and nothing else."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.citations.citation import proper_form
from qcdc_report.citations.grammar import find_citations

# text, type, (serial, year, code, body), arena, proper form
FORMS = [
    ("Nghị định số 04/2015/NĐ-CP", "Nghị định", ("04", 2015, "NĐ", "CP"), "state", "04/2015/NĐ-CP"),
    ("Thông tư 01/2016/TT-BNV", "Thông tư", ("01", 2016, "TT", "BNV"), "state", "01/2016/TT-BNV"),
    ("Luật số 10/2022/QH15", "Luật", ("10", 2022, "", "QH15"), "state", "10/2022/QH15"),
    (
        "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
        "Luật",
        ("10", 2022, "", "QH15"),
        "state",
        "10/2022/QH15",
    ),
    (
        "Luật Phòng, chống tham nhũng số 36/2018/QH14",
        "Luật",
        ("36", 2018, "", "QH14"),
        "state",
        "36/2018/QH14",
    ),
    ("Bộ luật Lao động 45/2019/QH14", "Bộ luật", ("45", 2019, "", "QH14"), "state", "45/2019/QH14"),
    (
        "Pháp lệnh số 34/2007/PL-UBTVQH11",
        "Pháp lệnh",
        ("34", 2007, "PL", "UBTVQH11"),
        "state",
        "34/2007/PL-UBTVQH11",
    ),
    (
        "Nghị quyết 55/1998/NQ-UBTVQH10",
        "Nghị quyết",
        ("55", 1998, "NQ", "UBTVQH10"),
        "state",
        "55/1998/NQ-UBTVQH10",
    ),
    (
        "Thông tư liên tịch số 08/2004/TTLT/BYT-BTC",
        "Thông tư liên tịch",
        ("08", 2004, "TTLT", "BYT-BTC"),
        "state",
        "08/2004/TTLT-BYT-BTC",
    ),
    ("Nghị quyết số 02-NQ/TU", "Nghị quyết", ("02", None, "NQ", "TU"), "party", "02-NQ/TU"),
    ("Quyết định số 217-QĐ/TW", "Quyết định", ("217", None, "QĐ", "TW"), "party", "217-QĐ/TW"),
    ("Kết luận 120-KL/TW", "Kết luận", ("120", None, "KL", "TW"), "party", "120-KL/TW"),
    ("Kế hoạch số 33 - KH/ĐUK", "Kế hoạch", ("33", None, "KH", "ĐUK"), "party", "33-KH/ĐUK"),
    ("Quyết định số 217-QD/TW", "Quyết định", ("217", None, "QĐ", "TW"), "party", "217-QĐ/TW"),
    ("Quyết định số 217/QĐ-TW", "Quyết định", ("217", None, "QĐ", "TW"), "party", "217-QĐ/TW"),
    ("QĐ 217/QĐ-TW", "", ("217", None, "QĐ", "TW"), "party", "217-QĐ/TW"),
    ("Chỉ thị 30-CTTƯ", "Chỉ thị", ("30", None, "CT", "TW"), "party", "30-CT/TW"),
    ("Chỉ thị số 30-CT/T.Ư", "Chỉ thị", ("30", None, "CT", "TW"), "party", "30-CT/TW"),
    ("Chỉ thị số 30–CT/TW", "Chỉ thị", ("30", None, "CT", "TW"), "party", "30-CT/TW"),
    ("Thông tư 01/2016/TT/BNV", "Thông tư", ("01", 2016, "TT", "BNV"), "state", "01/2016/TT-BNV"),
    ("Nghị định 60/NĐ-CP", "Nghị định", ("60", None, "NĐ", "CP"), "state", "60/NĐ-CP"),
    ("NĐ 04/CP", "Nghị định", ("04", None, "", "CP"), "state", "04/CP"),
    ("Nghị định 149", "Nghị định", ("149", None, "", ""), "state", "149"),
    ("Nghị định 149/2018", "Nghị định", ("149", 2018, "", ""), "state", "149/2018/NĐ-CP"),
    ("O4/2015/NĐ-CP", "Nghị định", ("04", 2015, "NĐ", "CP"), "state", "04/2015/NĐ-CP"),
    ("Nghị định 4/2015/NĐ-CP", "Nghị định", ("04", 2015, "NĐ", "CP"), "state", "04/2015/NĐ-CP"),
    ("Nghị định 04/2015/NĐ/CP", "Nghị định", ("04", 2015, "NĐ", "CP"), "state", "04/2015/NĐ-CP"),
    ("Nghị định 60/2013/NQ-CP", "Nghị định", ("60", 2013, "NQ", "CP"), "state", "60/2013/NQ-CP"),
    ("NĐ60/2013/NĐ-CP", "Nghị định", ("60", 2013, "NĐ", "CP"), "state", "60/2013/NĐ-CP"),
    ("nghị định số 71/2018/nđ-cp", "Nghị định", ("71", 2018, "NĐ", "CP"), "state", "71/2018/NĐ-CP"),
    ("Nghi dinh so 04/2015/ND-CP", "Nghị định", ("04", 2015, "NĐ", "CP"), "state", "04/2015/NĐ-CP"),
    ("Nghị quyết số 30c/NQ-CP", "Nghị quyết", ("30c", None, "NQ", "CP"), "state", "30c/NQ-CP"),
    ("Quyết định 171/QĐ-TTg", "Quyết định", ("171", None, "QĐ", "TTg"), "state", "171/QĐ-TTg"),
    (
        "Công văn số 4346/UBND-NL1",
        "Công văn",
        ("4346", None, "", "UBND-NL1"),
        "state",
        "4346/UBND-NL1",
    ),
    (
        "Chương trình hành động số 05-Ctr/ĐUK",
        "Chương trình",
        ("05", None, "CTr", "ĐUK"),
        "party",
        "05-CTr/ĐUK",
    ),
    (
        "Quyết định số 1234-QĐNS/TW",
        "Quyết định",
        ("1234", None, "QĐNS", "TW"),
        "party",
        "1234-QĐNS/TW",
    ),
    ("Hướng dẫn 41/HD-TLĐ", "Hướng dẫn", ("41", None, "HD", "TLĐ"), "state", "41/HD-TLĐ"),
    ("12-KH/ĐU", "Kế hoạch", ("12", None, "KH", "ĐU"), "party", "12-KH/ĐU"),
    ("12/KH-ĐU", "Kế hoạch", ("12", None, "KH", "ĐU"), "party", "12-KH/ĐU"),
    ("125/QĐ-SA", "Quyết định", ("125", None, "QĐ", "SA"), "state", "125/QĐ-SA"),
    ("07/NQ-HĐQT", "Nghị quyết", ("07", None, "NQ", "HĐQT"), "state", "07/NQ-HĐQT"),
    ("05/KH-CĐ", "Kế hoạch", ("05", None, "KH", "CĐ"), "state", "05/KH-CĐ"),
    ("12-KH/ABC", "Kế hoạch", ("12", None, "KH", "ABC"), "party", "12-KH/ABC"),
    (
        "Nghị định số **04/2015/NĐ-CP**",
        "Nghị định",
        ("04", 2015, "NĐ", "CP"),
        "state",
        "04/2015/NĐ-CP",
    ),
    ("NGHỊ QUYẾT SỐ 02-NQ/TU", "Nghị quyết", ("02", None, "NQ", "TU"), "party", "02-NQ/TU"),
    (
        "Nghị định\nsố 04/2015/NĐ-CP",
        "Nghị định",
        ("04", 2015, "NĐ", "CP"),
        "state",
        "04/2015/NĐ-CP",
    ),
    (
        "NGHỊ ĐỊNH SỐ: 59/2023/NĐ-CP",
        "Nghị định",
        ("59", 2023, "NĐ", "CP"),
        "state",
        "59/2023/NĐ-CP",
    ),
    ("Nghị quyết 120/2020", "Nghị quyết", ("120", 2020, "", ""), "state", "120/2020"),
    ("Nghị định 145 năm 2020", "Nghị định", ("145", None, "", ""), "state", "145"),
]


@pytest.mark.parametrize(("text", "kind", "parts", "arena", "right"), FORMS, ids=str)
def test_every_form_of_a_number_is_read(text, kind, parts, arena, right):
    """Each way of writing a number gives its type, parts, arena and right form."""
    (found,) = find_citations(f"Thực hiện {text}, đơn vị đã triển khai.")
    number = found.number
    assert (found.kind, (number.serial, number.year, number.code, number.body)) == (kind, parts)
    assert found.arena == arena
    assert proper_form(found) == right


@pytest.mark.parametrize("text", [text for text, *_ in FORMS])
def test_the_right_form_is_right(text):
    """Writing the right form into the text and reading it again changes nothing."""
    (found,) = find_citations(text)
    right = proper_form(found)
    again = text.replace(found.number_text, right)
    assert [proper_form(one) for one in find_citations(again)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "từ ngày 12/5/2017 đến ngày 12/5/2022",
        "ngày 12 tháng 5 năm 2017",
        "đã khắc phục 22/23 nội dung, đạt 95,65%",
        "47/52 đơn; 63/63 xã; 09/09 chi bộ",
        "giai đoạn 2017-2022, các năm 2017 - 2021",
        "điện thoại 0912-345-678 hoặc 024.3825.1234",
        "ban hành Quyết định 03 lần trong năm",
        "Nghị quyết 05 năm thực hiện",
        "Kế hoạch 2018 và Kế hoạch năm 2019",
        "Nghị quyết 2017",
        "Chương trình 135 của Nhà nước",
        "trong tháng 5/2017, quý IV/2022",
        "hội nghị quyết định 05 vấn đề",
        "gồm 06 quyết định, 06 kế hoạch, 03 báo cáo",
        "kỷ luật 3 người; pháp luật số 5",
        "phòng, chống dịch COVID-19",
        "tiêu chuẩn TCVN 6909:2001, ISO 9001:2015",
        "tiếp 214 lượt với 236 người, 24/7",
        "1.205/1.310 phiếu, 7,39% tổng số",
        "đạt 100/KH năm",
        "biển số 38A-123.45",
        "Điều 5 khoản 2, điểm a",
        "Nghị quyết 5/2017",
        "Sơ kết Nghị quyết 05 năm 2017-2022",
        "tăng 18-19%",
        "",
    ],
)
def test_what_is_no_document_is_not_found(text):
    """Dates, ratios, ranges, telephone numbers and counts are no citations."""
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Nghị quyết số 02-NQ/TU, ngày 12/5/2017", dt.date(2017, 5, 12)),
        ("Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015", dt.date(2015, 1, 9)),
        ("NGHỊ ĐỊNH SỐ 84/2007/NĐ-CP NGÀY 25 THÁNG 5 NĂM 2007", dt.date(2007, 5, 25)),
        ("Nghị quyết số 02-NQ/TU (ngày 12-5-2017)", dt.date(2017, 5, 12)),
        ("Nghị quyết số 02-NQ/TU (12.5.2017)", dt.date(2017, 5, 12)),
        ("Nghị quyết số 02-NQ/TU ban hành ngày 12/5/2017", dt.date(2017, 5, 12)),
        ("Nghị quyết số 02-NQ/TU của Tỉnh ủy ngày 12/5/2017", dt.date(2017, 5, 12)),
        ("Chỉ thị số 30-CT/TW, ngày 18/02/98", dt.date(1998, 2, 18)),
        ("Nghị quyết số **02-NQ/TU**,\nngày 12/5/2017", dt.date(2017, 5, 12)),
        ("Nghị quyết số 02-NQ/TU.\n\nNgày 12/5/2017", None),
        ("Nghị quyết số 02-NQ/TU trước ngày 12/5/2017", None),
        ("Nghị quyết số 02-NQ/TU, ngày 31/02/2017", None),
    ],
)
def test_the_day_written_with_a_number_is_its_day(text, date):
    """A day right after the number, in any form, belongs to it; one farther off does not."""
    (found,) = find_citations(text)
    assert found.date == date


def test_a_day_that_does_not_exist_is_kept_as_written():
    """Such a day is no date, but a rule can speak of it."""
    (found,) = find_citations("Nghị quyết số 02-NQ/TU, ngày 31/02/2017")
    assert (found.date, found.date_text) == (None, "31/02/2017")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Quyết định số 217-QĐ/TW của Bộ Chính trị khóa XI, các đoàn thể", "Bộ Chính trị khóa XI"),
        ("Quy định số 124-QĐ/TW của Ban Bí thư (khóa XII).", "Ban Bí thư (khóa XII)"),
        ("Nghị định số 04/2015/NĐ-CP của Chính phủ về thực hiện dân chủ", "Chính phủ"),
        ("Nghị định số 04/2015/NĐ-CP của Chính phủ quy định chi tiết", "Chính phủ"),
        ("Nghị định số 04/2015/NĐ-CP, ngày 09/01/2015 của Chính phủ và các", "Chính phủ"),
        ("nghị định của Chính phủ số 84/2007/NĐ-CP", "Chính phủ"),
        ("Quyết định 171/QĐ-TTg của Thủ tướng Chính phủ ngày 07/2/2024", "Thủ tướng Chính phủ"),
        ("Thông tư 11/2020/TT-BGDĐT của Bộ Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo"),
        ("Kế hoạch số 33-KH/ĐUK của BTV Đảng ủy Khối)", "BTV Đảng ủy Khối"),
        ("Nghị định số 04/2015/NĐ-CP của chính phủ", "chính phủ"),
        ("Nghị định số 04/2015/NĐ-CP của Chính phủ và Nghị định số 60/2013/NĐ-CP", "Chính phủ"),
        ("Nghị quyết số 02-NQ/TU của tỉnh", ""),
        ("Nghị quyết số 02-NQ/TU, của cải vật chất", ""),
        ("Nghị quyết số 02-NQ/TU. Của Tỉnh ủy", ""),
    ],
)
def test_the_issuer_written_after_a_number_is_read(text, issuer):
    """The issuer's name ends where the sentence goes on; a term in brackets belongs to it."""
    assert find_citations(text)[0].issuer == issuer


def test_the_members_of_a_list_share_the_day_after_the_last():
    """Of two resolutions of one day the first borrows the day and the issuer."""
    text = (
        "Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW, ngày 25/10/2017 "
        "của Ban Chấp hành Trung ương"
    )
    first, last = find_citations(text)
    assert first.date == last.date == dt.date(2017, 10, 25)
    assert first.issuer == last.issuer == "Ban Chấp hành Trung ương"
    assert first.borrowed == {"date", "issuer"}
    assert not first.says("date")
    assert last.says("date")


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 125/QĐ-SA, Quyết định số 217-QĐ/TW, ngày 12/12/2013",
        "Kế hoạch số 12-KH/ĐU và Nghị quyết số 05-NQ/ĐU, ngày 03/7/2017",
        "- Quyết định số 125/QĐ-SA;\n- Quyết định số 88/QĐ-SA, ngày 25/6/2018",
        "Quyết định số 125/QĐ-SA thay thế Quyết định số 88/QĐ-SA, ngày 25/6/2018",
    ],
)
def test_what_is_no_list_of_one_body_shares_no_day(text):
    """Another body, another type, another line or a verb in between: the day is the last one's."""
    first, last = find_citations(text)
    assert first.date is None
    assert last.date is not None


@pytest.mark.parametrize(
    "text",
    [
        "các Nghị định 60, 149 và 145 của Chính phủ",
        "các Nghị định số 60/2013/NĐ-CP, 149/2018/NĐ-CP và 145/2020/NĐ-CP",
        "Nghị định số 60/2013/NĐ-CP và Nghị định số 149/2018/NĐ-CP, Nghị định số 145/2020/NĐ-CP )",
        "Nghị định 60/2013, Nghị định 149/2018 và Nghị định 145/2020",
    ],
)
def test_every_decree_of_a_list_is_found(text):
    """The type stands once or with each; the list goes on with commas and “và”."""
    found = find_citations(text)
    assert [one.number.serial for one in found] == ["60", "149", "145"]
    assert {one.kind for one in found} == {"Nghị định"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Công văn hướng dẫn số 38-CV/ĐU", "Công văn"),
        ("theo quy định số 04/2015/NĐ-CP", "Nghị định"),
        ("Thông báo Kết luận số 45-TB/TU", "Thông báo"),
        ("Kế hoạch công tác số 12-CTr/ĐU", "Chương trình"),
        ("thực hiện quyết định số 217-QĐ/TW", "Quyết định"),
        ("Nghị quyết số 12-KH/ĐU", "Nghị quyết"),
    ],
)
def test_a_word_that_only_describes_is_no_type(text, kind):
    """In small letters, and against the code, a type's word is a verb; as a name it counts."""
    assert [one.kind for one in find_citations(text)] == [kind]


@pytest.mark.parametrize("text", ["Nghị định 60 và 12 quy chế", "Nghị định 60, 15 người dự"])
def test_a_count_does_not_go_on_with_a_list(text):
    """A number before a noun is a count, even after a decree."""
    assert [one.number.serial for one in find_citations(text)] == ["60"]


def test_a_type_farther_off_is_not_the_numbers_own():
    """Of two types the one right before the number counts."""
    (found,) = find_citations("Quyết định của Sở về ban hành Quy chế số 07/QC-SA")
    assert found.kind == "Quy chế"


@given(st.text())
def test_no_text_makes_the_grammar_fail(text):
    """Whatever stands in a text, spans are in bounds, in order and hold what they say."""
    _check_spans(text)


_PIECES = st.sampled_from(
    [
        *(text for text, *_ in FORMS),
        *(
            "Nghị định",
            "Luật",
            "số",
            "ngày 12/5/2017",
            "của Chính phủ",
            "của",
            ",",
            "và",
            "\n",
            "\n\n",
        ),
        *(
            "-",
            "/",
            "–",
            "04",
            "2015",
            "NĐ-CP",
            "TW",
            "(",
            ")",
            "**",
            "O4",
            "Đ",
            "…",
            "khóa XI",
            "QH15",
        ),
    ]
)


@given(st.lists(_PIECES, max_size=14), st.sampled_from(["", " ", "  "]))
def test_no_mixture_of_citations_makes_the_grammar_fail(pieces, between):
    """Pieces of citations in any order leave spans in bounds and right forms right."""
    _check_spans(between.join(pieces))


def _check_spans(text: str) -> None:
    end = 0
    for found in find_citations(text):
        assert end <= found.start <= found.number_start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert text[found.number_start :].startswith(found.number_text)
        end = found.end
        right = proper_form(found)
        written = f"{found.kind} số {right}" if found.kind else right
        again = find_citations(written)
        assert again or not found.number.is_full
        if again:
            assert [proper_form(one) for one in again] == [right]
