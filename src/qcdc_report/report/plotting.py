"""Charts of figures by year, drawn by matplotlib, labelled in Vietnamese, the same each time."""

from typing import TYPE_CHECKING

from qcdc_report.outline import Indicator, Outline, common_outline, find_indicator
from qcdc_report.report.figures import Figure, Number, Yearly, measure_of, ratio_of
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.pictures import png
from qcdc_report.tabular import imported
from qcdc_report.text import format_decimal, format_integer

__all__ = ["chart", "described", "png"]

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

_SIZE = (6.3, 3.2)  # inches: the width of the text of an official page
# Told apart also without colour, by their hatching; dark enough on white.
_FILLS = (("#1f4e79", ""), ("#c55a11", "//"), ("#548235", ".."), ("#7f6000", "xx"))
_FONTS = ["Liberation Sans", "DejaVu Sans"]  # both have every Vietnamese letter


def chart(key: str, figure: Figure, outline: Outline | None = None) -> "Drawing":
    """Return a bar chart of an indicator's counts by year, the ratio above each year's bars.

    A year not reported, or to which the figure does not apply, keeps its place and stays empty.

    Args:
        key: the indicator's key.
        figure: its value.
        outline: the profile's outline; the common one by default.

    Raises:
        ValueError: the figure has no numbers by year.
        MissingExtraError: the extra ``plot`` is not installed.
    """
    indicator = find_indicator(outline or common_outline(), key)
    yearly = figure if isinstance(figure, Yearly) else Yearly(FrozenMap())
    years = sorted(yearly.years)
    series = _series(indicator, yearly, years)
    if not series:
        raise ValueError(f"{key} has no numbers by year to draw")
    matplotlib = imported("matplotlib", "plot")
    # Not pyplot: it keeps every figure it makes and picks a screen.
    from qcdc_report.report.drawing import Chart

    made = Chart(figsize=_SIZE, layout="constrained")
    with matplotlib.rc_context({"font.family": _FONTS, "font.size": 9}):
        axes = made.add_subplot()
        _draw(axes, years, series)
        axes.set_title(indicator.title if indicator else key)
        _write_ratios(axes, indicator, yearly, years, series)
    return made


def described(key: str, figure: Figure, outline: Outline | None = None) -> str:
    """Return what a chart shows as a sentence, for whoever cannot see it."""
    indicator = find_indicator(outline or common_outline(), key)
    title = indicator.title if indicator else key
    if not isinstance(figure, Yearly):
        return title
    years = sorted(figure.years)
    told = [
        f"{name}: "
        + "; ".join(
            f"{year} {'không có số liệu' if value is None else _number(value)}"
            for year, value in zip(years, values, strict=True)
        )
        for name, values in _series(indicator, figure, years)
    ]
    return f"Biểu đồ {title}. {'. '.join(told)}."


_Series = tuple[str, list[Number | None]]


def _series(indicator: Indicator | None, figure: Yearly, years: list[int]) -> list[_Series]:
    """Return for each measure that any year reports its title and numbers; percentages apart."""
    if indicator is None or not indicator.measures:
        bare = [figure.years[year] for year in years]
        numbers = [value if isinstance(value, Number) else None for value in bare]
        return [("", numbers)] if any(value is not None for value in numbers) else []
    found = []
    for measure in indicator.measures:
        if measure.kind != "integer":
            continue
        values = [measure_of(indicator, figure.years[year], measure.key) for year in years]
        numbers = [value if isinstance(value, Number) else None for value in values]
        if any(value is not None for value in numbers):
            found.append((measure.title, numbers))
    return found


def _draw(axes: "Axes", years: list[int], series: list[_Series]) -> None:
    width = 0.8 / len(series)
    for at, (title, values) in enumerate(series):
        colour, hatch = _FILLS[at % len(_FILLS)]
        places = [position - 0.4 + width * (at + 0.5) for position in range(len(years))]
        heights = [0.0 if value is None else float(value) for value in values]
        bars = axes.bar(
            places, heights, width * 0.94, label=title, color=colour, hatch=hatch, edgecolor="white"
        )
        labels = ["" if value is None else _number(value) for value in values]
        axes.bar_label(bars, labels=labels, padding=2, fontsize=8)
    axes.set_xticks(range(len(years)), [str(year) for year in years])
    axes.set_xlabel("Năm")
    axes.margins(y=0.2)
    axes.spines[["top", "right"]].set_visible(False)
    if any(title for title, _ in series):
        axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))


def _write_ratios(
    axes: "Axes",
    indicator: Indicator | None,
    figure: Yearly,
    years: list[int],
    series: list[_Series],
) -> None:
    if indicator is None or not indicator.ratios:
        return
    ratio = indicator.ratios[0]
    top = max(float(value) for _, values in series for value in values if value is not None)
    for position, year in enumerate(years):
        percentage = ratio_of(indicator, ratio, figure.years[year])
        if isinstance(percentage, Number):
            words = f"{format_decimal(percentage, 2)}%"
            axes.text(position, top * 1.12, words, ha="center", va="bottom", fontsize=8)


def _number(value: Number) -> str:
    return format_integer(value) if isinstance(value, int) else format_decimal(value)
