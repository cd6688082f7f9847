"""D04103: a topic of the decree that III.1 should touch."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules import untouched_topics
from qcdc_report.text import Text


@make_rule(
    "D04103",
    "untouched-topic",
    title=Text(
        "Chưa đề cập đủ các nội dung trọng tâm của Nghị định",
        "A key content of the decree is not touched",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND04_2015", "Điều 4, 5, 6"),
        LegalBasis("ND04_2015", "Điều 7, 8"),
        LegalBasis("ND04_2015", "Điều 9, 10"),
        LegalBasis("ND04_2015", "Điều 11, 12"),
        LegalBasis("ND04_2015", "Điều 13, 14, 15, 16"),
    ],
)
def untouched_topic(report: Report, outline: Outline) -> Iterator[Hit]:
    """The first point of III.1 leaves out one of the five contents it asks for by name.

    What: the answer to `results.agency.key_contents` must touch duties of head and staff, what is
    made public, opinions of staff, supervision by staff, and relations with citizens and
    organisations. Words are compared without tone marks.

    Why: the five are the section titles of Chapters II and III of the decree; the outline says
    “từng nội dung”.

    Legal basis: Decree 04/2015/NĐ-CP, Điều 4 to 16.

    Wrong:

        answers:
          results.agency.key_contents: Cơ quan công khai dự toán và lấy ý kiến về quy chế.

    Right:

        answers:
          results.agency.key_contents: |
            - Trách nhiệm của người đứng đầu: giao ban hằng tháng.
            - Công khai: dự toán, quyết toán, tuyển dụng.
            - Tham gia ý kiến: 38 dự thảo được lấy ý kiến.
            - Giám sát, kiểm tra: qua Ban Thanh tra nhân dân.
            - Quan hệ với công dân: quy trình niêm yết tại bộ phận một cửa.

    Since: 0.1
    """
    yield from untouched_topics(report, outline, "ND04_2015")
