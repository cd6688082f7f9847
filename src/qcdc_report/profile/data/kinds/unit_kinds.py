"""``unit_kind``: units that report under another profile."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis, Severity
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.profile.data.complaints import empty
from qcdc_report.profile.data.described import meaning
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text

_NAMES: Final[Mapping[UnitKind, Text]] = {
    UnitKind.AGENCY: Text("Cơ quan nhà nước", "An agency"),
    UnitKind.PUBLIC_SERVICE_UNIT: Text("Đơn vị sự nghiệp công lập", "A public service unit"),
    UnitKind.ENTERPRISE: Text("Doanh nghiệp", "An enterprise"),
    UnitKind.STATE_ENTERPRISE: Text("Doanh nghiệp nhà nước", "A state enterprise"),
    UnitKind.PARTY_BODY: Text("Cơ quan đảng", "A Party body"),
    UnitKind.MASS_ORGANISATION: Text("Tổ chức đoàn thể", "A mass organisation"),
}


@frozen(kw_only=True)
class UnitKinds:
    """Kinds of unit to which the texts do not apply, or of which they say nothing."""

    refused: tuple[UnitKind, ...] = meaning("Không thuộc phạm vi", "Outside the scope", default=())
    doubtful: tuple[UnitKind, ...] = meaning(
        "Không được nói đến; chỉ cảnh báo", "Not named; only a warning", default=()
    )
    instead: str = meaning("Bộ quy định phải dùng", "The profile to use instead", default="")

    def what(self) -> str:
        """Say what is asked."""
        refused = ", ".join(f"`{kind}`" for kind in self.refused)
        doubtful = ", ".join(f"`{kind}`" for kind in self.doubtful)
        never = [f"`unit.kind` is none of {refused}."] if refused else []
        named = [f"`unit.kind` {doubtful}, which the texts do not name, is a warning."]
        return " ".join([*never, *(named if doubtful else [])])

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for a unit of another kind."""
        del outline, bases
        kind = report.unit.kind
        if kind is None or kind not in (*self.refused, *self.doubtful):
            return
        name = _NAMES[kind]
        refused = kind in self.refused
        advice = Text(f"Dùng profile: {self.instead}", f"Use profile: {self.instead}")
        yield Hit(
            path="unit.kind",
            said=Text(
                f"{name.vi} {'không thuộc' if refused else 'không được nêu trong'} phạm vi của các "
                "văn bản mà báo cáo này theo",
                f"{name.en} is {'outside' if refused else 'not named in'} the scope of the texts "
                "this report follows",
            ),
            advice=advice if self.instead else None,
            severity=None if refused else Severity.WARNING,
        )

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield a kind that is both refused and doubtful."""
        del outline, bases
        if not (self.refused or self.doubtful):
            yield empty("refused")
        for index, kind in enumerate(self.doubtful):
            if kind in self.refused:
                said = Text(f"{kind} đã có ở refused", f"{kind} stands under refused already")
                yield Problem("duplicate-key", f"doubtful[{index}]", said)
