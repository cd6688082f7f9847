"""What a report under the decree shows in its own way."""

from qcdc_report.blocks import Heading, Table
from qcdc_report.layout import render_figures
from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report_decree_04_2015 import PROFILE
from qcdc_report_decree_04_2015.conference_duty import conference_duty
from qcdc_report_decree_04_2015.rendering import RENDERERS


def conferences(report):
    blocks = RENDERERS["figures"](report, PROFILE.outline)
    (table,) = (
        block
        for block in blocks
        if isinstance(block, Table) and block.key == "figures.staff_conferences"
    )
    return table


def test_section_iii_1_is_rendered_whole_and_alone(good):
    """One heading and seven points, with every answer's text."""
    blocks = list(RENDERERS["results.agency"](good, PROFILE.outline))
    headings = [block.key for block in blocks if isinstance(block, Heading)]
    assert len(headings) == 8
    assert all(key.startswith("results.agency") for key in headings)
    assert "Giám đốc Sở tiếp công dân mỗi tháng 01 ngày tại trụ sở Sở." in str(blocks)


def test_an_outline_without_the_section_gives_no_blocks(good):
    """The renderer can be called with any outline."""
    assert list(RENDERERS["results.agency"](good, common_outline())) == []


def test_each_year_stands_beside_what_was_due(good):
    """One conference a year; the row of totals is no year and stays blank."""
    table = conferences(good)
    assert len(table.columns) == len(table.header) == len(table.rows[0])
    assert [(row[0], row[-1]) for row in table.rows] == [
        ("2017", "1"),
        ("2018", "1"),
        ("2019", "1"),
        ("2020", "1"),
        ("2021", "1"),
        ("Tổng", ""),
    ]


def test_everything_else_is_as_core_renders_it(good):
    """Only the one table differs from core's."""
    theirs = list(render_figures(good, PROFILE.outline))
    ours = list(RENDERERS["figures"](good, PROFILE.outline))
    differing = [one for one, other in zip(ours, theirs, strict=True) if one != other]
    assert differing == [conferences(good)]


def test_years_in_which_no_duty_is_known_get_no_column(good):
    """A table of 2010 to 2013 is left as core made it."""
    report = Report.new(
        profile=good.profile,
        unit={"name": "A"},
        figures={"staff_conferences": {2012: 1, 2013: 1}},
        period={"years": [2012, 2013]},
    )
    assert "Số cuộc mỗi đơn vị phải tổ chức" not in conferences(report).header


def test_the_duty_follows_the_law_of_the_year():
    """The decree from the end of 2015 to that of 2022, then the law."""
    sources = {year: getattr(conference_duty(year), "source", None) for year in range(2014, 2025)}
    assert sources == {
        2014: None,
        **dict.fromkeys(range(2015, 2023), "ND04_2015"),
        2023: "L10_2022",
        2024: "L10_2022",
    }
