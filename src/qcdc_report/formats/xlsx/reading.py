"""A form for figures that somebody filled in, read back cell by cell."""

from collections.abc import Mapping
from typing import Any, Final

from qcdc_report.formats.filled import FilledFigures
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.formats.xlsx.cells import is_empty, names_in, number_in, state_in
from qcdc_report.formats.xlsx.errors import no_form
from qcdc_report.formats.xlsx.keys import (
    FIRST,
    KEYS,
    LABELS,
    Column,
    Line,
    column_of,
    line_of,
    profile_of,
)
from qcdc_report.formats.xlsx.noting import Notes
from qcdc_report.formats.xlsx.workbook import Sheet, sheets
from qcdc_report.report.figure_data import figure_from
from qcdc_report.report.figures import NOT_APPLICABLE, Figure
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.problems import ReportDataError, joined
from qcdc_report.report.scalars import ScalarError
from qcdc_report.text import Text

_OUTSIDE: Final = Text("Ô này không thuộc mẫu", "The cell is no part of the form")
_TWICE: Final = Text("Mẫu có hai ô cho số liệu này", "The form has two cells for this figure")
_STATE_AND_FIGURES: Final = Text(
    "Ghi cả chỉ tiêu không áp dụng nhưng vẫn có số liệu; số liệu được lấy",
    "The indicator is marked as not applicable and has figures; the figures are taken",
)


def read_xlsx(content: bytes, file: str, options: ReadingOptions | None = None) -> FilledFigures:
    """Return the figures in a form that ``new_xlsx`` made and somebody filled in.

    The hidden keys say what a cell means; words and looks do not matter. A cell that holds
    no clear figure is a finding, and its text is kept in ``unplaced``.

    Args:
        content: the workbook.
        file: its name, for messages.
        options: its limits hold.

    Raises:
        MissingExtraError: python-calamine is not installed.
        WorkbookReadError: it is no workbook, or not the form.
    """
    for sheet in sheets(content, options or ReadingOptions()):
        profile = profile_of(sheet.rows.get(0, {}).get(KEYS, ""))
        if profile is not None:
            return _Form(sheet, file).read(profile)
    raise no_form()


