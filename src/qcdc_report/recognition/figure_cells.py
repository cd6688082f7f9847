"""One cell of a table of figures: which number it is, by its row and its column, and its value."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from qcdc_report.manuscript import Passage
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_clauses import Scope
from qcdc_report.recognition.figure_columns import Column
from qcdc_report.recognition.figure_heads import (
    UNITS,
    VALUES,
    Head,
    Heads,
    first_value,
    is_closing,
    is_value,
)
from qcdc_report.recognition.figure_lines import read_statement
from qcdc_report.recognition.figure_names import speaks_of
from qcdc_report.recognition.figure_subjects import Context, Subject
from qcdc_report.recognition.figure_times import spot_of_year
from qcdc_report.recognition.figure_values import Amount, read_amount, scale_of
from qcdc_report.recognition.grids import Row, Slot
from qcdc_report.report import Run
from qcdc_report.text.quantities import find_quantities


@frozen
class _Left:
    """Cells of a column by which no number of an indicator is known, with their rows' labels."""

    heading: str
    cells: list[tuple[str, Slot]] = field(factory=list)


class CellReader:
    """The reading of cells under the same headings."""

    def __init__(self, book: FigureBook, context: Context, heads: Heads) -> None:
        self._book = book
        self._context = context
        self._heads = heads
        self._left: dict[int, _Left] = {}

    def read_row(
        self, row: Row, first: int, subject: Subject, columns: Mapping[int, Column]
    ) -> None:
        """Note the values of a row.

        Args:
            row: the row.
            first: its first column with values.
            subject: what it is about.
            columns: which number of which indicator a column is, where its heading says it.
        """
        for place in range(first, len(row)):
            if row[place].own:
                self._read(row, place, subject, columns)
            elif place in columns and row[place].first and columns[place].target is not None:
                gap, column = Passage(number=row[place].number), columns[place]
                nothing = Amount(None, "state")
                self._book.note(column.indicator, subject.spot, column.target, nothing, gap)

    def finish(self) -> None:
        """Leave the cells of columns that are not known, each column as one passage."""
        for left in self._left.values():
            said = "; ".join(
                f"{label}: {slot.own}" if label else slot.own for label, slot in left.cells
            )
            text = f"{left.heading}: {said}" if left.heading else said
            number = left.cells[0][1].number
            self._book.leave(Passage(runs=(Run(text),), number=number))
        self._left.clear()

    def _read(self, row: Row, place: int, subject: Subject, columns: Mapping[int, Column]) -> None:
        slot, head = row[place], self._heads[place]
        if head.says(UNITS) or (place not in columns and self._adds_years(head)):
            return
        bare = place not in columns and self._is_bare(row, place, subject)
        column = columns.get(place)
        target = subject.target if bare else None
        if column is not None:
            subject, target, bare = evolve(subject, indicator=column.indicator), column.target, True
        if subject.indicator is None or not bare:
            self._left.setdefault(place, _Left(head.text)).cells.append((subject.label, slot))
            return
        spot = subject.spot
        if head.year is not None:
            spot = spot_of_year(subject.indicator, head.year) or spot
        self._note(
            slot,
            Scope(
                indicator=subject.indicator,
                spot=spot,
                target=target,
                scale=self._scale(row, head),
                label=", ".join(filter(None, (subject.label, head.text))),
            ),
        )

    def _note(self, slot: Slot, scope: Scope) -> None:
        passage = Passage(runs=(Run(slot.own),), number=slot.number)
        said = read_amount(slot.own)
        if said is None and find_quantities(slot.own):
            read_statement(self._book, passage, scope)
        elif said is None or not self._book.note(
            scope.indicator, scope.spot, scope.target, said, passage, scope.scale
        ):
            self._book.leave_unread(slot.own, slot.number, scope.label)

    def _adds_years(self, head: Head) -> bool:
        """Say whether a column only adds up the years beside it."""
        across = sum(each.year is not None for each in self._heads) > 1
        return across and head.year is None and is_closing(head.text)

    def _is_bare(self, row: Row, place: int, subject: Subject) -> bool:
        """Say whether a column that names no number holds just the value of its row.

        Words that speak of something else name another number, which nobody asked for.
        """
        head = self._heads[place]
        if subject.indicator is not None and not all(
            speaks_of(text, subject.indicator) for text in head.names
        ):
            return False
        if any(each.year is not None or each.says(VALUES) for each in self._heads):
            return head.year is not None or head.says(VALUES)
        others = [
            at
            for at in range(first_value(row, self._heads, self._context.among), len(row))
            if at != place and row[at].own and not self._heads[at].says(UNITS)
        ]
        return not others or (not head.texts and is_value(row[place].own))

    def _scale(self, row: Row, head: Head) -> int:
        units = (slot.line for slot, each in zip(row, self._heads, strict=True) if each.says(UNITS))
        return max(scale_of(head.text), scale_of(next(units, "")), self._context.scale)
