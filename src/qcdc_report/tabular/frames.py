"""Data frames of pandas, polars or PyArrow, by way of narwhals: the only place that knows it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from qcdc_report.tabular.extras import imported

Backend = Literal["pandas", "polars", "pyarrow"]
Kind = Literal["text", "integer", "number", "truth"]

_EXTRA = "frames"


def frame_of(
    columns: Mapping[str, Kind], rows: Iterable[Sequence[Any]], backend: Backend = "pandas"
) -> Any:
    """Return rows as a data frame.

    A missing value is the library's own: ``NaN`` or ``<NA>`` in pandas, null elsewhere. Whole
    numbers stay whole where some are missing.

    Args:
        columns: for each column's name its kind.
        rows: one value for each column, None where there is none.
        backend: the library whose frame is wanted.

    Raises:
        MissingExtraError: narwhals, or that library, is not installed.
        ValueError: no such library is known.
    """
    if backend not in ("pandas", "polars", "pyarrow"):
        raise ValueError(f"no frames of {backend!r}; there are pandas, polars, pyarrow")
    narwhals = imported("narwhals", _EXTRA)
    imported(backend, _EXTRA)
    types = {
        "text": narwhals.String,
        "integer": narwhals.Int64,
        "number": narwhals.Float64,
        "truth": narwhals.Boolean,
    }
    table = list(rows)
    schema = {name: types[kind] for name, kind in columns.items()}
    if backend == "pandas":
        return _pandas(columns, table)
    data = {
        name: [None if row[at] is None else _as(kind, row[at]) for row in table]
        for at, (name, kind) in enumerate(columns.items())
    }
    return narwhals.from_dict(data, schema=schema, backend=backend).to_native()


def _pandas(columns: Mapping[str, Kind], table: Sequence[Sequence[Any]]) -> Any:
    # Through narwhals a whole number beside a missing one would become a fraction.
    pandas = imported("pandas", _EXTRA)
    types = {"text": "string", "integer": "Int64", "number": "float64", "truth": "boolean"}
    return pandas.DataFrame(
        {
            name: pandas.array(
                [None if row[at] is None else _as(kind, row[at]) for row in table],
                dtype=types[kind],
            )
            for at, (name, kind) in enumerate(columns.items())
        }
    )


def _as(kind: Kind, value: Any) -> Any:
    if kind == "number":
        return float(value)
    return str(value) if kind == "text" else value


def rows_of(frame: Any) -> list[dict[str, Any]]:
    """Return the rows of a data frame of any library that narwhals knows; a gap is None.

    Raises:
        MissingExtraError: narwhals is not installed.
        TypeError: it is no data frame.
    """
    narwhals = imported("narwhals", _EXTRA)
    native = narwhals.from_native(frame, eager_only=True)
    return [
        {name: None if _is_gap(value) else value for name, value in row.items()}
        for row in native.rows(named=True)
    ]


def _is_gap(value: Any) -> bool:
    # pandas has its own words for nothing: NaN in numbers, <NA> in its nullable types.
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return type(value).__name__ in ("NAType", "NaTType")
