"""Numbers of a report by reference: ``indicator.measure``, in each year that has one."""

from collections.abc import Iterator, Mapping

from qcdc_report.outline import Indicator, Outline, find_indicator, indicators
from qcdc_report.profile.data.complaints import unknown
from qcdc_report.report import Number, Report, Yearly, measured
from qcdc_report.report.problems import Problem


def numbers(report: Report, outline: Outline, reference: str) -> Mapping[int | None, Number]:
    """Return the numbers that a reference means, by year; under None one that has no year.

    What is not reported, and what does not apply, is no number and left out.
    """
    key, measure = _parts(outline, reference)
    indicator, figure = find_indicator(outline, key), report.figures.get(key)
    if indicator is None or figure is None:
        return {}
    years = list(figure.years) if isinstance(figure, Yearly) else [None]
    found = {year: measured(indicator, figure, measure, year) for year in years}
    return {year: value for year, value in found.items() if isinstance(value, Number)}


def path_of(reference: str, year: int | None) -> str:
    """Return where a finding about a number points."""
    key = reference.partition(".")[0]
    return f"figures.{key}" if year is None else f"figures.{key}.{year}"


def title_of(outline: Outline, reference: str) -> str:
    """Return what people call a number: its own title where that is enough."""
    key, measure = _parts(outline, reference)
    indicator = find_indicator(outline, key)
    if indicator is None:
        return reference
    own = next((m.title for m in indicator.measures if m.key == measure), "")
    return f"{indicator.title}: {own}" if own and len(indicator.measures) > 1 else indicator.title


def unknown_numbers(outline: Outline, path: str, reference: str) -> Iterator[Problem]:
    """Yield a problem for a reference to nothing."""
    known = [name for indicator in indicators(outline) for name in _names(indicator)]
    if reference not in known:
        yield unknown(path, reference, known)


def _parts(outline: Outline, reference: str) -> tuple[str, str]:
    """Part a reference into indicator and measure; alone, an indicator means its first one."""
    key, _, measure = reference.partition(".")
    indicator = find_indicator(outline, key)
    if not measure and indicator is not None and indicator.measures:
        measure = indicator.measures[0].key
    return key, measure


def _names(indicator: Indicator) -> Iterator[str]:
    yield indicator.key
    for measure in indicator.measures:
        yield f"{indicator.key}.{measure.key}"
        yield from (f"{indicator.key}.{measure.key}.{inner.key}" for inner in measure.measures)
