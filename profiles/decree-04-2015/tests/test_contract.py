"""The profile keeps the contract of every profile."""

from pathlib import Path

from qcdc_report.testing import ProfileContract
from qcdc_report_decree_04_2015 import PROFILE


class TestDecree042015(ProfileContract):
    """Found, documented, judged by its cases, rendered, read back."""

    profile = PROFILE
    entry_point = "decree-04-2015"
    good = Path(__file__).parent / "good-report.yaml"
    cases = Path(__file__).parent / "cases"
