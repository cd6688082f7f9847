"""Finds ratios: ``47/52 đơn, đạt 90,38%``, several in a row, and what ``shares`` finds."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from attrs import evolve

from qcdc_report.rules.prose.claims import NamedWholeClaim, RatioClaim
from qcdc_report.rules.prose.links import (
    Tie,
    change_verb,
    is_hedged,
    named_whole,
    percentage_tie,
    stands_alone,
)
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.shares import find_share, numbers_around
from qcdc_report.rules.prose.units import head
from qcdc_report.text.quantities import Kind, Quantity

_AND: Final = re.compile(r"(?:[^;:()]*[,\s])?(?:,|và)")
_THEN: Final = re.compile(r"(?:,|và|, và)")
_IN_BRACKETS: Final = re.compile(r"\((?:tương ứng|tức là|tức|với|đạt|là|bằng|ứng)?(?: với)?")


def find_ratios(sentence: Sentence) -> Iterator[RatioClaim | NamedWholeClaim]:
    """Yield what the percentages of a sentence are ratios of, where the sentence says it."""
    numbers = sentence.numbers
    taken: set[int] = set()
    for index, number in enumerate(numbers):
        if number.kind is not Kind.PERCENT or index in taken:
            continue
        row = _fractions_before(sentence, index)
        if len(row) > 1:
            percents = _percents_from(sentence, index)
            taken.update(percents)
            yield from _respectively(sentence, row, percents)
            continue
        claim = (
            _of_fraction(sentence, index)
            or _of_fraction_behind(sentence, index)
            or find_share(sentence, index)
        )
        if claim is not None:
            yield claim


def _fractions_before(sentence: Sentence, index: int) -> list[int]:
    """Return where the fractions stand that come in a row right before a number."""
    row: list[int] = []
    while index > 0 and sentence.numbers[index - 1].kind is Kind.FRACTION:
        if row and _AND.fullmatch(sentence.gaps[index]) is None:
            break
        index -= 1
        row.insert(0, index)
    return row


def _percents_from(sentence: Sentence, index: int) -> list[int]:
    row = [index]
    for behind in range(index + 1, len(sentence.numbers)):
        percent = sentence.numbers[behind].kind is Kind.PERCENT
        if not percent or _THEN.fullmatch(sentence.gaps[behind]) is None:
            break
        row.append(behind)
    return row


def _respectively(sentence: Sentence, row: list[int], percents: list[int]) -> Iterator[RatioClaim]:
    """Pair several fractions with as many percentages; one percentage may be of any of them."""
    tie = percentage_tie(sentence.gaps[percents[0]].replace("lần lượt", ""))
    if tie is None or not stands_alone(sentence.gaps[percents[-1] + 1]):
        return
    fractions = [sentence.numbers[place] for place in row]
    if len(percents) == len(row):
        for fraction, place in zip(fractions, percents, strict=True):
            yield _ratio_of(fraction, sentence.numbers[place], Tie())
    elif len(percents) == 1:
        *others, last = fractions
        pairs = [(one, one.whole) for one in others if one.whole]
        above = sum((one.value for one in fractions), Decimal(0))
        below = sum((one.whole.value for one in fractions if one.whole), Decimal(0))
        together = (evolve(last, value=above), evolve(last, value=below))
        claim = _ratio_of(last, sentence.numbers[percents[0]], tie)
        yield evolve(claim, readings=(*pairs, together))


def _ratio_of(fraction: Quantity, percent: Quantity, tie: Tie) -> RatioClaim:
    assert fraction.whole is not None, "a fraction has both"
    return RatioClaim(fraction.start, fraction, fraction.whole, percent, tie.hedge)


def _of_fraction(sentence: Sentence, index: int) -> RatioClaim | None:
    """``47/52 đơn, đạt 90,38%``."""
    if index == 0 or sentence.numbers[index - 1].kind is not Kind.FRACTION:
        return None
    fraction, gap = sentence.numbers[index - 1], sentence.gaps[index + 1]
    tie = percentage_tie(sentence.gaps[index])
    same = named_whole(gap).startswith(head(fraction) or "?")
    if tie is None or is_hedged(sentence.gaps[index - 1]) or not (stands_alone(gap) or same):
        return None
    claim = _ratio_of(fraction, sentence.numbers[index], tie)
    return evolve(claim, others=numbers_around(sentence, index, fraction))


def _of_fraction_behind(sentence: Sentence, index: int) -> RatioClaim | None:
    """``đạt 90,38% (47/52 đơn)``."""
    behind = sentence.numbers[index + 1 : index + 2]
    if not behind or behind[0].kind is not Kind.FRACTION or change_verb(sentence.gaps[index]):
        return None
    if _IN_BRACKETS.fullmatch(sentence.gaps[index + 1]) is None:
        return None
    tie = percentage_tie(sentence.gaps[index])
    if tie is None and is_hedged(sentence.gaps[index]):
        return None
    claim = _ratio_of(behind[0], sentence.numbers[index], tie or Tie())
    return evolve(claim, start=sentence.numbers[index].start)
