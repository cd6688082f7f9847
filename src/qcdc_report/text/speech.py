"""What the library says to people: Vietnamese first, English beside it."""

import difflib
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

Language = Literal["vi", "en"]


@frozen
class Text:
    """One sentence in both languages; ``str()`` of it is the Vietnamese one.

    Attributes:
        vi: what an official reads.
        en: the same for a developer who does not read Vietnamese.
    """

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi

    def say(self, lang: Language = "vi") -> str:
        """Return the sentence in ``lang``."""
        return self.en if lang == "en" else self.vi


class SaidError(Exception):
    """An error that says in both languages what is wrong.

    Attributes:
        said: what is wrong, for people; ``str()`` of the error is the Vietnamese sentence.
    """

    def __init__(self, said: Text) -> None:
        super().__init__(said.vi)
        self.said = said

    def __reduce__(self) -> tuple[type["SaidError"], tuple[Text]]:
        """Pickle by the text: errors cross from worker processes."""
        return (type(self), (self.said,))


def either(text: Text | None, lang: Language = "vi") -> str:
    """Return ``text`` in ``lang``, or an empty string where there is none."""
    return "" if text is None else text.say(lang)


def join_words(words: Iterable[str], last: str = "và") -> str:
    """Join words as a sentence does: ``a, b và c``."""
    *head, tail = words
    return f"{', '.join(head)} {last} {tail}" if head else tail


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, or None when nothing is near.

    A key without its parents counts too: ``regulations`` is near
    ``results.agency.regulations``.
    """
    candidates = list(known)
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.6)
    if close:
        return close[0]
    endings = {key.rpartition(".")[2]: key for key in reversed(candidates)}
    ending = difflib.get_close_matches(word.rpartition(".")[2], endings, n=1, cutoff=0.75)
    return endings[ending[0]] if ending else None
