"""The profile record: what is declared, and the rule and the renderers that need Python."""

from importlib.resources import files
from typing import Final

from attrs import evolve

from qcdc_report.profile import Profile, load_profile
from qcdc_report_decree_60_149_145.rendering import RENDERERS
from qcdc_report_decree_60_149_145.rules import too_few_dialogues

_DECLARED: Final = load_profile(files("qcdc_report_decree_60_149_145") / "profile.yaml")

PROFILE: Final[Profile] = evolve(
    _DECLARED, rules=(*_DECLARED.rules, too_few_dialogues), renderers=RENDERERS
)
"""The profile; usable without any plugin manager."""
