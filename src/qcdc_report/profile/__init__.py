"""The profile: a variant of the outline with its own rules and renderers, as one record."""

from typing import TYPE_CHECKING, Any

from qcdc_report.profile.checking import check_report
from qcdc_report.profile.failing import ProfileFileError
from qcdc_report.profile.record import API_VERSION, Profile, Renderer, legal_sources

if TYPE_CHECKING:
    from qcdc_report.profile.data import load_profile, read_profile

__all__ = [
    "API_VERSION",
    "Profile",
    "ProfileFileError",
    "Renderer",
    "check_report",
    "legal_sources",
    "load_profile",
    "read_profile",
]


def __getattr__(name: str) -> Any:
    # Reading profiles made of data brings in YAML and cattrs; most users need neither.
    if name in ("load_profile", "read_profile"):
        from qcdc_report.profile import data

        return getattr(data, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
