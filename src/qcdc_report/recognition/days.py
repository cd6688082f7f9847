"""Days as people write them in cells and lines: ``01/8/2017``, ``ngày 01 tháng 8 năm 2017``."""

import datetime as dt
import re
from typing import Final

_NUMERIC: Final = r"(?P<day>[0-9]{1,2})\s?(?P<mark>[/.-])\s?(?P<month>[0-9]{1,2})\s?(?P=mark)\s?"
_DAY: Final = re.compile(
    rf"(?:ngày\s*)?(?:{_NUMERIC}(?P<year>[0-9]{{4}}|[0-9]{{2}})"
    r"|(?P<day_word>[0-9]{1,2})\s*tháng\s*(?P<month_word>[0-9]{1,2})\s*,?\s*"
    r"năm\s*(?P<year_word>[0-9]{4}))(?![0-9])",
    re.IGNORECASE,
)
_CENTURY_TURNS = 50  # 49 is 2049, 50 is 1950


def find_days(text: str) -> list[tuple[int, int, dt.date]]:
    """Return the days written in a text: where each begins and ends, and the day.

    A day that the calendar does not have is none.
    """
    found = []
    for match in _DAY.finditer(text):
        if text[: match.start()][-1:].isdigit():
            continue
        day = _day(match)
        if day is not None:
            found.append((match.start(), match.end(), day))
    return found


def read_day(text: str) -> dt.date | None:
    """Return the day that a text is, whole; None where it is anything else.

    Example:
        >>> read_day("ngày 01 tháng 8 năm 2017")
        datetime.date(2017, 8, 1)
        >>> read_day("tháng 8/2017")
    """
    match = _DAY.fullmatch(text.strip(" ()[],.;:\n\t"))
    return None if match is None else _day(match)


def _day(match: re.Match[str]) -> dt.date | None:
    year = int(match["year"] or match["year_word"])
    if year < 100:
        year += 2000 if year < _CENTURY_TURNS else 1900
    month = int(match["month"] or match["month_word"])
    try:
        return dt.date(year, month, int(match["day"] or match["day_word"]))
    except ValueError:
        return None
