"""Figures in tables: years down or across, one indicator or several, counts beside their share.

A number belongs to what its row and its column say together: a year or a day on one side, which
number it is on the other, the indicator in a heading, at the row's beginning, or above the table.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.outline import FiguresAppendix, Indicator, Shape
from qcdc_report.recognition.days import read_day
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_lines import (
    Scope,
    read_statement,
    spot_of_day,
    spot_of_year,
)
from qcdc_report.recognition.figure_names import (
    LEAST_FOR_A_TARGET,
    Target,
    find_group,
    find_indicator,
    find_target,
    likeness,
    mentioned,
    target_scores,
)
from qcdc_report.recognition.figure_tally import Spot
from qcdc_report.recognition.figure_values import Amount, read_amount, scale_of
from qcdc_report.recognition.grids import (
    Row,
    Slot,
    is_column_numbers,
    is_ordinal,
    is_ordinal_heading,
    left_over,
    matrix_of,
)
from qcdc_report.recognition.lexicon import assigned
from qcdc_report.report import Run
from qcdc_report.text import fold
from qcdc_report.text.quantities import find_quantities

_YEAR: Final = re.compile(r"(?:năm\s*)?(?P<year>(?:19|20)[0-9]{2})\.?", re.IGNORECASE)
_ANY_YEAR: Final = re.compile(r"[0-9]{4}")
_OF_THE_TIME: Final = frozenset({"nam", "thoi diem", "ky bao cao", "moc thoi gian", "thoi gian"})
_CLOSING: Final = re.compile(
    r"(?:tong(?: cong| so)?|cong|tang.*giam.*|so sanh|chenh lech|ca giai doan|.*05 nam)"
)
_UNIT: Final = frozenset({"don vi tinh", "dvt", "dv tinh"})
_VALUE: Final = frozenset(
    {
        "so lieu",
        "ket qua",
        "so luong",
        "gia tri",
        "thuc hien",
        "ket qua thuc hien",
        "so lieu bao cao",
    }
)


@frozen(kw_only=True)
class Context:
    """What was said above a table.

    Attributes:
        appendix: the outline's appendix of figures.
        among: the indicators it may be about, likelier ones only.
        indicator: the one it is about; None where nothing said so.
        scale: how many đồng one unit of money is.
    """

    appendix: FiguresAppendix
    among: tuple[Indicator, ...]
    indicator: Indicator | None = None
    scale: int = 1


@frozen(kw_only=True)
class _Head:
    """What the heading of a column says.

    Attributes:
        texts: its lines of headings, from the top.
    """

    texts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it, on one line."""
        return " ".join(self.texts)

    @property
    def year(self) -> int | None:
        """The year it names, if it names one."""
        return next((year for text in self.texts if (year := _year(text)) is not None), None)

    @property
    def own(self) -> str:
        """What it says beside a year."""
        return " ".join(text for text in self.texts if _year(text) is None)

    def says(self, words: frozenset[str]) -> bool:
        """Whether one of its lines is one of these."""
        return any(fold(text).strip(" .:()") in words for text in self.texts)


@frozen
class _Left:
    """Cells of a column that no number of an indicator is known by."""

    heading: str
    cells: list[tuple[str, Slot]] = field(factory=list)


def read_grid(book: FigureBook, grid: Grid, context: Context) -> None:
    """Note the figures of a table; rows and columns of other things are left, with their words."""
    rows = matrix_of(grid)
    if not rows:
        return
    reader = _Reader(book, context, len(rows[0]))
    for place, row in enumerate(rows):
        reader.read(row, header=place < grid.header_rows)
    reader.finish()


