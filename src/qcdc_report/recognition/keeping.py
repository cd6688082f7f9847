"""The safety net under the readers of frame and appendices: a word that none of them kept."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from attrs import fields, has

from qcdc_report.layout.documents import NO_DOCUMENTS
from qcdc_report.layout.opening import TYPE_NAME
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Passage, passages
from qcdc_report.outline import Outline, indicators, wordings
from qcdc_report.recognition.abbreviations import Abbreviations
from qcdc_report.text import fold

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LINK: Final = re.compile(r"\(?\s*kem theo .*")
"""The line that ties an appendix to its report."""
_PRINTED: Final = (
    TYPE_NAME, NO_DOCUMENTS, "Số", "ngày tháng năm", "Kính gửi", "Nơi nhận", "Như trên", "Lưu VT",
    "Đã ký", "Kèm theo Báo cáo số của", "Không phát sinh", "Không áp dụng", "Chưa báo cáo", "Tổng",
    "Tổng cộng", "Năm", "Số TT", "STT", "Chỉ tiêu", "Đơn vị tính", "Tỷ lệ", "Số lượng", "Nội dung",
    "Tăng giảm", "gồm",
)  # fmt: skip
"""What a page prints around what a unit says."""


def forgotten(
    given: Sequence[Passage | Grid],
    kept: Iterable[str],
    printed: frozenset[str],
    short: Abbreviations | None = None,
) -> Iterator[Passage]:
    """Yield the passages with a word that is neither kept nor printed on every report.

    Numbers are not looked at: ``03`` is kept as 3, ``1.205`` as 1205. Of a grid the passages come
    back that have such a word.

    Args:
        given: the blocks that a reader was given.
        kept: the texts of what it returned, value and rest.
        printed: the folded words that pages print by themselves.
        short: abbreviations that say such words.
    """
    known = printed | set(_words(kept))
    for passage in passages(tuple(given)):
        said = [passage.marker, passage.text]
        if known.issuperset(_words(said)) or _LINK.fullmatch(fold(passage.text)):
            continue
        if short is None or not known.issuperset(_words(map(short.expanded, said))):
            yield passage


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text in a value of records, mappings, tuples and blocks, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Passage | Grid):
        for passage in passages((value,)):
            yield from (passage.marker, passage.text)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif value is not None:
        for name in _names(type(value)):  # type: ignore[arg-type]  # a class is hashable
            yield from texts_of(getattr(value, name))


@cache
def _names(of: Any) -> tuple[str, ...]:
    """Return the names of a record's parts; none for what is no record."""
    return tuple(part.name for part in fields(of)) if has(of) else ()


def printed_words(outline: Outline, standards: Sequence[Standard]) -> frozenset[str]:
    """Return the folded words of a page that are the outline's or the standard's own."""
    texts = [text for each in standards for text in (each.heading_text, each.motto)]
    return _outline_words(outline) | frozenset(_words(texts))


@lru_cache(maxsize=16)
def _outline_words(outline: Outline) -> frozenset[str]:
    """Return the words of an outline's title and appendices, and what every page prints."""
    texts = [*_PRINTED, outline.title, outline.subject]
    if outline.documents is not None:
        texts += [outline.documents.title, *(line.text for line in outline.documents.wording)]
        texts += [
            name for column in outline.documents.columns for name in (column.title, *column.aliases)
        ]
    texts += [line.text for line in wordings(outline)] if outline.figures else []
    for indicator in indicators(outline):
        texts += [indicator.title, *(measure.title for measure in indicator.measures)]
        texts += [measure.unit for measure in indicator.measures]
    return frozenset(_words(texts))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if text:
            yield from _words_in(text)


@lru_cache(maxsize=4096)  # a text is looked at where it was given, and where it was kept
def _words_in(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))
