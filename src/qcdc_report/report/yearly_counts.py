"""What a chart by year shows: the counts of one unit, or the sums of many, and their ratio."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

from attrs import evolve, frozen

from qcdc_report.outline import (
    Indicator,
    Outline,
    Ratio,
    common_outline,
    find_indicator,
    indicators,
)
from qcdc_report.report.contributing import parts_of
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figures import (
    Figure,
    Measures,
    Number,
    Value,
    Yearly,
    measure_of,
)
from qcdc_report.report.frames import OutlineOf, common_for_all
from qcdc_report.report.model import Report
from qcdc_report.report.tallying import tally
from qcdc_report.text import format_decimal, format_integer

_NO_NUMBER: Final = "không có số liệu"

Percentage = Decimal | Literal["nothing"] | None
"""A ratio of counts; ``nothing`` where nothing arose, so that there is no ratio."""

_Entry = Value | Measures


@frozen
class Series:
    """One measure over the years.

    Attributes:
        title: what is counted; empty where there is only one thing to count.
        values: for each year its number; None where there is none, which is not zero.
    """

    title: str
    values: tuple[Number | None, ...]


@frozen
class Answered:
    """How many units gave a number for a year, of how many that were asked."""

    units: int
    asked: int


@frozen(kw_only=True)
class YearlyCounts:
    """An indicator's numbers by year.

    Attributes:
        title: what is counted.
        years: in order.
        series: the measures that have any number.
        ratio: what the percentages are; empty for none.
        percentages: for each year the ratio of the counts; None where a count is missing.
        when_nothing: what stands for a ratio where nothing arose.
        answered: for each year how many units the numbers come from; empty for one unit's own.
    """

    title: str
    years: tuple[int, ...]
    series: tuple[Series, ...]
    ratio: str = ""
    percentages: tuple[Percentage, ...] = ()
    when_nothing: str = ""
    answered: tuple[Answered, ...] = ()


def counts_of(
    key: str,
    figure: Figure,
    outline: Outline | None = None,
    contributions: Sequence[Contribution] = (),
) -> YearlyCounts:
    """Return the counts of one report; without series where it has no numbers by year.

    An indicator that the outline does not have is called by its key.

    Args:
        key: the indicator's key.
        figure: its value.
        outline: the profile's outline; the common one by default.
        contributions: of a consolidated report the units' parts, from which the value came.
    """
    indicator = find_indicator(outline or common_outline(), key)
    if indicator is not None and contributions:
        return _summed(indicator, contributions)
    entries = _by_year([figure])
    if indicator is None or not indicator.measures:
        title = indicator.title if indicator else key
        series = [("", [_sum(entries[year]) for year in entries])]
        return YearlyCounts(title=title, years=tuple(entries), series=_with_numbers(series))
    return _counted(indicator, entries)


def sums_of(
    reports: Iterable[Report], outline_of: OutlineOf | None = None
) -> dict[str, YearlyCounts]:
    """Return the sums over many units of each indicator with numbers by year, by its key.

    A unit that reports nothing, or to which the indicator does not apply, adds nothing and is
    not counted as zero; ``answered`` says how many units the sums come from. The percentage is
    the ratio of the sums of the units that gave both counts, never the mean of ratios.

    Args:
        reports: each for one unit, or consolidated, which stands for its units.
        outline_of: gives for a profile's id its outline; the common one for every profile by
            default.
    """
    outline_of = outline_of or common_for_all
    asked: dict[str, tuple[Indicator, list[Contribution]]] = {}
    for report in reports:
        for part in parts_of(report, outline_of(report.profile)):
            for indicator in indicators(outline_of(part.profile)):
                if indicator.aggregation == "sum":
                    asked.setdefault(indicator.key, (indicator, []))[1].append(part)
    sums = {key: _summed(indicator, parts) for key, (indicator, parts) in asked.items()}
    return {key: counts for key, counts in sums.items() if counts.series}


def described(counts: YearlyCounts) -> str:
    """Return what a chart of some counts shows as sentences, for whoever cannot see it."""
    told = [(series.title, list(map(number_words, series.values))) for series in counts.series]
    if counts.ratio:
        told.append((counts.ratio, ratio_words(counts)))
    if counts.answered:
        words = [f"{each.units} trên {each.asked}" for each in counts.answered]
        told.append(("Số đơn vị có số liệu trên số đơn vị phải báo cáo", words))
    sentences = [_sentence(title, counts.years, words) for title, words in told]
    return " ".join([f"Biểu đồ {counts.title}.", *sentences])


def number_words(value: Number | None) -> str:
    """Return a number as printed; nothing for none."""
    if value is None:
        return ""
    return format_integer(value) if isinstance(value, int) else format_decimal(value)


def ratio_words(counts: YearlyCounts) -> list[str]:
    """Return each year's ratio with two decimals, ``91,98%``, or its state; nothing for none."""
    return [
        f"{format_decimal(each, 2)}%"
        if isinstance(each, Decimal)
        else (counts.when_nothing if each == "nothing" else "")
        for each in counts.percentages
    ]


