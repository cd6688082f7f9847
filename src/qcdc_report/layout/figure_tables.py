"""A figure as a table, built column by column: measures, the ratios that follow, what was given."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from attrs import field, frozen

from qcdc_report.blocks import Column, Table
from qcdc_report.layout.figure_cells import (
    EMPTY,
    FigureCell,
    change_cell,
    given_cell,
    percent_cell,
    points_cell,
    sum_cell,
    value_cell,
)
from qcdc_report.layout.figure_words import INCOMPLETE, Percentage, agrees
from qcdc_report.outline import Indicator, Measure, Ratio
from qcdc_report.report import (
    NOT_APPLICABLE,
    FrozenMap,
    Measures,
    Number,
    Value,
    measure_of,
    ratio_of,
)
from qcdc_report.report.tallying import Tally

Entry = Value | Measures
_Cells = tuple[str, list[FigureCell]]

LABEL_COLUMN = Column(share=2, align="center")
NUMBER_COLUMN = Column(share=3, align="center")
_FEW = 6  # columns that leave room
_TALLIES = ("Đơn vị có số liệu", "Chưa báo cáo", "Không áp dụng")


@frozen(kw_only=True)
class Rows:
    """The rows of a table of figures.

    Attributes:
        title: heading of the column of labels.
        labels: for each row what it stands for, such as a year; empty when there is one row
            and nothing to tell it from.
        entries: for each row its values.
        closing: a last row with the ``total`` of all, or the ``change`` from the first row to
            the last; None for no such row.
        ratios: for the title of a ratio its percentage in each row, a total's included, where it
            does not follow from the row alone: that of many units is of those that gave both
            counts.
        tallies: for each row how many units its numbers are of, a total's included; empty for one
            unit's own.
    """

    title: str
    labels: tuple[str, ...]
    entries: tuple[Entry, ...]
    closing: Literal["total", "change"] | None = None
    ratios: Mapping[str, tuple[Percentage, ...]] = field(factory=dict)
    tallies: tuple[Tally, ...] = ()


_CLOSING_LABELS = {"total": "Tổng", "change": "Tăng (+), giảm (-)"}


@frozen(kw_only=True)
class FigureGrid:
    """One indicator's figures in rows and columns.

    Attributes:
        header: headings of the columns, that of the labels first if there are labels.
        labels: for each row what it stands for, the closing row included; empty for none.
        rows: for each row its cells, without the label.
        closed: the last row closes the others: a total, or a change.
    """

    header: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[FigureCell, ...], ...]
    closed: bool


def figure_grid(indicator: Indicator, rows: Rows) -> FigureGrid:
    """Return one indicator's figures in rows and columns.

    Every required measure has a column, an optional one only if any row reports it. A ratio has
    one if both its measures do; in the row of totals it is the ratio of the sums, never the mean
    of ratios. A percentage the unit gave has a column of its own where it differs from the
    computed one.

    Args:
        indicator: what is counted.
        rows: its values.
    """
    columns = list(_columns(indicator, rows))
    labels, count = rows.labels, len(rows.entries) + (rows.closing is not None)
    if labels and rows.closing:
        labels = (*labels, _CLOSING_LABELS[rows.closing])
    return FigureGrid(
        header=(*([rows.title] if labels else []), *[title for title, _ in columns]),
        labels=labels,
        rows=tuple([tuple([cells[row] for _, cells in columns]) for row in range(count)]),
        closed=rows.closing is not None,
    )


def figure_table(indicator: Indicator, rows: Rows, *, captioned: bool) -> Table:
    """Return one indicator's figures as a table of the page; its columns as in ``figure_grid``.

    Args:
        indicator: what is counted.
        rows: its values.
        captioned: print the indicator's title above; otherwise only a screen reader says it.
    """
    grid = figure_grid(indicator, rows)
    words = [tuple([cell.words for cell in row]) for row in grid.rows]
    if grid.labels:
        words = [(label, *row) for label, row in zip(grid.labels, words, strict=True)]
    return Table(
        columns=_table_columns(grid, rows),
        header=grid.header,
        rows=tuple(words),
        caption=indicator.title if captioned else "",
        summary="" if captioned else indicator.title,
        key=f"figures.{indicator.key}",
    )


def _table_columns(grid: FigureGrid, rows: Rows) -> tuple[Column, ...]:
    """Return the columns of a table: those of units are narrow, and no word or date is cut."""
    columns, labels = len(grid.header), len(grid.labels) > 0
    if not rows.tallies:
        first = (LABEL_COLUMN,) if labels else ()
        return (*first, *[NUMBER_COLUMN] * (columns - len(first)))
    # Of few columns those of amounts have room for billions; of many each has that of one word.
    shares = (3, 4, 2) if columns <= _FEW else (4, 3, 3)
    label, number, tally = (Column(share=share, align="center") for share in shares)
    first = (label,) if labels else ()
    numbers = columns - len(first) - len(_TALLIES)
    return (*first, *[number] * numbers, *[tally] * len(_TALLIES))


def ratio_of_sums(
    indicator: Indicator, ratio: Ratio, pairs: list[tuple[Value, Value]]
) -> FigureCell:
    """Return the ratio of the sums of counts, or the state they share.

    Args:
        indicator: what is counted.
        ratio: one of its ratios.
        pairs: numerator and denominator of each year, or of each unit; at least one.
    """
    counted = [tuple(isinstance(value, Number) for value in pair) for pair in pairs]
    # A year with only one of the two counts would make a ratio that is true of no year.
    if any(one != other for one, other in counted):
        return FigureCell(INCOMPLETE)
    both = [pair for pair, (one, _) in zip(pairs, counted, strict=True) if one]
    if not both:
        state = pairs[0][0] if len({pair[0] for pair in pairs}) == 1 else None
        return value_cell(state)
    sums: FrozenMap[str, Entry] = FrozenMap(
        {
            ratio.numerator: _sum(numerator for numerator, _ in both),
            ratio.denominator: _sum(denominator for _, denominator in both),
        }
    )
    return percent_cell(ratio_of(indicator, ratio, Measures(sums)), ratio.when_nothing)


def measure_heading(measure: Measure) -> str:
    """Return a measure's title with what it counts, said once."""
    unit = measure.unit
    # “Số cuộc đã tổ chức (cuộc)” would say it twice.
    return measure.title if unit.lower() in measure.title.lower() else f"{measure.title} ({unit})"


