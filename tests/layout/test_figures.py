"""Core's renderer of the appendix of figures."""

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from layout.samples import bare_report, plain_profile, tables, texts
from qcdc_report.blocks import Appendix, Heading, ListItem, Table
from qcdc_report.layout import (
    figures_opening,
    group_heading,
    render_figures,
    render_indicator,
)
from qcdc_report.outline import Applicability, UnitKind, find_indicator, indicators, narrow

OUTLINE = plain_profile().outline
KEYS = tuple(indicator.key for indicator in indicators(OUTLINE))


def _shown(key, value, **parts):
    report = bare_report(figures={key: value}, **parts)
    return list(render_indicator(report, find_indicator(OUTLINE, key)))


def _table(key, value, **parts):
    (table,) = tables(_shown(key, value, **parts))
    return (table.header, *table.rows)


def test_a_yearly_table_has_a_row_for_each_year_and_a_total():
    """The ratio of the total row is the ratio of the sums, not the mean of the ratios."""
    years = {
        2017: {"received": 1, "resolved": 1},
        2018: {"received": 3, "resolved": 0},
        2019: {"received": 0, "resolved": 0},
        2020: {"received": 4, "resolved": 3},
        2021: {"received": 2, "resolved": 2},
    }
    assert _table("petition_resolution", years) == (
        ("Năm", "Số đơn đã tiếp nhận", "Số đơn đã giải quyết", "Tỷ lệ giải quyết"),
        ("2017", "1", "1", "100,00%"),
        ("2018", "3", "0", "0,00%"),
        ("2019", "0", "0", "không phát sinh"),
        ("2020", "4", "3", "75,00%"),
        ("2021", "2", "2", "100,00%"),
        ("Tổng", "10", "6", "60,00%"),
    )


def test_nothing_received_in_any_year_is_no_ratio_in_total_either():
    """0/0 in every year: nothing arose."""
    years = {year: {"received": 0, "resolved": 0} for year in range(2017, 2022)}
    assert _table("petition_resolution", years)[-1] == ("Tổng", "0", "0", "không phát sinh")


def test_the_three_states_are_kept_apart_by_year():
    """Not reported, does not apply, zero, and a year nobody mentioned."""
    years = {2017: None, 2018: "n/a", 2019: 0, 2020: 12}
    assert [row[1] for row in _table("staff_conferences", years)[1:]] == [
        "chưa báo cáo",
        "không áp dụng",
        "0",
        "12",
        "chưa báo cáo",
        "12",
    ]


def test_a_total_of_half_reported_years_has_no_ratio():
    """A count without its denominator would make a ratio that is true of no year."""
    years = {2017: {"held": 1, "total": 2}, 2018: {"held": 1}}
    table = _table("staff_conferences", years)
    assert table[0][3] == "Tỷ lệ"
    assert table[1] == ("2017", "1", "2", "50,00%")
    assert table[2] == ("2018", "1", "chưa báo cáo", "chưa báo cáo")
    assert table[-1] == ("Tổng", "2", "2", "chưa đủ số liệu")


def test_a_total_over_years_that_do_not_apply_does_not_apply():
    """Every year n/a: neither a sum nor a ratio."""
    years = dict.fromkeys(range(2017, 2022), "n/a")
    table = _table("petition_resolution", years)
    assert table[-1] == ("Tổng", "không áp dụng", "không áp dụng", "không áp dụng")


def test_a_bare_number_is_the_first_measure():
    """{2017: 1} is one conference held; no ratio follows from it."""
    table = _table("staff_conferences", dict.fromkeys(range(2017, 2022), 1))
    assert table[0] == ("Năm", "Số cuộc đã tổ chức")
    assert table[-1] == ("Tổng", "5")


def test_the_years_asked_for_are_those_of_the_report_and_any_other_reported():
    """A unit set up in 2020 is not asked for 2017; a year it adds is not dropped."""
    table = _table("staff_conferences", {2022: 1}, period={"years": [2020, 2021]})
    assert [row[0] for row in table[1:]] == ["2020", "2021", "2022", "Tổng"]


def test_optional_measures_have_a_column_only_when_reported():
    """Periodic and on-request dialogues appear with the first year that has them."""
    years = {2017: {"held": 5, "periodic": 4, "on_request": 1}, 2018: 2}
    assert _table("workplace_dialogues", years)[0] == (
        "Năm",
        "Số cuộc đã tổ chức",
        "Trong đó định kỳ (cuộc)",
        "Trong đó theo yêu cầu (cuộc)",
    )


