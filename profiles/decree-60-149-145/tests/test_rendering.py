"""What an enterprise's report shows in its own way."""

from qcdc_report.blocks import Heading, Table
from qcdc_report.layout import render_figures
from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report_decree_60_149_145 import PROFILE
from qcdc_report_decree_60_149_145.rendering import RENDERERS


def dialogues(report):
    blocks = RENDERERS["figures"](report, PROFILE.outline)
    (table,) = (
        block
        for block in blocks
        if isinstance(block, Table) and block.key == "figures.workplace_dialogues"
    )
    return table


def test_section_iii_2_is_rendered_whole_and_alone(good):
    """One heading and five points, with every answer's text."""
    blocks = list(RENDERERS["results.workplace"](good, PROFILE.outline))
    headings = [block.key for block in blocks if isinstance(block, Heading)]
    assert len(headings) == 6
    assert all(key.startswith("results.workplace") for key in headings)
    assert "Tỷ lệ thất thoát giảm 7,4 điểm phần trăm nhờ sáng kiến của thợ." in str(blocks)


def test_an_outline_without_the_section_gives_no_blocks(good):
    """The renderer can be called with any outline."""
    assert list(RENDERERS["results.workplace"](good, common_outline())) == []


def test_each_year_stands_beside_the_legal_minimum(good):
    """Four to 2020, one in 2021; the row of totals is no year and stays blank."""
    table = dialogues(good)
    assert len(table.columns) == len(table.header) == len(table.rows[0])
    assert [(row[0], row[-1]) for row in table.rows] == [
        ("2017", "4"),
        ("2018", "4"),
        ("2019", "4"),
        ("2020", "4"),
        ("2021", "1"),
        ("Tổng", ""),
    ]


def test_periodic_dialogues_and_those_on_request_have_columns(good):
    """The reader sees which dialogues the minimum is about."""
    header = " ".join(map(str, dialogues(good).header)).lower()
    assert "định kỳ" in header
    assert "theo yêu cầu" in header


def test_everything_else_is_as_core_renders_it(good):
    """Only the one table differs from core's."""
    theirs = list(render_figures(good, PROFILE.outline))
    ours = list(RENDERERS["figures"](good, PROFILE.outline))
    differing = [one for one, other in zip(ours, theirs, strict=True) if one != other]
    assert differing == [dialogues(good)]


def test_years_in_which_no_minimum_is_known_get_no_column(good):
    """A table of 2011 and 2012 is left as core made it."""
    report = Report.new(
        profile=good.profile,
        unit={"name": "A"},
        figures={"workplace_dialogues": {2011: 1, 2012: 1}},
        period={"years": [2011, 2012]},
    )
    assert "Số cuộc định kỳ tối thiểu theo luật" not in dialogues(report).header
