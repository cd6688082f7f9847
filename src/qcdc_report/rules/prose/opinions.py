"""Finds what became of opinions: ``73 ý kiến, tiếp thu 68 ý kiến và giải trình 05 ý kiến``."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.rules.prose.claims import PartsClaim
from qcdc_report.rules.prose.links import is_hedged
from qcdc_report.rules.prose.sentences import Sentence
from qcdc_report.rules.prose.units import same_noun
from qcdc_report.text.quantities import Kind

_TAKEN_UP: Final = re.compile(r"(?<!không )\btiếp thu\b")
_EXPLAINED: Final = re.compile(r"\b(?:giải trình|không tiếp thu)\b")


def find_opinions(sentence: Sentence) -> Iterator[PartsClaim]:
    """Yield opinions received with those taken up and those explained, which should be all."""
    places = [
        place for place, number in enumerate(sentence.numbers) if number.kind is not Kind.PERCENT
    ]
    for row in zip(places, places[1:], places[2:]):  # noqa: B905 - three neighbours at a time
        whole, taken, explained = (sentence.numbers[place] for place in row)
        if whole.kind is not Kind.COUNT or not (
            same_noun(whole, taken) and same_noun(whole, explained)
        ):
            continue
        if any(is_hedged(sentence.gaps[place]) for place in row):
            continue
        first, second = (_around(sentence, place) for place in row[1:])
        if _TAKEN_UP.search(first) and not _EXPLAINED.search(first) and _EXPLAINED.search(second):
            yield PartsClaim(whole.start, whole, (taken, explained), same_noun=True, usual=True)


def _around(sentence: Sentence, place: int) -> str:
    """Return the words of a number's own stretch of the sentence, ahead of it and behind it."""
    ahead = re.split(r"[,;:()]| và ", sentence.gaps[place])[-1]
    behind = re.split(r"[,;:()]| và ", f"{sentence.gaps[place + 1]} ")[0]
    return f"{ahead} | {behind}"
