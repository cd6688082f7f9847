"""A legal document as the register knows it: each fact with its grade and where it was seen."""

import datetime as dt
from enum import StrEnum

from attrs import frozen


class Grade(StrEnum):
    """How well a fact is known, best first."""

    CODIFICATION = "codification"
    """Read in full in the official codification (Pháp điển)."""
    PAGE = "page"
    """Seen on a public page."""
    OUTLINE = "outline"
    """Stated only by the outline of 22/3/2022 itself."""
    BELIEVED = "believed"
    """Held to be so; no source seen."""

    @property
    def is_verified(self) -> bool:
        """Whether a rule at error level may lean on a fact of this grade."""
        return self in (Grade.CODIFICATION, Grade.PAGE)


@frozen(kw_only=True)
class DatedFact:
    """A day in the life of a document.

    Attributes:
        day: the day.
        grade: how well it is known.
        source: address where it was seen, when it is not one of the document's own sources.
    """

    day: dt.date
    grade: Grade
    source: str = ""


@frozen(kw_only=True)
class LegalDocument:
    """A document of the register.

    Attributes:
        key: stable, such as ``ND04_2015``; what a rule's legal basis names.
        kind: the type in words, such as ``Nghị định``.
        number: number and symbol as they should be written.
        issuer: who issued it.
        title: trích yếu.
        grade: how well kind, number, issuer and title are known.
        sources: addresses where they were seen; one with ``…`` has lost its tail.
        date: day of issue; None where no source gives it.
        effective: first day in force; None where no source gives it.
        ended: first day no longer in force, by an express clause.
        superseded_from: first day another text governs, no express clause having been seen.
        replaced_by: keys of the texts that took its place.
        seen_in_force: last day on which a source treats it as in force.
        scope: which articles matter here.
        notes: what is doubtful.
    """

    key: str
    kind: str
    number: str
    issuer: str
    title: str
    grade: Grade
    sources: tuple[str, ...] = ()
    date: DatedFact | None = None
    effective: DatedFact | None = None
    ended: DatedFact | None = None
    superseded_from: DatedFact | None = None
    replaced_by: tuple[str, ...] = ()
    seen_in_force: DatedFact | None = None
    scope: str = ""
    notes: str = ""

    @property
    def name(self) -> str:
        """How running text names it: ``Nghị định số 04/2015/NĐ-CP``."""
        return f"{self.kind} số {self.number}"

    @property
    def dates(self) -> tuple[DatedFact, ...]:
        """Every day known of it, in the order of its life."""
        facts = (self.date, self.effective, self.seen_in_force, self.superseded_from, self.ended)
        return tuple(fact for fact in facts if fact is not None)