class _Form:
    """One reading of a sheet: what was found so far, and under which keys the next cells stand."""

    def __init__(self, sheet: Sheet, file: str) -> None:
        self._sheet = sheet
        self._file = file
        self._notes = Notes(file)
        self._columns: Mapping[int, Column] = {}
        self._naming = ""
        self._states: dict[str, str] = {}
        self._trees: dict[str, Any] = {}
        self._cells: dict[str, str] = {}

    def read(self, profile: str) -> FilledFigures:
        for row, cells in self._sheet.rows.items():
            if row:  # the first one is the title
                self._read_row(row, {c: v for c, v in cells.items() if not is_empty(v)})
        figures = self._figures()
        return FilledFigures(
            file=self._file,
            profile=profile,
            figures=FrozenMap(figures),
            cells=self._cells,
            unplaced=tuple(self._notes.unplaced),
            findings=tuple(self._notes.findings),
        )

    def _read_row(self, row: int, cells: Mapping[int, object]) -> None:
        line = line_of(cells.get(KEYS, ""))
        if line is None and self._naming and set(cells) == {FIRST}:
            line = Line("name", self._naming)  # a line that was put in among the names
        if line is None:
            self._keep_all(row, cells)
            return
        values = {column: v for column, v in cells.items() if column not in (KEYS, LABELS)}
        self._naming = line.indicator if line.verb == "name" else ""
        match line.verb:
            case "state":
                self._columns = {}
                self._read_state(row, line, values.get(FIRST, ""))
            case "columns":
                keys = {column: column_of(value) for column, value in values.items()}
                self._columns = {column: key for column, key in keys.items() if key is not None}
            case "values":
                self._read_values(row, line, values)
            case "name":
                self._read_names(row, line, values)

    def _read_state(self, row: int, line: Line, value: object) -> None:
        if state_in(value) is NOT_APPLICABLE:
            self._states[line.indicator] = self._cell(row, FIRST)
        elif not is_empty(value):
            self._keep_all(row, {FIRST: value})

    def _read_values(self, row: int, line: Line, values: Mapping[int, object]) -> None:
        entry: dict[str, Any] = {}
        for column, value in values.items():
            key, cell = self._columns.get(column), self._cell(row, column)
            if key is None:
                self._keep_all(row, {column: value})
                continue
            path = joined(joined(f"figures.{line.indicator}", line.part), key.measure)
            if path in self._cells or not isinstance(self._trees.get(line.indicator, {}), dict):
                self._notes.keep("form-damaged", cell, value, _TWICE, path=path)
                continue
            try:
                entry[key.measure] = state_in(value) or number_in(value, key.kind)
            except ScalarError as error:
                self._unreadable(cell, value, error, path)
            else:
                self._cells[path] = cell
        if entry:
            self._add(line, entry)

    def _add(self, line: Line, entry: dict[str, Any]) -> None:
        """Put what a line says where it belongs in the figure's tree."""
        told: Any = entry[""] if set(entry) == {""} else entry
        if len(entry) == len(self._columns) and set(entry.values()) == {NOT_APPLICABLE}:
            told = NOT_APPLICABLE  # a whole line of it is one statement
        tree = self._trees.setdefault(line.indicator, {})
        if line.part:
            before = tree.get(line.part)
            tree[line.part] = {**before, **told} if isinstance(before, dict) else told
        elif isinstance(told, dict) or tree:
            tree.update(told if isinstance(told, dict) else {"": told})
        else:
            self._trees[line.indicator] = told

    def _read_names(self, row: int, line: Line, values: Mapping[int, object]) -> None:
        self._keep_all(row, {column: v for column, v in values.items() if column != FIRST})
        if FIRST not in values:
            return
        path, cell = f"figures.{line.indicator}", self._cell(row, FIRST)
        if not isinstance(self._trees.get(line.indicator, []), list):
            self._notes.keep("form-damaged", cell, values[FIRST], _TWICE, path=path)
            return
        try:
            names = names_in(values[FIRST])
        except ScalarError as error:
            self._unreadable(cell, values[FIRST], error, path)
            return
        told = self._trees.setdefault(line.indicator, [])
        for name in names:
            self._cells[f"{path}[{len(told)}]"] = cell
            told.append(name)

    def _figures(self) -> dict[str, Figure]:
        figures: dict[str, Figure] = {}
        for key, tree in self._trees.items():
            path = f"figures.{key}"
            if (state := self._states.pop(key, None)) is not None:
                self._notes.tell("unreadable-cell", state, _STATE_AND_FIGURES, path=path)
            try:
                figures[key] = figure_from(tree, path)
            except ReportDataError as error:  # a key that somebody changed
                for problem in error.problems:
                    where = self._cells.get(problem.path, self._sheet.name)
                    self._notes.tell("form-damaged", where, problem.said, path=problem.path)
        for key, cell in self._states.items():
            figures[key] = NOT_APPLICABLE
            self._cells[f"figures.{key}"] = cell
        return figures

    def _unreadable(self, cell: str, value: object, error: ScalarError, path: str) -> None:
        self._notes.keep("unreadable-cell", cell, value, error.said, path=path, advice=error.advice)

    def _keep_all(self, row: int, cells: Mapping[int, object]) -> None:
        for column, value in cells.items():
            self._notes.keep("unplaced-text", self._cell(row, column), value, _OUTSIDE)

    def _cell(self, row: int, column: int) -> str:
        return f"{self._sheet.name}!{cell_name(row, column)}"


def cell_name(row: int, column: int) -> str:
    """Return a cell's name, such as ``D12``, from its row and column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
