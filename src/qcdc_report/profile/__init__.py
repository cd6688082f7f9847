"""The profile: a variant of the outline with its own rules and renderers, as one record."""

from qcdc_report.profile.checking import check_report
from qcdc_report.profile.record import API_VERSION, Profile, Renderer, legal_sources

__all__ = ["API_VERSION", "Profile", "Renderer", "check_report", "legal_sources"]
