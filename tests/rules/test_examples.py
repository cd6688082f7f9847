"""The example reports are without fault under their profiles."""

from pathlib import Path

import pytest
import yaml

from qcdc_report.profile import check_report
from qcdc_report.report import Report
from qcdc_report_decree_04_2015 import PROFILE as AGENCY
from qcdc_report_decree_60_149_145 import PROFILE as ENTERPRISE

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("name", "profile"),
    [("so-a.yaml", AGENCY), ("cong-ty-cap-nuoc-b.yaml", ENTERPRISE)],
)
def test_a_good_example_has_no_findings(name, profile):
    """Whoever starts from an example starts from a report that passes."""
    tree = yaml.safe_load((EXAMPLES / name).read_text("utf-8"))
    del tree["qcdc_report"]
    assert list(check_report(Report.new(**tree), profile)) == []
