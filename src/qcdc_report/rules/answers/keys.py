"""QC101: an answer under a key that the outline does not have."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, answer_keys
from qcdc_report.report import Report
from qcdc_report.rules.answers.slot import answers_of_other_variants
from qcdc_report.text import Text, nearest


@make_rule(
    "QC101",
    "unknown-answer-key",
    title=Text(
        "Nội dung nằm dưới một khóa không có trong đề cương",
        "An answer under a key that the outline does not have",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def unknown_answer_key(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer stands under a key that the outline does not have.

    What: every key under `answers` must be the key of a section of the profile's outline. Keys of
    the other variant of a slot (III.1 or III.2) are left to the profile's own rule.

    Why: text under an unknown key reaches no section, so it would be missing from the document.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          leadership.directive: Đảng ủy đã ban hành 24 văn bản.

    Right:

        answers:
          leadership.directives: Đảng ủy đã ban hành 24 văn bản.

    Since: 0.1
    """
    known = answer_keys(outline)
    elsewhere = set(answers_of_other_variants(report, outline))
    for key in report.answers:
        if key in known or key in elsewhere:
            continue
        near = nearest(key, known)
        yield Hit(
            path=f"answers.{key}",
            said=Text(
                f"Đề cương không có mục nào mang khóa “{key}”",
                f"The outline has no section with the key “{key}”",
            ),
            advice=Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?")
            if near
            else Text(
                "Xem các khóa bằng lệnh: qcdc-report outline",
                "List the keys with: qcdc-report outline",
            ),
        )
