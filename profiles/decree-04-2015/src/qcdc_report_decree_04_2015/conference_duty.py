"""The duty to hold a staff conference, by the law of the year."""

import datetime as dt

from qcdc_report.citations import find, in_force
from qcdc_report.findings import LegalBasis

_DUTIES = (LegalBasis("ND04_2015", "Điều 5"), LegalBasis("L10_2022", "Điều 50"))


def conference_duty(year: int) -> LegalBasis | None:
    """Return the provision under which each unit held one staff conference in a year.

    The conference stands at the end of the year, so the text in force on its last day decides.

    Returns:
        The provision; None for a year in which none is known to have been in force.
    """
    last_day = dt.date(year, 12, 31)
    for duty in _DUTIES:
        document = find(duty.source)
        if document is not None and in_force(document, last_day):
            return duty
    return None
