"""The profile of a consolidated report, derived from those of its units."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.consolidation.merging_appendices import (
    merged_documents,
    merged_figures,
    units_appendix,
)
from qcdc_report.consolidation.merging_sections import merged_parts, united
from qcdc_report.findings import LegalBasis
from qcdc_report.outline import Outline, UnitGroup, UnitKind, prompts
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.report import CONSOLIDATED, Report
from qcdc_report.text import Text

ONE_UNIT_RULES: Final = frozenset(
    {
        "QC206",  # a unit that gave only the part would make it larger than the whole
        "QC210",  # that a figure does not apply is each unit's own word
        "QC216",  # the wholes of two dates may be those of different units
        "QC304",  # two units may have used the same words
        "QC421",  # the answers of many units each tell of that unit's documents …
        "QC422",
        "QC423",  # … and of its figures, not of the sums
        "QC424",
        "QC425",
        "QC510",  # documents stand by type and issuer
        "QC511",  # each answer names documents of another unit's own
    }
)
"""Codes of core's rules that hold one unit's text against that same unit's figures or documents."""

_MIXED: Final = Text(
    "Báo cáo tổng hợp kết quả thực hiện dân chủ ở cơ sở",
    "Consolidated report on grassroots democracy",
)


def member_ids(report: Report) -> tuple[str, ...]:
    """Return the ids of the profiles of a consolidated report's units, each once, sorted."""
    return tuple(sorted({each.profile for each in report.consolidates.units}))


def profile_among(report: Report, profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile that a report names, derived for a consolidated one.

    Args:
        report: the report.
        profiles: those there are.

    Returns:
        The profile; None if it is not there, or one of the units' is not.
    """
    known = {profile.id: profile for profile in profiles}
    if report.profile != CONSOLIDATED:
        return known.get(report.profile)
    ids = member_ids(report)
    if not ids or not known.keys() >= set(ids):
        return None
    return derived_profile([known[each] for each in ids])


def derived_profile(profiles: Iterable[Profile]) -> Profile:
    """Return the profile under which units of several profiles report as one.

    Its outline has every section and every indicator that the profiles have, side by side, and an
    appendix of units. It has no rules and no renderers of theirs, which speak of one unit, and
    leaves out core's rules that do (``ONE_UNIT_RULES``).

    Args:
        profiles: at least one; their order does not matter.

    Raises:
        ValueError: there is none.
    """
    members = {
        each.id: _Member(
            id=each.id,
            title=each.title,
            kinds=each.applies_to,
            sources=each.sources,
            outline=each.outline,
        )
        for each in profiles
    }
    if not members:
        raise ValueError("no profile to derive one from")
    return _derived(tuple(members[key] for key in sorted(members)))


@frozen(kw_only=True)
class _Member:
    """What of a profile goes into a derived one; unlike a profile it can be a key."""

    id: str
    title: Text
    kinds: frozenset[UnitKind]
    sources: tuple[LegalBasis, ...]
    outline: Outline


@lru_cache(maxsize=32)  # rules remember by outline what they make of it
def _derived(members: Sequence[_Member]) -> Profile:
    outlines = [member.outline for member in members]
    return Profile(
        id=CONSOLIDATED,
        title=Text(
            "Báo cáo tổng hợp: " + "; ".join(member.title.vi for member in members),
            "Consolidated report: " + "; ".join(member.title.en for member in members),
        ),
        api_version=API_VERSION,
        outline=_outline(members, outlines),
        sources=united(member.sources for member in members),
        leaves_out=ONE_UNIT_RULES,
    )


def _outline(members: Sequence[_Member], outlines: Sequence[Outline]) -> Outline:
    first = outlines[0]
    alike = len({(each.title, each.subject) for each in outlines}) == 1
    documents = merged_documents(outlines, 1)
    figures = merged_figures(outlines, 2 if documents else 1)
    numbers = [each.number for each in (documents, figures) if each is not None]
    groups = (
        UnitGroup(
            profile=member.id,
            title=member.title.vi,
            kinds=member.kinds,
            asks=frozenset(section.key for section in prompts(member.outline)),
        )
        for member in members
    )
    return Outline(
        id=CONSOLIDATED,
        title=first.title if alike else _MIXED.vi,
        subject=first.subject if alike else _MIXED.vi.removeprefix("Báo cáo "),
        parts=merged_parts([each.parts for each in outlines]),
        documents=documents,
        figures=figures,
        units=units_appendix(groups, max(numbers, default=0) + 1),
        years=tuple(sorted({year for each in outlines for year in each.years})),
        wording=united(each.wording for each in outlines),
        notes=united(each.notes for each in outlines),
    )
