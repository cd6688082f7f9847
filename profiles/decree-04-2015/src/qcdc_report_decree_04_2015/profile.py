"""The profile record: what is declared, and the rule and the renderers that need Python."""

from importlib.resources import files
from typing import Final

from attrs import evolve

from qcdc_report.profile import Profile, load_profile
from qcdc_report_decree_04_2015.rendering import RENDERERS
from qcdc_report_decree_04_2015.rules import staff_conference_not_yearly

_DECLARED: Final = load_profile(files("qcdc_report_decree_04_2015") / "profile.yaml")

PROFILE: Final[Profile] = evolve(
    _DECLARED, rules=(*_DECLARED.rules, staff_conference_not_yearly), renderers=RENDERERS
)
"""The profile; usable without any plugin manager."""
