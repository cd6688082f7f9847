"""A rule of a profile file made into a rule like any other, with its page."""

import textwrap
from collections.abc import Iterator

from attrs import evolve, fields, frozen

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis, Rule, Status
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.profile.data.kinds import Kind
from qcdc_report.profile.data.kinds.kind import basis_advice
from qcdc_report.profile.data.profile_keys import RuleKeys
from qcdc_report.report import Report
from qcdc_report.text import Text

KINDS = (
    "required",
    "topics",
    "subset",
    "sum",
    "minimum",
    "share",
    "in_force",
    "unit_kind",
    "other_variant",
)
"""The keys of a rule of which it has exactly one: what it looks at."""


@frozen
class DeclaredCheck:
    """A check made of data. A value, so that profiles made of data pickle and compare."""

    kind: Kind
    bases: tuple[LegalBasis, ...]
    only_for: tuple[UnitKind, ...]
    said: Text | None
    advice: Text | None

    def __call__(self, report: Report, outline: Outline) -> Iterator[Hit]:
        """Yield the hits, with the file's own words where it has some."""
        if self.only_for and report.unit.kind not in self.only_for:
            return
        for hit in self.kind.hits(report, outline, self.bases):
            advice = self.advice or hit.advice or basis_advice(self.bases)
            yield evolve(hit, said=self.said or hit.said, advice=advice)


def kinds_of(keys: RuleKeys) -> list[tuple[str, Kind]]:
    """Return what a rule looks at, by key; a sound one has exactly one."""
    named = [(field.name, getattr(keys, field.name)) for field in fields(RuleKeys)]
    return [(name, kind) for name, kind in named if name in KINDS and kind is not None]


def bases_of(keys: RuleKeys) -> tuple[LegalBasis, ...]:
    """Return the provisions a rule names."""
    return tuple(LegalBasis(basis.source, basis.article) for basis in keys.legal_basis)


def rule_of(keys: RuleKeys) -> Rule:
    """Return the rule. Only for keys that were found sound."""
    ((_, kind),) = kinds_of(keys)
    bases = bases_of(keys)
    check = DeclaredCheck(
        kind=kind,
        bases=bases,
        only_for=keys.only_for,
        said=keys.said.text if keys.said else None,
        advice=keys.advice.text if keys.advice else None,
    )
    return Rule(
        code=keys.code,
        name=keys.name,
        title=keys.title.text,
        severity=keys.severity,
        status=Status("stable", keys.since),
        check=check,
        legal_basis=bases,
        page=_page(keys, kind),
    )


def _page(keys: RuleKeys, kind: Kind) -> str:
    """Return the rule's page, its sections as those of rules written in Python."""
    only = ", ".join(f"`{kind}`" for kind in keys.only_for)
    scope = f" Only for units of kind {only}." if only else ""
    bases = "; ".join(cite(basis) for basis in bases_of(keys)) or "none; the profile's own"
    parts = [f"{keys.title.text.en}.", _filled(f"What: {kind.what()}{scope}")]
    parts += [_filled(f"Why: {keys.why.strip()}")] if keys.why else []
    parts.append(_filled(f"Legal basis: {bases}."))
    for title, example in (("Wrong", keys.wrong), ("Right", keys.right)):
        parts += [f"{title}:", textwrap.indent(example.strip(), "    ")] if example else []
    return "\n\n".join([*parts, f"Since: {keys.since}"])


def _filled(text: str) -> str:
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)
