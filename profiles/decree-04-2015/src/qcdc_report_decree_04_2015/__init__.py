"""Reports of state agencies and public service units under Decree 04/2015/NĐ-CP."""

from collections.abc import Iterable

from qcdc_report.plugins import hookimpl
from qcdc_report.profile import Profile
from qcdc_report_decree_04_2015.profile import PROFILE

__all__ = ["PROFILE", "qcdc_profiles"]


@hookimpl
def qcdc_profiles() -> Iterable[Profile]:
    """Offer the profile to whoever looks for plugins."""
    return (PROFILE,)