def test_a_required_measure_not_reported_keeps_its_column():
    """Received without resolved: the gap is shown."""
    table = _table("petition_resolution", {2017: 5})
    assert table[1] == ("2017", "5", "chưa báo cáo", "chưa báo cáo")


def test_a_percentage_that_agrees_is_not_shown_twice():
    """7,52 % given beside the computed 7,52 % is one column."""
    counts = {"amount": 1_865_000_000, "total": 24_800_000_000, "percent": 7.52}
    assert _table("new_rural_funds", counts) == (
        ("Kinh phí huy động (đồng)", "Tổng kinh phí xây dựng nông thôn mới (đồng)", "Tỷ lệ"),
        ("1.865.000.000", "24.800.000.000", "7,52%"),
    )


def test_a_percentage_that_differs_is_shown_as_given():
    """The unit's own words stay on the page beside the computed ones."""
    counts = {"amount": 1, "total": 2, "percent": 51.5}
    header, row = _table("new_rural_funds", counts)
    assert header[2:] == ("Tỷ lệ", "Tỷ lệ đơn vị tự ghi")
    assert row[2:] == ("50,00%", "51,5%")


def test_a_percentage_without_its_counts_is_shown_as_given():
    """No total: nothing to compute, but what was given is printed."""
    header, row = _table("new_rural_funds", {"amount": 1, "percent": 90})
    assert header[1:] == ("Tỷ lệ đơn vị tự ghi",)
    assert row[1:] == ("90%",)


def test_communes_are_compared_with_the_baseline():
    """A row for 31/12/2016, one for 31/12/2021, and the change in percentage points."""
    counts = {"reached": 2, "assigned": 2, "baseline": {"reached": 1, "assigned": 2}}
    assert _table("new_rural_communes", counts) == (
        ("Thời điểm", "Xã đạt chuẩn", "Xã được giao", "Tỷ lệ"),
        ("31/12/2016", "1", "2", "50,00%"),
        ("31/12/2021", "2", "2", "100,00%"),
        ("Tăng (+), giảm (-)", "+1", "0", "+50,00 điểm %"),
    )


@pytest.mark.parametrize(
    ("baseline", "rows"),
    [
        ({}, ["31/12/2021"]),
        ({"baseline": None}, ["31/12/2021"]),
        ({"baseline": "n/a"}, ["31/12/2016", "31/12/2021", "Tăng (+), giảm (-)"]),
    ],
)
def test_a_baseline_not_reported_leaves_the_comparison_out(baseline, rows):
    """One that does not apply is shown as such, and no change is made up."""
    table = _table("new_rural_communes", {"reached": 2, "assigned": 2, **baseline})
    assert [row[0] for row in table[1:]] == rows
    if len(rows) > 1:
        assert table[1][1:] == ("không áp dụng",) * 3
        assert table[-1][1:] == ("", "", "")


def test_a_count_is_a_sentence_or_a_table_by_year():
    """8, or {2017: 8}: both ways of giving it are printed."""
    assert texts(_shown("leader_dialogues", 8)) == [
        "Đối thoại trực tiếp của người đứng đầu: 8 cuộc."
    ]
    assert _table("leader_dialogues", {2017: 3})[-1] == ("Tổng", "3")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(("value", "words"), [(None, "chưa báo cáo"), ("n/a", "không áp dụng")])
def test_a_state_of_a_whole_indicator_is_a_sentence(key, value, words):
    """No table full of the same two words."""
    title = find_indicator(OUTLINE, key).title
    assert texts(_shown(key, value)) == [f"{title}: {words}."]


def test_names_are_listed_under_their_number():
    """The outline asks for both: how many, and which."""
    number, *items = _shown("exemplary_models", ["Một cửa", "Bốn công khai"])
    assert number.runs[0].text == "Điển hình, mô hình: 2, gồm:"
    assert [item.runs[0].text for item in items] == ["Một cửa", "Bốn công khai"]
    assert all(isinstance(item, ListItem) for item in items)
    assert items[1].key == "figures.exemplary_models[1]"


def test_no_names_are_zero_not_a_gap():
    """An empty list was reported, a missing one was not."""
    assert texts(_shown("exemplary_models", [])) == ["Điển hình, mô hình: 0."]


def test_a_measure_the_indicator_does_not_have_is_still_printed():
    """A rule reports the key; the page does not swallow the number."""
    table = _table("one_stop", {"procedures": 1, "interlinked": 0, "other": 7})
    assert table[0][-1] == "other"
    assert table[1][-1] == "7"


