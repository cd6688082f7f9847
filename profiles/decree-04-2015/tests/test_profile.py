"""The profile record and what it asks of a unit."""

import pytest

from qcdc_report.outline import Applicability, UnitKind, find_indicator
from qcdc_report_decree_04_2015 import PROFILE

DUE, MAY, NOT = Applicability.REQUIRED, Applicability.OPTIONAL, Applicability.NOT_APPLICABLE


def test_whose_reports_it_is_for():
    """Reports name its id, and no other kind of unit falls under it."""
    assert PROFILE.id == "decree-04-2015"
    assert PROFILE.applies_to == frozenset(UnitKind) - {
        UnitKind.ENTERPRISE,
        UnitKind.STATE_ENTERPRISE,
    }


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
