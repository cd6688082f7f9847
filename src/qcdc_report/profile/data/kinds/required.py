"""``required``: sections and figures that units of some kinds must give."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import (
    Outline,
    answer_keys,
    find_indicator,
    find_section,
    indicators,
)
from qcdc_report.profile.data.complaints import unknown
from qcdc_report.profile.data.described import meaning
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.rules import has_text
from qcdc_report.text import Text


@frozen(kw_only=True)
class RequiredParts:
    """Sections that must have text, and figures that must be given."""

    sections: tuple[str, ...] = meaning("Các mục", "Sections", default=())
    figures: tuple[str, ...] = meaning("Các chỉ tiêu", "Indicators", default=())

    def what(self) -> str:
        """Say what is asked."""
        paths = [f"`answers.{one}`" for one in self.sections]
        paths += [f"`figures.{one}`" for one in self.figures]
        return f"{', '.join(paths)} must be given."

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each that is not there."""
        del bases
        for name in self.sections:
            section = find_section(outline, name)
            if section is not None and not has_text(report.answers.get(name, "")):
                said = Text(
                    f"Mục {section.label} ({section.title}) chưa có nội dung",
                    f"Section {section.label} ({name}) has no text",
                )
                yield Hit(path=f"answers.{name}", said=said)
        for name in self.figures:
            indicator = find_indicator(outline, name)
            if indicator is not None and report.figures.get(name) is None:
                said = Text(f"Chưa có số liệu: {indicator.title}", f"“{name}” is not reported")
                yield Hit(path=f"figures.{name}", said=said)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield names of nothing, and a rule that asks for nothing."""
        del bases
        known = answer_keys(outline)
        for index, name in enumerate(self.sections):
            if name not in known:
                yield unknown(f"sections[{index}]", name, known)
        counted = [indicator.key for indicator in indicators(outline)]
        for index, name in enumerate(self.figures):
            if name not in counted:
                yield unknown(f"figures[{index}]", name, counted)
        if not (self.sections or self.figures):
            said = Text("Cần sections hoặc figures", "sections or figures is needed")
            yield Problem("missing-key", "sections", said)
