"""Charts in the appendix of figures: below the table of an indicator by year, its picture."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from attrs import evolve

from qcdc_report.blocks import Block, Document, Picture, Table
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.report.plotting import WIDTH, drawn
from qcdc_report.report.yearly_counts import YearlyCounts, counts_of

if TYPE_CHECKING:
    from qcdc_report.report.chart import Chart

_FEWEST_YEARS: Final = 2  # one year's bars compare nothing


def with_charts(document: Document, report: Report, outline: Outline) -> Document:
    """Return a document with a chart below each table by year that has numbers to compare.

    An indicator gets one if at least two of its years have a number. The chart follows the first
    table of the indicator, whoever rendered it.

    Args:
        document: the report, laid out.
        report: the report.
        outline: the profile's outline.

    Raises:
        MissingExtraError: the extra ``plot`` is not installed.
    """
    return evolve(document, blocks=tuple(_charted(document, report, outline)))


def chart_picture(chart: "Chart", *, key: str = "") -> Picture:
    """Return a chart as a block, for renderers and for documents of one's own.

    It has no caption, since its title stands in the picture.

    Args:
        chart: such as ``report.figures.plot`` and ``charts`` return.
        key: path of what it came from, such as ``figures.petition_resolution``.
    """
    return Picture(content=chart.png(), description=chart.description, width=WIDTH, key=key)


def _charted(document: Document, report: Report, outline: Outline) -> Iterator[Block]:
    waiting = {f"figures.{key}": key for key in report.figures}
    for block in document.blocks:
        yield block
        key = waiting.pop(block.key, None) if isinstance(block, Table) else None
        if key is not None:
            counts = counts_of(key, report.figures[key], outline, report.consolidates.units)
            if _compares(counts):
                yield chart_picture(drawn(counts), key=f"figures.{key}")


def _compares(counts: YearlyCounts) -> bool:
    by_year = zip(*[series.values for series in counts.series], strict=True)
    told = sum(any(value is not None for value in year) for year in by_year)
    return told >= _FEWEST_YEARS
