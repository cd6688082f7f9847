"""Whatever stands on a page, reading it raises nothing, and a number is never guessed."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pages
from qcdc_report.layout import core_standards
from qcdc_report.layout.figure_words import value_words
from qcdc_report.outline import common_outline
from qcdc_report.recognition.closing import is_closing_start, read_closing
from qcdc_report.recognition.days import find_days, read_day
from qcdc_report.recognition.documents import read_documents
from qcdc_report.recognition.figure_values import Amount, Share, read_amount
from qcdc_report.recognition.figures import read_figures
from qcdc_report.recognition.opening import read_opening
from qcdc_report.report import NOT_APPLICABLE, Value
from qcdc_report.text import official_date, short_date

OUTLINE, STANDARDS = common_outline(), core_standards()

_PIECES = (
    "6. Giải quyết đơn thư", "Năm 2017", "2018:", "12/12 đơn", "đạt 100%", "Tổng", "8. Mô hình",
    "Số đơn", "không áp dụng", "chưa giải quyết", "1.205", "1.5", "-", "…", "\t", "\n", "(", ")",
    "Số 15-BC/ĐU", "B, ngày 20 tháng 5 năm 2022", "BÁO CÁO", "Nơi nhận:", "T/M CHI BỘ", "Kính gửi:",
    "Kế hoạch số 12-KH/ĐU", "31/12/2016", "Trích yếu", "STT", ";", "gồm:", "1 tỷ đồng",
)  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=5).map(" ".join)
_CELLS = st.builds(pages.cell, _TEXTS, span=st.integers(1, 3), continued=st.booleans())
_GRIDS = st.builds(
    lambda rows, header: pages.grid(*rows, header_rows=header),
    st.lists(st.lists(_CELLS, max_size=4), max_size=4),
    st.integers(0, 2),
)
_PAGES = st.lists(st.one_of(_TEXTS.map(pages.passage), _GRIDS), max_size=6).map(pages.numbered)


@settings(deadline=None)
@given(_PAGES)
def test_no_page_makes_a_reader_raise(page: pages.Content) -> None:
    """Nonsense is left, not refused."""
    read_figures(page, OUTLINE)
    read_documents(page, OUTLINE)
    read_opening(page, STANDARDS)
    read_closing(page, STANDARDS)
    assert all(is_closing_start(block) in (True, False) for block in page)


@given(
    st.one_of(
        st.integers(0, 10**18 - 1),
        st.decimals(0, 10**9, places=2),
        st.sampled_from([None, NOT_APPLICABLE]),
    )
)
def test_a_number_as_printed_is_that_number(value: Value) -> None:
    """Thousands with dots, decimals with a comma, and the words of the states."""
    said = read_amount(value_words(value))
    assert isinstance(said, Amount)
    assert said.value == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.205", Amount(1205)),
        ("1 205", Amount(1205)),
        ("1\N{NO-BREAK SPACE}205", Amount(1205)),
        ("03 cuộc", Amount(3, "count", "cuộc")),
        ("05 (năm) cuộc", Amount(5, "count", "cuộc")),
        ("7,52%", Amount(Decimal("7.52"), "percent")),
        ("91.98 %", Amount(Decimal("91.98"), "percent")),
        ("không phát sinh", Amount(0, "nothing")),
        ("chưa báo cáo", Amount(None, "state")),
        ("N/A", Amount(NOT_APPLICABLE, "state")),
        ("12/12", Share(12, 12)),
        ("12/12 đơn, đạt 100%", Share(12, 12, Amount(100, "percent"))),
    ],
)
def test_what_a_cell_says(text: str, said: Amount | Share) -> None:
    """One number, one share, or one state."""
    assert read_amount(text) == said


@pytest.mark.parametrize(
    "text",
    ["1.5", "1,205", "1,234.5", "1.20", "-", "x", "khoảng 10", "12-15", "1.205.1", "9" * 19, "²"],
)
def test_what_can_be_read_in_two_ways_is_not_read(text: str) -> None:
    """A wrong figure is worse than none."""
    assert read_amount(text) is None


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_day_as_printed_is_that_day(day: dt.date) -> None:
    """In words and in digits, alone and within a sentence."""
    for written in (official_date(day), short_date(day)):
        assert read_day(written) == day
        assert [found for _, _, found in find_days(f"Họp {written} tại B")] == [day]


@pytest.mark.parametrize("text", ["31/02/2018", "tháng 8/2017", "2017", "8/2017", "1/2/3", ""])
def test_what_is_no_day(text: str) -> None:
    """A month, a year, a day that the calendar does not have."""
    assert read_day(text) is None
