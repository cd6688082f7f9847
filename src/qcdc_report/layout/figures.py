"""Core's renderer of the appendix of figures: each numbered item with its tables."""

from collections.abc import Collection, Iterable, Iterator

from qcdc_report.blocks import Appendix, Block, Heading, ListItem, Paragraph
from qcdc_report.layout.figure_tables import Entry, Rows, figure_table
from qcdc_report.layout.figure_words import value_words
from qcdc_report.layout.unit_tallies import (
    dated_tallies,
    names_of_units,
    tally_words,
    unit_by_unit,
    yearly_tallies,
)
from qcdc_report.outline import Applicability, FiguresAppendix, Indicator, IndicatorGroup, Outline
from qcdc_report.report import (
    Measures,
    Names,
    NotApplicable,
    Report,
    Run,
    Value,
    Yearly,
)
from qcdc_report.report.tallying import is_missed
from qcdc_report.text import short_date


def render_figures(
    report: Report, outline: Outline, *, only: Collection[str] | None = None
) -> Iterator[Block]:
    """Yield the appendix of figures; nothing if the outline has none.

    Items keep their official numbers; one of which nothing is asked and nothing given is left
    out. A profile that wants another form for one indicator goes through the groups itself, with
    ``figures_opening``, ``group_heading`` and ``render_indicator``.

    Args:
        report: the report.
        outline: the profile's outline.
        only: keys of the indicators to show; None for all.
    """
    if outline.figures is None:
        return
    yield figures_opening(outline.figures)
    for group in outline.figures.groups:
        captioned = len(group.indicators) > 1
        blocks = [
            block
            for indicator in group.indicators
            if only is None or indicator.key in only
            for block in render_indicator(report, indicator, captioned=captioned)
        ]
        if blocks:
            yield group_heading(group)
            yield from blocks


def figures_opening(appendix: FiguresAppendix) -> Appendix:
    """Return the block with which the appendix begins."""
    return Appendix(number=appendix.number, title=appendix.title, key=appendix.key)


def group_heading(group: IndicatorGroup) -> Heading:
    """Return the heading of one numbered item of the appendix."""
    return Heading(level=2, ordinal=group.item, title=group.title)


def render_indicator(
    report: Report, indicator: Indicator, *, captioned: bool = True
) -> Iterator[Block]:
    """Yield one indicator's figures: a table, a list of names, or a sentence.

    “Chưa báo cáo” (not reported), “không áp dụng” (does not apply) and 0 are three different
    things on the page too. An indicator that the unit's kind is not asked for, and that has no
    value, yields nothing.

    Args:
        report: the report.
        indicator: an indicator of the profile's outline.
        captioned: print the indicator's title above its table.
    """
    figure = report.figures.get(indicator.key)
    match figure:
        case Yearly() | Measures():
            rows = figure_rows_of(report, indicator, figure)
            yield figure_table(indicator, rows, captioned=captioned)
        case Names():
            yield from _list(report, indicator, figure)
        case None if indicator.aggregation == "none" and report.consolidates.units:
            yield from unit_by_unit(report.consolidates.units, indicator)
        case None if indicator.applies_to(report.unit.kind) is Applicability.NOT_APPLICABLE:
            return
        case _:
            yield _sentence(report, indicator, figure)


def figure_rows_of(report: Report, indicator: Indicator, figure: Yearly | Measures) -> Rows:
    """Return the rows of an indicator's table: its years with their total, or its dates.

    Args:
        report: the report, whose period says which years are asked for.
        indicator: an indicator of the profile's outline.
        figure: what the report gives for it.
    """
    units = report.consolidates.units
    if isinstance(figure, Yearly):
        rows = _by_year(report, indicator, figure)
        return yearly_tallies(rows, units, indicator) if units else rows
    rows = _at_dates(indicator, figure)
    return dated_tallies(rows, units, indicator) if units else rows


def _by_year(report: Report, indicator: Indicator, figure: Yearly) -> Rows:
    """Return a row for every year asked for, reported or not, and for any other reported."""
    years = sorted({*_years_asked(report, indicator, figure), *figure.years})
    return Rows(
        title="Năm",
        labels=tuple([str(year) for year in years]),
        entries=tuple([figure.years.get(year) for year in years]),
        closing="total",
    )


def _years_asked(report: Report, indicator: Indicator, figure: Yearly) -> Iterable[int]:
    """Return the years asked for; of many units those of which any says something, or should."""
    years, units = report.period.years or indicator.years, report.consolidates.units
    if not units:
        return years
    return [year for year in years if year in figure.years or is_missed(units, indicator, year)]


def _at_dates(indicator: Indicator, figure: Measures) -> Rows:
    """Return the row of the indicator's date, after one for each earlier date reported."""
    labels: list[str] = []
    entries: list[Entry] = []
    for measure in indicator.measures:
        if measure.kind == "group" and (earlier := figure.values.get(measure.key)) is not None:
            labels.append(short_date(measure.as_of) if measure.as_of else measure.title)
            entries.append(earlier)
    compared = bool(entries)
    if indicator.as_of is not None:
        labels.append(short_date(indicator.as_of))
    elif compared:
        labels.append("Kỳ báo cáo")
    return Rows(
        title="Thời điểm",
        labels=tuple(labels),
        entries=(*entries, figure),
        closing="change" if compared else None,
    )


def _list(report: Report, indicator: Indicator, figure: Names) -> Iterator[Block]:
    path = f"figures.{indicator.key}"
    number, units = len(figure.names), tally_words(report.consolidates.units, indicator)
    ending = ", gồm:" if number else "."
    yield Paragraph((Run(f"{indicator.title}: {number}{units}{ending}"),), path)
    for index, name in enumerate(names_of_units(report.consolidates.units, indicator, figure)):
        yield ListItem((Run(name),), 1, f"{path}[{index}]")


def _sentence(report: Report, indicator: Indicator, value: Value) -> Paragraph:
    unit = indicator.measures[0].unit if indicator.measures else ""
    counted = value is not None and not isinstance(value, NotApplicable)
    ending = f" {unit}" if unit and counted else ""
    units = tally_words(report.consolidates.units, indicator)
    text = f"{indicator.title}: {value_words(value)}{ending}{units}."
    return Paragraph((Run(text),), f"figures.{indicator.key}")
