"""Charts: real PNG pictures, the same each time, with words for whoever cannot see them."""

import pytest

from qcdc_report.report import Report
from qcdc_report.report.plotting import chart, described, png

pytest.importorskip("matplotlib")

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


def test_a_chart_is_a_picture_and_the_same_each_time():
    """PNG bytes that two runs share."""
    once = png(FIGURES.plot(KEY))
    assert once.startswith(b"\x89PNG")
    assert once == png(FIGURES.plot(KEY))


def test_a_chart_speaks_vietnamese_and_shows_counts_and_ratios():
    """Title, measures, years, numbers as Vietnamese writes them."""
    drawing = FIGURES.plot(KEY)
    (axes,) = drawing.axes
    texts = {text.get_text() for text in axes.texts}
    assert axes.get_title() == "Giải quyết đơn thư khiếu nại, tố cáo"
    assert [label.get_text() for label in axes.get_xticklabels()] == ["2017", "2018", "2019"]
    assert {"1.205", "91,67%", "100,00%"} <= texts
    assert [text.get_text() for text in axes.get_legend().get_texts()] == [
        "Số đơn đã tiếp nhận",
        "Số đơn đã giải quyết",
    ]


def test_a_year_without_a_number_keeps_its_place():
    """Empty is not zero: no number stands above it."""
    (axes,) = FIGURES.plot(KEY).axes
    assert len(axes.patches) == 6
    assert "0" not in {text.get_text() for text in axes.texts}


@pytest.mark.parametrize("key", ["leader_dialogues", "staff_conferences"])
def test_what_has_no_numbers_by_year_is_no_chart(key):
    """One number, or states only."""
    with pytest.raises(ValueError, match=key):
        FIGURES.plot(key)


def test_a_key_that_the_outline_does_not_have_is_drawn_by_its_numbers():
    """Its key is its title."""
    figure = Report.new(profile="p", unit={"name": "A"}, figures={"x": {2017: 1}}).figures["x"]
    (axes,) = chart("x", figure).axes
    assert axes.get_title() == "x"
    assert axes.get_legend() is None


def test_the_description_says_what_the_picture_shows():
    """Each measure with its years; a missing one is named as missing."""
    assert described(KEY, FIGURES[KEY]) == (
        "Biểu đồ Giải quyết đơn thư khiếu nại, tố cáo. Số đơn đã tiếp nhận: 2017 12; 2018 không "
        "có số liệu; 2019 1.205. Số đơn đã giải quyết: 2017 11; 2018 không có số liệu; 2019 1.205."
    )


def test_a_chart_shows_itself_in_a_notebook():
    """Without pyplot nothing else would; the same picture each time, in the size of print."""
    data, about = FIGURES.plot(KEY)._repr_mimebundle_()
    assert data["image/png"] == png(FIGURES.plot(KEY))
    assert about["image/png"] == {"width": 605, "height": 307}
