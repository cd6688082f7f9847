"""Numbers of quantity are found in Vietnamese text, and nothing else is taken for one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.text.number_words import number_in_words
from qcdc_report.text.quantities import Kind, find_quantities

READINGS = [
    # text, kind, value, one unit of the last digit
    ("91,98%", Kind.PERCENT, "91.98", "0.01"),
    ("91,98 %", Kind.PERCENT, "91.98", "0.01"),
    ("98.25%", Kind.PERCENT, "98.25", "0.01"),
    ("12,345%", Kind.PERCENT, "12.345", "0.001"),
    ("50%", Kind.PERCENT, "50", "1"),
    ("50 phần trăm", Kind.PERCENT, "50", "1"),
    ("7,4 điểm phần trăm", Kind.POINTS, "7.4", "0.1"),
    ("7,4 điểm %", Kind.POINTS, "7.4", "0.1"),
    ("03 cuộc", Kind.COUNT, "3", "0"),
    ("1.205 hồ sơ", Kind.COUNT, "1205", "0"),
    ("1.205.000 hồ sơ", Kind.COUNT, "1205000", "0"),
    ("12\u00a0345 hồ sơ", Kind.COUNT, "12345", "0"),
    ("hai mươi mốt cuộc", Kind.COUNT, "21", "0"),
    ("Mười hai cuộc", Kind.COUNT, "12", "0"),
    ("một trăm linh năm người", Kind.COUNT, "105", "0"),
    ("02 đồng chí", Kind.COUNT, "2", "0"),
    ("1,2 triệu lượt người", Kind.COUNT, "1200000", "100000"),
    ("1.250.000.000 đồng", Kind.MONEY, "1250000000", "0"),
    ("1,25 tỷ đồng", Kind.MONEY, "1250000000", "10000000"),
    ("1,250 tỷ đồng", Kind.MONEY, "1250000000", "1000000"),
    ("350 triệu đồng", Kind.MONEY, "350000000", "1000000"),
    ("500 nghìn đồng", Kind.MONEY, "500000", "1000"),
    ("2,5 nghìn tỷ đồng", Kind.MONEY, "2500000000000", "100000000000"),
    ("05 năm", Kind.DURATION, "5", "0"),
    ("30 ngày", Kind.DURATION, "30", "0"),
]
FRACTIONS = [
    ("47/52 đơn", 47, 52),
    ("1.205/1.310 hồ sơ", 1205, 1310),
    ("1205/1310 hồ sơ", 1205, 1310),
    ("1,205/1,310 hồ sơ", 1205, 1310),
    ("63 / 63 xã", 63, 63),
    ("50/50 đơn", 50, 50),
    ("24/24 xã", 24, 24),
]
NOT_QUANTITIES = [
    "ngày 12/5/2017", "ngày 12-5-2017", "ngày 12.5.2017", "ngày 03/02", "dịp 30/4", "tháng 5/2022",
    "từ 5/2017 đến 5/2022", "tháng 12", "quý I/2020", "quý 1/2020", "năm 2019", "2017-2021",
    "2017 – 2021", "năm học 2017/2018", "các năm 2017, 2019 và 2021", "Nghị quyết số 02-NQ/TU",
    "04/2015/NĐ-CP", "217-QĐ/TW", "125/QĐ-SA", "33 - KH/ĐUK", "10/2022/QH15", "Điều 7, 8 và 9",
    "khoản 2 Điều 7", "mức độ 3, 4", "lần thứ 2", "khóa 12", "Nghị quyết 18, 19", "Nghị định 149",
    "Công văn số 52", "COVID-19", "QH15", "24/7", "trực 24/24 giờ", "0912 345 678", "0912.345.678",
    "1. Kết quả", "1.1. Kết quả", "2) Kết quả", "xếp thứ 14/63", "tháng 1.2014",
    "giai đoạn 2", "mười năm", "kỷ niệm 27/7",
]  # fmt: skip
UNSURE = ["10-15 ngày", "1,205 người", "4.0 phòng", "1 250 đơn", "2017 đơn", "1.205%", "12km",
          "3 tỷ 150 triệu đồng", "-5 đơn", "1.2.3.4 đơn", "9" * 30, "hai mươi ba bốn"]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value", "step"), READINGS)
def test_a_quantity_is_read(text, kind, value, step):
    """Kind, value and the unit of the last printed digit are those an official means."""
    (found,) = find_quantities(f"Có {text}.")
    assert (found.kind, found.value, found.step) == (kind, Decimal(value), Decimal(step))


@pytest.mark.parametrize(("text", "part", "whole"), FRACTIONS)
def test_a_fraction_has_both_numbers(text, part, whole):
    """a/b is one quantity, in every way of writing thousands."""
    (found,) = find_quantities(f"Có {text}.")
    assert (found.kind, found.value, found.whole.value) == (Kind.FRACTION, part, whole)


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_what_names_a_thing_is_no_quantity(text):
    """Dates, document numbers, articles, ranks, telephone numbers and list marks count nothing."""
    assert find_quantities(text) == ()


@pytest.mark.parametrize("text", UNSURE)
def test_what_can_be_read_in_two_ways_is_unsure(text):
    """A number nobody can be sure of is never given a value."""
    assert {found.kind for found in find_quantities(f"Có {text}.")} == {Kind.UNSURE}


def test_the_nouns_behind_a_number_are_its_unit():
    """Up to four words, but neither verbs nor names."""
    (found,) = find_quantities("Có 262 người lao động được dự")
    assert found.unit == ("người", "lao", "động")
    (found,) = find_quantities("có 02 Phó Trưởng ban")
    assert found.unit == ()


def test_a_noun_on_the_next_line_is_still_the_unit():
    """A paragraph may be broken into lines anywhere."""
    (found,) = find_quantities("Có 47\n  đơn.")
    assert found.unit == ("đơn",)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("mười", 10), ("mười lăm", 15), ("hai mươi", 20), ("hai mươi mốt", 21),
        ("ba mươi tư", 34), ("chín mươi chín", 99), ("một trăm", 100), ("hai trăm lẻ ba", 203),
        ("ba trăm năm mươi", 350), ("ba trăm mười hai", 312),
        ("một", None), ("mười năm", None), ("hai mươi năm", None), ("một trăm năm", None),
        ("một mươi", None), ("mươi hai", None), ("trăm", None), ("mười mốt", None),
    ],
)  # fmt: skip
def test_words_make_a_number_or_none(words, number):
    """Words that may mean years, or make no number, are none."""
    assert number_in_words(words.split()) == number


@given(st.text(st.sampled_from("0123456789,./%- \nđĐaNQTU tỷđồng")))
def test_quantities_come_in_order_and_never_overlap(text):
    """Whatever the text, quantities are found left to right, each at the place it names."""
    end = 0
    for found in find_quantities(text):
        assert end <= found.start < found.end <= len(text)
        assert " ".join(text[found.start : found.end].split()) == " ".join(found.text.split())
        end = found.end
