"""The profile keeps the contract of every profile."""

from pathlib import Path

from qcdc_report.testing import ProfileContract
from qcdc_report_decree_60_149_145 import PROFILE


class TestDecree60149145(ProfileContract):
    """Found, documented, judged by its cases, rendered, read back."""

    profile = PROFILE
    entry_point = "decree-60-149-145"
    good = Path(__file__).parent / "good-report.yaml"
    cases = Path(__file__).parent / "cases"
