"""The documents cited in a report's answers, each with what the register says of it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.citations import register
from qcdc_report.citations.citation import Citation
from qcdc_report.citations.document import LegalDocument
from qcdc_report.citations.grammar import find_citations
from qcdc_report.citations.identifying import Identification, identify
from qcdc_report.report import Report
from qcdc_report.text import short_date

_SENTENCE_END: Final = re.compile(r"[.!?;](?=\s)|\n")
_LONGEST_SENTENCE: Final = 800


@frozen
class Cited:
    """A citation in an answer.

    Attributes:
        path: the answer, such as ``answers.context``.
        answer: its text.
        found: the citation and the document it means.
    """

    path: str
    answer: str
    found: Identification

    @property
    def citation(self) -> Citation:
        """The citation."""
        return self.found.citation

    @property
    def document(self) -> LegalDocument | None:
        """The document of the register it means; None for none."""
        return self.found.document

    def before(self) -> str:
        """Return the part of the sentence that stands before the citation."""
        start = self.citation.start
        low = max(0, start - _LONGEST_SENTENCE)
        ends = [match.end() for match in _SENTENCE_END.finditer(self.answer, low, start)]
        return self.answer[ends[-1] if ends else low : start]

    def after(self) -> str:
        """Return the part of the sentence that stands after the citation."""
        end = self.citation.end
        match = _SENTENCE_END.search(self.answer, end, end + _LONGEST_SENTENCE)
        return self.answer[end : match.start() if match else end + _LONGEST_SENTENCE]


def cited(report: Report) -> Iterator[Cited]:
    """Yield every document cited in the answers, in reading order."""
    for key, answer in report.answers.items():
        for found in _identified(answer):
            yield Cited(f"answers.{key}", answer, found)


def dated_name(document: LegalDocument) -> str:
    """Return a document's type and number with its day: ``… , ngày 12/12/2013``."""
    if document.date is None:
        return document.name
    return f"{document.name}, ngày {short_date(document.date.day)}"


@lru_cache(maxsize=256)
def _identified(answer: str) -> tuple[Identification, ...]:
    return tuple(identify(citation, register()) for citation in find_citations(answer))
