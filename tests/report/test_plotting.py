"""Charts: real PNG pictures, the same each time, with words for whoever cannot see them."""

import sys
from decimal import Decimal

import pytest

from qcdc_report.outline import Applicability, UnitKind, common_outline, narrow
from qcdc_report.report import Report
from qcdc_report.report.plotting import chart, charts
from qcdc_report.report.yearly_counts import Answered, counts_of, described, sums_of
from qcdc_report.tabular import MissingExtraError

matplotlib = pytest.importorskip("matplotlib")

FIGURES = Report.new(
    profile="p",
    unit={"name": "A"},
    figures={
        "petition_resolution": {
            2017: {"received": 12, "resolved": 11},
            2018: None,
            2019: {"received": 1205, "resolved": 1205},
        },
        "leader_dialogues": 7,
        "staff_conferences": {2017: None, 2018: "n/a"},
    },
).figures
KEY = "petition_resolution"


def years_of(axes):
    """Return what stands below the bars."""
    return [label.get_text() for label in axes.get_xticklabels()]


def ratios_of(axes):
    """Return what stands above the bars."""
    (above,) = axes.child_axes
    return [label.get_text() for label in above.get_xticklabels()]


def bars_of(axes):
    """Return for each measure the heights of its bars."""
    return [[bar.get_height() for bar in bars] for bars in axes.containers]


def test_a_chart_is_a_picture_and_the_same_each_time():
    """PNG bytes that two runs share."""
    once = FIGURES.plot(KEY).png()
    assert once.startswith(b"\x89PNG")
    assert once == FIGURES.plot(KEY).png()


def test_a_chart_looks_the_same_whatever_a_notebook_is_set_to():
    """Styles of the user's own change the user's own charts only."""
    before = FIGURES.plot(KEY).png()
    odd = {"font.size": 30, "axes.facecolor": "black", "savefig.facecolor": "red"}
    with matplotlib.rc_context(odd):
        assert FIGURES.plot(KEY).png() == before
        assert matplotlib.rcParams["font.size"] == 30


def test_a_chart_speaks_vietnamese_and_shows_counts_and_ratios():
    """Title, measures, years, numbers as Vietnamese writes them."""
    drawing = FIGURES.plot(KEY)
    (axes,) = drawing.axes
    assert axes.get_title() == "Giải quyết đơn thư khiếu nại, tố cáo"
    assert years_of(axes) == ["2017", "2018", "2019"]
    assert "1.205" in {text.get_text() for text in axes.texts}
    assert axes.child_axes[0].get_xlabel() == "Tỷ lệ giải quyết"
    assert ratios_of(axes) == ["91,67%", "", "100,00%"]
    (legend,) = drawing.legends
    assert [text.get_text() for text in legend.get_texts()] == [
        "Số đơn đã tiếp nhận",
        "Số đơn đã giải quyết",
    ]


def test_a_year_without_a_number_keeps_its_place():
    """Empty is not zero: no number stands above it."""
    (axes,) = FIGURES.plot(KEY).axes
    assert bars_of(axes) == [[12, 0, 1205], [11, 0, 1205]]
    assert "0" not in {text.get_text() for text in axes.texts}


def test_a_year_in_which_nothing_arose_is_neither_0_nor_100_percent():
    """Zero stands above its bars, and words for the ratio."""
    (axes,) = chart(KEY, report(2020, {"received": 0, "resolved": 0}).figures[KEY]).axes
    assert [text.get_text() for text in axes.texts] == ["0", "0"]
    assert ratios_of(axes) == ["không phát sinh"]


def test_a_chart_shows_itself_in_a_notebook():
    """As a picture that says in words what it shows."""
    drawing = FIGURES.plot(KEY)
    content, about = drawing._repr_png_()
    assert content == drawing.png()
    assert about["alt"] == drawing.description == described(counts_of(KEY, FIGURES[KEY]))


