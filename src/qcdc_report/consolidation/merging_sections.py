"""The parts and sections of several outlines as those of one, every section once, by its key."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from qcdc_report.outline import Part, Section
from qcdc_report.text import roman

Keyed = TypeVar("Keyed", Part, Section)
Item = TypeVar("Item")


def merged_parts(outlines: Sequence[Sequence[Part]]) -> tuple[Part, ...]:
    """Return the parts of several outlines, their sections side by side.

    A section that several outlines have is one: the sentences that they ask it by are united. Its
    heading is that of the first outline that has it.

    Args:
        outlines: the parts of each outline.
    """
    return tuple(
        evolve(
            parts[0],
            sections=_numbered(_merged([part.sections for part in parts]), ""),
            wording=united(part.wording for part in parts),
        )
        for parts in _by_key(outlines)
    )


def united(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    """Return the items of several lists, each once, in order."""
    return tuple(dict.fromkeys(item for items in lists for item in items))


def _merged(siblings: Sequence[Sequence[Section]]) -> list[Section]:
    return [_one(sections) for sections in _by_key(siblings)]


def _one(sections: Sequence[Section]) -> Section:
    first = sections[0]
    if len(sections) == 1:
        return first
    return evolve(
        first,
        wording=united(each.wording for each in sections),
        guidance=united(each.guidance for each in sections),
        instructions=united(each.instructions for each in sections),
        topics=united(each.topics for each in sections),
        alternatives=united(each.alternatives for each in sections),
        required=any(each.required for each in sections),
        looks_ahead=any(each.looks_ahead for each in sections),
        children=_numbered(
            _merged([_below(each, first.label).children for each in sections]), first.label
        ),
    )


def _by_key(lists: Sequence[Sequence[Keyed]]) -> list[list[Keyed]]:
    """Return what several lists have under each key: what is new stands after what it followed."""
    order: list[str] = []
    found: dict[str, list[Keyed]] = {}
    for items in lists:
        place = len(order)
        for item in items:
            if item.key in found:
                place = order.index(item.key) + 1
            else:
                order.insert(place, item.key)
                place += 1
            found.setdefault(item.key, []).append(item)
    return [found[key] for key in order]


def _numbered(sections: Sequence[Section], above: str) -> tuple[Section, ...]:
    """Return sections in the order of their numbers; where these collide, numbered anew.

    III.1 of one profile and III.2 of another keep their official numbers.
    """
    ordinals = [section.ordinal for section in sections]
    if len(set(ordinals)) == len(ordinals):
        return tuple(sorted(sections, key=lambda section: section.ordinal))
    return tuple(
        evolve(_below(section, _label(section, ordinal, above)), ordinal=ordinal)
        for ordinal, section in enumerate(sections, start=1)
    )


def _label(section: Section, ordinal: int, above: str) -> str:
    """Return the label of a section with another number: ``II.4``, ``II.3, gạch đầu dòng 2``."""
    if section.level > 2:
        head, _, _ = section.label.rpartition(" ")
        return f"{head} {ordinal}" if head else section.label
    return f"{above}.{ordinal}" if above else roman(ordinal)


def _below(section: Section, label: str) -> Section:
    """Return a section under another label, which those below it begin with as well."""
    if label == section.label:
        return section
    children = tuple(
        _below(child, label + child.label.removeprefix(section.label))
        if child.label.startswith(section.label)
        else child
        for child in section.children
    )
    return evolve(section, label=label, children=children)
