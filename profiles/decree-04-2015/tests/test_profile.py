"""The profile record and what it asks of a unit."""

import inspect

import pytest

import qcdc_report_decree_04_2015
from qcdc_report.citations import find
from qcdc_report.outline import Applicability, UnitKind, find_indicator
from qcdc_report.profile import API_VERSION, legal_sources
from qcdc_report_decree_04_2015 import PROFILE, qcdc_profiles

DUE, MAY, NOT = Applicability.REQUIRED, Applicability.OPTIONAL, Applicability.NOT_APPLICABLE


def test_the_profile_has_its_published_id():
    """Reports name it, and its rules carry its prefix."""
    assert PROFILE.id == "decree-04-2015"
    assert PROFILE.api_version == API_VERSION
    assert PROFILE.applies_to == frozenset(UnitKind) - {
        UnitKind.ENTERPRISE,
        UnitKind.STATE_ENTERPRISE,
    }
    assert all(rule.code.startswith(PROFILE.prefix) for rule in PROFILE.rules)


@pytest.mark.parametrize(
    ("key", "agency", "public_unit"),
    [
        ("one_stop", DUE, MAY),
        ("online_services", DUE, MAY),
        ("new_rural_communes", MAY, MAY),
        ("new_rural_funds", MAY, MAY),
        ("staff_conferences", DUE, DUE),
        ("worker_conferences", NOT, NOT),
        ("workplace_dialogues", NOT, NOT),
        ("petition_resolution", DUE, DUE),
        ("leader_dialogues", DUE, DUE),
        ("exemplary_models", DUE, DUE),
    ],
)
def test_what_is_asked_of_an_agency_and_of_a_public_service_unit(key, agency, public_unit):
    """Items 4 and 5 belong to enterprises; procedures for citizens to agencies."""
    indicator = find_indicator(PROFILE.outline, key)
    assert indicator is not None
    asked = [indicator.applies_to(k) for k in (UnitKind.AGENCY, UnitKind.PUBLIC_SERVICE_UNIT)]
    assert asked == [agency, public_unit]


def test_every_source_is_in_the_register():
    """Nothing is cited that the register does not know."""
    assert all(find(key) is not None for key in legal_sources(PROFILE))


def test_the_hook_offers_the_profile_and_is_marked():
    """A hook without its mark would be passed over in silence."""
    assert tuple(qcdc_profiles()) == (PROFILE,)
    hooks = inspect.getmembers(qcdc_report_decree_04_2015, inspect.isfunction)
    assert all(hasattr(hook, "qcdc_report_impl") for name, hook in hooks if name[:5] == "qcdc_")