def test_what_is_missing_is_told_with_the_extra_that_brings_it(monkeypatch):
    """By its name, before anything is drawn."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"qcdc-report\[plot\]"):
        FIGURES.plot(KEY)


@pytest.mark.parametrize("key", ["leader_dialogues", "staff_conferences"])
def test_what_has_no_numbers_by_year_is_no_chart(key):
    """One number, or states only."""
    with pytest.raises(ValueError, match=key):
        FIGURES.plot(key)


def test_a_key_that_the_outline_does_not_have_is_drawn_by_its_numbers():
    """Its key is its title."""
    figure = Report.new(profile="p", unit={"name": "A"}, figures={"x": {2017: 1}}).figures["x"]
    drawing = chart("x", figure)
    assert drawing.axes[0].get_title() == "x"
    assert drawing.legends == []


def test_one_measure_is_named_along_the_axis():
    """Nothing is to be told apart, so there is no legend."""
    figure = Report.new(profile="p", unit={"name": "A"}, figures={"leader_dialogues": {2017: 1}})
    drawing = figure.figures.plot("leader_dialogues")
    assert (drawing.axes[0].get_ylabel(), drawing.legends) == ("Số cuộc", [])


def test_the_description_says_what_the_picture_shows():
    """Each measure with its years; a missing one is named as missing."""
    assert FIGURES.plot(KEY).description == (
        "Biểu đồ Giải quyết đơn thư khiếu nại, tố cáo. Số đơn đã tiếp nhận: 2017 12; 2018 không "
        "có số liệu; 2019 1.205. Số đơn đã giải quyết: 2017 11; 2018 không có số liệu; 2019 1.205. "
        "Tỷ lệ giải quyết: 2017 91,67%; 2018 không có số liệu; 2019 100,00%."
    )


def report(year, entry, key=KEY, **unit):
    """Return a report of one figure of one year."""
    figure = {year: entry} if year else entry
    return Report.new(profile="p", unit={"name": "A", **unit}, figures={key: figure})


def test_the_charts_of_many_reports_show_their_sums_and_who_answered():
    """The ratio is that of the sums, not the mean of 50 % and 100 %; gaps are not zeros."""
    made = charts(
        [
            report(2017, {"received": 100, "resolved": 50}),
            report(2017, {"received": 10, "resolved": 10}),
            report(2018, {"received": 7}),
            report(2017, None),
            report(2017, "n/a"),
            Report.new(profile="p", unit={"name": "E"}),
        ]
    )
    assert list(made) == [KEY]
    (axes,) = made[KEY].axes
    assert bars_of(axes) == [[110, 7], [60, 0]]
    assert [text.get_text() for text in axes.texts] == ["110", "7", "60", ""]
    assert ratios_of(axes) == ["54,55%", ""]
    assert years_of(axes) == ["2017\n2/5", "2018\n1/6"]
    assert made[KEY].description.endswith(
        "Số đơn vị có số liệu trên số đơn vị phải báo cáo: 2017 2 trên 5; 2018 1 trên 6."
    )


def test_the_ratio_of_sums_leaves_out_who_gave_one_count_only():
    """Its other count would make the ratio of the rest wrong."""
    whole, half = {"received": 10, "resolved": 10}, {"received": 30}
    sums = sums_of([report(2017, whole), report(2017, half)])[KEY]
    assert [series.values for series in sums.series] == [(40,), (10,)]
    assert sums.percentages == (Decimal(100),)


def test_who_is_not_asked_is_not_missed():
    """A kind of unit that the profile does not ask, or one that says that nothing applies."""
    key = "worker_conferences"
    outline = narrow(
        common_outline(),
        {key: {UnitKind.AGENCY: Applicability.NOT_APPLICABLE}},
    )
    silent = Report.new(profile="p", unit={"name": "B", "kind": "agency"})
    answers = [report(2017, 2, key), silent, report(None, "n/a", key), report(None, None, key)]
    sums = sums_of(answers, lambda _: outline)[key]
    assert sums.answered == (Answered(units=1, asked=2),)


def test_what_nobody_has_numbers_for_has_no_chart():
    """Neither names, nor numbers as of a date, nor states; and no reports give no charts."""
    states = report(2017, "n/a")
    names = report(None, ["Một"], "exemplary_models")
    assert charts([states, names, report(None, 7, "leader_dialogues")]) == {}
    assert charts([]) == {}
