"""The texts of a report, each with its path: answers, and everything else a unit typed."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.report import Names, Report
from qcdc_report.text.legacy import Encoding, detect

_WORD: Final = re.compile(r"\w+")
_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*[-+*•][ \t])")


@frozen
class Paragraph:
    """A paragraph or an item of a list.

    Attributes:
        start: where it begins in its text.
        words: its words in small letters, numbers included; Vietnamese words are syllables.
        is_row: whether it begins as a row of a table.
    """

    start: int
    words: tuple[str, ...]
    is_row: bool


def every_text(report: Report) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of everything written in words, empty texts left out."""
    for key, answer in report.answers.items():
        if answer:
            yield f"answers.{key}", answer
    for path, text in _short_texts(report):
        if text:
            yield path, text


def _short_texts(report: Report) -> Iterator[tuple[str, str]]:
    head, signature = report.letterhead, report.signature
    yield "unit.name", report.unit.name
    yield "unit.parent", report.unit.parent
    yield "letterhead.number", head.number
    yield "letterhead.place", head.place
    yield from _listed("letterhead.addressees", head.addressees)
    for index, document in enumerate(report.documents):
        yield f"documents[{index}].kind", document.kind
        yield f"documents[{index}].number", document.number
        yield f"documents[{index}].issuer", document.issuer
        yield f"documents[{index}].subject", document.subject
    for key, figure in report.figures.items():
        if isinstance(figure, Names):
            yield from _listed(f"figures.{key}", figure.names)
    yield "signature.authority", signature.authority
    yield "signature.post", signature.post
    yield "signature.name", signature.name
    yield from _listed("recipients", report.recipients)


def _listed(path: str, texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for index, text in enumerate(texts):
        yield f"{path}[{index}]", text


def legacy_parts(text: str) -> Iterator[tuple[int, str, Encoding]]:
    """Yield the lines that are in a legacy encoding, each with its offset and its encoding.

    A line too short to tell is in the encoding of the whole text, if that has one.
    """
    if text.isascii():
        return
    whole = detect(text)
    offset = 0
    for line in text.split("\n"):
        encoding = None if line.isascii() else (whole or detect(line))
        if encoding is not None:
            yield offset, line, encoding
        offset += len(line) + 1


@lru_cache(maxsize=1024)
def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, those without a word left out."""
    found = []
    start = 0
    for end in (*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)):
        part = text[start:end]
        words = tuple(_WORD.findall(part.lower()))
        if words:
            bare = part.lstrip()
            found.append(Paragraph(start + len(part) - len(bare), words, bare.startswith("|")))
        start = end
    return tuple(found)