def test_groups_keep_their_official_numbers():
    """Eight items, numbered as in the outline, under one opening."""
    opening, *blocks = render_figures(bare_report(), OUTLINE)
    assert (
        opening
        == figures_opening(OUTLINE.figures)
        == Appendix(number=2, title="Về số liệu", key="figures")
    )
    headings = [block for block in blocks if isinstance(block, Heading)]
    assert headings == [group_heading(group) for group in OUTLINE.figures.groups]
    assert [(heading.level, heading.ordinal) for heading in headings] == [
        (2, item) for item in range(1, 9)
    ]


def test_what_a_kind_of_unit_is_not_asked_for_is_left_out_unless_given():
    """Its group goes with it; the numbers of the others stay."""
    outline = narrow(
        OUTLINE, {"worker_conferences": {UnitKind.AGENCY: Applicability.NOT_APPLICABLE}}
    )
    agency = {"name": "Sở A", "kind": "agency"}

    def items(**parts):
        blocks = render_figures(bare_report(**parts), outline)
        return [block.ordinal for block in blocks if isinstance(block, Heading)]

    assert items(unit=agency) == [1, 2, 3, 5, 6, 7, 8]
    assert items(unit=agency, figures={"worker_conferences": {2017: 0}}) == [*range(1, 9)]
    assert items(unit={"name": "Công ty B", "kind": "enterprise"}) == [*range(1, 9)]


def test_only_some_indicators_can_be_shown():
    """Groups of which none is wanted are left out, and the numbers of the others stay."""
    blocks = list(render_figures(bare_report(), OUTLINE, only={"online_services", "one_stop"}))
    assert [block.ordinal for block in blocks if isinstance(block, Heading)] == [1]
    assert len(texts(blocks)) == 2


def test_a_table_alone_in_its_group_is_not_captioned():
    """The heading says what it shows; a screen reader hears the title all the same."""
    report = bare_report(
        figures={
            "staff_conferences": {2017: 1},
            "one_stop": {"procedures": 1, "interlinked": 0},
        }
    )
    shown = tables(render_figures(report, OUTLINE, only={"staff_conferences", "one_stop"}))
    assert [(bool(table.caption), bool(table.summary)) for table in shown] == [
        (True, False),
        (False, True),
    ]


def test_an_outline_without_the_appendix_gives_nothing():
    """Not even its opening."""
    assert list(render_figures(bare_report(), evolve(OUTLINE, figures=None))) == []


_VALUES = st.one_of(
    st.none(),
    st.just("n/a"),
    st.integers(-10, 10**12),
    st.decimals(0, 1000, places=2, allow_nan=False),
)
_MEASURES = st.dictionaries(
    st.sampled_from(["received", "resolved", "percent", "held", "total", "baseline", "lạ"]),
    st.one_of(_VALUES, st.dictionaries(st.sampled_from(["reached", "assigned"]), _VALUES)),
    max_size=4,
)
_FIGURES = st.one_of(
    _VALUES,
    _MEASURES,
    st.dictionaries(st.integers(2015, 2023), st.one_of(_VALUES, _MEASURES), max_size=4),
    st.lists(st.text("abđơ 1-", max_size=5), max_size=3),
)


@given(key=st.sampled_from(KEYS), figure=_FIGURES)
def test_any_figure_can_be_printed(key, figure):
    """Whatever shape a unit gave, something is printed and every row fits its columns."""
    blocks = _shown(key, figure)
    assert blocks
    for block in blocks:
        if isinstance(block, Table):
            width = len(block.columns)
            assert {len(row) for row in (block.header, *block.rows)} == {width}
            assert all(type(cell) is str for row in block.rows for cell in row)


@given(
    st.dictionaries(
        st.integers(2017, 2021),
        st.tuples(st.integers(0, 500), st.integers(0, 500)),
        min_size=5,
    )
)
def test_the_total_ratio_is_always_that_of_the_sums(counts):
    """For any five years of whole counts."""
    years = {year: {"received": r, "resolved": s} for year, (r, s) in counts.items()}
    received = sum(pair[0] for pair in counts.values())
    resolved = sum(pair[1] for pair in counts.values())
    last = _table("petition_resolution", years)[-1]
    assert last[1:3] == tuple(f"{n:,}".replace(",", ".") for n in (received, resolved))
    if received == 0:
        assert last[3] == "không phát sinh"
    else:
        shown = Decimal(last[3].removesuffix("%").replace(".", "").replace(",", "."))
        assert abs(shown - Decimal(100) * resolved / received) <= Decimal("0.005")
