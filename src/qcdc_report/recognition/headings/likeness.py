"""How like a line is to the wordings of an outline: by rare words, by letters, by abbreviations."""

import math
import re
import struct
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import repeat
from typing import Final

from attrs import evolve, field, frozen
from rapidfuzz import fuzz, process

from qcdc_report.outline import Outline, wordings
from qcdc_report.recognition.abbreviations import is_abbreviation, long_forms
from qcdc_report.recognition.headings.landmarks import landmarks
from qcdc_report.text import fold

_WORD: Final = re.compile(r"[^\W\d_]+")
_FAVOUR: Final = 0.15
"""Weight of what the line leaves out against what it adds (beta² of an F-measure): people shorten
an outline's headings more often than they lengthen them."""
_TOO_LITTLE: Final = 0.25
"""Weighted share of a line's words below which a wording is not the line's."""
_LANE: Final = 64
"""Bits for the weight of one wording."""
_ONE: Final = 1 << 32
"""A weight of 1 in fixed point; no line has words for more than fits into a lane."""
_LONGEST: Final = 7
"""Letters of an abbreviation in a heading."""
_LETTERS_FROM: Final = 0.75
"""Share of equal letters from which two texts may be the same with slips of typing."""


@frozen(kw_only=True)
class Vocabulary:
    """The words of an outline's headings, weighted: what stands in few headings says most.

    Attributes:
        weights: for a folded word its weight.
        unknown: weight of a word that no heading has.
        names: every wording, folded, long forms for short ones, with the landmark it belongs to.
        postings: for a word the wordings that have it.
        sizes: for each wording the weight of all its words.
        long_forms: for an abbreviation (``qcdc``) its words.
    """

    weights: Mapping[str, float]
    unknown: float
    names: tuple[tuple[str, int], ...]
    postings: Mapping[str, tuple[int, ...]]
    sizes: tuple[float, ...]
    long_forms: Mapping[str, tuple[str, ...]]
    _points: Mapping[str, int] = field(init=False, repr=False)
    _lanes: Mapping[str, int] = field(init=False, repr=False)
    _lengths: tuple[int, ...] = field(init=False, repr=False)
    _by_length: tuple[int, ...] = field(init=False, repr=False)
    _texts: tuple[str, ...] = field(init=False, repr=False)

    @_points.default
    def _fixed_point(self) -> Mapping[str, int]:
        return {word: round(weight * _ONE) for word, weight in self.weights.items()}

    @_lanes.default
    def _side_by_side(self) -> Mapping[str, int]:
        return {
            word: sum(self._points[word] << (_LANE * at) for at in names)
            for word, names in self.postings.items()
        }

    def shared(self, words: Collection[str]) -> tuple[tuple[int, ...], int]:
        """Return the weight that each wording has in common with some words, and that of all.

        One addition for each word does it for all wordings: the weights stand side by side in
        one long number, each in a lane of its own, in fixed point.
        """
        names = len(self.names)
        total = sum(map(self._lanes.get, words, repeat(0)))
        size = sum(map(self._points.get, words, repeat(round(self.unknown * _ONE))))
        return struct.unpack(f"<{names}Q", total.to_bytes(_LANE // 8 * names, "little")), size

    @_by_length.default
    def _sorted_by_length(self) -> tuple[int, ...]:
        return tuple(sorted(range(len(self.names)), key=lambda at: len(self.names[at][0])))

    @_lengths.default
    def _in_letters(self) -> tuple[int, ...]:
        return tuple(sorted(len(text) for text, _ in self.names))

    @_texts.default
    def _from_the_shortest(self) -> tuple[str, ...]:
        return tuple(self.names[at][0] for at in self._by_length)

    def about_as_long(self, letters: int) -> slice:
        """Return which of the texts, from the shortest, can have so many letters in common."""
        least = letters * _LETTERS_FROM / (2 - _LETTERS_FROM)
        most = letters * (2 - _LETTERS_FROM) / _LETTERS_FROM
        return slice(bisect_left(self._lengths, least), bisect_right(self._lengths, most))


@lru_cache(maxsize=16)
def vocabulary(outline: Outline) -> Vocabulary:
    """Return the vocabulary of an outline, made once for each."""
    rows = landmarks(outline)
    forms = long_forms([*(line.text for line in wordings(outline)), *_titles(outline)], _LONGEST)
    names = tuple(
        dict.fromkeys(
            (" ".join(_words(name, forms)), index)
            for index, row in enumerate(rows)
            for name in row.names
        )
    )
    spread = Counter(
        word
        for index in range(len(rows))
        for word in {word for text, at in names if at == index for word in text.split()}
    )
    weights = {word: math.log(1 + len(rows) / count) for word, count in spread.items()}
    postings: dict[str, list[int]] = {}
    for at, (text, _) in enumerate(names):
        for word in set(text.split()):
            postings.setdefault(word, []).append(at)
    return Vocabulary(
        weights=weights,
        unknown=sum(weights.values()) / len(weights),
        names=names,
        postings={word: tuple(found) for word, found in postings.items()},
        sizes=tuple(sum(weights[word] for word in set(text.split())) for text, _ in names),
        long_forms=forms,
    )


@lru_cache(maxsize=128)
def vocabulary_of(outline: Outline, among: frozenset[int]) -> Vocabulary:
    """Return the vocabulary of an outline that knows the wordings of some landmarks only.

    Args:
        outline: the outline.
        among: indexes of the landmarks.
    """
    whole = vocabulary(outline)
    kept = [at for at, (_, index) in enumerate(whole.names) if index in among]
    places = {at: place for place, at in enumerate(kept)}
    found = {
        word: tuple(places[at] for at in names if at in places)
        for word, names in whole.postings.items()
    }
    return evolve(
        whole,
        names=tuple(whole.names[at] for at in kept),
        postings=found,
        sizes=tuple(whole.sizes[at] for at in kept),
    )


def likeness(text: str, known: Vocabulary) -> dict[int, float]:
    """Return for each landmark with a like wording how like it is, from 0 to 1.

    The better of two measures: the weighted share of words in common, in any order; and the share
    of letters in common, for words with slips in them or run together.

    Args:
        text: a line without its mark, or the beginning of one.
        known: the outline's vocabulary.
    """
    words = _words(text, known.long_forms)
    best = _by_words(set(words), known)
    said = " ".join(words)
    near = known.about_as_long(len(said))
    found = process.extract(
        said,
        known._texts[near],
        scorer=fuzz.ratio,
        score_cutoff=100 * _LETTERS_FROM,
        limit=4,
    )
    for _, ratio, place in found:
        index = known.names[known._by_length[near.start + place]][1]
        best[index] = max(best.get(index, 0.0), 2 * ratio / 100 - 1)
    return best


def _by_words(words: set[str], known: Vocabulary) -> dict[int, float]:
    shared, size = known.shared(words)
    least = max(_TOO_LITTLE * size, 1)
    best: dict[int, float] = {}
    for at, common in enumerate(shared):
        if common < least:
            continue
        added = common / size
        left_out = common / (known.sizes[at] * _ONE)
        measure = (1 + _FAVOUR) * added * left_out / (_FAVOUR * added + left_out)
        index = known.names[at][1]
        if measure > best.get(index, 0.0):
            best[index] = measure
    return best


def _words(text: str, forms: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the folded words of a text, abbreviations in their long form."""
    words: list[str] = []
    for plain, short in _folded(text):
        words.extend(forms.get(plain, (plain,)) if short else (plain,))
    return words


@lru_cache(maxsize=4096)  # each profile asks for the same texts
def _folded(text: str) -> tuple[tuple[str, bool], ...]:
    """Return the folded words of a text, and of each whether it is an abbreviation."""
    found = _WORD.findall(text)
    folded = fold(" ".join(found)).split()
    return tuple(zip(folded, map(is_abbreviation, found), strict=True))


def _titles(outline: Outline) -> Iterable[str]:
    return (name for row in landmarks(outline) for name in row.names)
