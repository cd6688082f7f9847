"""QC102: a prompt of the outline without an answer."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, Section, asks, sections
from qcdc_report.report import Report
from qcdc_report.rules.answers.searching import letters
from qcdc_report.text import Text

_DASH = 3
"""The level at which the source has dashes, not headings."""


@make_rule(
    "QC102",
    "missing-answer",
    title=Text("Mục bắt buộc chưa có nội dung", "A required section has no text"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def missing_answer(report: Report, outline: Outline) -> Iterator[Hit]:
    """A section that the outline asks for has no text.

    What: every section marked as required must have an answer with at least one letter or digit;
    blanks, dashes and dots are no answer. Where the source has only dashes below a heading and the
    unit wrote one text under the heading itself, the missing dash is a warning.

    Why: the parent committee compares units section by section; an empty one is the first thing it
    sends a report back for.

    Legal basis: the outline itself.

    Wrong:

        answers:
          context: |
            …

    Right:

        answers:
          context: Đảng bộ Sở A có 09 chi bộ với 86 đảng viên.

    Since: 0.1
    """
    for section in sections(outline):
        if not section.required or has_text(report.answers.get(section.key, "")):
            continue
        heading = section.key.rpartition(".")[0]
        told_above = section.level >= _DASH and has_text(report.answers.get(heading, ""))
        yield Hit(
            path=f"answers.{section.key}",
            said=Text(
                f"Mục {section.label} ({section.title}) chưa có nội dung",
                f"Section {section.label} ({section.key}) has no text",
            ),
            advice=_advice(section, told_above=told_above, heading=heading),
            severity=Severity.WARNING if told_above else None,
        )


def has_text(answer: str) -> bool:
    """Say whether an answer holds at least one letter or digit."""
    return any(char.isalnum() for char in answer)


def _advice(section: Section, *, told_above: bool, heading: str) -> Text | None:
    if told_above:
        return Text(
            f"Nội dung đang viết chung ở “{heading}”; tách phần của gạch đầu dòng này ra",
            f"The text stands under “{heading}” as a whole; move this dash's part here",
        )
    asked = " ".join(wording.text for wording in asks(section)).removeprefix("- ")
    if letters(asked).endswith(letters(section.title)):
        return None  # the source has no more than the heading
    return Text(f"Đề cương yêu cầu: {asked}", f"The outline asks: {asked}")
