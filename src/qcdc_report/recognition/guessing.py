"""Which profile a document reports under when nobody says so."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from attrs import frozen

from qcdc_report.citations import find
from qcdc_report.manuscript import Passage
from qcdc_report.outline import Outline, asks, sections
from qcdc_report.profile import Profile
from qcdc_report.recognition.headings import Placed
from qcdc_report.text import Text, fold

_WORD: Final = re.compile(r"[^\W\d_]+")
_CITED: Final = 2.0
"""Points for a legal text of the profile that the document names, each once."""
_SPEECH: Final = 3.0
"""Points for speaking only with words that this profile's sections have and the others' lack."""

_AS_FITTING: Final = 0.75
"""Which part of the best outline's points for headings another must reach to be looked at."""


@frozen(kw_only=True)
class Guess:
    """A profile, what speaks for it in points, and why."""

    profile: Profile
    points: float
    reason: Text


def guess(
    profiles: Sequence[Profile],
    placed: Mapping[str, Sequence[Placed]],
    found: Iterable[Passage],
) -> Guess:
    """Return the likeliest profile of a document; of equals, the one named first.

    Three things speak for a profile: headings of sections that the other profiles do not have,
    the legal texts it follows, and the words of its own sections.

    Args:
        profiles: those to choose from; at least one.
        placed: for each profile's id the headings found under its outline.
        found: every passage of the document.
    """
    profiles = _fitting(profiles, placed)
    text = "\n".join(passage.text for passage in found)
    spoken = _spoken(profiles, text)
    guesses = [
        _weighed(profile, profiles, placed[profile.id], text, spoken) for profile in profiles
    ]
    return max(guesses, key=lambda each: each.points)


def _fitting(
    profiles: Sequence[Profile], placed: Mapping[str, Sequence[Placed]]
) -> Sequence[Profile]:
    """Return the profiles in whose outlines the headings find their places about equally well.

    A profile of another outline would else win by headings that are only a little like its own.
    """
    fits = {
        profile.id: sum(each.points for each in placed[profile.id] if each.landmark)
        for profile in profiles
    }
    least = _AS_FITTING * max(fits.values())
    return [profile for profile in profiles if fits[profile.id] >= least]


def _weighed(
    profile: Profile,
    profiles: Sequence[Profile],
    placed: Sequence[Placed],
    text: str,
    spoken: Mapping[str, int],
) -> Guess:
    own = _own_keys(profile, profiles)
    headings = [each for each in placed if each.landmark and each.landmark.key in own]
    cited = [name for name in _cited_numbers(profile) if name in text]
    share = spoken[profile.id] / (sum(spoken.values()) or 1)
    reasons: list[Text] = []
    if headings:
        labels = ", ".join(each.landmark.label for each in headings[:3] if each.landmark)
        reasons.append(Text(f"có mục {labels}", f"it has {labels}"))
    if cited:
        reasons.append(Text(f"viện dẫn {', '.join(cited)}", f"it cites {', '.join(cited)}"))
    if spoken[profile.id]:
        reasons.append(
            Text(f"{share:.0%} từ ngữ riêng".replace("%", " %"), f"{share:.0%} of telling words")
        )
    if not reasons:
        reasons.append(Text("không có căn cứ nào khác", "nothing says otherwise"))
    return Guess(
        profile=profile,
        points=sum(each.points for each in headings) + _CITED * len(cited) + _SPEECH * share,
        reason=Text("; ".join(r.vi for r in reasons), "; ".join(r.en for r in reasons)),
    )


def _own_keys(profile: Profile, profiles: Sequence[Profile]) -> set[str]:
    others = [
        {section.key for section in sections(other.outline)}
        for other in profiles
        if other.id != profile.id
    ]
    shared = set.intersection(*others) if others else set()
    return {section.key for section in sections(profile.outline)} - shared


def _cited_numbers(profile: Profile) -> tuple[str, ...]:
    documents = (find(basis.source) for basis in profile.sources)
    return tuple(document.number for document in documents if document is not None)


def _spoken(profiles: Sequence[Profile], text: str) -> dict[str, int]:
    """Return how often a text uses the word pairs that only one profile's sections have."""
    own = _telling(tuple(profile.outline for profile in profiles))
    counted = Counter(map(own.get, pairwise(_WORD.findall(fold(text)))))
    return {profile.id: counted[place] for place, profile in enumerate(profiles)}


@lru_cache(maxsize=16)
def _telling(outlines: tuple[Outline, ...]) -> Mapping[tuple[str, str], int]:
    """Return the word pairs that only one of some outlines has, each with that one's place."""
    shared = Counter(pair for outline in outlines for pair in _pairs(outline))
    return {
        pair: place
        for place, outline in enumerate(outlines)
        for pair in _pairs(outline)
        if shared[pair] == 1
    }


@lru_cache(maxsize=16)
def _pairs(outline: Outline) -> frozenset[tuple[str, str]]:
    texts = [
        text
        for section in sections(outline)
        for text in (section.title, *(line.text for line in asks(section)))
    ]
    return frozenset(pair for text in texts for pair in pairwise(_WORD.findall(fold(text))))
