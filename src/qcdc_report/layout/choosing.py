"""Which presentation standard a report is laid out by."""

import datetime as dt
from collections.abc import Iterable, Sequence

from qcdc_report.layout.standard import Standard
from qcdc_report.report import Report
from qcdc_report.text import Text, nearest


class UnknownStandardError(LookupError):
    """A standard was asked for that nobody offers.

    Attributes:
        wanted: the id asked for.
        known: the ids there are.
        said: the message in both languages, with the known ids and the nearest.
    """

    def __init__(self, wanted: str, known: Iterable[str]) -> None:
        self.wanted = wanted
        self.known = tuple(sorted(known))
        self.said = _said(wanted, self.known)
        super().__init__(self.said.vi)

    def __reduce__(self) -> tuple[type["UnknownStandardError"], tuple[str, tuple[str, ...]]]:
        return (type(self), (self.wanted, self.known))


def standard_for(
    report: Report, standards: Sequence[Standard], wanted: str | None = None
) -> Standard:
    """Return the standard a report is laid out by.

    An id asked for wins, then the one the report names. Otherwise it is the Party standard in
    force on the report's date (both ends inclusive): a review under a Party resolution is a
    Party document. A report without a date takes the newest, one older than all of them the
    oldest.

    Args:
        report: the report.
        standards: those to choose from; at least one of the Party's.
        wanted: id of a standard, or None.

    Raises:
        UnknownStandardError: the id asked for, or the report's own, is none of them.
    """
    chosen = wanted or report.letterhead.standard
    if chosen:
        for standard in standards:
            if standard.id == chosen:
                return standard
        raise UnknownStandardError(chosen, (standard.id for standard in standards))
    party = sorted((s for s in standards if s.family == "party"), key=_start)
    day = report.letterhead.date
    if day is None:
        return party[-1]
    begun = [standard for standard in party if _start(standard) <= day]
    in_force = [standard for standard in begun if standard.end is None or day <= standard.end]
    return (in_force or begun or party[:1])[-1]


def _start(standard: Standard) -> dt.date:
    return standard.start or dt.date.min


def _said(wanted: str, known: Sequence[str]) -> Text:
    listed = ", ".join(known)
    near = nearest(wanted, known)
    guess = Text(f" Có phải là “{near}”?", f" Did you mean “{near}”?") if near else Text("", "")
    return Text(
        f"Không có tiêu chuẩn trình bày “{wanted}”.{guess.vi} Hiện có: {listed}.",
        f"There is no presentation standard “{wanted}”.{guess.en} Known: {listed}.",
    )