class _Reader:
    """The reading of one table, row by row."""

    def __init__(self, book: FigureBook, context: Context, width: int) -> None:
        self._book = book
        self._context = context
        self._indicator = context.indicator
        self._heads: tuple[_Head, ...] = tuple(_Head() for _ in range(width))
        self._in_header = False
        self._timed = False
        self._left: dict[int, _Left] = {}

    def read(self, row: Row, *, header: bool) -> None:
        """Take one row."""
        own = [slot for slot in row if slot.own]
        if is_column_numbers(row) and not header:
            return
        if header or self._is_header(row, own):
            self._add_header(row)
            return
        self._in_header = False
        if len(own) == 1 and self._timed and _CLOSING.fullmatch(fold(own[0].own)):
            return
        if len(own) == 1 and (own[0].span > 1 or len(row) > 1) and not _is_value(own[0].own):
            self._read_title(own[0])
        else:
            self._read_row(row)

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

    # Headings.

    def _is_header(self, row: Row, own: Sequence[Slot]) -> bool:
        if len(own) < 2 or any(_is_value(slot.own) for slot in own):
            return False
        if row[0].own and (_year(row[0].own) is not None or read_day(row[0].own) is not None):
            return False
        return any(self._is_heading(slot.own) for slot in own[1:])

    def _is_heading(self, text: str) -> bool:
        head = _Head(texts=(text,))
        if head.year is not None or head.says(_VALUE | _UNIT):
            return True
        return any(_target_score(text, each) >= LEAST_FOR_A_TARGET for each in self._among()) or (
            find_indicator(text, self._context.among) is not None
        )

    def _add_header(self, row: Row) -> None:
        if not self._in_header:
            self.finish()
            self._heads = tuple(_Head() for _ in row)
            self._timed = False
        self._heads = tuple(
            _Head(texts=(*head.texts, slot.line))
            if slot.line and slot.line not in head.texts
            else head
            for head, slot in zip(self._heads, row, strict=True)
        )
        self._in_header = True

    def _among(self) -> tuple[Indicator, ...]:
        return (self._indicator,) if self._indicator is not None else self._context.among

    # Rows.

    def _read_title(self, slot: Slot) -> None:
        """Take a row of one cell: what the rows below it are about, or a sentence."""
        indicator = self._named(slot.own)
        if indicator is None:
            self._book.leave(left_over([slot]))
            return
        self._indicator = indicator
        if find_quantities(slot.own):
            passage = left_over([slot])
            colon = passage.text.find(":")
            read_statement(self._book, passage, Scope(indicator=indicator), start=colon + 1)

    def _read_row(self, row: Row) -> None:
        first = self._first_value(row)
        label = " ".join(
            slot.line
            for place, slot in enumerate(row[:first])
            if slot.line
            and not self._counts_rows(place, row)
            and not self._heads[place].says(_UNIT)
        )
        time = self._time(label, first)
        self._timed = self._timed or time is not None
        across = any(head.year is not None for head in self._heads[first:])
        if self._timed and not across and _CLOSING.fullmatch(fold(label)):
            return
        known = self._subject(label, time)
        if known is None:
            self._leave_row(row)
            return
        indicator, target = known
        spot = _spot(label, time, indicator)
        if spot is None:
            self._leave_row(row)
            return
        columns = self._columns(indicator, first, row)
        for place in range(first, len(row)):
            if row[place].own:
                self._read_cell(row, place, label, indicator, target, spot, columns)
            elif indicator is not None and place in columns and row[place].first:
                passage = Passage(number=row[place].number)
                self._book.note(indicator, spot, columns[place], Amount(None, "state"), passage)

    def _time(self, label: str, first: int) -> str | int | None:
        time = _time_of(label)
        dated = any(head.says(_OF_THE_TIME) for head in self._heads[:first])
        return int(label) if time is None and dated and _ANY_YEAR.fullmatch(label) else time

    def _subject(
        self, label: str, time: str | int | None
    ) -> tuple[Indicator | None, Target | None] | None:
        """Return what a row is about: an indicator, and which of its numbers; None for nothing.

        A row of a time, or without a label, is about what the table is about; where that is not
        known either, each column says it.
        """
        if not label or time is not None or fold(label) in _OF_THE_TIME:
            return self._indicator or self._of_columns(), None
        current = self._indicator
        if current is not None and any(
            each.kind == "group" and fold(each.title) == fold(label) for each in current.measures
        ):
            return current, None
        target = find_target(label, current) if current else None
        named = self._named(label)
        if target is not None and current is not None:
            score = _target_score(label, current)
            if named in (None, current) or score >= _CERTAIN_TARGET:
                return current, target
        if named is not None:
            self._indicator = named if self._context.indicator is None else self._indicator
            better = _target_score(label, named) > likeness(label, named, self._every())
            return named, find_target(label, named) if better else mentioned(label, named)
        return None

    def _named(self, text: str) -> Indicator | None:
        found = find_indicator(text, self._context.among) or find_indicator(text, self._every())
        if found is not None:
            return found
        group = find_group(text, "", self._context.appendix)
        return group.indicators[0] if group is not None and len(group.indicators) == 1 else None

    def _every(self) -> tuple[Indicator, ...]:
        return tuple(each for group in self._context.appendix.groups for each in group.indicators)

    def _of_columns(self) -> Indicator | None:
        """Return the indicator whose numbers the columns name best.

        None where none or two do, or where the columns name several indicators themselves.
        """
        among = self._context.among
        named = [find_indicator(head.own, among) for head in self._heads if head.own]
        if len({each.key for each in named if each is not None}) > 1:
            return None
        ranked = sorted(
            (
                sum(score for score in _best_scores(self._heads, each)),
                -place,
            )
            for place, each in enumerate(self._context.among)
        )
        if not ranked or ranked[-1][0] < LEAST_FOR_A_TARGET:
            return None
        if len(ranked) > 1 and ranked[-2][0] == ranked[-1][0]:
            return None
        return self._context.among[-ranked[-1][1]]

    def _first_value(self, row: Row) -> int:
        """Return the first column that holds values, behind the labels."""
        for place, slot in enumerate(row):
            head = self._heads[place]
            if head.year is not None or head.says(_VALUE):
                return place
            if any(_target_score(head.text, each) >= LEAST_FOR_A_TARGET for each in self._among()):
                return place
            if self._counts_rows(place, row) or not slot.line:
                continue
            if _is_value(slot.line) and _time_of(slot.line) is None and place:
                return place
            if not head.texts and _is_value(slot.line) and _time_of(slot.line) is None:
                return place
        return len(row)

    def _counts_rows(self, place: int, row: Row) -> bool:
        """Say whether a column only counts the rows."""
        head = self._heads[place]
        if head.texts:
            return any(is_ordinal_heading(text) for text in head.texts)
        behind = row[place + 1].line if place + 1 < len(row) else ""
        label_behind = bool(behind) and not _is_value(behind)
        return place == 0 and is_ordinal(row[0].line) and label_behind and len(row) > 2

    def _columns(self, indicator: Indicator | None, first: int, row: Row) -> dict[int, Target]:
        if indicator is None:
            return {}
        scores = (
            (score, place, target)
            for place in range(first, len(row))
            for target, score in _scores(self._heads[place], indicator).items()
        )
        if any(head.year is not None for head in self._heads):
            rising = sorted(scores, key=lambda each: each[0])
            return {place: target for score, place, target in rising if score >= LEAST_FOR_A_TARGET}
        return assigned(scores, LEAST_FOR_A_TARGET)

    # Cells.

    def _read_cell(
        self,
        row: Row,
        place: int,
        label: str,
        indicator: Indicator | None,
        target: Target | None,
        spot: Spot,
        columns: dict[int, Target],
    ) -> None:
        slot, head = row[place], self._heads[place]
        bare = place not in columns and self._is_bare(row, place, head)
        target = columns.get(place, target if bare else None)
        if head.says(_UNIT) or (head.year is None and self._closes(head, place, columns)):
            return
        if indicator is None:
            indicator = find_indicator(head.own, self._context.among)
            bare = bare or indicator is not None
        if indicator is not None and head.year is not None:
            yearly = spot_of_year(indicator, head.year)
            spot = spot if yearly is None else yearly
        if indicator is None or (target is None and not bare):
            self._left.setdefault(place, _Left(head.text)).cells.append((label, slot))
            return
        passage = Passage(runs=(Run(slot.own),), number=slot.number)
        scale = self._scale(row, head)
        where = ", ".join(filter(None, (label, head.text)))
        said = read_amount(slot.own)
        if said is None:
            if find_quantities(slot.own):
                scope = Scope(
                    indicator=indicator, spot=spot, target=target, scale=scale, label=where
                )
                read_statement(self._book, passage, scope)
                return
        elif self._book.note(indicator, spot, target, said, passage, scale):
            return
        self._book.leave_unread(slot.own, slot.number, where)

    def _closes(self, head: _Head, place: int, columns: dict[int, Target]) -> bool:
        """Say whether a column only adds up the years beside it."""
        across = sum(each.year is not None for each in self._heads) > 1
        return across and place not in columns and bool(_CLOSING.fullmatch(fold(head.text)))

    def _is_bare(self, row: Row, place: int, head: _Head) -> bool:
        """Say whether a column that names no number holds just the value of its row."""
        if any(each.year is not None or each.says(_VALUE) for each in self._heads):
            return head.year is not None or head.says(_VALUE)
        others = [
            at
            for at in range(self._first_value(row), len(row))
            if at != place and row[at].own and not self._heads[at].says(_UNIT)
        ]
        return not others or (not head.texts and _is_value(row[place].own))

    def _scale(self, row: Row, head: _Head) -> int:
        unit = next(
            (slot.line for slot, each in zip(row, self._heads, strict=True) if each.says(_UNIT)), ""
        )
        return max(scale_of(head.text), scale_of(unit), self._context.scale)

    def _leave_row(self, row: Row) -> None:
        slots = [slot for slot in row if slot.own]
        if slots:
            self._book.leave_unread(left_over(slots).text, slots[0].number)


