"""The appendix of figures, read back: items, tables, sentences, lists of names.

Everything is found by the outline's own words: the numbered items by number and title, what is
counted by its title and headings, a number by its row and column or by the words around it.
"""

import re
from collections.abc import Iterable
from typing import Final

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.outline import (
    FiguresAppendix,
    Indicator,
    IndicatorGroup,
    Outline,
    Shape,
    indicators,
)
from qcdc_report.recognition.appendix_frame import below_frame
from qcdc_report.recognition.figure_book import FigureBook
from qcdc_report.recognition.figure_clauses import Scope
from qcdc_report.recognition.figure_grids import read_grid
from qcdc_report.recognition.figure_lines import read_statement, says_figures
from qcdc_report.recognition.figure_lists import NameList
from qcdc_report.recognition.figure_names import (
    LEAST_FOR_A_TARGET,
    LEAST_FOR_AN_INDICATOR,
    Target,
    find_group,
    group_likeness,
    indicator_scores,
    likeness,
    mentioned,
    target_scores,
)
from qcdc_report.recognition.figure_owners import best_namings
from qcdc_report.recognition.figure_subjects import Context
from qcdc_report.recognition.figure_tally import Spot
from qcdc_report.recognition.figure_times import times_of
from qcdc_report.recognition.figure_values import read_state, scale_of
from qcdc_report.recognition.label_ends import label_ends
from qcdc_report.recognition.lines import excerpt
from qcdc_report.recognition.taken import Taken
from qcdc_report.report import Figure, FrozenMap

_UNIT_LINE: Final = re.compile(
    r"\(?\s*(?:đơn vị tính|đvt)\s*:?\s*(?P<unit>[^)]{1,40})\)?", re.IGNORECASE
)
_AS_GOOD = 0.02  # of two labels that are as good the longer one says all of it


def read_figures(
    blocks: Iterable[Passage | Grid], outline: Outline
) -> Taken[FrozenMap[str, Figure]]:
    """Return the figures that an appendix reports.

    What core lays out is read back equal, so far as the page shows it. Of what people make:
    tables with years down or across, several indicators in one table, lines of ``label: number``.
    Totals and ratios that follow are not read. ``chưa báo cáo``, ``không áp dụng`` and 0 stay
    three different things. A number that can be read in two ways is left, with a remark.

    Args:
        blocks: those of the appendix.
        outline: the outline, whose indicators are looked for; all is left if it has none.
    """
    if outline.figures is None:
        return Taken(value=FrozenMap(), rest=tuple(blocks))
    reader = _Reader(outline.figures, indicators(outline))
    for block in below_frame(blocks, outline.figures.title):
        if isinstance(block, Grid):
            reader.read_table(block)
        else:
            reader.read_passage(block)
    return reader.finished()


