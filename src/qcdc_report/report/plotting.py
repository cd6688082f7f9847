"""Charts of figures by year, drawn by matplotlib, labelled in Vietnamese, the same each time."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from qcdc_report.outline import Outline
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figures import Figure
from qcdc_report.report.frames import OutlineOf
from qcdc_report.report.model import Report
from qcdc_report.report.yearly_counts import (
    YearlyCounts,
    counts_of,
    described,
    number_words,
    ratio_words,
    sums_of,
)
from qcdc_report.tabular import needs_extra
from qcdc_report.text import format_integer

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from qcdc_report.report.chart import Chart

WIDTH: Final = 160.0
"""Width of a chart, mm: that of the text of an official page."""

_HEIGHT: Final = 72.0
_MM_PER_INCH: Final = 25.4
# Told apart also without colour, by their hatching; dark enough on white.
_FILLS = (("#1f4e79", ""), ("#c55a11", "//"), ("#548235", ".."), ("#7f6000", "xx"))
# It comes with matplotlib, so it is everywhere the same, and has every Vietnamese letter.
_FONT = "DejaVu Sans"
_ROOM_ABOVE: Final = 0.15  # of the tallest bar, for its number
_SMALL: Final = 8


def chart(
    key: str,
    figure: Figure,
    outline: Outline | None = None,
    contributions: Sequence[Contribution] = (),
) -> "Chart":
    """Return a bar chart of an indicator's counts by year, the ratio above each year's bars.

    A year not reported, or to which the figure does not apply, keeps its place and stays empty.

    Args:
        key: the indicator's key.
        figure: its value.
        outline: the profile's outline; the common one by default.
        contributions: of a consolidated report the units' parts, from which the value came.

    Raises:
        ValueError: the figure has no numbers by year.
        MissingExtraError: the extra ``plot`` is not installed.
    """
    counts = counts_of(key, figure, outline, contributions)
    if not counts.series:
        raise ValueError(f"{key} has no numbers by year to draw")
    return drawn(counts)


def charts(reports: Iterable[Report], *, outline_of: OutlineOf | None = None) -> "dict[str, Chart]":
    """Return a chart of each indicator by year, with the sums over all units, by its key.

    In the order of the outline. A unit that did not report a year, or to which the indicator does
    not apply, adds nothing: below each year stands how many units gave a number, of how many
    that are asked. The percentage is the ratio of the sums. An indicator for which nobody has
    numbers by year has no chart.

    Args:
        reports: each for one unit, or consolidated, which stands for its units; a report given
            twice is counted twice.
        outline_of: gives for a profile's id its outline; the common one for every profile by
            default.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
    """
    return {key: drawn(counts) for key, counts in sums_of(reports, outline_of).items()}


def drawn(counts: YearlyCounts) -> "Chart":
    """Return a bar chart of some counts.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
    """
    with needs_extra("plot"):
        from matplotlib import rc_context, rcdefaults

        from qcdc_report.report.chart import Chart
    with rc_context():
        rcdefaults()  # not as somebody's notebook is set up
        # Not pyplot: it keeps every figure it makes and picks a screen.
        made = Chart(
            figsize=(WIDTH / _MM_PER_INCH, _HEIGHT / _MM_PER_INCH),
            layout="constrained",
            description=described(counts),
        )
        with rc_context({"font.family": _FONT, "font.size": 9}):
            axes = made.add_subplot()
            _draw_bars(axes, counts)
            _label_numbers(axes, counts)
            _label_years(axes, counts)
            axes.set_title(counts.title, fontsize=10)
    return made


def _draw_bars(axes: "Axes", counts: YearlyCounts) -> None:
    width = 0.8 / len(counts.series)
    for at, series in enumerate(counts.series):
        colour, hatch = _FILLS[at % len(_FILLS)]
        bars = axes.bar(
            [position - 0.4 + width * (at + 0.5) for position in range(len(counts.years))],
            [float(value or 0) for value in series.values],
            width * 0.94,
            label=series.title,
            color=colour,
            hatch=hatch,
            edgecolor="white",
        )
        axes.bar_label(
            bars, labels=list(map(number_words, series.values)), padding=2, fontsize=_SMALL
        )
    axes.margins(y=_ROOM_ABOVE)
    axes.set_ylim(bottom=0)
    axes.spines[["top", "right"]].set_visible(False)


def _label_numbers(axes: "Axes", counts: YearlyCounts) -> None:
    """Say what is counted: one thing along the axis, several below the chart."""
    axes.locator_params(axis="y", integer=True)
    axes.yaxis.set_major_formatter(lambda value, _: format_integer(round(value)))
    if len(counts.series) > 1:
        axes.figure.legend(frameon=False, loc="outside lower center", ncols=len(counts.series))
    else:
        axes.set_ylabel(counts.series[0].title)


def _label_years(axes: "Axes", counts: YearlyCounts) -> None:
    """Write the years below the bars, with the units that answered, and the ratios above."""
    places = range(len(counts.years))
    below = [f"\n{each.units}/{each.asked}" for each in counts.answered] or [""] * len(places)
    labels = [f"{year}{units}" for year, units in zip(counts.years, below, strict=True)]
    axes.set_xticks(places, labels)
    axes.set_xlabel("Năm, số đơn vị có số liệu/phải báo cáo" if counts.answered else "Năm")
    if counts.ratio:
        above = axes.secondary_xaxis("top")
        above.set_xticks(places, ratio_words(counts), fontsize=_SMALL)
        above.set_xlabel(counts.ratio)
        above.tick_params(length=0)
        above.spines.top.set_visible(False)
