"""The time a sentence speaks of: the whole period, one year, each year, or nobody can tell."""

import datetime as dt
import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled
from qcdc_report.report import Period


class Span(Enum):
    """What sort of time is meant."""

    YEARS = auto()
    """From one year to another, both inclusive; one year if they are the same."""
    LENGTH = auto()
    """So many years, as “trong 05 năm”, or the period by name."""
    EACH_YEAR = auto()
    AS_OF = auto()
    """A day up to which something is counted."""
    UNSAID = auto()
    UNCLEAR = auto()


@frozen
class Scope:
    """A time.

    Attributes:
        span: what sort of time.
        first: first year; of a length how many years, 0 for the period by name.
        last: last year.
        day: the day, of an ``AS_OF`` that gives one.
    """

    span: Span
    first: int = 0
    last: int = 0
    day: dt.date | None = None


UNSAID: Final = Scope(Span.UNSAID)
UNCLEAR: Final = Scope(Span.UNCLEAR)
EACH_YEAR: Final = Scope(Span.EACH_YEAR)

_DAY: Final = r"(?:(?:[0-9]{1,2}[/.]){1,2})?"
_CITED: Final = (
    r"\b[0-9]+[a-z]?(?:/[0-9]{4})? ?[-/] ?[a-zđ][\w/-]*(?:,? ngày [0-9]{1,2}/[0-9]{1,2}/[0-9]{4})?"
)
"""A document's number with its day, which is no time the sentence speaks of."""

_YEAR_WORDS: Final = rf"(?:\b(?:ngày|tháng|năm|đầu)\ )*{_DAY}"
_MARK: Final = rf"""(?x) (?: \b(?=[\w/]) | (?=/\ ?năm\b) ) (?:
      (?P<each>(?:mỗi|hằng|hàng|từng)\ năm | năm\ nào\ cũng | /\ ?năm\b)
    | (?P<range>{_YEAR_WORDS}(?P<from>20[0-9]{{2}})\ ?(?:-|–|đến|tới)\ ?(?:hết\ |cuối\ )?
      (?:ngày\ |tháng\ |năm\ )?{_DAY}(?P<to>20[0-9]{{2}}))
    | (?P<unclear>(?:năm\ )?20[0-9]{{2}}(?:,|\ và)\ (?:năm\ )?20[0-9]{{2}}
      | {_YEAR_WORDS}20[0-9]{{2}}\ (?:-|–|đến|tới)\ nay | \bđến\ nay\b
      | \bquý\b | \btháng\ [0-9]{{1,2}}(?![/.0-9]) | \b(?:sáu|chín|[0-9]{{1,2}})\ tháng\b
      | \bnhiệm\ kỳ\b | \bkỳ\ trước\b | \bcùng\ kỳ\b
      | \bnăm\ (?:trước|nay|sau|học|đầu|cuối|tới)\b | \b(?:mỗi|hằng|hàng)\ (?!năm\b)\w+)
    | (?P<as_of>
        (?:ngày\ )?(?P<day>[0-9]{{1,2}})[/.](?P<month>[0-9]{{1,2}})[/.](?P<year>20[0-9]{{2}})
      | (?:đến|tới)\ (?:hết\ |cuối\ )?năm\ (?P<end>20[0-9]{{2}})
      | cuối\ năm\ (?P<late>20[0-9]{{2}}))
    | (?P<month_only>[0-9]{{1,2}}[/.]20[0-9]{{2}})
    | (?P<one>năm\ (?P<only>20[0-9]{{2}}))
    | (?P<length>\b(?P<many>0?[2-9]|[1-9][0-9]|hai|ba|bốn|năm)\ năm\b(?!\ (?:19|20)[0-9]{{2}}))
    | (?P<period>\b(?:cả|toàn)\ (?:giai\ đoạn|kỳ)\b | \bgiai\ đoạn\ này\b | \btrong\ kỳ\b)
    )"""
_WORDS: Final = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}


def scopes_in(words: str) -> tuple[Scope, ...]:
    """Return the different times that lower-case words with single spaces name, in order."""
    plain = compiled(_CITED).sub(" ", words)
    return tuple(dict.fromkeys(_scope(mark) for mark in compiled(_MARK).finditer(plain)))


@lru_cache(maxsize=512)
def nearest_scope(texts: tuple[str, ...]) -> Scope:
    """Return the time that the first of some texts to name any names, or ``UNSAID``.

    ``UNCLEAR`` where that text names several; “mỗi năm … trong các năm 2017-2021” is each year.
    """
    for words in texts:
        found = scopes_in(words)
        if len(found) == 1:
            return found[0]
        if found:
            others = [scope for scope in found if scope.span is not Span.EACH_YEAR]
            long = all(scope.span is Span.LENGTH or scope.first < scope.last for scope in others)
            return EACH_YEAR if len(others) < len(found) and long else UNCLEAR
    return UNSAID


def is_whole(scope: Scope, period: Period) -> bool:
    """Say whether a scope is the period from its first year to its last.

    The years of the figures (2017-2021) and those of the dates (12/5/2017 to 12/5/2022) are both
    taken for the period, as officials do.
    """
    if scope.span is Span.LENGTH:
        return scope.first in {0, len(period.years), _length(period)}
    firsts, lasts = set(period.years[:1]), set(period.years[-1:])
    if period.start is not None:
        firsts.add(period.start.year)
    if period.end is not None:
        lasts.add(period.end.year)
    return scope.span is Span.YEARS and scope.first in firsts and scope.last in lasts


def _length(period: Period) -> int:
    if period.start is None or period.end is None:
        return len(period.years)
    return round((period.end - period.start).days / 365.25)


def _scope(mark: re.Match[str]) -> Scope:
    if mark["each"]:
        return EACH_YEAR
    if mark["range"]:
        return Scope(Span.YEARS, int(mark["from"]), int(mark["to"]))
    if mark["one"]:
        return Scope(Span.YEARS, int(mark["only"]), int(mark["only"]))
    if mark["length"]:
        many = mark["many"]
        return Scope(Span.LENGTH, _WORDS[many] if many in _WORDS else int(many))
    if mark["period"]:
        return Scope(Span.LENGTH)
    if mark["as_of"]:
        return Scope(Span.AS_OF, day=_day(mark)) if _day(mark) else UNCLEAR
    return UNCLEAR


def _day(mark: re.Match[str]) -> dt.date | None:
    if mark["day"] is None:
        return dt.date(int(mark["end"] or mark["late"]), 12, 31)
    try:
        return dt.date(int(mark["year"]), int(mark["month"]), int(mark["day"]))
    except ValueError:
        return None
