"""Charts below the tables of figures by year: on every page, in every format, on request."""

import pytest
from attrs import evolve

from layout.samples import STANDARD_IDS, bare_report, full_report, plain_profile, standard
from qcdc_report.blocks import Document, Picture, Table
from qcdc_report.layout import chart_picture, lay_out, with_charts
from qcdc_report.report import Report

pytest.importorskip("matplotlib")
PARTY = standard("party-hd36")
CHARTED = ("figures.staff_conferences", "figures.petition_resolution")
PETITIONS = {year: {"received": 12, "resolved": 11} for year in (2017, 2018)}


def charted(report: Report, standard_id: str = "party-hd36") -> Document:
    """Return a report laid out, with charts."""
    page = standard(standard_id)
    document = lay_out(report, plain_profile(), page)
    return with_charts(document, report, plain_profile().outline)


def pictures(document: Document) -> list[Picture]:
    """Return only the pictures."""
    return [block for block in document.blocks if isinstance(block, Picture)]


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_chart_stands_below_each_table_by_year(standard_id: str) -> None:
    """Directly, under its own path; everything else of the document is as it was."""
    made = charted(full_report(), standard_id)
    followed = [
        (block.key, picture.key)
        for block, picture in zip(made.blocks, made.blocks[1:], strict=False)
        if isinstance(picture, Picture)
    ]
    assert followed == [(key, key) for key in CHARTED]
    rest = tuple(block for block in made.blocks if not isinstance(block, Picture))
    plain = lay_out(full_report(), plain_profile(), standard(standard_id))
    assert evolve(made, blocks=rest) == plain


def test_the_chart_is_that_of_the_figures() -> None:
    """The same bytes, and the same words."""
    report = full_report()
    drawn = [
        chart_picture(report.figures.plot(key.removeprefix("figures.")), key=key) for key in CHARTED
    ]
    assert pictures(charted(report)) == drawn


@pytest.mark.parametrize(
    "figure",
    [
        {2017: 1},
        {2017: 1, 2018: None, 2019: "n/a"},
        {2017: None, 2018: None},
        7,
        None,
        "n/a",
    ],
)
def test_what_compares_no_years_has_no_chart(figure: object) -> None:
    """One year with a number is a number, not a comparison."""
    assert pictures(charted(bare_report(figures={"leader_dialogues": figure}))) == []


def test_zero_is_a_number_to_compare() -> None:
    """Nothing in one year and something in the next is worth a chart."""
    report = bare_report(figures={"leader_dialogues": {2017: 0, 2018: 1}})
    assert len(pictures(charted(report))) == 1


def test_only_the_first_table_of_an_indicator_has_a_chart() -> None:
    """A profile may show the same figures twice."""
    report = bare_report(figures={"petition_resolution": PETITIONS})
    document = lay_out(report, plain_profile(), PARTY)
    twice = [
        each
        for block in document.blocks
        for each in ([block, block] if isinstance(block, Table) else [block])
    ]
    made = with_charts(evolve(document, blocks=tuple(twice)), report, plain_profile().outline)
    assert len(pictures(made)) == 1
