"""How well words name a thing: shared words count by how few other things are named with them.

Of the columns “Số đơn đã tiếp nhận” and “Số đơn đã giải quyết” the words *số, đơn, đã* tell
nothing, *tiếp nhận* and *giải quyết* everything; so “Đã giải quyết” names the second beyond doubt.
Words are compared without tone marks, and one letter mistyped still counts.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Generic, TypeVar

from attrs import field, frozen

from qcdc_report.text import fold

Key = TypeVar("Key")

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_MISTYPED = 4  # letters of a word in which a slip can be told from another word
_LIKE: Final = 75  # per cent: one letter of four
_WORTH_OF_LIKE = 0.8
_LEAD = 0.08  # by which one name must be better than the next
_CERTAIN = 0.95
_UNHEARD: Final = 0.5  # things that a word names which names none of them


@frozen
class Lexicon(Generic[Key]):
    """The names of some things, each with every wording of it.

    Attributes:
        names: for each thing the wordings by which it is known.
    """

    names: Mapping[Key, tuple[str, ...]] = field(hash=False)
    _words: Mapping[Key, tuple[Counter[str], ...]] = field(init=False, repr=False, eq=False)
    _weights: Mapping[str, float] = field(init=False, repr=False, eq=False)

    @_words.default
    def _split(self) -> Mapping[Key, tuple[Counter[str], ...]]:
        return {
            key: tuple(Counter(words_of(name)) for name in names)
            for key, names in self.names.items()
        }

    @_weights.default
    def _weighed(self) -> Mapping[str, float]:
        named = Counter(
            word
            for wordings in self._words.values()
            for word in {word for words in wordings for word in words}
        )
        return {word: math.log(1 + len(self._words) / count) for word, count in named.items()}

    def scores(self, text: str) -> dict[Key, float]:
        """Return for each thing how well ``text`` names it, from 0 to 1 (the very words)."""
        said = Counter(words_of(text))
        return {
            key: max((self._likeness(said, words) for words in wordings), default=0.0)
            for key, wordings in self._words.items()
        }

    def best(self, text: str, least: float) -> Key | None:
        """Return the thing that ``text`` names best, at least so well, before all others.

        None where it names none so well, or another one nearly as well.
        """
        ranked = sorted(self.scores(text).items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < least:
            return None
        (key, score), *others = ranked
        lead = score - others[0][1] if others else score
        return key if lead >= _LEAD or (lead > 0 and score >= _CERTAIN) else None

    def _likeness(self, said: Counter[str], words: Counter[str]) -> float:
        total = self._weight(said) + self._weight(words)
        common = said & words
        shared = self._weight(common)
        missing = words - common
        for word in said - common:
            like = next((other for other in missing if _is_like(word, other)), None)
            if like is not None:
                shared += _WORTH_OF_LIKE * self._weight_of(like)
                total += self._weight_of(like) - self._weight_of(word)  # it is that word
                missing[like] -= 1
                missing += Counter()
        return 2 * shared / total if total else 0.0

    def _weight(self, words: Counter[str]) -> float:
        return sum(self._weight_of(word) * count for word, count in words.items())

    def _weight_of(self, word: str) -> float:
        return self._weights.get(word, math.log(1 + len(self._words) / _UNHEARD))


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text without tone marks, in lower case; ``tỉ lệ`` is ``tỷ lệ``."""
    return tuple("ty" if word == "ti" else word for word in _WORD.findall(fold(text)))


def assigned(scores: Iterable[tuple[float, int, Key]], least: float) -> dict[int, Key]:
    """Give each place at most one thing and each thing one place, the surest pairs first.

    Args:
        scores: for each pair how sure it is, the place, the thing; of equals the first wins.
        least: below it no pair is made.
    """
    given: dict[int, Key] = {}
    for score, place, key in sorted(scores, key=lambda pair: -pair[0]):
        if score >= least and place not in given and key not in given.values():
            given[place] = key
    return given


@lru_cache(maxsize=4096)
def _is_like(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _SHORTEST_MISTYPED or word.isdecimal():
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(word, other) >= _LIKE
