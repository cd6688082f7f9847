"""The profile record and what it asks of an enterprise."""

import pytest

from qcdc_report.outline import Applicability, UnitKind, find_indicator
from qcdc_report_decree_60_149_145 import PROFILE

DUE, MAY, NOT = Applicability.REQUIRED, Applicability.OPTIONAL, Applicability.NOT_APPLICABLE


def test_whose_reports_it_is_for():
    """Reports name its id, and no other kind of unit falls under it."""
    assert PROFILE.id == "decree-60-149-145"
    assert PROFILE.applies_to == {UnitKind.ENTERPRISE, UnitKind.STATE_ENTERPRISE}


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
