"""The figures of one report, by their keys: a frozen map that shows, tabulates and draws itself."""

from typing import TYPE_CHECKING, Any

from qcdc_report.outline import Outline
from qcdc_report.report.figure_rows import COLUMNS, figure_rows
from qcdc_report.report.figures import Figure
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.tabular import Backend, frame_of, html_table, text_table

if TYPE_CHECKING:
    from qcdc_report.report.chart import Chart

_HEADER = ("Chỉ tiêu", "Năm", "Số liệu", "Giá trị", "Tình trạng")
_STATES = {"reported": "", "not_reported": "chưa báo cáo", "n/a": "không áp dụng"}


class Figures(FrozenMap[str, Figure]):
    """Figures by the keys of their indicators, in the order given."""

    __slots__ = ()

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

        return chart(key, self[key], outline)

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
