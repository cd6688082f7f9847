"""A number in an answer with the words around it and the time they speak of."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled
from qcdc_report.outline import Outline, is_ahead
from qcdc_report.report import Report
from qcdc_report.rules.crossing.scope import Scope, nearest_scope, scopes_in
from qcdc_report.rules.prose.links import change_verb, is_hedged
from qcdc_report.rules.prose.sentences import Sentence, sentences_of
from qcdc_report.text.quantities import Quantity

_PARAGRAPH: Final = r"\n[ \t]*\n|\n(?=[ \t]*[-+*•][ \t])"
_COUNTED: Final = (
    r"[0-9] (?:loại |lượt )?(?:văn bản|hội nghị|cuộc|buổi|lần|kỳ|đơn|dịch vụ|thủ tục|xã|mô hình|"
    r"điển hình)\b|mức độ 4\b|tỷ lệ (?:các )?(?:giải quyết|dịch vụ|xã)\b|[0-9] [a-zỷ]* ?đồng\b"
)
_TOPICS: Final = (
    "ban hành", "phụ lục", "hội nghị", "đối thoại", "khiếu nại", "giải quyết đơn", "dịch vụ công",
    "một cửa", "liên thông", "nông thôn mới", "mô hình", "điển hình",
)  # fmt: skip
"""A paragraph that has neither is not read further: nothing in it can be compared."""

_NOT_THE_FACT: Final = (
    r"\b(?:thêm|ít hơn|nhiều hơn|so với|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|phấn đấu|sẽ|quy định|"
    r"yêu cầu|phải|cần|nếu|được giao tổ chức|thiếu|hoãn|hủy|không|chưa)\b"
)
"""Words before a number that is a plan, a duty, a difference or what was not done."""


@frozen
class Passage:
    """A number with what stands around it, in lower case with single spaces.

    Attributes:
        key: the section whose answer it stands in.
        number: the number, with its offsets in the answer.
        start: where it begins in the answer.
        before: the clause up to the number; a clause ends at a full stop or a semicolon.
        near: its words right before the number, from the last comma or bracket on.
        behind: the clause behind the number.
        sentence: the whole sentence.
        around: the paragraph.
    """

    key: str
    number: Quantity
    start: int
    before: str
    near: str
    behind: str
    sentence: str
    around: str

    @property
    def clause(self) -> str:
        """The clause whole."""
        return f"{self.before} {self.number.text} {self.behind}"

    @property
    def scope(self) -> Scope:
        """The time it speaks of: named right beside it, in the clause, or else in the sentence."""
        beside = f"{self.near} | {re.split('[,;()]', self.behind)[0]}"
        return nearest_scope((beside, self.before, self.behind, self.sentence))

    @property
    def is_timeless(self) -> bool:
        """Whether no sentence of the paragraph names a time, which might go on here."""
        return not scopes_in(" ".join(self.around.split()))


def passages(report: Report, outline: Outline) -> Iterator[Passage]:
    """Yield the numbers that state what was done, in paragraphs about what the appendices count.

    Rounded numbers (“trên 20”), differences, plans and duties are left out, and what is still to
    be done.
    """
    for key, answer in report.answers.items():
        if not is_ahead(outline, key):  # what is counted there is still to be done
            yield from _in_answer(key, answer)


@lru_cache(maxsize=256)
def _in_answer(key: str, answer: str) -> tuple[Passage, ...]:
    found: list[Passage] = []
    start = 0
    # A sentence of durations only has none of the numbers that the appendices count.
    sentences = (one for one in sentences_of(answer) if one.numbers)
    sentence = next(sentences, None)
    for end in (*(match.end() for match in compiled(_PARAGRAPH).finditer(answer)), len(answer)):
        lowered = answer[start:end].lower()
        told = compiled(_COUNTED).search(lowered) and any(topic in lowered for topic in _TOPICS)
        while sentence is not None and sentence.numbers[0].start < end:
            if told:
                found.extend(_in_sentence(key, sentence, lowered))
            sentence = next(sentences, None)
        start = end
    return tuple(found)


def _in_sentence(key: str, sentence: Sentence, around: str) -> Iterator[Passage]:
    words = _joined(sentence, 0, len(sentence.numbers))
    for index, number in enumerate(sentence.numbers):
        before = _joined(sentence, 0, index).rpartition(";")[2].strip()
        behind = _joined(sentence, index + 1, len(sentence.numbers)).partition(";")[0].strip()
        # Behind another number the words up to “và” are what that one counts.
        near = re.split(r"[,;(]|\bvà\b" if index else "[,;(]", sentence.gaps[index])[-1].strip()
        if is_hedged(sentence.gaps[index]) or change_verb(sentence.gaps[index]):
            continue
        if compiled(_NOT_THE_FACT).search(near):
            continue
        yield Passage(
            key=key,
            number=number,
            start=number.start,
            before=before,
            near=near,
            behind=behind,
            sentence=words,
            around=around,
        )


def _joined(sentence: Sentence, first: int, last: int) -> str:
    """Return the words of a sentence from one gap to another, with the numbers between them."""
    parts = [sentence.gaps[first]]
    for index in range(first, last):
        parts += [sentence.numbers[index].text, sentence.gaps[index + 1]]
    return " ".join(part for part in parts if part)
