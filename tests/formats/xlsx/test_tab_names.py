"""The names on the tabs of a workbook."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qcdc_report.formats.xlsx.tab_names import tab_names


@example(names=["a:b", "A/B", "''", "", "History", "x" * 40, "X" * 40])
@given(names=st.lists(st.text(max_size=40), max_size=6))
def test_tabs_have_names_that_excel_takes(names: list[str]) -> None:
    """At most 31 units long, unique whatever the case, without its seven forbidden letters."""
    made = tab_names(names)
    assert len({name.lower() for name in made}) == len(names)
    for name in made:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.lower() != "history"


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ("Phụ lục 1", "Phụ lục 1"),
        ("8. Điển hình, mô hình", "8. Điển hình, mô hình"),
        ("6. Giải quyết đơn thư khiếu nại, tố cáo", "6. Giải quyết đơn thư khiếu…"),
        ("Số/tỷ lệ [2021]", "Số tỷ lệ 2021"),
        ("x" * 40, "x" * 30 + "…"),
    ],
)
def test_a_name_is_cut_at_a_word(wanted: str, made: str) -> None:
    """As much as there is room for, and whole words where there are any."""
    assert tab_names([wanted]) == [made]
