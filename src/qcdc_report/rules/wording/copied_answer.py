"""QC304: one text under two headings."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import field, frozen

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, find_section
from qcdc_report.report import Report
from qcdc_report.rules.wording.texts import paragraphs_of
from qcdc_report.text import Text

_FEWEST: Final = 25
"""Words from which a paragraph is long enough not to be the same by chance."""

_RUN: Final = 5
_SAMPLED: Final = frozenset("bgh")
"""A run of words is looked up only if it begins with one of these letters: one in five."""

_TOO_COMMON: Final = 20
"""Paragraphs after which a run of words is no trace any more; keeps the work linear."""

_ALIKE: Final = 0.8
"""Part of their runs of five words that two paragraphs share, of all that either has."""


@frozen
class _Paragraph:
    """A paragraph long enough to be compared; ``runs`` are those looked up."""

    key: str
    start: int
    words: tuple[str, ...] = field(repr=False)
    runs: frozenset[tuple[str, ...]] = field(repr=False)


@make_rule(
    "QC304",
    "copied-answer",
    title=Text("Cùng một đoạn ở hai mục", "The same paragraph stands in two sections"),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def copied_answer(report: Report, outline: Outline) -> Iterator[Hit]:
    """A paragraph stands a second time in another section.

    What: no paragraph of 25 words or more is found again, word for word or nearly so, under
    another heading. Capitals and marks make no difference; two paragraphs are nearly the same if
    they share four fifths of their runs of five words. Tables are not compared.

    Why: each prompt asks for something else; a paragraph pasted twice answers one of them not at
    all, and the reader of twenty reports notices.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          impact.awareness: >-
            Nội bộ đoàn kết, cán bộ, công chức, viên chức nắm được những việc mình được biết, được
            bàn, được giám sát, mạnh dạn góp ý với lãnh đạo và với đồng nghiệp hơn trước.
          impact.political_system: >-
            Nội bộ đoàn kết; cán bộ, công chức, viên chức nắm được những việc mình được biết, được
            bàn, được giám sát, mạnh dạn góp ý với lãnh đạo và với đồng nghiệp hơn trước.

    Right:

        answers:
          impact.awareness: >-
            Nội bộ đoàn kết, cán bộ, công chức, viên chức nắm được những việc mình được biết, được
            bàn, được giám sát, mạnh dạn góp ý với lãnh đạo và với đồng nghiệp hơn trước.
          impact.political_system: >-
            Sinh hoạt chi bộ dân chủ hơn, đảng viên trẻ phát biểu nhiều hơn, việc khó được nói thẳng
            tại chi bộ thay vì bàn tán bên ngoài.

    Since: 0.1
    """
    known = _Known()
    for paragraph in _paragraphs(report):
        other = known.like(paragraph)
        if other is None:
            known.add(paragraph)
        elif other.key != paragraph.key:
            yield _hit(paragraph, other, outline)


class _Known:
    """The paragraphs read so far that are not like each other, found by their words."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], _Paragraph] = {}
        self._by_run: dict[tuple[str, ...], list[_Paragraph]] = {}

    def add(self, paragraph: _Paragraph) -> None:
        self._by_words[paragraph.words] = paragraph
        for run in paragraph.runs:
            holders = self._by_run.setdefault(run, [])
            if len(holders) < _TOO_COMMON:
                holders.append(paragraph)

    def like(self, paragraph: _Paragraph) -> _Paragraph | None:
        """Return an earlier paragraph that is the same or nearly so, or None."""
        same = self._by_words.get(paragraph.words)
        if same is not None:
            return same
        shared = Counter(
            other.words for run in paragraph.runs for other in self._by_run.get(run, ())
        )
        for words, _ in shared.most_common(1):
            if _alike(paragraph.words, words):
                return self._by_words[words]
        return None


def _paragraphs(report: Report) -> Iterator[_Paragraph]:
    for key, answer in report.answers.items():
        for part in paragraphs_of(answer):
            if len(part.words) >= _FEWEST and not part.is_row:
                yield _Paragraph(key, part.start, part.words, frozenset(_runs(part.words)))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for at in range(len(words) - _RUN + 1):
        if words[at][0] in _SAMPLED:
            yield words[at : at + _RUN]


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = (
        {words[at : at + _RUN] for at in range(len(words) - _RUN + 1)} for words in (one, other)
    )
    return len(first & second) >= _ALIKE * len(first | second)


def _hit(paragraph: _Paragraph, other: _Paragraph, outline: Outline) -> Hit:
    same = paragraph.words == other.words
    section = find_section(outline, other.key)
    label = section.label if section else other.key
    return Hit(
        path=f"answers.{paragraph.key}",
        said=Text(
            f"Đoạn này {'lặp lại' if same else 'gần như lặp lại'} đoạn ở mục {label} ({other.key})",
            f"This paragraph {'repeats' if same else 'nearly repeats'} one of section {other.key}",
        ),
        advice=Text(
            "Mỗi mục nêu nội dung mà đề cương hỏi ở mục đó",
            "Answer under each heading what it asks for",
        ),
        offset=paragraph.start,
    )
