"""Which indicator a text of the appendix speaks of, over all that the outline asks for.

A heading of a column may name an indicator (“Hội nghị NLĐ”), a number that one indicator alone has
(“Đã giải quyết”), or one that several have (“Số cuộc”, “Tỷ lệ”). So the headings of a table are
heard together, and what was said above the table is one voice among them. A ratio has no voice:
it is of whatever the counts beside it are.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.outline import Indicator, Shape
from qcdc_report.recognition.figure_names import (
    LEAST_FOR_A_TARGET,
    LEAST_FOR_AN_INDICATOR,
    Target,
    indicator_scores,
    mentioned,
    says_nothing,
    speaks_of,
    target_scores,
)

_NEARLY: Final = 0.15  # as well named as the best
_LEAD: Final = 0.05  # by which the name of one is meant before that of another
_CERTAIN: Final = 0.95  # so well that no other one is meant
_ABOVE: Final = 0.5  # of a voice, for what was said above the table


@frozen(kw_only=True)
class Naming:
    """How well a text names one indicator.

    Attributes:
        indicator: the indicator.
        score: how well, from 0 to 1: by its name, or by one of its numbers.
        target: that number; None where the indicator's own name is the better one.
    """

    indicator: Indicator
    score: float
    target: Target | None = None


@lru_cache(maxsize=2048)
def namings(
    text: str, every: tuple[Indicator, ...], above: Indicator | None = None
) -> tuple[Naming, ...]:
    """Return the indicators that a text can speak of; none for words of no count.

    Of those that share a number (“Số cuộc”) only the ones whose name it has, if it has one. The
    indicator above is heard in fewer words, where all of them are its own.
    """
    if says_nothing(text):
        return ()
    by_name = indicator_scores(text, every)
    found: list[Naming] = []
    for indicator in every:
        if indicator.shape is Shape.NAMES:
            continue
        score, target = by_name.get(indicator.key, 0.0), None
        if score < LEAST_FOR_AN_INDICATOR:
            score = 0.0
        own_words = indicator is above and speaks_of(text, indicator)
        least = LEAST_FOR_AN_INDICATOR if own_words else LEAST_FOR_A_TARGET
        for each, own in target_scores(text, indicator).items():
            if own >= least and own > score:
                score, target = own, each
        if target is None and score < _CERTAIN:
            target = mentioned(text, indicator)
        if score:
            found.append(Naming(indicator=indicator, score=score, target=target))
    if all(each.target is not None and each.target.kind == "ratio" for each in found):
        return ()
    best = max((by_name.get(each.indicator.key, 0.0) for each in found), default=0.0)
    least = best - _LEAD if best >= LEAST_FOR_AN_INDICATOR else 0.0
    return tuple(each for each in found if by_name.get(each.indicator.key, 0.0) >= least)


def best_namings(text: str, every: tuple[Indicator, ...]) -> tuple[Naming, ...]:
    """Return the indicators that a text names best, nearly alike."""
    found = namings(text, every)
    best = max((each.score for each in found), default=0.0)
    least = best if best >= _CERTAIN else best - _NEARLY
    return tuple(each for each in found if each.score >= least)


def owner(
    texts: Sequence[str], every: tuple[Indicator, ...], above: Indicator | None = None
) -> Naming | None:
    """Return what one column or row is of, by its headings from the top; None for none or two.

    A lower line can only say which number of the indicator it is that an upper one names.

    Args:
        texts: the lines of its heading.
        every: all indicators of the outline.
        above: the one meant where a line can speak of it.
    """
    for place, text in enumerate(dict.fromkeys((" ".join(texts), *texts))):
        near = best_namings(text, every)
        meant = [each for each in namings(text, every, above) if each.indicator is above]
        if not meant and len(near) != 1:
            continue
        named = (meant or near)[0]
        if place == 0:
            return named
        for lower in texts[place:]:
            scores = target_scores(lower, named.indicator)
            best = max(scores, key=lambda each: scores[each], default=None)
            if best is not None and scores[best] >= LEAST_FOR_A_TARGET:
                return Naming(indicator=named.indicator, score=scores[best], target=best)
        return named
    return None


@lru_cache(maxsize=256)  # every row of a table asks
def spoken_of(
    columns: tuple[tuple[str, ...], ...], every: tuple[Indicator, ...], above: Indicator | None
) -> Indicator | None:
    """Return the indicator that most columns of a table speak of; None for none, or two alike.

    Args:
        columns: the lines of each column's heading.
        every: all indicators of the outline.
        above: the one that was spoken of above the table.
    """
    votes: Counter[str] = Counter()
    for texts in columns:
        named = owner(texts, every, above)
        near = [named] if named else [each for text in texts for each in best_namings(text, every)]
        votes.update({each.indicator.key for each in near})
    if not votes:
        return above
    heard = {key: votes[key] + (_ABOVE if above and above.key == key else 0.0) for key in votes}
    most = [each for each in every if heard.get(each.key) == max(heard.values())]
    return most[0] if len(most) == 1 else None
