"""What a consolidated report shows beside a number: how many units it comes from, and which."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from qcdc_report.blocks import Block, Column, Table
from qcdc_report.layout.figure_tables import Entry, Rows
from qcdc_report.layout.figure_words import figure_words
from qcdc_report.outline import Indicator
from qcdc_report.report import Contribution, FrozenMap, Measures, Names, Number
from qcdc_report.report.tallying import ratio_over, tally
from qcdc_report.text import format_integer


def yearly_tallies(rows: Rows, units: Sequence[Contribution], indicator: Indicator) -> Rows:
    """Return an indicator's years with the units behind each and behind the total."""
    years = [int(label) for label in rows.labels]
    return evolve(
        rows,
        tallies=(
            *(tally(units, indicator, year) for year in years),
            tally(units, indicator, by_year=True),
        ),
        ratios={
            ratio.title: (
                *(ratio_over(units, indicator, ratio, [year]) for year in years),
                ratio_over(units, indicator, ratio, years),
            )
            for ratio in indicator.ratios
        },
    )


def dated_tallies(rows: Rows, units: Sequence[Contribution], indicator: Indicator) -> Rows:
    """Return an indicator's dates with the units behind each."""
    *_, now = rows.entries  # that of the indicator's own date holds the earlier ones
    given = now.values if isinstance(now, Measures) else FrozenMap[str, Entry]()
    earlier = [measure.key for measure in indicator.measures if measure.kind == "group"]
    groups = [*(key for key in earlier if given.get(key) is not None), ""]
    return evolve(
        rows,
        tallies=tuple(tally(units, indicator, None, group) for group in groups),
        ratios={
            ratio.title: tuple(
                ratio_over(units, indicator, ratio, [None], group) for group in groups
            )
            for ratio in indicator.ratios
        },
    )


def tally_words(units: Sequence[Contribution], indicator: Indicator) -> str:
    """Return in brackets how many units gave a number: `` (76/79 đơn vị có số liệu; …)``.

    Nothing for one unit's own figure.
    """
    if not units:
        return ""
    counted = tally(units, indicator)
    words = [f"{counted.reported}/{counted.asked} đơn vị có số liệu"]
    if counted.missing:
        words.append(f"{counted.missing} đơn vị chưa báo cáo")
    if counted.not_applicable:
        words.append(f"{counted.not_applicable} đơn vị không áp dụng")
    unnamed = sum(_unnamed(units, indicator))
    if unnamed:
        words.append(f"chưa kể {format_integer(unnamed)} không nêu tên")
    return f" ({'; '.join(words)})"


def names_of_units(
    units: Sequence[Contribution], indicator: Indicator, figure: Names
) -> Iterable[str]:
    """Return the names of a list, each with its unit; without where somebody changed the list."""
    listed = [(name, unit.unit.name) for unit in units for name in _names(unit, indicator)]
    if tuple(name for name, _ in listed) != figure.names:
        return figure.names
    return [f"{name} ({unit})" for name, unit in listed]


def unit_by_unit(units: Sequence[Contribution], indicator: Indicator) -> Iterator[Block]:
    """Yield a figure that is not added up as a table with a row for each unit that gave it."""
    rows = [
        (unit.unit.name, figure_words(unit.figures[indicator.key]))
        for unit in units
        if indicator.key in unit.figures
    ]
    if rows:
        yield Table(
            columns=(Column(share=2), Column(share=3)),
            header=("Đơn vị", indicator.title),
            rows=tuple(rows),
            summary=indicator.title,
            key=f"figures.{indicator.key}",
        )


def _names(unit: Contribution, indicator: Indicator) -> Sequence[str]:
    figure = unit.figures.get(indicator.key)
    return figure.names if isinstance(figure, Names) else ()


def _unnamed(units: Sequence[Contribution], indicator: Indicator) -> Iterator[int]:
    """Yield the numbers that units gave in place of a list, where others gave lists."""
    if indicator.aggregation == "join" and any(_names(unit, indicator) for unit in units):
        for unit in units:
            figure = unit.figures.get(indicator.key)
            if isinstance(figure, Number):
                yield int(figure)
