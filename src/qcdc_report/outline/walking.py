"""Going through an outline: find a key, list the prompts, fill the slot, narrow the indicators."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from qcdc_report.outline.figures import Applicability, Indicator, UnitKind
from qcdc_report.outline.model import Outline, Section
from qcdc_report.outline.wording import Wording


def sections(outline: Outline) -> tuple[Section, ...]:
    """Return every section in reading order."""
    return tuple(outline._by_key.values())


def find_section(outline: Outline, key: str) -> Section | None:
    """Return the section with this key, or None."""
    return outline._by_key.get(key)


def is_ahead(outline: Outline, key: str) -> bool:
    """Say whether a section tells of what is still to be done, itself or one above it."""
    steps = key.split(".")
    above = (".".join(steps[:count]) for count in range(1, len(steps) + 1))
    return any(
        section.looks_ahead for one in above if (section := find_section(outline, one)) is not None
    )


def answer_keys(outline: Outline) -> tuple[str, ...]:
    """Return every key that may stand under ``answers``, in reading order."""
    return tuple(outline._by_key)


def appendix_keys(outline: Outline) -> tuple[str, ...]:
    """Return the keys of the appendices, in order."""
    appendices = (outline.documents, outline.figures, outline.units)
    return tuple(appendix.key for appendix in appendices if appendix is not None)


def prompts(outline: Outline) -> tuple[Section, ...]:
    """Return the sections that ask for an answer of their own, in reading order."""
    return tuple(section for section in sections(outline) if not section.children)


def asks(section: Section) -> tuple[Wording, ...]:
    """Return the sentences that say what to write: the guidance, or else the source's heading."""
    return section.guidance or section.wording


def indicators(outline: Outline) -> tuple[Indicator, ...]:
    """Return every indicator in the order of the appendix; none if the outline has no figures."""
    if outline.figures is None:
        return ()
    return tuple(ind for group in outline.figures.groups for ind in group.indicators)


def find_indicator(outline: Outline, key: str) -> Indicator | None:
    """Return the indicator with this key, or None."""
    return next((ind for ind in indicators(outline) if ind.key == key), None)


def fill_slot(outline: Outline, key: str, filling: Iterable[Section]) -> Outline:
    """Return the outline with the slot ``key`` filled with a profile's own sections.

    Raises:
        ValueError: the outline has no slot of that key.
    """
    slot = find_section(outline, key)
    if slot is None or not slot.is_slot:
        raise ValueError(f"outline {outline.id!r} has no slot {key!r}")
    children = tuple(filling)
    parts = tuple(
        evolve(part, sections=tuple(_filled(section, key, children) for section in part.sections))
        for part in outline.parts
    )
    return evolve(outline, parts=parts)


def _filled(section: Section, key: str, children: tuple[Section, ...]) -> Section:
    if section.key == key:
        return evolve(section, children=children)
    if not section.children:
        return section
    return evolve(
        section, children=tuple(_filled(child, key, children) for child in section.children)
    )


def narrow(
    outline: Outline,
    asked: Mapping[str, Applicability | Mapping[UnitKind, Applicability]],
) -> Outline:
    """Return the outline with the applicability of some indicators changed.

    Args:
        outline: the outline to change.
        asked: for an indicator's key one applicability, or one for each kind of unit.

    Raises:
        ValueError: a key that the outline does not have.
    """
    unknown = set(asked) - {ind.key for ind in indicators(outline)}
    if unknown or outline.figures is None:
        raise ValueError(f"outline {outline.id!r} has no indicator {', '.join(sorted(unknown))}")
    groups = tuple(
        evolve(group, indicators=tuple(_narrowed(ind, asked) for ind in group.indicators))
        for group in outline.figures.groups
    )
    return evolve(outline, figures=evolve(outline.figures, groups=groups))


def _narrowed(
    indicator: Indicator,
    asked: Mapping[str, Applicability | Mapping[UnitKind, Applicability]],
) -> Indicator:
    wanted = asked.get(indicator.key)
    if wanted is None:
        return indicator
    if isinstance(wanted, Applicability):
        return evolve(indicator, applicability=wanted, by_kind={})
    return evolve(indicator, by_kind=dict(wanted))


def wordings(outline: Outline) -> Iterator[Wording]:
    """Yield every sentence taken from the source, in its order."""
    yield from outline.wording
    for part in outline.parts:
        yield from part.wording
        pending = list(reversed(part.sections))
        while pending:
            section = pending.pop()
            yield from (*section.wording, *section.instructions, *section.guidance)
            pending.extend(reversed(section.children))
    if outline.documents is not None:
        yield from outline.documents.wording
    if outline.figures is not None:
        yield from outline.figures.wording
        for group in outline.figures.groups:
            yield from group.wording
            for indicator in group.indicators:
                yield from indicator.wording
