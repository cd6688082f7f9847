"""The profile keeps the contract of every profile."""

from pathlib import Path

from qcdc_report.testing import ProfileContract
from qcdc_report_law_10_2022 import PROFILE


class TestLaw102022(ProfileContract):
    """Found, documented, judged by its cases, rendered, read back."""

    profile = PROFILE
    entry_point = "law-10-2022"
    good = Path(__file__).parent / "good-report.yaml"
    cases = Path(__file__).parent / "cases"
