"""``subset`` and ``sum``: a part within its whole, and parts that make it."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline
from qcdc_report.profile.data.described import meaning
from qcdc_report.profile.data.kinds.numbers import numbers, path_of, title_of, unknown_numbers
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text


@frozen(kw_only=True)
class Subset:
    """A number that is part of another and cannot exceed it, of whatever indicator."""

    part: str = meaning("Bộ phận: chỉ_tiêu.số", "The part: indicator.measure")
    whole: str = meaning("Tổng số: chỉ_tiêu.số", "The whole: indicator.measure")

    def what(self) -> str:
        """Say what is asked."""
        return f"`figures.{self.part}` does not exceed `figures.{self.whole}`, year by year."

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each part above its whole."""
        del bases
        wholes = numbers(report, outline, self.whole)
        for year, part in numbers(report, outline, self.part).items():
            whole = wholes.get(year)
            if whole is not None and part > whole:
                named = title_of(outline, self.part), title_of(outline, self.whole)
                said = Text(
                    f"“{named[0]}” ({part}) lớn hơn “{named[1]}” ({whole})",
                    f"“{self.part}” ({part}) exceeds “{self.whole}” ({whole})",
                )
                yield Hit(path=path_of(self.part, year), said=said)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield references to nothing."""
        del bases
        yield from unknown_numbers(outline, "part", self.part)
        yield from unknown_numbers(outline, "whole", self.whole)


@frozen(kw_only=True)
class Sum:
    """Numbers that add up to another."""

    parts: tuple[str, ...] = meaning("Các bộ phận: chỉ_tiêu.số", "The parts: indicator.measure")
    total: str = meaning("Tổng số: chỉ_tiêu.số", "The total: indicator.measure")

    def what(self) -> str:
        """Say what is asked."""
        parts = " + ".join(f"`figures.{part}`" for part in self.parts)
        return f"{parts} = `figures.{self.total}`, year by year, where all of them are given."

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each total that its parts do not make."""
        del bases
        parts = [numbers(report, outline, part) for part in self.parts]
        for year, total in numbers(report, outline, self.total).items():
            given = [part[year] for part in parts if year in part]
            if len(given) == len(parts) and sum(given) != total:
                shown = " + ".join(map(str, given))
                title = title_of(outline, self.total)
                said = Text(
                    f"“{title}” là {total}, nhưng các bộ phận cộng lại là {shown} = {sum(given)}",
                    f"“{self.total}” is {total}, but its parts make {shown} = {sum(given)}",
                )
                yield Hit(path=path_of(self.total, year), said=said)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield references to nothing."""
        del bases
        for index, part in enumerate(self.parts):
            yield from unknown_numbers(outline, f"parts[{index}]", part)
        yield from unknown_numbers(outline, "total", self.total)
