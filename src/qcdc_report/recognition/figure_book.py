"""Where what is read of figures is written down: the numbers, what is left, the remarks."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from qcdc_report.manuscript import Grid, Passage, Remark
from qcdc_report.outline import Indicator, Measure, Ratio, Shape
from qcdc_report.recognition.figure_names import Target
from qcdc_report.recognition.figure_tally import Spot, Tally
from qcdc_report.recognition.figure_values import Amount, Share, in_dong
from qcdc_report.recognition.unreadable import unreadable
from qcdc_report.report import NOT_APPLICABLE, Figure, FrozenMap, Run, Value

_MONEY = "đồng"


@frozen
class _Percent:
    """A percentage to be compared with the counts when all of them are known."""

    tally: Tally
    spot: Spot
    place: int
    value: int | Decimal
    passage: Passage
    turn: int


@frozen
class _Whole:
    """A number without a year, to be compared with the sum of the years when all are known."""

    tally: Tally
    key: str
    value: Value
    passage: Passage
    turn: int


class FigureBook:
    """The figures of an appendix, as far as they are read."""

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self._tallies = {indicator.key: Tally(indicator) for indicator in indicators}
        self._percents: list[_Percent] = []
        self._wholes: list[_Whole] = []
        self._left: list[tuple[int, Passage | Grid, Remark | None]] = []
        self._labels: list[tuple[int, Passage, Sequence[Indicator]]] = []
        self._turn = 0

    @property
    def rest(self) -> tuple[Passage | Grid, ...]:
        """What was left, in reading order."""
        labels = [
            (turn, label, None)
            for turn, label, named in self._labels
            if not any(mark for each in named for mark in self.tally(each).marks())
        ]
        return tuple(left for _, left, _ in sorted([*self._left, *labels], key=_turn_of))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks on what was left, in reading order."""
        found = (remark for _, _, remark in sorted(self._left, key=_turn_of))
        return tuple(remark for remark in found if remark is not None)

    def tally(self, indicator: Indicator) -> Tally:
        """Return what is noted of an indicator."""
        return self._tallies[indicator.key]

    def leave(self, passage: Passage | Grid) -> None:
        """Keep what is no figure."""
        self._left.append((self._next_turn(), passage, None))

    def label(self, passage: Passage, named: Sequence[Indicator]) -> None:
        """Keep the words before a statement, unless a figure of what they name is read at last."""
        if passage.text.strip():
            self._labels.append((self._next_turn(), passage, named))

    def leave_unread(self, text: str, number: int, label: str = "") -> None:
        """Keep what should be a figure and cannot be read as one, with a remark."""
        self._leave_unread(text, number, label, self._next_turn())

    def _leave_unread(self, text: str, number: int, label: str, turn: int) -> None:
        said = f"{label}: {text}" if label else text
        left = Passage(runs=(Run(said),), number=number)
        self._left.append((turn, left, unreadable(text.strip(), number)))

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def note(
        self,
        indicator: Indicator,
        spot: Spot,
        target: Target | None,
        said: Amount | Share,
        passage: Passage,
        scale: int = 1,
    ) -> bool:
        """Note what a cell or a clause says; False where it has no place among the figures.

        Args:
            indicator: of which.
            spot: year or group.
            target: which of its numbers; None leaves it to what is said: a share is the two
                counts of its ratio, a percentage the ratio, a number the first measure.
            said: the number or state.
            passage: where it stands.
            scale: how many đồng one unit of money is.
        """
        tally = self.tally(indicator)
        if not tally.admits(spot):
            return self._note_sum(tally, spot, target, said, passage)
        number = passage.number
        if isinstance(said, Share):
            return self._note_share(tally, spot, target, said, passage)
        if target is None and said.kind in ("state", "nothing"):
            return _note_whole(tally, spot, said, number)
        place = _ratio_place(indicator, target, said)
        if place is not None:
            if isinstance(said.value, int | Decimal) and said.kind != "nothing":
                self._percents.append(
                    _Percent(tally, spot, place, said.value, passage, self._next_turn())
                )
            return True
        key = indicator.measures[0].key if target is None else target.key
        measure = next(each for each in indicator.measures if each.key == key)
        measured = _measured(measure, said, scale)
        if measured is None or not tally.put(spot, key, measured.value, number):
            return False
        if indicator.shape is Shape.COUNT and spot == Spot():
            self._wholes.append(_Whole(tally, key, measured.value, passage, self._next_turn()))
        return True

    def figures(self) -> FrozenMap[str, Figure]:
        """Return the figures as a report has them; what is not reported has no entry."""
        for percent in self._percents:
            tally, passage = percent.tally, percent.passage
            if not tally.put_percent(percent.spot, percent.place, percent.value, passage.number):
                self._leave_unread(passage.text, passage.number, "", percent.turn)
        self._percents.clear()
        for whole in self._wholes:
            # Years stand for the whole; another number than their sum is for a person to see.
            total = whole.tally.total(whole.key)
            stands = total is None and whole.tally.indicator.shape is Shape.COUNT
            if not stands and total != whole.value:
                self._leave_unread(whole.passage.text, whole.passage.number, "", whole.turn)
        self._wholes.clear()
        made = ((key, tally.figure()) for key, tally in self._tallies.items())
        return FrozenMap({key: figure for key, figure in made if figure is not None})

    def marks(self) -> Mapping[str, int]:
        """Return for each path the number of the paragraph it was read from."""
        return {path: number for tally in self._tallies.values() for path, number in tally.marks()}

    def _note_sum(
        self,
        tally: Tally,
        spot: Spot,
        target: Target | None,
        said: Amount | Share,
        passage: Passage,
    ) -> bool:
        """Note a number without a year where years are asked for; True if it can be their sum."""
        indicator = tally.indicator
        if indicator.shape is not Shape.YEARLY or spot != Spot() or isinstance(said, Share):
            return False
        if said.kind != "count" or (target is not None and target.kind != "measure"):
            return False
        key = indicator.measures[0].key if target is None else target.key
        self._wholes.append(_Whole(tally, key, said.value, passage, self._next_turn()))
        return True

    def _note_share(
        self, tally: Tally, spot: Spot, target: Target | None, said: Share, passage: Passage
    ) -> bool:
        ratios = tally.indicator.ratios
        place = _place_of(ratios, target)
        if place is None:
            return False
        ratio = ratios[place]
        fits = all(
            (known := tally.number(spot, key)) is None or known == value
            for key, value in ((ratio.numerator, said.part), (ratio.denominator, said.of))
        )
        if not fits:
            return False
        tally.put(spot, ratio.numerator, said.part, passage.number)
        tally.put(spot, ratio.denominator, said.of, passage.number)
        if said.percent is not None and isinstance(said.percent.value, int | Decimal):
            self._percents.append(
                _Percent(tally, spot, place, said.percent.value, passage, self._next_turn())
            )
        return True


