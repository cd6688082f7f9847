"""Every finder of claims, and one way to run them all over an answer."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.approximations import find_approximations
from qcdc_report.rules.prose.bare_ratios import find_bare_ratios
from qcdc_report.rules.prose.carry_overs import find_carry_overs
from qcdc_report.rules.prose.changes import find_changes
from qcdc_report.rules.prose.claims import Claim
from qcdc_report.rules.prose.fractions import find_fractions
from qcdc_report.rules.prose.opinions import find_opinions
from qcdc_report.rules.prose.parts import find_parts
from qcdc_report.rules.prose.ratios import find_ratios
from qcdc_report.rules.prose.remainders import find_remainders
from qcdc_report.rules.prose.sentences import sentences_of
from qcdc_report.rules.prose.tables import find_in_tables

_FINDERS: Final = (
    find_ratios,
    find_fractions,
    find_parts,
    find_opinions,
    find_remainders,
    find_changes,
    find_carry_overs,
    find_approximations,
    find_bare_ratios,
)


def find_claims(text: str) -> Iterator[Claim]:
    """Yield what an answer claims about its own numbers: sentence by sentence, then its tables."""
    for sentence in sentences_of(text):
        for find in _FINDERS:
            yield from find(sentence)
    yield from find_in_tables(text)
