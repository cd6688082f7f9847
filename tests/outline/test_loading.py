"""Outlines and fillings from YAML files."""

import pytest

from qcdc_report.outline import Shape, common_outline, indicators, load_outline, load_sections


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "sections: 5",
        "sections: [{key: a}]",
        "sections: [1]",
        "a: [",
        "sections: [{key: a, label: b, title: c, wording: [{txt: d}]}]",
    ],
)
def test_a_file_that_holds_no_sections_is_named_with_the_cause(tmp_path, text):
    """A profile author sees which file is broken."""
    path = tmp_path / "outline.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"outline\.yaml: not an outline"):
        load_sections(path)
    with pytest.raises(ValueError, match=r"outline\.yaml: not an outline"):
        load_outline(path)


def test_sections_have_defaults(tmp_path):
    """Ordinals count up, a section without sections below it is required, labels stand whole."""
    path = tmp_path / "outline.yaml"
    path.write_text(
        "sections:\n"
        "- {key: a, label: III.1, title: A, ordinal: 4, children: [{key: a.b, label: b, title: B}]}"
        "\n"
        "- {key: c, label: III.2, title: C, required: false}\n",
        "utf-8",
    )
    first, second = load_sections(path)
    assert (first.ordinal, second.ordinal, first.children[0].ordinal) == (4, 2, 1)
    assert (first.required, first.children[0].required, second.required) == (False, True, False)
    assert (first.label, first.level, first.children[0].level) == ("III.1", 1, 2)


def test_the_years_of_the_outline_belong_to_its_series():
    """Yearly figures, and single numbers that may be given by year, have the years 2017-2021."""
    outline = common_outline()
    assert outline.years == (2017, 2018, 2019, 2020, 2021)
    for indicator in indicators(outline):
        by_year = indicator.shape in (Shape.YEARLY, Shape.COUNT)
        assert indicator.years == (outline.years if by_year else ())


def test_every_ratio_and_part_names_measures_of_its_indicator():
    """A ratio of, or a part of, a number that is not there could never be computed."""
    for indicator in indicators(common_outline()):
        keys = {measure.key for measure in indicator.measures}
        for ratio in indicator.ratios:
            assert {ratio.numerator, ratio.denominator} <= keys
            assert ratio.printed is None or ratio.printed in keys
        for measure in indicator.measures:
            assert measure.part_of is None or measure.part_of in keys


def test_the_common_outline_is_read_once():
    """The second call returns the same outline."""
    assert common_outline() is common_outline()