class _Reader:
    """The appendix so far: in which item, of which indicator, in which list."""

    def __init__(self, appendix: FiguresAppendix, every: tuple[Indicator, ...]) -> None:
        self._appendix = appendix
        self._every = every
        self._book = FigureBook(every)
        self._group: IndicatorGroup | None = None
        self._indicator: Indicator | None = None
        self._list: NameList | None = None
        self._spot = Spot()
        self._scale = 1
        self._bare: Passage | None = None

    def finished(self) -> Taken[FrozenMap[str, Figure]]:
        """Return the figures as a whole."""
        self._end_list()
        self._leave_bare()
        figures = self._book.figures()
        return Taken(
            value=figures,
            marks=self._book.marks(),
            rest=self._book.rest,
            remarks=self._book.remarks,
        )

    def read_table(self, grid: Grid) -> None:
        """Take a table, about what was said above it."""
        self._bare = None
        if self._list is not None:
            self._list.add_table(grid)
            return
        among = self._group.indicators if self._group is not None else self._every
        context = Context(
            appendix=self._appendix,
            among=tuple(each for each in among if each.shape is not Shape.NAMES),
            indicator=self._indicator,
            scale=self._scale,
        )
        read_grid(self._book, grid, context)
        self._scale = 1
        if self._group is not None and len(self._group.indicators) > 1:
            self._indicator = None

    def read_passage(self, passage: Passage) -> None:
        """Take a paragraph line by line."""
        start = 0
        for line in passage.text.split("\n"):
            if line.strip():
                self._read_line(excerpt(passage, start, start + len(line)))
            start += len(line) + 1

    def _read_line(self, line: Passage) -> None:
        unit = _UNIT_LINE.fullmatch(line.text.strip())
        if unit is not None:
            self._scale = scale_of(unit["unit"])
            return
        group = find_group(line.text, line.marker, self._appendix)
        if group is not None and not self._is_item(line, group) and not self._goes_on(line, group):
            self._leave_bare()
            self._begin_group(group, line)
            behind = line.text[self._end_of_title(line, group) :]
            self._bare = None if _is_numbered(line) or behind.strip(" .:;") else line
            return
        self._bare = None
        if self._list is not None and not self._leaves_list(line):
            end = self._list.end_of_lead(line.text)
            if end is None:
                self._list.add(line)
            else:
                self._list.begin(line, end)
            return
        found = self._label(line, self._candidates()) or self._label_of_another(line)
        if found is not None:
            self._begin_indicator(*found, line)
        elif self._indicator is not None and says_figures(line.text, self._indicator):
            scope = Scope(indicator=self._indicator, spot=self._spot, scale=self._scale)
            self._spot = read_statement(self._book, line, scope)
        else:
            self._book.leave(line)

    def _leave_bare(self) -> None:
        """Keep the title of an item that has no number and nothing below it: it may be a text."""
        if self._bare is not None:
            self._book.leave(self._bare)
            self._bare = None

    def _keep_label(self, line: Passage, end: int, named: tuple[Indicator, ...]) -> None:
        """Keep the words before a statement that has no number: they may be a text."""
        if not _is_numbered(line):
            self._book.label(excerpt(line, 0, end), named)

    def _candidates(self) -> tuple[Indicator, ...]:
        return self._group.indicators if self._group is not None else self._every

    def _goes_on(self, line: Passage, group: IndicatorGroup) -> bool:
        """Say whether a line in words like the title it stands under gives a figure of it."""
        return (
            group is self._group
            and self._indicator is not None
            and next(times_of(line.text, self._indicator), None) is not None
            and self._label(line, group.indicators) is None
        )

    def _label_of_another(self, line: Passage) -> tuple[Indicator, Target | None, int] | None:
        """Return the label of a line that names something outside of its item, and only that."""
        if self._group is None:
            return None
        found = self._label(line, self._every)
        if found is None:
            return None
        near = best_namings(line.text[: found[2]], self._every)
        if len(near) != 1 or near[0].score < LEAST_FOR_A_TARGET:
            return None
        self._group = None
        return found

    def _is_item(self, line: Passage, group: IndicatorGroup) -> bool:
        """Say whether a line that looks like an item's title is a name in the list before it."""
        return self._list is not None and (
            group is self._group or group_likeness(line.text, group, self._appendix) < _CLEARLY
        )

    def _leaves_list(self, line: Passage) -> bool:
        others = tuple(each for each in self._every if each.shape is not Shape.NAMES)
        found = self._label(line, others)
        return (
            found is not None and likeness(line.text[: found[2]], found[0], self._every) > _CLEARLY
        )

    def _begin_group(self, group: IndicatorGroup, line: Passage) -> None:
        self._end_list()
        self._group, self._indicator, self._spot, self._scale = group, None, Spot(), 1
        if len(group.indicators) == 1:
            (indicator,) = group.indicators
            end = self._end_of_title(line, group)
            self._begin_indicator(indicator, None, end, line)
            return
        end = self._end_of_title(line, group)
        behind = excerpt(line, end, len(line.text))
        if behind.text.strip(" .:;"):
            self._keep_label(line, end, group.indicators)
            self._read_line(behind)

    def _begin_indicator(
        self, indicator: Indicator, target: Target | None, end: int, line: Passage
    ) -> None:
        self._end_list()
        self._indicator, self._spot = indicator, Spot()
        if indicator.shape is Shape.NAMES:
            self._list = NameList(self._book, indicator)
            self._list.begin(line, end)
            return
        if line.text[end:].strip(" .:;"):
            self._keep_label(line, end, (indicator,))
            if target is None and read_state(line.text[end:]) is None:
                target = mentioned(line.text[:end], indicator)
            scope = Scope(indicator=indicator, target=target, scale=self._scale)
            self._spot = read_statement(self._book, line, scope, start=end)

    def _label(
        self, line: Passage, among: tuple[Indicator, ...]
    ) -> tuple[Indicator, Target | None, int] | None:
        """Return the indicator, or a number of one, with which a line begins; where that ends."""
        best: tuple[float, int, Indicator, Target | None] | None = None
        for end in label_ends(line.text):
            head = line.text[:end]
            names = indicator_scores(head, among)
            for indicator in among:
                score, target = names.get(indicator.key, 0.0), None
                for each, own in target_scores(head, indicator).items():
                    sure = own >= LEAST_FOR_A_TARGET and (
                        indicator is self._indicator or self._names_one(head, indicator, among)
                    )
                    if sure and own > score:
                        score, target = own, each
                if score >= max(LEAST_FOR_AN_INDICATOR, best[0] - _AS_GOOD if best else 0.0):
                    best = (score, end, indicator, target)
        if best is None:
            return None
        _, end, indicator, target = best
        return indicator, target, end

    def _names_one(self, head: str, indicator: Indicator, among: tuple[Indicator, ...]) -> bool:
        """Say whether words name a number of one indicator and of no other."""
        scores = {each.key: max(target_scores(head, each).values(), default=0.0) for each in among}
        own = scores.pop(indicator.key)
        return own > max(scores.values(), default=0.0)

    def _end_of_title(self, line: Passage, group: IndicatorGroup) -> int:
        """Return where the title of an item ends in its line."""
        best, where = 0.0, len(line.text)
        for end in label_ends(line.text):
            score = group_likeness(line.text[:end], group, self._appendix)
            if score >= best - _AS_GOOD:
                best, where = max(best, score), end
        return where

    def _end_list(self) -> None:
        if self._list is not None:
            self._list.finish()
            self._list = None


_CLEARLY: Final = 0.75


def _is_numbered(line: Passage) -> bool:
    """Say whether a line begins with the number of an item; a dash counts nothing."""
    return any(map(str.isalnum, line.marker)) or line.text.lstrip()[:1].isdigit()
