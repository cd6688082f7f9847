"""Profiles as data: a YAML file with an outline, applicability and rules, and no Python."""

from qcdc_report.profile.data.loading import load_profile, read_profile

__all__ = ["load_profile", "read_profile"]
