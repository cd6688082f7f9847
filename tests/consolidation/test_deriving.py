"""The profile of a consolidated report has everything that its units' profiles have."""

from itertools import permutations

import pytest
from attrs import evolve

from qcdc_report.consolidation import ONE_UNIT_RULES, derived_profile
from qcdc_report.outline import (
    Applicability,
    Wording,
    find_indicator,
    find_section,
    indicators,
    sections,
)
from qcdc_report.rules import CORE_RULES
from qcdc_report_decree_04_2015 import PROFILE as DECREE_04
from qcdc_report_decree_60_149_145 import PROFILE as DECREE_60
from qcdc_report_law_10_2022 import PROFILE as LAW_10

BOTH = derived_profile([DECREE_04, DECREE_60])
ALL = derived_profile([DECREE_04, DECREE_60, LAW_10])


def keys(outline, key):
    """Return the keys of the sections below a section."""
    return [child.key for child in find_section(outline, key).children]


def test_both_variants_of_the_slot_stand_side_by_side():
    """III.1 and III.2, each with its official number and all of its dashes."""
    assert keys(BOTH.outline, "results") == ["results.agency", "results.workplace"]
    labels = [find_section(BOTH.outline, key).label for key in keys(BOTH.outline, "results")]
    assert labels == ["III.1", "III.2"]
    for profile in (DECREE_04, DECREE_60):
        for section in sections(profile.outline):
            if section.key != "results":
                assert find_section(BOTH.outline, section.key) == section


@pytest.mark.parametrize("profiles", [*permutations([DECREE_04, DECREE_60, LAW_10])])
def test_the_order_of_the_profiles_does_not_matter(profiles):
    """The same units in another order give the same outline."""
    assert derived_profile(profiles).outline == ALL.outline


def test_a_profile_that_is_there_twice_counts_once():
    """As many units as one likes report under each."""
    assert derived_profile([DECREE_04, DECREE_60, DECREE_04]) is BOTH


def test_colliding_numbers_are_given_anew():
    """Siblings have numbers of their own, the sections below follow, and nothing is lost."""
    for outline in (BOTH.outline, ALL.outline):
        for section in sections(outline):
            ordinals = [child.ordinal for child in section.children]
            assert ordinals == sorted(set(ordinals))
        labels = [section.label for section in sections(outline)]
        assert len(set(labels)) == len(labels)
    for profile in (DECREE_04, DECREE_60, LAW_10):
        assert {s.key for s in sections(profile.outline)} <= {s.key for s in sections(ALL.outline)}


def test_dashes_follow_the_number_of_their_section():
    """II.3 of one profile is II.4 beside another's; so are its dashes."""
    for profile, label in ((BOTH, "II.3"), (ALL, "II.4")):
        section = find_section(profile.outline, "leadership.responsibility")
        assert [section.label, *(child.label for child in section.children)] == [
            label,
            f"{label}, gạch đầu dòng 1",
            f"{label}, gạch đầu dòng 2",
        ]


def test_a_part_has_the_number_of_the_profile_that_comes_first():
    """The sections that only another has, too, which counts that part otherwise."""
    parts = LAW_10.outline.parts
    more = evolve(
        find_section(LAW_10.outline, "shortcomings.causes"), key="shortcomings.more", label="IV.3"
    )
    longer = [
        evolve(section, children=(*section.children, evolve(more, ordinal=3)))
        if section.key == "shortcomings"
        else section
        for section in parts[0].sections
    ]
    other = evolve(LAW_10.outline, parts=(evolve(parts[0], sections=tuple(longer)), *parts[1:]))
    whole = derived_profile([DECREE_04, evolve(LAW_10, id="other", outline=other)]).outline
    assert [child.label for child in find_section(whole, "shortcomings").children] == [
        "V.1",
        "V.2",
        "V.3",
    ]


def test_what_a_section_is_asked_by_is_united():
    """Two profiles that word a prompt apart are both heard."""
    other = evolve(
        DECREE_04,
        id="other",
        outline=evolve(
            DECREE_04.outline,
            parts=tuple(
                evolve(
                    part,
                    sections=tuple(
                        evolve(section, guidance=(Wording("Nêu cả số đảng viên."),))
                        for section in part.sections
                    ),
                )
                for part in DECREE_04.outline.parts
            ),
        ),
    )
    section = find_section(derived_profile([DECREE_04, other]).outline, "context")
    own = find_section(DECREE_04.outline, "context")
    assert section.guidance == (*own.guidance, Wording("Nêu cả số đảng viên."))
    assert section.title == own.title


def test_every_indicator_stands_once():
    """Those of a profile's own come with their items."""
    merged = [indicator.key for indicator in indicators(ALL.outline)]
    assert len(set(merged)) == len(merged)
    for profile in (DECREE_04, DECREE_60, LAW_10):
        assert {each.key for each in indicators(profile.outline)} <= set(merged)
    items = [group.item for group in ALL.outline.figures.groups]
    assert items == list(range(1, len(items) + 1))


def test_a_figure_is_due_if_any_profile_asks_for_it():
    """Whatever the kind of the body that consolidates."""
    staff = find_indicator(BOTH.outline, "staff_conferences")
    funds = find_indicator(BOTH.outline, "new_rural_funds")
    assert staff.applies_to(None) is Applicability.REQUIRED
    assert funds.applies_to(None) is Applicability.OPTIONAL
    assert not staff.by_kind


def test_the_units_have_an_appendix():
    """It knows the profiles, and which kinds of unit they are for."""
    appendix = BOTH.outline.units
    assert (appendix.number, [group.profile for group in appendix.groups]) == (
        3,
        ["decree-04-2015", "decree-60-149-145"],
    )
    assert appendix.groups[0].kinds == DECREE_04.applies_to
    assert "results.agency.impact" in appendix.groups[0].asks
    assert "results.workplace.impact" not in appendix.groups[0].asks


def test_rules_of_one_unit_are_left_out():
    """By codes that there are; the profiles' own rules are not run either."""
    assert BOTH.rules == ()
    assert BOTH.leaves_out == ONE_UNIT_RULES <= {rule.code for rule in CORE_RULES}


def test_there_is_no_profile_of_nothing():
    """A caller's mistake."""
    with pytest.raises(ValueError, match="no profile"):
        derived_profile([])
