"""The shape of what a declared rule looks at, and what all of them share."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from qcdc_report.citations import cite, find, in_force
from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text


class Kind(Protocol):
    """What a declared rule looks at."""

    def what(self) -> str:
        """Say in English what is asked, for the rule's page."""
        ...

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each place of a report that does not hold to it."""
        ...

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield what of it the outline does not know, at paths below its own key."""
        ...


def governing(bases: Sequence[LegalBasis], day: dt.date | None) -> LegalBasis | None:
    """Return the first provision known to have been in force on a day."""
    for basis in bases:
        document = find(basis.source)
        if day is not None and document is not None and in_force(document, day):
            return basis
    return None


def basis_advice(bases: Iterable[LegalBasis]) -> Text | None:
    """Return where the duty stands, as advice; None where nothing is named."""
    named = "; ".join(map(cite, bases))
    return Text(f"Căn cứ {named}", f"See {named}") if named else None
