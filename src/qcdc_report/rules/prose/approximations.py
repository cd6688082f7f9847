"""Finds rounded numbers with the exact one beside them: ``gần 50 người (47 người)``."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from qcdc_report.rules.prose.claims import ApproximationClaim
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import head, same_noun
from qcdc_report.text.quantities import Kind

_HEDGE: Final = re.compile(r"(?:^|\s)(?P<hedge>gần|hơn|trên|dưới)$")
_OPENS: Final = re.compile(r"(?P<noun>[^,;:().]*) \((?:(?:cụ thể|chính xác|đúng) ?)?(?:là)?")
_NEAR: Final = Decimal("0.2")  # farther off, the bracket speaks of something else


def find_approximations(sentence: Sentence) -> Iterator[ApproximationClaim]:
    """Yield each rounded number whose exact value stands in brackets behind it."""
    for place in range(len(sentence.numbers) - 1):
        stated, exact = sentence.numbers[place : place + 2]
        hedge = _HEDGE.search(sentence.gaps[place])
        if hedge is None or stated.kind not in (Kind.COUNT, Kind.MONEY):
            continue
        if not same_noun(stated, exact) or _OPENS.fullmatch(sentence.gaps[place + 1]) is None:
            continue
        behind = sentence.gaps[place + 2]
        if not behind.removeprefix(head(exact)).lstrip().startswith(")"):
            continue
        if abs(stated.value - exact.value) <= _NEAR * stated.value:
            yield ApproximationClaim(stated.start, stated, hedge["hedge"], exact)
