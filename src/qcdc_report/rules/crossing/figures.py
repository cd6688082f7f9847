"""What appendix 2 says about a number told in an answer: which entry is meant, and its value."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled
from qcdc_report.outline import Indicator, Outline, Ratio, find_indicator
from qcdc_report.report import Figure, Number, Period, Report, Value, Yearly, measured
from qcdc_report.rules.crossing.passages import Passage
from qcdc_report.rules.crossing.scope import EACH_YEAR, UNSAID, Span, is_whole
from qcdc_report.rules.crossing.words import Words
from qcdc_report.text.quantities import Kind

_ALL_TOGETHER: Final = r"\b(?:tổng cộng|tổng số|tất cả|cả thảy)(?: là| có)?$"


@frozen
class Entry:
    """An entry of appendix 2 that a passage tells of.

    Attributes:
        indicator: what is counted.
        years: the years meant, added up; empty for a figure without years.
        prefix: of a nested set of numbers its key and a dot: ``baseline.``.
    """

    indicator: Indicator
    years: tuple[int, ...] = ()
    prefix: str = ""


def speaks_of(passage: Passage, words: Words) -> bool:
    """Say whether a passage plainly names the number that the words are for."""
    if passage.number.kind not in _kinds(words):
        return False
    if words.behind and compiled(words.behind).match(passage.behind) is None:
        return False
    if not (_holds(words.near, passage.near) and _holds(words.before, passage.before)):
        return False
    clause = passage.clause
    return (
        all(_holds(pattern, clause) for pattern in words.clause)
        and _holds(words.sentence, passage.sentence)
        and not (words.without and _holds(words.without, clause))
    )


@cache
def _kinds(words: Words) -> tuple[Kind, ...]:
    if words.measure == "percent":
        return (Kind.PERCENT,)
    if words.money:
        return (Kind.MONEY,)
    plain = () if words.only_fractions else (Kind.COUNT,)
    return (*plain, Kind.FRACTION) if words.whole else plain


def _holds(pattern: str, text: str) -> bool:
    return not pattern or compiled(pattern).search(text) is not None


def entries(report: Report, outline: Outline, passage: Passage, words: Words) -> Iterator[Entry]:
    """Yield the entries that a passage tells of: one, or one for each year, or none if unclear."""
    indicator = find_indicator(outline, words.indicator)
    figure = report.figures.get(words.indicator)
    if indicator is None or figure is None:
        return
    if isinstance(figure, Yearly):
        for years in _years(figure, passage, words, report.period):
            yield Entry(indicator, years)
    elif indicator.years or words.means_period or words.measure == "held":
        if _is_period(passage, words, report.period):
            yield Entry(indicator)
    else:
        prefix = _as_of(indicator, passage, report.period)
        if prefix is not None:
            yield Entry(indicator, prefix=prefix)


def _years(
    figure: Yearly, passage: Passage, words: Words, period: Period
) -> Iterator[tuple[int, ...]]:
    scope = passage.scope
    known = tuple(figure.years)
    if scope == EACH_YEAR:
        yield from ((year,) for year in known)
    elif _is_period(passage, words, period):
        if set(period.years) <= set(known):
            yield known
    elif scope.span is Span.YEARS and scope.last - scope.first < len(known):
        wanted = tuple(range(scope.first, scope.last + 1))
        if set(wanted) <= set(known):
            yield wanted


def _is_period(passage: Passage, words: Words, period: Period) -> bool:
    if passage.scope == UNSAID:
        together = compiled(_ALL_TOGETHER).search(passage.near) is not None
        return passage.is_timeless and (words.means_period or together)
    return is_whole(passage.scope, period)


def _as_of(indicator: Indicator, passage: Passage, period: Period) -> str | None:
    """Return the prefix of the set of numbers that holds for the passage's day; None for none."""
    scope = passage.scope
    if scope == UNSAID:
        return ""
    if scope.span is not Span.AS_OF:
        return "" if indicator.as_of is None and is_whole(scope, period) else None
    if scope.day == indicator.as_of:
        return ""
    groups = (measure for measure in indicator.measures if measure.kind == "group")
    return next((f"{group.key}." for group in groups if group.as_of == scope.day), None)


def value_of(figure: Figure, entry: Entry, measure: str) -> Number | None:
    """Return what the appendix gives for a measure of an entry; None if a part of it is missing."""
    key = entry.prefix + measure
    years: tuple[int | None, ...] = entry.years or (None,)
    values: list[Value] = [measured(entry.indicator, figure, key, year) for year in years]
    numbers = [value for value in values if isinstance(value, Number)]
    return sum(numbers) if len(numbers) == len(values) else None


def percentage_of(figure: Figure, entry: Entry, ratio: Ratio) -> Decimal | None:
    """Return the percentage that the counts of an entry give.

    None without counts, of nothing, and of a part above its whole, which QC206 speaks of.
    """
    part = value_of(figure, entry, ratio.numerator)
    whole = value_of(figure, entry, ratio.denominator)
    if part is None or not whole or part > whole:
        return None
    return Decimal(100) * part / whole


def item_of(outline: Outline, indicator: Indicator) -> int:
    """Return the number of the item of appendix 2 under which an indicator stands."""
    groups = outline.figures.groups if outline.figures else ()
    return next((group.item for group in groups if indicator in group.indicators), 0)


def measure_title(indicator: Indicator, measure: str) -> str:
    """Return the title of a measure in lower case; empty for an indicator without measures."""
    titles: Mapping[str, str] = {one.key: one.title for one in indicator.measures}
    return titles.get(measure, "").lower()
