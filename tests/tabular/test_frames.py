"""Data frames of three libraries, the same rows in each; gaps stay gaps."""

import sys

import pytest

from qcdc_report.tabular import MissingExtraError, frame_of, imported, rows_of

COLUMNS = {"unit": "text", "year": "integer", "value": "number", "due": "truth"}
ROWS = [("Sở A", 2019, 7, True), ("Sở A", None, None, None), (None, 2021, 91.98, False)]


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_rows_come_back_from_every_library(backend):
    """Nothing is None whatever the library calls it, and 2019 is no 2019.0."""
    pytest.importorskip(backend)
    rows = rows_of(frame_of(COLUMNS, ROWS, backend))
    assert [tuple(row.values()) for row in rows] == ROWS
    assert [type(row["year"]) for row in rows] == [int, type(None), int]


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_no_rows_give_a_frame_with_its_columns(backend):
    """An empty table can be asked for its columns like any other."""
    pytest.importorskip(backend)
    frame = frame_of(COLUMNS, [], backend)
    names = frame.column_names if backend == "pyarrow" else frame.columns
    assert list(names) == list(COLUMNS)


def test_a_library_nobody_knows_is_refused():
    """The error lists those there are."""
    with pytest.raises(ValueError, match="pandas, polars, pyarrow"):
        frame_of(COLUMNS, ROWS, "excel")


def test_a_missing_library_names_its_extra(monkeypatch):
    """In both languages, with the command to type."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError) as caught:
        frame_of(COLUMNS, ROWS)
    assert 'pip install "qcdc-report[frames]"' in caught.value.said.vi
    assert 'pip install "qcdc-report[frames]"' in caught.value.said.en


def test_a_library_that_is_there_but_broken_says_so_itself(tmp_path, monkeypatch):
    """Its own missing module is not taken for the library."""
    (tmp_path / "broken_library.py").write_text("import not_there_at_all\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="not_there_at_all") as caught:
        imported("broken_library", "plot")
    assert not isinstance(caught.value, MissingExtraError)
