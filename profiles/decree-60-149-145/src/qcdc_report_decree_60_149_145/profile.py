"""The profile record: outline, applicability of the figures, rules, renderers."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from qcdc_report.findings import LegalBasis
from qcdc_report.outline import (
    Applicability,
    UnitKind,
    common_outline,
    fill_slot,
    load_sections,
    narrow,
)
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.text import Text
from qcdc_report_decree_60_149_145.rendering import RENDERERS
from qcdc_report_decree_60_149_145.rules import RULES

APPLICABILITY: Final[Mapping[str, Applicability | Mapping[UnitKind, Applicability]]] = {
    # Administrative procedures and staff conferences are an agency's.
    "one_stop": Applicability.NOT_APPLICABLE,
    "online_services": Applicability.NOT_APPLICABLE,
    "staff_conferences": Applicability.NOT_APPLICABLE,
    "worker_conferences": Applicability.REQUIRED,
    "workplace_dialogues": Applicability.REQUIRED,
    "petition_resolution": Applicability.REQUIRED,
    "leader_dialogues": Applicability.REQUIRED,
    "exemplary_models": Applicability.REQUIRED,
}
"""Which figures of appendix 2 an enterprise is asked for; the others are optional."""

_SECTIONS = load_sections(files("qcdc_report_decree_60_149_145") / "outline.yaml")

PROFILE: Final = Profile(
    id="decree-60-149-145",
    title=Text(
        "Doanh nghiệp (các Nghị định số 60/2013/NĐ-CP, 149/2018/NĐ-CP, 145/2020/NĐ-CP)",
        "Enterprises (Decrees 60/2013, 149/2018 and 145/2020/NĐ-CP)",
    ),
    api_version=API_VERSION,
    outline=narrow(fill_slot(common_outline(), "results", _SECTIONS), APPLICABILITY),
    rules=RULES,
    renderers=RENDERERS,
    applies_to=frozenset({UnitKind.ENTERPRISE, UnitKind.STATE_ENTERPRISE}),
    prefix="D60",
    sources=(
        LegalBasis("ND60_2013"),
        LegalBasis("ND149_2018"),
        LegalBasis("ND145_2020", "Chương V"),
        LegalBasis("BLLD_2012", "Điều 63, 64, 65"),
        LegalBasis("BLLD_2019", "Điều 63, 64"),
    ),
)
"""The profile; usable without any plugin manager."""