def _measured(measure: Measure, said: Amount, scale: int) -> Amount | None:
    """Return what is said as a value that the measure can have; None for one it cannot."""
    value = said.value
    if not isinstance(value, int | Decimal) or measure.kind == "decimal":
        return said
    if measure.unit == _MONEY:
        exact = in_dong(said, scale)
        return None if exact is None else Amount(exact)
    return said if isinstance(value, int) and said.kind != "percent" else None


def _note_whole(tally: Tally, spot: Spot, said: Amount, number: int) -> bool:
    """Note a state of all numbers at a spot: that nothing arose is zero of all that is counted."""
    required = [measure.key for measure in tally.indicator.measures if measure.required]
    keys, value = required[:1], said.value
    if said.kind == "nothing":
        ratios = tally.indicator.ratios
        counted = {ratios[0].numerator, ratios[0].denominator} if ratios else set()
        keys = [key for key in required if key in counted] or keys
    elif value is NOT_APPLICABLE:
        keys = required
    noted = [tally.put(spot, key, value, number) for key in keys]
    return all(noted)


def _ratio_place(indicator: Indicator, target: Target | None, said: Amount) -> int | None:
    if target is not None:
        return int(target.key) if target.kind == "ratio" else None
    return 0 if said.kind == "percent" and indicator.ratios else None


def _place_of(ratios: Sequence[Ratio], target: Target | None) -> int | None:
    """Return the place of the ratio of which a share gives both counts."""
    if target is None or not ratios:
        return 0 if ratios else None
    if target.kind == "ratio":
        return int(target.key)
    for place, ratio in enumerate(ratios):
        if target.key in (ratio.numerator, ratio.denominator):
            return place
    return None


def _turn_of(left: tuple[int, Passage | Grid, Remark | None]) -> int:
    return left[0]
