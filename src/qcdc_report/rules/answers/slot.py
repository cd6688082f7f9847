"""Answers that belong to another variant of the outline: keys under a slot's other alternatives."""

from collections.abc import Iterator

from qcdc_report.outline import Outline, find_section, sections
from qcdc_report.report import Report


def answers_of_other_variants(report: Report, outline: Outline) -> Iterator[str]:
    """Yield the answered keys under an alternative of a slot that this outline does not have.

    The common outline lists the alternatives of its slot (``results.agency``,
    ``results.workplace``); a profile fills the slot with its own. What is written under the
    others is the profile's business: only it knows which profile they belong to.
    """
    absent = [
        alternative
        for section in sections(outline)
        for alternative in section.alternatives
        if find_section(outline, alternative) is None
    ]
    for key in report.answers:
        if any(key == other or key.startswith(f"{other}.") for other in absent):
            yield key
