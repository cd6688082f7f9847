"""The notation of the cases: paragraphs and tables as YAML, made into blocks of a manuscript."""

from pathlib import Path
from typing import Any

import yaml
from attrs import evolve

import pages
from qcdc_report.manuscript import Cell, Grid, Passage
from qcdc_report.report import Run


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of a file."""
    path = Path(__file__).parent / "cases" / f"{name}.yaml"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return found


def data_blocks(page: list[Any]) -> pages.Content:
    """Return paragraphs and tables of data, numbered."""
    return pages.numbered(
        pages.passage(each) if isinstance(each, str) else _table(each) for each in page
    )


def frame_blocks(page: list[Any]) -> pages.Content:
    """Return paragraphs with looks and tables that only place things, numbered."""
    return pages.numbered(_layout(each) if isinstance(each, list) else _line(each) for each in page)


def _table(written: Any) -> Grid:
    rows, header = (
        (written, 0) if isinstance(written, list) else (written["rows"], written["header"])
    )
    return pages.grid(*[[_cell(cell) for cell in row] for row in rows], header_rows=header)


def _cell(written: Any) -> str | Cell:
    if not isinstance(written, dict):
        return str(written)
    parts = {key: value for key, value in written.items() if key != "text"}
    return pages.cell(written["text"], **parts)


def _layout(rows: list[Any]) -> Grid:
    return Grid(
        rows=tuple(
            tuple(Cell(content=tuple(_line(line) for line in cell)) for cell in row) for row in rows
        ),
        bordered=False,
    )


def _line(written: Any) -> Passage:
    if isinstance(written, str):
        return pages.passage(written)
    ((look, text),) = written.items()
    if look == "bold":
        return Passage(runs=(Run(text, bold=True),))
    return evolve(pages.passage(text), align="center")
