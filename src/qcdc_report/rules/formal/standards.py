"""What the forms of a report depend on: which standard was in force when, and whose it is.

The presentation standards themselves are records of the layout; a rule needs their days and their
family only, and those of no other standard that a plugin may offer.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from qcdc_report.citations.bodies import Arena
from qcdc_report.report import Report


@frozen
class StandardFacts:
    """A presentation standard as the rules know it.

    Attributes:
        name: the text that sets it.
        arena: whose documents it is for.
        start: first day in force, inclusive.
        end: last day in force, inclusive; None if it still is.
    """

    name: str
    arena: Arena
    start: dt.date
    end: dt.date | None = None


STANDARDS: Final[Mapping[str, StandardFacts]] = {
    "party-hd36": StandardFacts(
        "Hướng dẫn số 36-HD/VPTW", Arena.PARTY, dt.date(2018, 4, 3), dt.date(2026, 5, 26)
    ),
    "party-hd05": StandardFacts("Hướng dẫn số 05-HD/VPTW", Arena.PARTY, dt.date(2026, 5, 27)),
    "state-nd30": StandardFacts("Nghị định số 30/2020/NĐ-CP", Arena.STATE, dt.date(2020, 3, 5)),
}
"""For a standard's id its facts. Hướng dẫn 05 names Hướng dẫn 36 as the one it replaces."""


def standard_in_force(arena: Arena, day: dt.date) -> str:
    """Return the id of the standard of an arena in force on a day; empty if none here was."""
    for id_, facts in STANDARDS.items():
        if facts.arena is arena and facts.start <= day <= (facts.end or dt.date.max):
            return id_
    return ""


def arena_of_report(report: Report) -> Arena | None:
    """Return whose form a report has.

    Without a standard it is laid out as a Party document; None for a plugin's own standard.
    """
    id_ = report.letterhead.standard
    if not id_:
        return Arena.PARTY
    return STANDARDS[id_].arena if id_ in STANDARDS else None
