"""By which words the figures of an outline are known: its items, indicators and their numbers."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal

from attrs import frozen

from qcdc_report.outline import FiguresAppendix, Indicator, IndicatorGroup, Measure, Wording
from qcdc_report.recognition.lexicon import Lexicon, words_of

LEAST_FOR_AN_INDICATOR: Final = 0.5
LEAST_FOR_A_TARGET: Final = 0.66
_LEAST_FOR_A_GROUP: Final = 0.55
_LEAST_WITH_ITS_NUMBER: Final = 0.3

_ASIDE: Final = re.compile(r"\([^)]*\)")
_TIME: Final = re.compile(
    r"(?:,?\s*(?:tính\s+)?(?:đến|từ|trong|theo từng năm)\s*(?:ngày\s*)?:?\s*)?"
    r"(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}\s*[-–]\s*[0-9]{4}|0?5 năm)"
)
_BLANKS: Final = re.compile(r"(?:…|\.{3,}|:\s*[.…]+).*", re.DOTALL)
_NUMBERED: Final = re.compile(r"\s*(?P<item>[0-9]{1,2})\s*[.)/:-]\s*")
_TABLE: Final = re.compile(r"\s*(?:bảng|biểu)(?:\s+số)?\s*[0-9]{1,2}\s*[.:)/–-]?\s*", re.IGNORECASE)
"""The label of a table."""
COMMON: Final = frozenset(
    words_of(
        "đạt tỷ lệ trong đó tổng số năm so với gồm là có đã được và theo từng tính đến từ thống kê "
        "kết quả cuộc lần đơn vị tổ chức thực hiện tăng giảm tại các của cho cùng kỳ ngày số lượng "
        "hội nghị bằng mỗi giai đoạn báo cáo"
    )
)
"""Words that say nothing beside a figure."""
_DENYING: Final = frozenset({"chua", "khong"})
_LONGEST_PHRASE: Final = 12  # words of a heading


@frozen
class Target:
    """What a number of an indicator is.

    Attributes:
        kind: a ``measure``, or a ``ratio`` that may follow from two of them.
        key: key of the measure; of a ratio its place among the indicator's, from 0.
    """

    kind: Literal["measure", "ratio"]
    key: str


@lru_cache(maxsize=256)
def targets_of(indicator: Indicator) -> Lexicon[Target]:
    """Return the numbers that an indicator asks for, by their headings; not those of a group."""
    names: dict[Target, tuple[str, ...]] = {}
    for measure in indicator.measures:
        if measure.kind != "group":
            names[Target("measure", measure.key)] = _headings(measure)
    for place, ratio in enumerate(indicator.ratios):
        names[Target("ratio", str(place))] = (ratio.title,)
    return Lexicon(names, about=(indicator.title, *indicator.aliases))


def target_scores(text: str, indicator: Indicator) -> Mapping[Target, float]:
    """Return how well a text names each number of an indicator; none for one that denies it."""
    return {} if denies(text) else targets_of(indicator).scores(text)


def find_target(text: str, indicator: Indicator) -> Target | None:
    """Return the number of an indicator that a text names; None for none, or two alike."""
    return None if denies(text) else targets_of(indicator).best(text, LEAST_FOR_A_TARGET)


def mentioned(text: str, indicator: Indicator) -> Target | None:
    """Return the one measure of which a text holds a whole heading; None for none or several.

    Of “cơ chế một cửa liên thông” only one is mentioned, of “một cửa, một cửa liên thông” both.
    """
    phrases = _phrases(indicator)
    words = words_of(text)
    found: set[Target] = set()
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 1, -1):
            target = phrases.get(words[place : place + length])
            if target is not None:
                found.add(target)
                place += length - 1
                break
        place += 1
    return found.pop() if len(found) == 1 else None


def label_end(text: str) -> int:
    """Return where the label of a table before its title ends: ``Bảng 1.``; 0 without one."""
    label = _TABLE.match(text)
    return label.end() if label else 0


@lru_cache(maxsize=1024)
def denies(text: str) -> bool:
    """Say whether words turn what they name into its opposite: “số đơn chưa giải quyết”."""
    return not _DENYING.isdisjoint(words_of(text))


@lru_cache(maxsize=256)
def _phrases(indicator: Indicator) -> Mapping[tuple[str, ...], Target]:
    return {
        words_of(name): target
        for target, names in reversed(list(targets_of(indicator).names.items()))
        if target.kind == "measure"
        for name in names
    }


@lru_cache(maxsize=256)
def known_words(indicator: Indicator) -> frozenset[str]:
    """Return the words that speak of an indicator, or say nothing."""
    texts = [indicator.title, *indicator.aliases, *(each.text for each in indicator.wording)]
    for measure in _all_measures(indicator.measures):
        texts += [measure.title, measure.unit, *measure.aliases]
    texts += [ratio.title for ratio in indicator.ratios]
    return COMMON.union(*(words_of(text) for text in texts))


def speaks_of(text: str, indicator: Indicator) -> bool:
    """Say whether all words of a text speak of an indicator, or say nothing."""
    return not unknown_words(text, indicator)


def says_nothing(text: str) -> bool:
    """Say whether the words of a text stand beside figures of every kind: “Tổng số”, “Kết quả”."""
    return COMMON.issuperset(words_of(text))


def unknown_words(text: str, indicator: Indicator) -> list[str]:
    """Return the words of a text that speak of something else than an indicator."""
    known = known_words(indicator)
    words = words_of(targets_of(indicator).expanded(text))
    return [word for word in words if word.isalpha() and word not in known]


def find_indicator(text: str, among: Sequence[Indicator]) -> Indicator | None:
    """Return the indicator that a text names best; None where none, or two alike."""
    lexicon = _indicators(tuple(among))
    place = None if denies(text) else lexicon.best(_plain(text), LEAST_FOR_AN_INDICATOR)
    return None if place is None else among[place]


def likeness(text: str, indicator: Indicator, among: Sequence[Indicator]) -> float:
    """Return how well a text names an indicator, from 0 to 1, told apart from others."""
    if denies(text):
        return 0.0
    return _indicators(tuple(among)).scores(_plain(text))[among.index(indicator)]


def indicator_scores(text: str, among: tuple[Indicator, ...]) -> Mapping[str, float]:
    """Return for the key of each indicator how well a text names it, from 0 to 1."""
    if denies(text):
        return {}
    scores = _indicators(among).scores(_plain(text))
    return {indicator.key: scores[place] for place, indicator in enumerate(among)}


def find_group(text: str, marker: str, appendix: FiguresAppendix) -> IndicatorGroup | None:
    """Return the numbered item of the appendix that a line begins; None for another line.

    Args:
        text: the line, without a number that the file prints by itself.
        marker: that number, or nothing.
        appendix: the outline's.
    """
    numbered = _NUMBERED.match(marker or text)
    said = text if marker or numbered is None else text[numbered.end() :]
    scores = _groups(appendix.groups).scores(_plain(said))
    if numbered is not None:
        for place, group in enumerate(appendix.groups):
            own = group.item == int(numbered["item"])
            best = scores[place] >= max(scores.values()) - _LEAST_WITH_ITS_NUMBER / 2
            if own and best and scores[place] >= _LEAST_WITH_ITS_NUMBER:
                return group
    place, score = max(scores.items(), key=lambda item: item[1])
    return appendix.groups[place] if score >= _LEAST_FOR_A_GROUP else None


def group_likeness(text: str, group: IndicatorGroup, appendix: FiguresAppendix) -> float:
    """Return how well a text is the title of an item, from 0 to 1."""
    numbered = _NUMBERED.match(text)
    said = text[numbered.end() :] if numbered else text
    return _groups(appendix.groups).scores(_plain(said))[appendix.groups.index(group)]


@lru_cache(maxsize=64)
def _indicators(among: tuple[Indicator, ...]) -> Lexicon[int]:
    return Lexicon(
        {
            place: tuple(_names([each.title, *each.aliases, *map(_label, each.wording)]))
            for place, each in enumerate(among)
        }
    )


@lru_cache(maxsize=16)
def _groups(groups: tuple[IndicatorGroup, ...]) -> Lexicon[int]:
    return Lexicon(
        {
            place: tuple(
                _names(
                    [
                        group.title,
                        *map(_label, group.wording),
                        *_only_indicator(group),
                    ]
                )
            )
            for place, group in enumerate(groups)
        }
    )


def _only_indicator(group: IndicatorGroup) -> Iterable[str]:
    if len(group.indicators) != 1:
        return ()
    (indicator,) = group.indicators
    return (indicator.title, *indicator.aliases)


def _headings(measure: Measure) -> tuple[str, ...]:
    names = (measure.title, *measure.aliases)
    unit = measure.unit
    return (*names, f"{measure.title} {unit}") if unit else names


def _all_measures(measures: Iterable[Measure]) -> Iterable[Measure]:
    for measure in measures:
        yield measure
        yield from _all_measures(measure.measures)


def _names(texts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(filter(None, map(_plain, texts)))


def _label(wording: Wording) -> str:
    """Return what stands before the gap of a sentence of the outline."""
    return _ASIDE.sub("", wording.text).partition(":")[0]


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """Return a name without its number, its gaps, what stands in brackets, and its dates."""
    text = _NUMBERED.sub("", text[label_end(text) :], count=1)
    return _TIME.sub("", _ASIDE.sub("", _BLANKS.sub("", text))).strip(" -–:.,;")
