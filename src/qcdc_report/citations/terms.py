"""Terms of the Party's Central Committee, within which a Party number stands only once.

A Party body numbers its documents from 01 for each type, for a whole term (HD 36 and
HD 05-HD/VPTW). So the same number with another day of the same term is a slip, and with a day of
another term another document.
"""

import datetime as dt
from bisect import bisect_right
from typing import Final

_CONGRESSES: Final = (
    (8, dt.date(1996, 7, 1)),
    (9, dt.date(2001, 4, 22)),
    (10, dt.date(2006, 4, 25)),
    (11, dt.date(2011, 1, 19)),
    (12, dt.date(2016, 1, 28)),
    (13, dt.date(2021, 2, 1)),
    (14, dt.date(2026, 1, 23)),
)
"""For each term the day its congress closed."""


def party_term(day: dt.date) -> int | None:
    """Return the number of the Central Committee's term on a day; None before the eighth."""
    position = bisect_right([closed for _, closed in _CONGRESSES], day)
    return _CONGRESSES[position - 1][0] if position else None