_CERTAIN_TARGET: Final = 0.9


def _year(text: str) -> int | None:
    match = _YEAR.fullmatch(text.strip())
    return int(match["year"]) if match else None


def _time_of(label: str) -> str | int | None:
    """Return the year or the day (ISO) that a row is of; None for a row of something else."""
    year = _year(label)
    if year is not None:
        return year
    day = read_day(re.sub(r"^(?:tính\s+)?(?:đến|thời điểm)\s+", "", label, flags=re.IGNORECASE))
    return None if day is None else day.isoformat()


def _spot(label: str, time: str | int | None, indicator: Indicator | None) -> Spot | None:
    """Return where the numbers of a row belong; None where the indicator has none of that time."""
    if indicator is None:
        return Spot(year=time) if isinstance(time, int) else Spot()
    if isinstance(time, int):
        return spot_of_year(indicator, time)
    if isinstance(time, str):
        return spot_of_day(indicator, time)
    for measure in indicator.measures:
        if measure.kind == "group" and fold(measure.title) == fold(label):
            return Spot(group=measure.key)
    return Spot()


def _is_value(text: str) -> bool:
    return read_amount(text) is not None and _year(text) is None


def _scores(head: _Head, indicator: Indicator) -> dict[Target, float]:
    """Return how well a heading names each number: by its lowest line, or by all of them."""
    texts = dict.fromkeys((head.own, *(text for text in head.texts if _year(text) is None)))
    scores: dict[Target, float] = {}
    for text in filter(None, texts):
        for target, score in target_scores(text, indicator).items():
            scores[target] = max(score, scores.get(target, 0.0))
    return scores


def _best_scores(heads: Sequence[_Head], indicator: Indicator) -> Iterator[float]:
    for head in heads:
        score = max(_scores(head, indicator).values(), default=0.0)
        yield score if score >= LEAST_FOR_A_TARGET else 0.0


def _target_score(text: str, indicator: Indicator) -> float:
    if indicator.shape is Shape.NAMES:
        return 0.0
    return max(target_scores(text, indicator).values(), default=0.0)
