"""The figures of a workbook put into a report that has some already."""

from collections.abc import Iterator

from attrs import evolve

from qcdc_report.findings import Finding, Place
from qcdc_report.formats.filled import FilledFigures
from qcdc_report.layout.figure_words import value_words
from qcdc_report.outline import Indicator, Outline, indicators
from qcdc_report.report import (
    Figure,
    Figures,
    FrozenMap,
    Measures,
    Names,
    Number,
    Report,
    Value,
    Yearly,
)
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

_Entry = Value | Measures
_Change = tuple[str, str, str]
"""A path, what the report has there and what the workbook has."""


def merged(
    report: Report, outline: Outline, filled: FilledFigures
) -> tuple[Report, tuple[Finding, ...]]:
    """Return a report with a workbook's figures, and a finding for each that was another one.

    A cell left empty takes nothing away: years and measures that only the report has stay. What
    stood in the workbook and was no figure is kept in ``unplaced``.

    Args:
        report: the report.
        outline: that of its profile.
        filled: what ``read_xlsx`` made of the workbook.
    """
    known = {indicator.key: indicator for indicator in indicators(outline)}
    figures = dict(report.figures)
    changes: list[_Change] = []
    for key, new in filled.figures.items():
        old = figures.get(key)
        figures[key] = new if old is None else _joined(old, new, known.get(key))
        changes.extend(_changes(f"figures.{key}", old, new, known.get(key)))
    joined = evolve(report, figures=Figures(figures), unplaced=(*report.unplaced, *filled.unplaced))
    return joined, tuple(_finding(report, filled, *change) for change in changes)


def _joined(old: Figure, new: Figure, indicator: Indicator | None) -> Figure:
    if isinstance(old, Yearly) and isinstance(new, Yearly):
        years = dict(old.years)
        for year, entry in new.years.items():
            years[year] = _entry(old.years.get(year), entry, indicator)
        return Yearly(FrozenMap(dict(sorted(years.items()))))
    if isinstance(old, Yearly | Names) or isinstance(new, Yearly | Names):
        return new
    return _entry(old, new, indicator)


def _entry(old: _Entry, new: _Entry, indicator: Indicator | None) -> _Entry:
    """Return a set of measures with what only the old one has, or the new value."""
    before = _measures(old, indicator)
    if before is not None and before == _measures(new, indicator):
        return old  # one number, written in another way
    if before is None or not isinstance(new, Measures):
        return new
    values = dict(before.values)
    for key, value in new.values.items():
        values[key] = _entry(before.values.get(key), value, None)
    return Measures(FrozenMap(values))


def _measures(entry: _Entry, indicator: Indicator | None) -> Measures | None:
    """Return an entry as a set of measures: a bare number is the indicator's first one."""
    if isinstance(entry, Measures):
        return entry
    if isinstance(entry, Number) and indicator is not None and indicator.measures:
        return Measures(FrozenMap({indicator.measures[0].key: entry}))
    return None


def _changes(path: str, old: Figure, new: Figure, indicator: Indicator | None) -> Iterator[_Change]:
    """Yield each place where both say something, and not the same."""
    if old is None or old == new:
        return
    if isinstance(old, Yearly) and isinstance(new, Yearly):
        for year, entry in new.years.items():
            yield from _changes(f"{path}.{year}", old.years.get(year), entry, indicator)
    elif isinstance(old, Yearly | Names) or isinstance(new, Yearly | Names):
        yield path, _words(old), _words(new)
    elif isinstance(new, Measures) and (before := _measures(old, indicator)) is not None:
        for key, value in new.values.items():
            yield from _changes(f"{path}.{key}", before.values.get(key), value, None)
    elif not isinstance(old, Measures) or _measures(new, indicator) != old:
        yield path, _words(old), _words(new)


def _words(figure: Figure) -> str:
    if isinstance(figure, Names):
        return "; ".join(figure.names)
    if isinstance(figure, Yearly):
        return "; ".join(f"{year}: {value_words(entry)}" for year, entry in figure.years.items())
    return value_words(figure)


def _finding(report: Report, filled: FilledFigures, path: str, before: str, after: str) -> Finding:
    below = (f"{path}.", f"{path}[")
    first = next((cell for place, cell in filled.cells.items() if place.startswith(below)), "")
    cell = filled.cells.get(path, first)
    where = f"{filled.file}, {cell}" if cell else filled.file
    return reading_finding(
        "figures-replaced",
        report.source.locate(path) if report.source is not None else Place(filled.file),
        Text(
            f"Báo cáo ghi {before}, bảng tính ({where}) ghi {after}; lấy số của bảng tính",
            f"The report has {before}, the workbook ({where}) has {after}, which is taken",
        ),
        path=path,
    )
