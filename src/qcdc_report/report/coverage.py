"""Which unit of a consolidated report answered which prompt, as far as it was asked."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from qcdc_report.outline import Outline, Section, UnitGroup, prompts
from qcdc_report.report.contribution import Contribution
from qcdc_report.report.tracing import has_number
from qcdc_report.text import alphabet_letter

_LETTERS = 23  # that points have; none is known to have more


@frozen(kw_only=True)
class UnitCoverage:
    """What one unit answered of what it was asked.

    Attributes:
        unit: its part.
        answered: for the key of each prompt that it was asked whether it wrote something.
        figures: how many indicators it gave numbers for.
        figures_asked: how many it was asked for, or gave all the same.
    """

    unit: Contribution
    answered: Mapping[str, bool]
    figures: int
    figures_asked: int

    @property
    def given(self) -> int:
        """How many of its prompts it answered."""
        return sum(self.answered.values())


def coverage(
    units: Sequence[Contribution], outline: Outline
) -> Iterator[tuple[UnitGroup | None, tuple[UnitCoverage, ...]]]:
    """Yield for each group of units what each unit answered, in the order of the units.

    Units whose profile the outline does not know come last, under None, asked for everything.

    Args:
        units: the units' parts.
        outline: the outline of the consolidated report.
    """
    indicators = _indicator_keys(outline)
    groups = outline.units.groups if outline.units else ()
    known = {group.profile: group for group in groups}
    members: dict[UnitGroup | None, list[Contribution]] = {}
    for unit in units:
        members.setdefault(known.get(unit.profile), []).append(unit)
    for group in (*groups, None):
        if group in members:
            asked = [
                section.key
                for section in prompts(outline)
                if group is None or section.key in group.asks
            ]
            yield group, tuple(_covered(unit, asked, indicators) for unit in members[group])


def short_labels(outline: Outline) -> dict[str, str]:
    """Return for each section its number on one line: ``II.3b`` for the second dash of II.3."""
    labels: dict[str, str] = {}
    for part in outline.parts:
        for section in part.sections:
            _label(section, labels)
    return labels


def _label(section: Section, labels: dict[str, str]) -> None:
    labels[section.key] = section.label
    for child in section.children:
        if child.level > 2:
            _lettered(child, section.label, labels)
        else:
            _label(child, labels)


def _lettered(section: Section, above: str, labels: dict[str, str]) -> None:
    letter = alphabet_letter(section.ordinal) if section.ordinal <= _LETTERS else section.ordinal
    labels[section.key] = f"{above}{letter}"
    for child in section.children:
        _lettered(child, labels[section.key], labels)


def _covered(unit: Contribution, asked: Sequence[str], indicators: frozenset[str]) -> UnitCoverage:
    written = set(unit.answered)
    given = {key for key, figure in unit.figures.items() if has_number(figure)} & indicators
    return UnitCoverage(
        unit=unit,
        answered={key: key in written for key in asked},
        figures=len(given),
        figures_asked=len((indicators - set(unit.not_asked)) | given),
    )


def _indicator_keys(outline: Outline) -> frozenset[str]:
    groups = outline.figures.groups if outline.figures else ()
    return frozenset(indicator.key for group in groups for indicator in group.indicators)
