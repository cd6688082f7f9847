"""``in_force``: the texts a report follows must hold in its period."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.citations import coverage, find, register
from qcdc_report.findings import Hit, LegalBasis, Severity
from qcdc_report.outline import Outline
from qcdc_report.profile.data.complaints import unknown
from qcdc_report.profile.data.described import meaning
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text


@frozen(kw_only=True)
class InForce:
    """Texts of the register of which each must be in force in the period reported on.

    In force on no day of it counts with the rule's own severity; on some days only, as a note.
    """

    documents: tuple[str, ...] = meaning("Khóa trong danh bạ văn bản", "Keys of the legal register")

    def what(self) -> str:
        """Say what is asked."""
        named = ", ".join(
            document.name for one in self.documents if (document := find(one)) is not None
        )
        return (
            f"the period lies in the time in which each of these is in force: {named}. In force in "
            "a part of it only is a note."
        )

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each text that was not in force on every day."""
        del outline, bases
        start, end = report.period.start, report.period.end
        if start is None or end is None or start > end:
            return
        for one in self.documents:
            document = find(one)
            covered = "unknown" if document is None else coverage(document, start, end)
            if document is not None and covered in ("none", "part"):
                never = covered == "none"
                said = Text(
                    f"{document.name} {'không' if never else 'chỉ'} có hiệu lực "
                    f"trong {'' if never else 'một phần '}kỳ báo cáo",
                    f"{document.name} was in force in {'no' if never else 'only a'} part of the "
                    "period",
                )
                severity = None if never else Severity.NOTE
                yield Hit(path="period", said=said, severity=severity)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield texts that the register does not have."""
        del outline, bases
        for index, one in enumerate(self.documents):
            if find(one) is None:
                yield unknown(
                    f"documents[{index}]", one, [document.key for document in register().documents]
                )
