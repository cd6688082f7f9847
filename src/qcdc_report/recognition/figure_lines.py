"""Figures in sentences: ``Năm 2017: 12/12 đơn, đạt 100%``, ``Tổng số: 51; trong đó mức độ 4: 28``.

A line is read from left to right. A year or a day says for which time the numbers behind it
hold; the words around a number say which number it is. A clause of which a number has no place,
or that says more than numbers, is left.
"""

import re
from typing import Final

from attrs import evolve

from qcdc_report.manuscript import Passage
from qcdc_report.outline import Indicator, Shape
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_clauses import Clause, Scope, clauses_of
from qcdc_report.recognition.figure_names import (
    Target,
    denies,
    speaks_of,
    target_scores,
    unknown_words,
)
from qcdc_report.recognition.figure_tally import Spot
from qcdc_report.recognition.figure_times import times_of
from qcdc_report.recognition.figure_values import Amount, Share, read_amount, read_state
from qcdc_report.recognition.lexicon import words_of
from qcdc_report.recognition.lines import excerpt
from qcdc_report.report import Run
from qcdc_report.text.quantities import Kind, Quantity, find_quantities

_ABOUT: Final = re.compile(
    r"(?:khoảng|gần|hơn|trên dưới|ước(?: tính| đạt)?|chừng|không quá|ít nhất|tối thiểu|"
    r"mỗi năm|hằng năm|hàng năm)\s*$",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 0.45
_LEAD = 0.05  # by which one number must be named better than the next
_FEW_WORDS = 2


def read_statement(
    book: FigureBook, passage: Passage, scope: Scope, start: int = 0, end: int | None = None
) -> Spot:
    """Note the figures of a line, or of a part of it; what is no figure is left in the book.

    Args:
        book: where to.
        passage: the line.
        scope: of what it speaks.
        start: where in its text the statement begins, behind a label.
        end: where it ends.

    Returns:
        the year or group of which it spoke last.
    """
    text = passage.text
    end = len(text) if end is None else end
    state = read_state(text[start:end])
    if state is not None:
        if text[start:end].strip() and not _note_state(book, scope, state, passage):
            book.leave_unread(text[start:end].strip(), passage.number, scope.label)
        return scope.spot
    whole = read_amount(text[start:end])
    if whole is not None:
        blank = len(text[start:end]) - len(text[start:end].lstrip())
        piece = excerpt(passage, start + blank, end)
        if book.note(scope.indicator, scope.spot, scope.target, whole, piece, scope.scale):
            return scope.spot
    used: dict[Spot, set[Target]] = {}
    last = scope.spot
    for clause in clauses_of(text, start, end, scope):
        last = clause.scope.spot
        _Reading(book, passage, clause, used.setdefault(last, set())).read()
    return last


def says_figures(text: str, indicator: Indicator) -> bool:
    """Say whether a line may say a figure: it has a number, a time of the indicator, or a state."""
    timed = next(iter(times_of(text, indicator)), None) is not None
    return timed or read_state(text) is not None or bool(find_quantities(text))


def _note_state(book: FigureBook, scope: Scope, state: Amount, passage: Passage) -> bool:
    """Note a state of the whole figure, or of one time or number of it."""
    tally = book.tally(scope.indicator)
    if tally.admits(scope.spot) and (
        scope.spot != Spot() or scope.target is not None or state.kind == "nothing"
    ):
        return book.note(scope.indicator, scope.spot, scope.target, state, passage, scope.scale)
    if scope.spot != Spot() or tally.shown:
        return False
    if state.kind == "nothing" and scope.indicator.shape is Shape.NAMES:
        tally.names = ()
    elif state.kind == "nothing":
        return False  # for which years, nobody knows
    else:
        tally.state = state.value
    tally.note("", passage.number)
    return True


class _Reading:
    """The reading of one clause."""

    def __init__(
        self, book: FigureBook, passage: Passage, clause: Clause, used: set[Target]
    ) -> None:
        self._book = book
        self._passage = passage
        self._clause = clause
        self._used = used

    def read(self) -> None:
        """Note the clause's numbers; leave it if one has no place, or if it says more."""
        clause, text = self._clause, self._passage.text
        begin = clause.times[-1][1] if clause.times else clause.start
        behind = text[begin : clause.end].strip(" ,;.:()-–\n\t")
        state = read_state(behind) if behind and not clause.quantities else None
        if state is not None and clause.times:
            if not _note_state(self._book, clause.scope, state, self._piece()):
                self._leave(unread=True)
            return
        placed = True
        for quantity in clause.quantities:
            placed = self._place(quantity, begin) and placed
            begin = quantity.end
        if not placed or self._says_more():
            self._leave(unread=not placed)

    def _place(self, quantity: Quantity, begin: int) -> bool:
        text, scope = self._passage.text, self._clause.scope
        before = text[begin : quantity.start]
        if _ABOUT.search(before) or denies(before):
            return False
        said = _amount(quantity)
        if said is None:
            return quantity.kind is Kind.DURATION
        target = self._target(quantity, before, said)
        if target is None and not self._is_first(said, before):
            return False
        noted = self._book.note(
            scope.indicator, scope.spot, target, said, self._piece(), scope.scale
        )
        if noted:
            self._used |= _meant(scope.indicator, target, said)
        return noted

    def _target(self, quantity: Quantity, before: str, said: Amount | Share) -> Target | None:
        """Return which number it is, by the words before it with its noun, among those not said."""
        scope = self._clause.scope
        percent = isinstance(said, Amount) and said.kind == "percent"
        if scope.target is not None and quantity is self._clause.quantities[0] and not percent:
            return scope.target
        wanted = "ratio" if percent or isinstance(said, Share) else "measure"
        if not words_of(before):
            return None
        words = f"{before} {' '.join(quantity.unit)}"
        likely = sorted(
            (score, place, target)
            for place, (target, score) in enumerate(target_scores(words, scope.indicator).items())
            if target.kind == wanted and target not in self._used
        )
        if not likely or likely[-1][0] < _LEAST_WORDS:
            return None
        alike = len(likely) > 1 and likely[-1][0] - likely[-2][0] < _LEAD
        return None if alike else likely[-1][2]

    def _is_first(self, said: Amount | Share, before: str) -> bool:
        """Say whether a number that no word names may be what a bare number means.

        Words that speak of something else name another number, which nobody asked for.
        """
        if not speaks_of(before, self._clause.scope.indicator):
            return False
        if isinstance(said, Share) or said.kind == "percent":
            return bool(self._clause.scope.indicator.ratios)
        return not self._used

    def _says_more(self) -> bool:
        """Say whether the clause has words that speak of nothing the figure does."""
        text, clause = self._passage.text, self._clause
        edges = [clause.start]
        for start, stop in [*clause.times, *((q.start, q.end) for q in clause.quantities)]:
            edges += [start, stop]
        edges.append(clause.end)
        gaps = [text[low:high] for low, high in zip(edges[::2], edges[1::2], strict=True)]
        unknown = sum(len(unknown_words(gap, clause.scope.indicator)) for gap in gaps)
        return unknown > (_FEW_WORDS if clause.quantities else 0)

    def _piece(self) -> Passage:
        return excerpt(self._passage, self._clause.start, self._clause.end)

    def _leave(self, *, unread: bool) -> None:
        piece, label = self._piece(), self._clause.scope.label
        if unread:
            self._book.leave_unread(piece.text.strip(), piece.number, label)
        elif label:
            self._book.leave(evolve(piece, runs=(Run(f"{label}: "), *piece.runs)))
        else:
            self._book.leave(piece)


def _amount(quantity: Quantity) -> Amount | Share | None:
    """Return a quantity of running text as an amount; None where it can be read in two ways."""
    match quantity.kind:
        case Kind.COUNT | Kind.MONEY:
            value = quantity.value
            unit = "đồng" if quantity.kind is Kind.MONEY else ""
            return Amount(int(value) if value == int(value) else value, "count", unit)
        case Kind.PERCENT:
            return Amount(quantity.value, "percent")
        case Kind.FRACTION if quantity.whole is not None:
            return Share(int(quantity.value), int(quantity.whole.value))
        case _:
            return None


def _meant(indicator: Indicator, target: Target | None, said: Amount | Share) -> set[Target]:
    if isinstance(said, Share):
        place = int(target.key) if target is not None and target.kind == "ratio" else 0
        ratio = indicator.ratios[place]
        return {Target("measure", ratio.numerator), Target("measure", ratio.denominator)}
    if said.kind == "percent":
        return set()
    return {target or Target("measure", indicator.measures[0].key)}
