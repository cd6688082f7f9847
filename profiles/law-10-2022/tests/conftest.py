"""The report without fault that the rule cases change."""

from pathlib import Path

import pytest
import yaml

from qcdc_report.report import Report


@pytest.fixture(scope="session")
def good_tree():
    return yaml.safe_load((Path(__file__).parent / "good-report.yaml").read_text("utf-8"))


@pytest.fixture
def good(good_tree) -> Report:
    return Report.new(**good_tree)