def _columns(indicator: Indicator, rows: Rows) -> Iterator[_Cells]:
    printed = {ratio.printed for ratio in indicator.ratios}
    values: dict[str, list[Value]] = {}
    for measure in indicator.measures:
        if measure.kind == "group" or measure.key in printed:
            continue
        column = [measure_of(indicator, entry, measure.key) for entry in rows.entries]
        if measure.required or _is_reported(column, rows):
            values[measure.key] = column
            yield (
                measure_heading(measure),
                _cells_of(column, rows, summed=measure.kind == "integer"),
            )
    for ratio in indicator.ratios:
        yield from _ratio_columns(indicator, ratio, rows, values)
    for key in _unknown_keys(indicator, rows):
        unknown = [_raw(entry, key) for entry in rows.entries]
        yield key, _cells_of(unknown, rows, summed=True)
    if rows.tallies:
        yield from _tally_columns(rows)


def _is_reported(column: Sequence[Value], rows: Rows) -> bool:
    # A year that does not apply as a whole says nothing about any one measure.
    return any(
        value is not None and entry is not NOT_APPLICABLE
        for value, entry in zip(column, rows.entries, strict=True)
    )


def _cells_of(column: Sequence[Entry], rows: Rows, *, summed: bool) -> list[FigureCell]:
    """Return one measure's cells, with the closing row's.

    Args:
        column: its value in each row.
        rows: the rows.
        summed: whether years of it may be added up.
    """
    cells = [value_cell(value) for value in column]
    if rows.closing == "total":
        cells.append(sum_cell(column) if summed else EMPTY)
    elif rows.closing == "change":
        cells.append(change_cell(column[0], column[-1]))
    return cells


def _ratio_columns(
    indicator: Indicator, ratio: Ratio, rows: Rows, values: dict[str, list[Value]]
) -> Iterator[_Cells]:
    told = rows.ratios.get(ratio.title, ())
    computed = list(told[: len(rows.entries)]) or [
        ratio_of(indicator, ratio, entry) for entry in rows.entries
    ]
    if ratio.numerator in values and ratio.denominator in values:
        cells = [percent_cell(each, ratio.when_nothing) for each in computed]
        if rows.closing == "total" and told:
            cells.append(percent_cell(told[-1], ratio.when_nothing))
        elif rows.closing == "total":
            pairs = zip(values[ratio.numerator], values[ratio.denominator], strict=True)
            cells.append(ratio_of_sums(indicator, ratio, list(pairs)))
        elif rows.closing == "change":
            cells.append(points_cell(computed[0], computed[-1]))
        yield ratio.title, cells
    if ratio.printed is None:
        return
    given = [measure_of(indicator, entry, ratio.printed) for entry in rows.entries]
    if all(map(agrees, given, computed)):
        return
    title = next((m.title for m in indicator.measures if m.key == ratio.printed), ratio.printed)
    closing = [EMPTY] if rows.closing else []
    yield title, [*map(given_cell, given), *closing]


def _tally_columns(rows: Rows) -> Iterator[_Cells]:
    """Yield how many units gave a number, of those that are asked, and the others apart."""
    count = len(rows.entries) + (rows.closing is not None)
    missing = [EMPTY] * (count - len(rows.tallies))
    told = (
        [FigureCell(f"{each.reported}/{each.asked}") for each in rows.tallies],
        [value_cell(each.missing) for each in rows.tallies],
        [value_cell(each.not_applicable) for each in rows.tallies],
    )
    yield from ((title, [*cells, *missing]) for title, cells in zip(_TALLIES, told, strict=True))


def _sum(values: Iterator[Value]) -> int | Decimal:
    return sum(value for value in values if isinstance(value, Number))


def _unknown_keys(indicator: Indicator, rows: Rows) -> list[str]:
    """Return keys the indicator does not have: a rule reports them, the page still shows them."""
    known = {measure.key for measure in indicator.measures}
    given = (
        key
        for entry in rows.entries
        if isinstance(entry, Measures)
        for key in entry.values
        if key not in known
    )
    return list(dict.fromkeys(given))


def _raw(entry: Entry, key: str) -> Entry:
    return entry.values.get(key) if isinstance(entry, Measures) else None
