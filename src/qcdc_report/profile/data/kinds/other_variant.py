"""``other_variant``: answers under the sections with which another profile fills the slot."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline, sections
from qcdc_report.profile.data.described import meaning
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.rules import answers_of_other_variants
from qcdc_report.text import Text


@frozen(kw_only=True)
class OtherVariant:
    """No answer stands under another variant of the slot, where it would be printed nowhere."""

    instead: str = meaning(
        "Bộ quy định của các mục đó", "The profile of those sections", default=""
    )

    def what(self) -> str:
        """Say what is asked."""
        return "no answer stands under a section with which another profile fills the slot."

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each such answer."""
        del bases
        theirs = f"; nếu không thì dùng profile: {self.instead}" if self.instead else ""
        theirs_en = f", or use profile: {self.instead}" if self.instead else ""
        for name in answers_of_other_variants(report, outline):
            yield Hit(
                path=f"answers.{name}",
                said=Text(
                    f"Mục “{name}” dành cho loại đơn vị khác, báo cáo này không in ra",
                    f"“{name}” is for units of another kind; this report does not print it",
                ),
                advice=Text(
                    f"Chuyển nội dung sang mục của loại đơn vị này{theirs}",
                    f"Move the text to the section for units of this kind{theirs_en}",
                ),
            )

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield a rule for an outline without a slot: it could never fire."""
        del bases
        if not any(section.alternatives for section in sections(outline)):
            said = Text("Đề cương không có mục để trống", "The outline has no slot")
            yield Problem("unknown-word", "", said)
