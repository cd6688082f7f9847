"""A profile of one's own for core's rules, so that they are tested without any installed one."""

from pathlib import Path

import pytest
import yaml
from attrs import evolve

from qcdc_report.consolidation import derived_profile
from qcdc_report.outline import (
    Applicability,
    Section,
    UnitKind,
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

KINDS = {"decree-04-2015": UnitKind.AGENCY, "decree-60-149-145": UnitKind.ENTERPRISE}


@pytest.fixture(scope="session")
def profile() -> Profile:
    return Profile(
        id="sample",
        title=Text("Mẫu", "Sample"),
        api_version=API_VERSION,
        outline=narrow(fill_slot(common_outline(), "results", [FILLING]), ASKED),
    )


@pytest.fixture(scope="session")
def consolidating(profile) -> Profile:
    """One for reports of many: of agencies and of enterprises, which are asked the same."""
    return derived_profile(
        evolve(profile, id=name, applies_to=frozenset([kind])) for name, kind in KINDS.items()
    )


@pytest.fixture(scope="session")
def good_tree():
    return yaml.safe_load((HERE / "good-report.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def setting_of(good_tree, profile, consolidating):
    """Give for a rule's code a report without fault, as plain data, and the profile it is of."""

    def setting(code: str) -> tuple[dict[str, object], Profile]:
        if code.startswith("QC6"):
            # Figures of a unit's own would be sums that nobody's add up to.
            return {**good_tree, "figures": {}}, consolidating
        return good_tree, profile

    return setting


@pytest.fixture
def good(good_tree) -> Report:
    return Report.new(**good_tree)
