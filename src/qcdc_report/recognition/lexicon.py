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

from qcdc_report.recognition.abbreviations import Abbreviations
from qcdc_report.text import fold

Key = TypeVar("Key")

_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_MISTYPED = 4  # letters of a word in which a slip can be told from another word
_LIKE: Final = 75  # per cent: one letter of four
_WORTH_OF_LIKE = 0.8
_LEAD = 0.08  # by which one name must be better than the next
_CERTAIN = 0.95
_MOST_KNOWN: Final = 2048  # texts whose scores are kept
_UNHEARD: Final = 0.5  # things that a word names which names none of them


@frozen(eq=False)
class Lexicon(Generic[Key]):
    """The names of some things, each with every wording of it.

    Attributes:
        names: for each thing the wordings by which it is known.
        about: texts about what all of them belong to: their words, where no wording has them,
            tell nothing of which thing is meant, and nothing against it.
    """

    names: Mapping[Key, tuple[str, ...]]
    about: tuple[str, ...] = ()
    _words: Mapping[Key, tuple[frozenset[str], ...]] = field(init=False, repr=False)
    _weights: Mapping[str, float] = field(init=False, repr=False)
    _long: tuple[str, ...] = field(init=False, repr=False)
    _silent: frozenset[str] = field(init=False, repr=False)
    _short: Abbreviations = field(init=False, repr=False)
    _known: dict[str, dict[Key, float]] = field(init=False, repr=False, factory=dict)

    @_words.default
    def _split(self) -> Mapping[Key, tuple[frozenset[str], ...]]:
        return {
            key: tuple(dict.fromkeys(frozenset(words_of(name)) for name in names))
            for key, names in self.names.items()
        }

    @_weights.default
    def _weighed(self) -> Mapping[str, float]:
        named = Counter(
            word for wordings in self._words.values() for word in frozenset[str]().union(*wordings)
        )
        return {word: math.log(1 + len(self._words) / count) for word, count in named.items()}

    @_long.default
    def _told_when_mistyped(self) -> tuple[str, ...]:
        return tuple(word for word in self._weights if len(word) >= _SHORTEST_MISTYPED)

    @_silent.default
    def _telling_nothing(self) -> frozenset[str]:
        return frozenset(word for text in self.about for word in words_of(text))

    @_short.default
    def _explained(self) -> Abbreviations:
        texts = (text for wordings in self.names.values() for text in wordings)
        return Abbreviations((*texts, *self.about))

    def scores(self, text: str) -> Mapping[Key, float]:
        """Return for each thing how well ``text`` names it, from 0 to 1 (the very words)."""
        known = self._known.get(text)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[text] = self._scored(text)
        return known

    def expanded(self, text: str) -> str:
        """Return a text with the words of each abbreviation that the names explain."""
        return self._short.expanded(text)

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

    def _scored(self, text: str) -> dict[Key, float]:
        heard, unheard = self._heard(text)
        weights = self._weights
        said = sum(weights[word] for word in heard)
        said += unheard * math.log(1 + len(self._words) / _UNHEARD)
        return {
            key: max((self._likeness(heard, said, words) for words in wordings), default=0.0)
            for key, wordings in self._words.items()
        }

    def _heard(self, text: str) -> tuple[dict[str, float], int]:
        """Return the known words of a text, with what each is worth, and how many are not known."""
        words = frozenset(words_of(self._short.expanded(text)))
        heard = dict.fromkeys(words & self._weights.keys(), 1.0)
        unheard = 0
        for word in words - heard.keys() - self._silent:
            like = _like(word, self._long)
            if like is None:
                unheard += 1
            else:
                heard.setdefault(like, _WORTH_OF_LIKE)
        return heard, unheard

    def _likeness(self, heard: Mapping[str, float], said: float, words: frozenset[str]) -> float:
        weights = self._weights
        total = said + sum(weights[word] for word in words)
        shared = sum(weights[word] * heard[word] for word in words if word in heard)
        return 2 * shared / total if total else 0.0


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
def _like(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word of which ``word`` is a slip of a letter; None for another word."""
    if len(word) < _SHORTEST_MISTYPED or word.isdecimal():
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return None if found is None else str(found[0])
