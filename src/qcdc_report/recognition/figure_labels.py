"""The words that label figures and say nothing beyond them, in full and as abbreviations.

Where a number was taken, the words it was known by are in the report: they are its key. So a line
or a table of nothing but such words and numbers is read whole.
"""

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from qcdc_report.outline import Indicator, Measure, Outline, indicators
from qcdc_report.recognition.abbreviations import Abbreviations
from qcdc_report.recognition.figure_heads import HEADING_WORDS
from qcdc_report.recognition.figure_names import COMMON
from qcdc_report.recognition.figure_values import VALUE_WORDS
from qcdc_report.recognition.lexicon import words_of

_BESIDE = ("Đơn vị tính", "Bảng", "Biểu", "Tình hình")


@frozen
class Labels:
    """What an outline's figures are labelled by.

    Attributes:
        words: folded words.
        short: the abbreviations that its texts explain.
    """

    words: frozenset[str]
    short: Abbreviations


@lru_cache(maxsize=16)
def labels_of(outline: Outline) -> Labels:
    """Return the labels of the figures of an outline, with all that may stand beside them."""
    names = tuple(text for each in indicators(outline) for text in _names(each))
    groups = outline.figures.groups if outline.figures else ()
    texts = (*names, *(group.title for group in groups), *_BESIDE)
    words = COMMON.union(*map(words_of, (*texts, *HEADING_WORDS, *VALUE_WORDS)))
    return Labels(words, Abbreviations(texts))


def _names(indicator: Indicator) -> Iterator[str]:
    yield from (indicator.title, *indicator.aliases)
    for measure in indicator.measures:
        yield from _measure_names(measure)
    for ratio in indicator.ratios:
        yield from (ratio.title, ratio.when_nothing)


def _measure_names(measure: Measure) -> Iterator[str]:
    yield from (measure.title, measure.unit, *measure.aliases)
    for each in measure.measures:
        yield from _measure_names(each)
