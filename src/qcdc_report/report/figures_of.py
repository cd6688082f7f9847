"""The figures of one report, by their keys: a frozen map that shows, tabulates and draws itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from qcdc_report.outline import Outline
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.figure_rows import COLUMNS, figure_rows
from qcdc_report.report.figures import Figure
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.tracing import Trace, trace
from qcdc_report.tabular import Backend, frame_of, html_table, text_table

if TYPE_CHECKING:
    from qcdc_report.report.chart import Chart

_HEADER = ("Chỉ tiêu", "Năm", "Số liệu", "Giá trị", "Tình trạng")
_STATES = {"reported": "", "not_reported": "chưa báo cáo", "n/a": "không áp dụng"}


class Figures(FrozenMap[str, Figure]):
    """Figures by the keys of their indicators, in the order given.

    Figures with the same values are equal, whatever they came from.
    """

    __slots__ = ("_contributions",)
    _contributions: tuple[Contribution, ...]

    def __init__(
        self,
        items: Mapping[str, Figure] | Any = (),
        contributions: tuple[Contribution, ...] = (),
    ) -> None:
        super().__init__(items)
        object.__setattr__(self, "_contributions", contributions)

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self._items, self._contributions))

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """Of a consolidated report the units' parts that its numbers came from; else empty."""
        return self._contributions

    def trace(self, key: str, year: int | None = None) -> Trace:
        """Return what each unit gave for a figure of a consolidated report, or why it gave nothing.

        Args:
            key: the indicator's key.
            year: a year of an indicator by year; None for the whole figure.

        Raises:
            KeyError: no unit has such a figure, and none is asked for it.
            ValueError: these are a unit's own figures, which were made from nobody else's.

        Example:
            >>> summary.figures.trace("petition_resolution", 2019).missing  # doctest: +SKIP
            ('Đảng ủy Sở A',)
        """
        if not self._contributions:
            raise ValueError("these figures are one unit's own: there is nothing to trace")
        if key not in self and not any(key in each.figures for each in self._contributions):
            raise KeyError(key)
        return trace(self._contributions, key, year)

    def to_frame(self, backend: Backend = "pandas", *, outline: Outline | None = None) -> Any:
        """Return the figures as a tidy data frame, one number a row.

        The columns are those of ``figure_rows.COLUMNS``. Missing and not applicable are kept
        apart by the column ``state``. A whole number above 2**53 is rounded, as every number of
        that kind of column is.

        Args:
            backend: ``pandas``, ``polars`` or ``pyarrow``.
            outline: the profile's outline, which names the measures; the common one by default.

        Raises:
            MissingExtraError: the extra ``frames`` is not installed.
        """
        rows = ([getattr(row, name) for name in COLUMNS] for row in figure_rows(self, outline))
        return frame_of(COLUMNS, rows, backend)

    def plot(self, key: str, *, outline: Outline | None = None) -> "Chart":
        """Return a chart of one indicator by year, with Vietnamese labels.

        Args:
            key: key of an indicator that has years.
            outline: the profile's outline; the common one by default.

        Raises:
            KeyError: the figures have no such key.
            ValueError: nothing of it can be drawn: it has no numbers by year.
            MissingExtraError: the extra ``plot`` is not installed.
        """
        from qcdc_report.report.plotting import chart

        return chart(key, self[key], outline, self._contributions)

    def _repr_html_(self) -> str:
        """Show the figures in a notebook."""
        return html_table(_HEADER, self._shown())

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the figures at an IPython prompt."""
        printer.text("Figures(…)" if cycle else text_table(_HEADER, self._shown()))

    def _shown(self) -> list[tuple[object, ...]]:
        return [
            (row.indicator, row.year, row.text or row.measure, row.value, _STATES[row.state])
            for row in figure_rows(self)
        ]
