"""QC421 and QC422: the documents told in an answer against those listed in appendix 1."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.citations.kinds import ISSUED_WITH, kind_of_words
from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import IssuedDocument, Report
from qcdc_report.rules.crossing.passages import Passage, passages
from qcdc_report.rules.crossing.scope import UNSAID, Span, is_whole
from qcdc_report.rules.crossing.sections import label_of
from qcdc_report.text import Text, fold
from qcdc_report.text.quantities import Kind

_DIRECTIVES: Final = "leadership.directives"
_APPENDIX: Final = r"\bphụ lục (?:số )?(?:0?1|i)\b"
_ISSUED: Final = (
    r"\b(?:ban hành|tổng số|tổng cộng)(?: được)?(?: tất cả| tổng số| tổng cộng)?(?: là| gồm| có)?$"
    r"|\b(?:đã|có)$"
)
_OF_OTHERS: Final = (
    r"\b(?:cấp trên|cấp dưới|trực thuộc|các chi bộ|trung ương|tỉnh ủy|tỉnh uỷ|tiếp nhận|nhận được|"
    r"góp ý|tham gia|trong (?:số )?(?:đó|này)|xét theo|dự thảo|rà soát|thay thế|sửa đổi|bãi bỏ)\b"
)
_TOTAL: Final = (
    r"(?:loại )?văn bản(?: các loại)?(?=$|[.,;:(]| (?:để|về|nhằm|lãnh đạo|chỉ đạo|cụ thể|"
    r"triển khai|thực hiện|liên quan|gồm|bao gồm|trong đó|có|với|được|\())"
)
_BREAKDOWN: Final = r"\b(?:bao gồm|gồm(?: có)?|trong đó(?: có)?|cụ thể(?: là)?|như sau)\b"
_ENDS_BREAKDOWN: Final = r"\b(?:của|do|về|xét theo|năm)\b"
_PUTS_IN_FORCE: Final = (
    rf"\b(?:ban hanh|phe duyet) (?P<kind>{'|'.join(sorted(map(fold, ISSUED_WITH)))})\b"
)
_WITHIN: Final = r"^(?P<kind>[^,;.()]*?)(?=$|[,;.()]| và$)"


@frozen
class _Count:
    """How many documents there are at least and at most, as far as the appendix says."""

    low: int
    high: int

    def allows(self, told: int) -> bool:
        return self.low <= told <= self.high

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


@make_rule(
    "QC421",
    "document-count-differs",
    title=Text(
        "Số văn bản nêu trong báo cáo khác phụ lục 1",
        "The text and appendix 1 count documents apart",
    ),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def document_count_differs(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer says how many documents were issued, and appendix 1 lists another number.

    What: where section II.2, or a sentence that names appendix 1, says that so many documents were
    issued in the period or in one year, the appendix lists as many. Rounded numbers (“trên 20”),
    documents of others, and parts of a whole are not compared, nor an empty appendix (QC108).

    Why: section II.2 says “có phụ lục văn bản kèm theo”: the appendix is the proof of the number.

    Legal basis: the outline itself (II.2 and appendix 1).

    Wrong:

        answers:
          leadership.directives: Đảng ủy ban hành 03 văn bản, danh mục nêu tại Phụ lục 1.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Right:

        answers:
          leadership.directives: Đảng ủy ban hành 01 văn bản, danh mục nêu tại Phụ lục 1.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    for passage in _totals(report, outline):
        listed = _listed(report, passage)
        told = int(passage.number.value)
        if listed is not None and not _total(listed).allows(told):
            count, label = _total(listed), label_of(outline, passage.key)
            when = f" năm {passage.scope.first}" if _is_one_year(passage) else ""
            yield Hit(
                path=f"answers.{passage.key}",
                said=Text(
                    f"Mục {label} nêu {told} văn bản{when}, phụ lục 1 có {count}",
                    f"Section {passage.key} tells of {told} documents, appendix 1 lists {count}",
                ),
                offset=passage.start,
            )


@make_rule(
    "QC422",
    "document-kinds-differ",
    title=Text(
        "Số văn bản theo tên loại khác phụ lục 1",
        "The text and appendix 1 count documents of a type apart",
    ),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def document_kinds_differ(report: Report, outline: Outline) -> Iterator[Hit]:
    """The documents told are broken down by type, and appendix 1 has other numbers.

    What: in the list that follows the number of documents (“gồm 07 kế hoạch, 05 quyết định …”) each
    number is that of the documents of this type in the appendix. A regulation or a plan issued by a
    decision may be counted as either.

    Why: the breakdown is often typed from memory while the appendix grows.

    Legal basis: the outline itself (II.2 and appendix 1).

    Wrong:

        answers:
          leadership.directives: Đảng ủy ban hành 02 văn bản, gồm 01 nghị quyết và 01 kế hoạch.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Kế hoạch, number: 13-KH/ĐU, date: 2017-06-20, issuer: Đảng ủy Sở A}

    Right:

        answers:
          leadership.directives: Đảng ủy ban hành 02 văn bản, gồm 01 nghị quyết và 01 kế hoạch.
        documents:
          - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, issuer: Đảng ủy Sở A}
          - {kind: Nghị quyết, number: 05-NQ/ĐU, date: 2017-07-03, issuer: Đảng ủy Sở A}

    Since: 0.1
    """
    for total in _totals(report, outline):
        listed = _listed(report, total)
        for part, kind in _parts(report, outline, total) if listed is not None else ():
            count, told = _of_kind(listed or (), kind), int(part.number.value)
            if not count.allows(told):
                label = label_of(outline, part.key)
                yield Hit(
                    path=f"answers.{part.key}",
                    said=Text(
                        f"Mục {label} nêu {told} {kind.lower()}, phụ lục 1 có {count}",
                        f"Section {part.key} tells of {told} of type “{kind}”, appendix 1 lists "
                        f"{count}",
                    ),
                    offset=part.start,
                )


def _totals(report: Report, outline: Outline) -> Iterator[Passage]:
    """Yield the numbers that say how many documents were issued."""
    if not report.documents:
        return
    for passage in passages(report, outline):
        if passage.number.kind is not Kind.COUNT or not compiled(_TOTAL).match(passage.behind):
            continue
        if passage.key != _DIRECTIVES and not compiled(_APPENDIX).search(passage.sentence):
            continue
        of_others = compiled(_OF_OTHERS).search(passage.before)
        if of_others is None and compiled(_ISSUED).search(passage.near):
            yield passage


def _parts(report: Report, outline: Outline, total: Passage) -> Iterator[tuple[Passage, str]]:
    """Yield the numbers of the list behind a total, each with the type it counts."""
    opening = compiled(_BREAKDOWN).search(total.behind)
    if opening is None:
        return
    for passage in passages(report, outline):
        same = passage.key == total.key and passage.sentence == total.sentence
        if not same or passage.start <= total.start or passage.number.kind is not Kind.COUNT:
            continue
        if total.before and not passage.before.startswith(total.before):
            return  # behind a semicolon
        between = passage.before[len(total.before) :]
        if compiled(_ENDS_BREAKDOWN).search(between, between.find(opening.group())):
            return
        words = compiled(_WITHIN).match(passage.behind)
        kind = _kind(words["kind"]) if words else ""
        if kind and words and fold(words["kind"].removesuffix(" và")) == fold(kind):
            yield passage, kind


def _listed(report: Report, total: Passage) -> tuple[IssuedDocument, ...] | None:
    """Return the documents of the time a number speaks of; None if that is not clear."""
    scope = total.scope
    if (scope == UNSAID and total.is_timeless) or is_whole(scope, report.period):
        return report.documents
    if scope.span is not Span.YEARS or any(doc.date is None for doc in report.documents):
        return None
    return tuple(
        document
        for document in report.documents
        if document.date and scope.first <= document.date.year <= scope.last
    )


def _is_one_year(passage: Passage) -> bool:
    return passage.scope.span is Span.YEARS and passage.scope.first == passage.scope.last


def _total(documents: tuple[IssuedDocument, ...]) -> _Count:
    return _Count(len(documents), len(documents))


def _of_kind(documents: tuple[IssuedDocument, ...], kind: str) -> _Count:
    kinds = [_kind(document.kind) for document in documents]
    same, unknown = kinds.count(kind), kinds.count("")
    if kind == "Quyết định":
        others = sum(_puts_in_force(document, "") for document in documents)
        return _Count(same - others, same + unknown)
    decided = sum(_puts_in_force(document, kind) for document in documents)
    return _Count(same, same + unknown + decided)


@lru_cache(maxsize=128)
def _kind(words: str) -> str:
    return kind_of_words(words)


def _puts_in_force(document: IssuedDocument, kind: str) -> bool:
    """Say whether a decision puts a document of a type into force; of any type if none is given."""
    if _kind(document.kind) != "Quyết định" or (kind and kind not in ISSUED_WITH):
        return False
    issued = compiled(_PUTS_IN_FORCE).search(fold(document.subject))
    return issued is not None and (not kind or fold(kind) == issued["kind"])
