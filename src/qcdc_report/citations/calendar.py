"""What was in force when, so far as it is known."""

import datetime as dt
from typing import Literal

from qcdc_report.citations.document import Grade, LegalDocument

Coverage = Literal["whole", "part", "none", "unknown"]


def in_force(document: LegalDocument, on: dt.date) -> bool | None:
    """Say whether a document was in force on a day.

    Returns:
        True or False where the register's facts say so; None where it is not known: no source
        gives the first day, another text took over without an express repeal, or the day lies
        after the last one on which the document was seen in force.
    """
    begins = document.effective or document.date
    if begins is not None and on < begins.day:
        return False
    if document.ended is not None and on >= document.ended.day:
        return False
    if document.effective is None:
        return None
    if document.superseded_from is not None:
        return True if on < document.superseded_from.day else None
    if document.ended is not None:
        return True
    seen = document.seen_in_force
    return True if seen is not None and on <= seen.day else None


def coverage(document: LegalDocument, start: dt.date, end: dt.date) -> Coverage:
    """Say how much of a period a document was in force.

    Args:
        document: the document.
        start: first day, inclusive.
        end: last day, inclusive.

    Returns:
        ``whole`` or ``none`` when that holds for every day, ``part`` when it was certainly in
        force on some days and certainly not on others, else ``unknown``.

    Raises:
        ValueError: ``start`` is after ``end``.
    """
    if start > end:
        raise ValueError(f"the period {start} - {end} ends before it starts")
    turns = {fact.day for fact in document.dates}
    if document.seen_in_force is not None:
        turns.add(document.seen_in_force.day + dt.timedelta(days=1))
    states = {in_force(document, day) for day in {start, *turns} if start <= day <= end}
    if {True, False} <= states:
        return "part"
    if None in states:
        return "unknown"
    return "whole" if True in states else "none"


def calendar_grade(document: LegalDocument) -> Grade:
    """Return the weakest grade among a document's days.

    A rule asks it before it makes an error of what ``in_force`` says: an unverified day is
    reason for a warning at most. A document without any day is only believed.
    """
    grades = {fact.grade for fact in document.dates}
    return max(grades, key=list(Grade).index) if grades else Grade.BELIEVED
