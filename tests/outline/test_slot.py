"""Filling the slot and narrowing the figures, as a profile does."""

import pytest

from qcdc_report.outline import (
    Applicability,
    Section,
    UnitKind,
    common_outline,
    fill_slot,
    find_indicator,
    find_section,
    indicators,
    narrow,
    sections,
)

FILLING = Section(key="results.agency", label="III.1", ordinal=1, title="Kết quả")


def test_a_filled_slot_holds_the_filling_and_nothing_else_changes():
    """Every other section stays where it was."""
    common = common_outline()
    outline = fill_slot(common, "results", [FILLING])
    slot = find_section(outline, "results")
    assert slot is not None
    assert slot.children == (FILLING,)
    assert slot.is_slot
    assert [s for s in sections(outline) if not s.key.startswith("results")] == [
        s for s in sections(common) if not s.key.startswith("results")
    ]


def test_filling_leaves_the_common_outline_as_it_was():
    """Two profiles fill the slot of the same common outline."""
    fill_slot(common_outline(), "results", [FILLING])
    slot = find_section(common_outline(), "results")
    assert slot is not None
    assert slot.children == ()


def test_a_slot_below_another_section_can_be_filled():
    """A slot need not be a chapter."""
    nested = Section(
        key="results.agency",
        label="III.1",
        ordinal=1,
        title="K",
        alternatives=("results.agency.a",),
    )
    point = Section(key="results.agency.a", label="a", ordinal=1, title="A")
    outline = fill_slot(common_outline(), "results", [nested])
    assert find_section(fill_slot(outline, "results.agency", [point]), "results.agency.a") == point


@pytest.mark.parametrize("key", ["context", "results.agency", "unknown"])
def test_only_a_slot_can_be_filled(key):
    """An ordinary section, or one that is not there, is no slot."""
    with pytest.raises(ValueError, match="no slot"):
        fill_slot(common_outline(), key, [FILLING])


def test_a_filling_with_a_key_that_is_taken_is_refused():
    """A key names one section."""
    with pytest.raises(ValueError, match="twice"):
        fill_slot(
            common_outline(), "results", [Section(key="context", label="", ordinal=1, title="")]
        )


def test_narrowing_changes_only_what_is_named():
    """One applicability for every kind, or one for each; the other indicators stay optional."""
    outline = narrow(
        common_outline(),
        {
            "staff_conferences": Applicability.REQUIRED,
            "one_stop": {UnitKind.AGENCY: Applicability.REQUIRED},
        },
    )
    asked = {
        (indicator.key, kind): indicator.applies_to(kind)
        for indicator in indicators(outline)
        for kind in (None, *UnitKind)
    }
    required = {key for key, value in asked.items() if value is Applicability.REQUIRED}
    assert required == {
        *(("staff_conferences", kind) for kind in (None, *UnitKind)),
        ("one_stop", UnitKind.AGENCY),
    }


def test_the_last_narrowing_for_every_kind_wins_over_one_for_a_kind():
    """A profile made from another can ask for more."""
    by_kind = narrow(common_outline(), {"one_stop": {UnitKind.AGENCY: Applicability.REQUIRED}})
    indicator = find_indicator(narrow(by_kind, {"one_stop": Applicability.OPTIONAL}), "one_stop")
    assert indicator is not None
    assert indicator.applies_to(UnitKind.AGENCY) is Applicability.OPTIONAL


def test_an_indicator_that_is_not_there_cannot_be_narrowed():
    """The message names it."""
    with pytest.raises(ValueError, match="no indicator unknown"):
        narrow(common_outline(), {"unknown": Applicability.REQUIRED})
