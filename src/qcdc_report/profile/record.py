"""The profile record and the shape of a renderer. No plugin manager is needed to use either."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from attrs import field, frozen

from qcdc_report.blocks import Block
from qcdc_report.findings import LegalBasis, Rule
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.report import FrozenMap, Report
from qcdc_report.tabular import html_table, text_table
from qcdc_report.text import Text

API_VERSION = 1
"""The version of the profile record that this package speaks."""


_HEADER = ("Phần", "Nội dung")


class Renderer(Protocol):
    """Turns one section, or one appendix, of a report into blocks.

    A plain function, pure: the same report and outline give the same blocks.
    """

    def __call__(self, report: Report, outline: Outline, /) -> Iterable[Block]:
        """Return the blocks of one section or appendix."""
        ...


@frozen(kw_only=True)
class Profile:
    """A variant: which outline, which rules, which renderers.

    Attributes:
        id: stable, such as ``decree-04-2015``; what a report names under ``profile``.
        title: for people.
        api_version: version of this record, ``API_VERSION`` of the core it was written for.
        outline: the outline whole, the slot filled.
        rules: the profile's own rules; core's are added when a report is checked.
        renderers: for a section's key, or an appendix's, what turns it into blocks; a key
            without one is rendered by core.
        applies_to: kinds of unit that fall under it; empty for any.
        prefix: what its rule codes begin with.
        sources: the legal texts it follows.
        leaves_out: codes of core's rules that do not hold for its reports.
    """

    id: str
    title: Text
    api_version: int
    outline: Outline = field(repr=False)
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    renderers: Mapping[str, Renderer] = field(factory=FrozenMap, converter=FrozenMap, repr=False)
    applies_to: frozenset[UnitKind] = frozenset()
    prefix: str = ""
    sources: tuple[LegalBasis, ...] = ()
    leaves_out: frozenset[str] = frozenset()

    @rules.validator
    def _codes_are_unique(self, _: object, rules: tuple[Rule, ...]) -> None:
        codes = [rule.code for rule in rules]
        twice = sorted({code for code in codes if codes.count(code) > 1})
        if twice:
            raise ValueError(f"profile {self.id!r} has rule codes twice: {', '.join(twice)}")

    def _repr_html_(self) -> str:
        """Show the profile in a notebook."""
        return html_table(_HEADER, self._shown(), f"{self.title.vi} ({self.title.en})")

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the profile at an IPython prompt."""
        printer.text(self.id if cycle else text_table(_HEADER, self._shown(), self.title.vi))

    def _shown(self) -> list[tuple[str, str]]:
        codes = ", ".join(rule.code for rule in self.rules)
        return [
            ("Mã", self.id),
            ("Đề cương", self.outline.title),
            ("Áp dụng cho", ", ".join(sorted(self.applies_to)) or "mọi loại đơn vị"),
            ("Quy tắc riêng", codes),
            ("Căn cứ", ", ".join(legal_sources(self))),
        ]


def legal_sources(profile: Profile) -> tuple[str, ...]:
    """Return the register keys that a profile and its rules lean on, each once, in order."""
    bases = [*profile.sources, *(basis for rule in profile.rules for basis in rule.legal_basis)]
    return tuple(dict.fromkeys(basis.source for basis in bases))
