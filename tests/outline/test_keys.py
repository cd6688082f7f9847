"""Keys and labels by which people outside find a section."""

import re

import pytest

from qcdc_report.outline import (
    answer_keys,
    common_outline,
    find_indicator,
    find_section,
    indicators,
    prompts,
    sections,
)
from qcdc_report_decree_04_2015 import PROFILE as AGENCY
from qcdc_report_decree_60_149_145 import PROFILE as ENTERPRISE

COMMON = {
    "context": "I",
    "leadership": "II",
    "leadership.dissemination": "II.1",
    "leadership.directives": "II.2",
    "leadership.responsibility": "II.3",
    "leadership.responsibility.political_task": "II.3, gạch đầu dòng 1",
    "leadership.responsibility.representation": "II.3, gạch đầu dòng 2",
    "leadership.steering_committee": "II.4",
    "leadership.inspection": "II.5",
    "results": "III",
    "impact": "IV",
    "impact.awareness": "IV.1",
    "impact.development": "IV.2",
    "impact.political_system": "IV.3",
    "shortcomings": "V",
    "shortcomings.limitations": "V.1",
    "shortcomings.causes": "V.2",
    "tasks": "Phần thứ hai, I",
    "proposals": "Phần thứ hai, II",
}
AGENCY_POINTS = (
    "key_contents",
    "linked_policies",
    "staff_conference",
    "regulations",
    "public_consultation",
    "citizen_reception",
    "impact",
)
ENTERPRISE_POINTS = (
    "regulations",
    "roles",
    "publicity_and_participation",
    "dialogue",
    "impact",
)
INDICATORS = {
    "one_stop": 1,
    "online_services": 1,
    "new_rural_communes": 2,
    "new_rural_funds": 2,
    "staff_conferences": 3,
    "worker_conferences": 4,
    "workplace_dialogues": 5,
    "petition_resolution": 6,
    "leader_dialogues": 7,
    "exemplary_models": 8,
}


def filled(slot, label, points):
    dashes = {
        f"{slot}.{point}": f"{label}, gạch đầu dòng {number}"
        for number, point in enumerate(points, start=1)
    }
    keys = list(COMMON)
    after = keys.index("results") + 1
    return {
        **{key: COMMON[key] for key in keys[:after]},
        slot: label,
        **dashes,
        **{key: COMMON[key] for key in keys[after:]},
    }


@pytest.mark.parametrize(
    ("outline", "labels"),
    [
        (common_outline(), COMMON),
        (AGENCY.outline, filled("results.agency", "III.1", AGENCY_POINTS)),
        (ENTERPRISE.outline, filled("results.workplace", "III.2", ENTERPRISE_POINTS)),
    ],
    ids=["common", "agency", "enterprise"],
)
def test_keys_and_labels_are_the_published_ones_in_reading_order(outline, labels):
    """Files, programs and Word forms lean on these names."""
    assert {section.key: section.label for section in sections(outline)} == labels
    assert answer_keys(outline) == tuple(labels)


def test_the_indicators_are_the_published_ones_in_the_order_of_the_appendix():
    """Ten indicators under the eight items of appendix 2."""
    outline = common_outline()
    assert outline.figures is not None
    items = {ind.key: group.item for group in outline.figures.groups for ind in group.indicators}
    assert items == INDICATORS
    assert [indicator.key for indicator in indicators(outline)] == list(INDICATORS)


def test_the_appendices_have_their_keys_and_numbers():
    """Phụ lục 1 lists documents, Phụ lục 2 figures."""
    outline = common_outline()
    assert outline.documents is not None
    assert outline.figures is not None
    assert (outline.documents.key, outline.documents.number) == ("documents", 1)
    assert (outline.figures.key, outline.figures.number) == ("figures", 2)


@pytest.mark.parametrize("outline", [AGENCY.outline, ENTERPRISE.outline], ids=["agency", "ent."])
def test_every_prompt_is_required_and_no_heading_with_sections_below_it_is(outline):
    """An answer is due wherever the source asks for one, and only there."""
    assert all(section.required for section in prompts(outline))
    assert not any(section.required for section in sections(outline) if section.children)


@pytest.mark.parametrize("outline", [AGENCY.outline, ENTERPRISE.outline], ids=["agency", "ent."])
def test_a_point_is_headed_by_its_own_words(outline):
    """The short heading a report prints is made of words of the dash it stands for."""
    for section in sections(outline):
        if section.guidance and section.key.startswith("results."):
            words = set(re.findall(r"\w+", section.guidance[0].text.lower()))
            assert set(re.findall(r"\w+", section.title.lower())) <= words


def test_an_unknown_key_is_not_found():
    """Looking up a key that is not there is no error."""
    assert find_section(common_outline(), "results.agency") is None
    assert find_indicator(common_outline(), "unknown") is None
