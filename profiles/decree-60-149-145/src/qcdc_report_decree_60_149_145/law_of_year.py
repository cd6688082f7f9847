"""What labour law asked of an employer in a given year: dialogues at the workplace."""

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from qcdc_report.citations import find, in_force
from qcdc_report.findings import LegalBasis
from qcdc_report.report import Period

_QUARTERLY = LegalBasis("BLLD_2012", "Điều 65")
_YEARLY = LegalBasis("BLLD_2019", "Điều 63 khoản 2")
_DIALOGUE = (
    LegalBasis("ND60_2013", "Điều 10"),
    LegalBasis("ND149_2018", "Điều 8"),
    LegalBasis("ND145_2020", "Điều 39"),
)


@frozen
class DialogueDuty:
    """The periodic dialogues due in one year.

    Attributes:
        minimum: how many in a whole calendar year.
        due: how many in the part of it that lies in the period.
        bases: the provisions: the labour code's, and the decree's where one was in force.
        may_coincide: a dialogue that fell on the workers' conference need not be held again.
    """

    minimum: int
    due: int
    bases: tuple[LegalBasis, ...]
    may_coincide: bool


def dialogue_duty(year: int, period: Period) -> DialogueDuty | None:
    """Return the duty to hold periodic dialogues in a year.

    The labour code of 2012 asked for one every three months, that of 2019 (from 01/01/2021) for
    one a year: a fall from 4 to 1 between 2020 and 2021 is lawful. Of a year that only partly lies
    in the period, only its whole quarters count, and a yearly dialogue not at all.

    Args:
        year: the calendar year.
        period: the time reported on, both days included; an open end is no limit.

    Returns:
        None for a year in which neither code is known to have been in force at its end.
    """
    decree = _governing(_DIALOGUE, year)
    quarters = [
        (first, last)
        for first, last in (_quarter(year, number) for number in range(4))
        if _in_force(_QUARTERLY, first)
    ]
    if quarters:
        code, minimum = _QUARTERLY, len(quarters)
        due = sum(_within(first, last, period) for first, last in quarters)
    elif _governing([_YEARLY], year) is not None:
        code, minimum = _YEARLY, 1
        due = int(_within(dt.date(year, 1, 1), dt.date(year, 12, 31), period))
    else:
        return None
    return DialogueDuty(
        minimum=minimum,
        due=due,
        bases=(code,) if decree is None else (code, decree),
        may_coincide=decree is not None and decree.source == "ND60_2013",
    )


def _governing(provisions: Sequence[LegalBasis], year: int) -> LegalBasis | None:
    """Return the provision in force on the last day of a year."""
    last_day = dt.date(year, 12, 31)
    return next((basis for basis in provisions if _in_force(basis, last_day)), None)


def _in_force(basis: LegalBasis, on: dt.date) -> bool:
    document = find(basis.source)
    return document is not None and in_force(document, on) is True


def _quarter(year: int, number: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a quarter, counted from 0."""
    month = 3 * number + 3
    return dt.date(year, month - 2, 1), dt.date(year, month, 30 if month in (6, 9) else 31)


def _within(first: dt.date, last: dt.date, period: Period) -> bool:
    return (period.start or first) <= first and last <= (period.end or last)
