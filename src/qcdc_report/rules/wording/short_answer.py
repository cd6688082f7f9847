"""QC305: an answer of a few words to a prompt of the outline."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, sections
from qcdc_report.report import Report
from qcdc_report.rules.wording.texts import paragraphs_of
from qcdc_report.text import Text

_FEWEST: Final = 12
"""Syllables, as Vietnamese is written; the shortest plain statement of a result has some 15."""


@make_rule(
    "QC305",
    "short-answer",
    title=Text("Nội dung quá ngắn so với yêu cầu của đề cương", "An answer is too short"),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def short_answer(report: Report, outline: Outline) -> Iterator[Hit]:
    """A section that the outline asks for is answered in fewer than 12 words.

    What: the answer to a required section has 12 words or more; Vietnamese words are counted by
    syllable. An empty answer is QC102's.

    Why: each prompt asks for several things; “Thực hiện tốt.” answers none of them, and the parent
    committee sends the report back.

    Legal basis: the outline itself.

    Wrong:

        answers:
          tasks: Tiếp tục thực hiện tốt quy chế dân chủ.

    Right:

        answers:
          tasks: >-
            Mỗi năm tổ chức ít nhất 02 cuộc đối thoại trực tiếp; công khai dự toán, quyết toán trên
            trang thông tin nội bộ trước ngày 31/3.

    Since: 0.1
    """
    for section in sections(outline):
        answer = report.answers.get(section.key, "")
        count = sum(len(part.words) for part in paragraphs_of(answer))
        if section.required and 0 < count < _FEWEST:
            yield Hit(
                path=f"answers.{section.key}",
                said=Text(
                    f"Mục {section.label} chỉ có {count} từ",
                    f"Section {section.label} has {count} words only",
                ),
                advice=Text(
                    f"Nêu kết quả cụ thể theo yêu cầu của mục “{section.title}”",
                    "Say what was done, as the outline asks",
                ),
            )
