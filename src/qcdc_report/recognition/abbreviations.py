"""Abbreviations as the words of an outline explain them: ``QCDC``, ``CBCCVC``, ``KNTC``.

None is listed anywhere. ``KNTC`` are the first letters of *khiếu nại, tố cáo*; ``CBVC`` those of
*cán bộ, công chức, viên chức* with one word left out, as people do who have no *công chức*.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.text import fold
from qcdc_report.text.syllables import is_syllable

_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 2
_LONGEST: Final = 8  # letters of an abbreviation; of a text, words
_SHORTEST_WITH_GAPS: Final = 4  # letters that can be told when words are left out
_MOST_LEFT_OUT: Final = 2  # words


def is_abbreviation(word: str) -> bool:
    """Say whether a word is written in capitals and cannot be one of Vietnamese."""
    return len(word) > 1 and word.isupper() and not is_syllable(word)


def long_forms(texts: Iterable[str], longest: int = _LONGEST) -> dict[str, tuple[str, ...]]:
    """Return for the first letters of every run of words these words, folded.

    Of several runs with the same letters the most frequent one is taken, of those the first.
    """
    runs: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        words = [fold(word) for word in _WORD.findall(text)]
        for length in range(_SHORTEST, longest + 1):
            runs.update(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
    found: dict[str, tuple[str, ...]] = {}
    for run, _ in sorted(runs.items(), key=lambda item: -item[1]):
        found.setdefault("".join(word[0] for word in run), run)
    return found


@frozen(eq=False)
class Abbreviations:
    """The abbreviations that some texts explain.

    Attributes:
        texts: the texts.
    """

    texts: tuple[str, ...]
    _forms: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    _known: dict[str, tuple[str, ...]] = field(init=False, repr=False, factory=dict)

    @_forms.default
    def _made(self) -> Mapping[str, tuple[str, ...]]:
        return long_forms(self.texts)

    def expanded(self, text: str) -> str:
        """Return a text with the words of each abbreviation in its place, folded.

        Example:
            >>> Abbreviations(("Giải quyết khiếu nại, tố cáo",)).expanded("Đơn KNTC")
            'Đơn khieu nai to cao'
        """
        if not any(map(is_abbreviation, _WORD.findall(text))):
            return text
        return _WORD.sub(lambda match: " ".join(self.words_of(match[0])) or match[0], text)

    def words_of(self, word: str) -> tuple[str, ...]:
        """Return the words that an abbreviation stands for; none for another word."""
        if not is_abbreviation(word):
            return ()
        letters = fold(word)
        if letters not in self._known:
            self._known[letters] = self._forms.get(letters) or self._with_gaps(letters)
        return self._known[letters]

    def _with_gaps(self, letters: str) -> tuple[str, ...]:
        """Return the words of the tightest run whose first letters these are, some left out."""
        if len(letters) < _SHORTEST_WITH_GAPS:
            return ()
        runs = sorted(self._forms.items(), key=lambda item: len(item[0]))
        for initials, words in runs:
            if 0 < len(initials) - len(letters) <= _MOST_LEFT_OUT:
                places = _places(letters, initials)
                if places:
                    return tuple(words[place] for place in places)
        return ()


def _places(letters: str, initials: str) -> Sequence[int]:
    """Return where letters stand among initials, in order; nothing where they do not."""
    places: list[int] = []
    at = -1
    for letter in letters:
        at = initials.find(letter, at + 1)
        if at < 0:
            return ()
        places.append(at)
    return places
