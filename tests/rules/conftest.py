"""A profile of one's own for core's rules, so that they are tested without any installed one."""

from pathlib import Path

import pytest
import yaml

from qcdc_report.outline import (
    Applicability,
    Section,
    Wording,
    common_outline,
    fill_slot,
    narrow,
)
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.report import Report
from qcdc_report.text import Text

HERE = Path(__file__).parent

FILLING = Section(
    key="results.agency",
    label="III.1",
    ordinal=1,
    title="Kết quả tại cơ quan",
    children=tuple(
        Section(
            key=f"results.agency.{name}",
            label=f"III.1, gạch đầu dòng {ordinal}",
            ordinal=ordinal,
            title=name,
            guidance=(Wording(f"- Đánh giá {name} của đơn vị theo từng năm trong kỳ báo cáo."),),
            required=True,
        )
        for ordinal, name in enumerate(("regulations", "impact"), start=1)
    ),
)
ASKED = {
    "petition_resolution": Applicability.REQUIRED,
    "leader_dialogues": Applicability.REQUIRED,
    "worker_conferences": Applicability.NOT_APPLICABLE,
}


@pytest.fixture(scope="session")
def profile() -> Profile:
    return Profile(
        id="sample",
        title=Text("Mẫu", "Sample"),
        api_version=API_VERSION,
        outline=narrow(fill_slot(common_outline(), "results", [FILLING]), ASKED),
    )


@pytest.fixture(scope="session")
def good_tree():
    return yaml.safe_load((HERE / "good-report.yaml").read_text("utf-8"))


@pytest.fixture
def good(good_tree) -> Report:
    return Report.new(**good_tree)
