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
from qcdc_report_decree_04_2015.rendering import RENDERERS
from qcdc_report_decree_04_2015.rules import RULES

APPLICABILITY: Final[Mapping[str, Applicability | Mapping[UnitKind, Applicability]]] = {
    # Only agencies settle procedures for citizens as their own task; some public units do too.
    "one_stop": {UnitKind.AGENCY: Applicability.REQUIRED},
    "online_services": {UnitKind.AGENCY: Applicability.REQUIRED},
    "staff_conferences": Applicability.REQUIRED,
    # Labour law's forms; an agency with workers on contract may still report them (QC204 asks).
    "worker_conferences": Applicability.NOT_APPLICABLE,
    "workplace_dialogues": Applicability.NOT_APPLICABLE,
    "petition_resolution": Applicability.REQUIRED,
    "leader_dialogues": Applicability.REQUIRED,
    "exemplary_models": Applicability.REQUIRED,
}
"""Which figures of appendix 2 a unit under the decree is asked for; the others are optional."""

_SECTIONS = load_sections(files("qcdc_report_decree_04_2015") / "outline.yaml")

PROFILE: Final = Profile(
    id="decree-04-2015",
    title=Text(
        "Cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập (Nghị định số 04/2015/NĐ-CP)",
        "State agencies and public service units (Decree 04/2015/NĐ-CP)",
    ),
    api_version=API_VERSION,
    outline=narrow(fill_slot(common_outline(), "results", _SECTIONS), APPLICABILITY),
    rules=RULES,
    renderers=RENDERERS,
    applies_to=frozenset(
        {
            UnitKind.AGENCY,
            UnitKind.PUBLIC_SERVICE_UNIT,
            # The source names neither; their staff are cán bộ, công chức as those of an agency.
            UnitKind.PARTY_BODY,
            UnitKind.MASS_ORGANISATION,
        }
    ),
    prefix="D04",
    sources=(LegalBasis("ND04_2015"), LegalBasis("TT01_2016")),
)
"""The profile; usable without any plugin manager."""
