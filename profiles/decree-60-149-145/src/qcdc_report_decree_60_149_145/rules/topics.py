"""D60103: a topic of the decrees that III.2 should touch."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import untouched_topics
from qcdc_report.text import Text


@make_rule(
    "D60103",
    "untouched-topic",
    title=Text(
        "Chưa đề cập đủ việc công khai, tham gia ý kiến, quyết định, kiểm tra, giám sát",
        "Publicity, opinions, decisions or supervision is not touched",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND60_2013", "Điều 6, 7, 8, 9"),
        LegalBasis("ND149_2018", "Điều 4, 5, 6, 7"),
        LegalBasis("ND145_2020", "Điều 43, 44, 45, 46"),
    ],
)
def untouched_topic(report: Report, outline: Outline) -> Iterator[Hit]:
    """The third point of III.2 leaves out one of the four contents it asks for.

    What: the answer to `results.workplace.publicity_and_participation` must touch what is made
    public, what workers give opinions on, what they decide, and what they supervise. Words are
    compared without tone marks.

    Why: each of the three decrees has an article on each of the four; the outline says “từng nội
    dung”.

    Legal basis: Decree 60/2013/NĐ-CP Điều 6 to 9, Decree 149/2018/NĐ-CP Điều 4 to 7, Decree
    145/2020/NĐ-CP Điều 43 to 46.

    Wrong:

        answers:
          results.workplace.publicity_and_participation: Công ty công khai quỹ phúc lợi.

    Right:

        answers:
          results.workplace.publicity_and_participation: |
            - Công khai: nội quy, thang lương, quỹ phúc lợi.
            - Tham gia ý kiến: định mức, biện pháp an toàn.
            - Người lao động quyết định: giao kết hợp đồng, gia nhập công đoàn.
            - Kiểm tra, giám sát: thực hiện thỏa ước, sử dụng quỹ.

    Since: 0.1
    """
    yield from untouched_topics(report, outline, "ND145_2020")