def _sentence(title: str, years: Sequence[int], words: Sequence[str]) -> str:
    by_year = zip(years, words, strict=True)
    told = "; ".join(f"{year} {word or _NO_NUMBER}" for year, word in by_year)
    return f"{title}: {told}." if title else f"{told}."


def _by_year(figures: Iterable[Figure]) -> dict[int, list[_Entry]]:
    """Return for each year, in order, what stands there in the figures that have years."""
    yearly = [figure.years for figure in figures if isinstance(figure, Yearly)]
    years = sorted({year for each in yearly for year in each})
    return {year: [each[year] for each in yearly if year in each] for year in years}


def _summed(indicator: Indicator, parts: Sequence[Contribution]) -> YearlyCounts:
    """Return the sums of one indicator over the units, and how many of them the sums are of."""
    entries = _by_year(part.figures.get(indicator.key) for part in parts)
    tallies = [tally(parts, indicator, year) for year in entries]
    return evolve(
        _counted(indicator, entries),
        answered=tuple(Answered(units=each.reported, asked=each.asked) for each in tallies),
    )


def _counted(indicator: Indicator, entries: Mapping[int, Sequence[_Entry]]) -> YearlyCounts:
    """Return the sums of an indicator's measures over the entries of each year."""
    ratio = indicator.ratios[0] if indicator.ratios else None
    percentages = tuple(
        _percentage(indicator, ratio, each) if ratio else None for each in entries.values()
    )
    return YearlyCounts(
        title=indicator.title,
        years=tuple(entries),
        series=_with_numbers(
            (
                measure.title,
                [
                    _sum(measure_of(indicator, entry, measure.key) for entry in each)
                    for each in entries.values()
                ],
            )
            for measure in indicator.measures
            if measure.kind == "integer"
        ),
        ratio=ratio.title if ratio and any(each is not None for each in percentages) else "",
        percentages=percentages,
        when_nothing=ratio.when_nothing if ratio else "",
    )


def _with_numbers(
    series: Iterable[tuple[str, Sequence[Number | None]]],
) -> tuple[Series, ...]:
    return tuple(
        Series(title, tuple(values))
        for title, values in series
        if any(value is not None for value in values)
    )


def _sum(entries: Iterable[_Entry]) -> Number | None:
    """Return the sum of the numbers among the entries; None where there is no number."""
    numbers = [entry for entry in entries if isinstance(entry, Number)]
    return sum(numbers) if numbers else None


def _percentage(indicator: Indicator, ratio: Ratio, entries: Sequence[_Entry]) -> Percentage:
    """Return the ratio of the sums, over the entries that give both counts."""
    keys = (ratio.numerator, ratio.denominator)
    pairs = ([measure_of(indicator, entry, key) for key in keys] for entry in entries)
    both = [(a, b) for a, b in pairs if isinstance(a, Number) and isinstance(b, Number)]
    if not both:
        return None
    whole = sum(denominator for _, denominator in both)
    return Decimal(100) * sum(part for part, _ in both) / whole if whole else "nothing"
