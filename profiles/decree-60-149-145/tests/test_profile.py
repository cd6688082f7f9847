"""The profile record and what it asks of an enterprise."""

import inspect

import pytest

import qcdc_report_decree_60_149_145
from qcdc_report.citations import find
from qcdc_report.outline import Applicability, UnitKind, find_indicator
from qcdc_report.profile import API_VERSION, legal_sources
from qcdc_report_decree_60_149_145 import PROFILE, qcdc_profiles

DUE, MAY, NOT = Applicability.REQUIRED, Applicability.OPTIONAL, Applicability.NOT_APPLICABLE


def test_the_profile_has_its_published_id():
    """Reports name it, and its rules carry its prefix."""
    assert PROFILE.id == "decree-60-149-145"
    assert PROFILE.api_version == API_VERSION
    assert PROFILE.applies_to == {UnitKind.ENTERPRISE, UnitKind.STATE_ENTERPRISE}
    assert all(rule.code.startswith(PROFILE.prefix) for rule in PROFILE.rules)


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("one_stop", NOT),
        ("online_services", NOT),
        ("new_rural_communes", MAY),
        ("new_rural_funds", MAY),
        ("staff_conferences", NOT),
        ("worker_conferences", DUE),
        ("workplace_dialogues", DUE),
        ("petition_resolution", DUE),
        ("leader_dialogues", DUE),
        ("exemplary_models", DUE),
    ],
)
def test_what_is_asked_of_an_enterprise(key, asked):
    """Items 1 and 3 belong to agencies; items 4 and 5 to enterprises."""
    indicator = find_indicator(PROFILE.outline, key)
    assert indicator is not None
    assert indicator.applies_to(UnitKind.ENTERPRISE) is asked
    assert indicator.applies_to(UnitKind.STATE_ENTERPRISE) is asked


def test_every_source_is_in_the_register():
    """Nothing is cited that the register does not know."""
    assert all(find(key) is not None for key in legal_sources(PROFILE))


def test_the_hook_offers_the_profile_and_is_marked():
    """A hook without its mark would be passed over in silence."""
    assert tuple(qcdc_profiles()) == (PROFILE,)
    hooks = inspect.getmembers(qcdc_report_decree_60_149_145, inspect.isfunction)
    assert all(hasattr(hook, "qcdc_report_impl") for name, hook in hooks if name[:5] == "qcdc_")
