"""Yearly reports under Law 10/2022/QH15; the whole profile is data, in profile.yaml."""

from collections.abc import Iterable
from importlib.resources import files
from typing import Final

from qcdc_report.plugins import hookimpl
from qcdc_report.profile import Profile, load_profile

__all__ = ["PROFILE", "qcdc_profiles"]

PROFILE: Final = load_profile(files("qcdc_report_law_10_2022") / "profile.yaml")
"""The profile; usable without any plugin manager."""


@hookimpl
def qcdc_profiles() -> Iterable[Profile]:
    """Offer the profile to whoever looks for plugins."""
    return (PROFILE,)
