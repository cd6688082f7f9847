"""All claims of one answer, read once for all the rules of this package."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeVar

from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import Claim

_ANSWERS_KEPT: Final = 512  # a report has some twenty answers
AnyClaim = TypeVar("AnyClaim", bound=Claim)


@lru_cache(maxsize=_ANSWERS_KEPT)
def claims_in(text: str) -> tuple[Claim, ...]:
    """Return what an answer claims about its own numbers, sentence by sentence."""
    # A command that runs no rules is spared the import of the finders and their patterns.
    from qcdc_report.rules.prose.finders import find_claims

    return tuple(find_claims(text))


def claims_of(report: Report, kind: type[AnyClaim]) -> Iterator[tuple[str, AnyClaim]]:
    """Yield the claims of one kind in a report, each with the path of its answer."""
    for key, text in report.answers.items():
        for claim in claims_in(text):
            if isinstance(claim, kind):
                yield f"answers.{key}", claim
