"""Reports of enterprises under Decrees 60/2013, 149/2018 and 145/2020/NĐ-CP."""

from collections.abc import Iterable

from qcdc_report.plugins import hookimpl
from qcdc_report.profile import Profile
from qcdc_report_decree_60_149_145.profile import PROFILE

__all__ = ["PROFILE", "qcdc_profiles"]


@hookimpl
def qcdc_profiles() -> Iterable[Profile]:
    """Offer the profile to whoever looks for plugins."""
    return (PROFILE,)
