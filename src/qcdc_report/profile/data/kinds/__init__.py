"""What a rule of a profile file can look at, one module each."""

from qcdc_report.profile.data.kinds.in_force import InForce
from qcdc_report.profile.data.kinds.kind import Kind
from qcdc_report.profile.data.kinds.minimum import Minimum, Share
from qcdc_report.profile.data.kinds.other_variant import OtherVariant
from qcdc_report.profile.data.kinds.required import RequiredParts
from qcdc_report.profile.data.kinds.sums import Subset, Sum
from qcdc_report.profile.data.kinds.topics import Topics
from qcdc_report.profile.data.kinds.unit_kinds import UnitKinds

__all__ = [
    "InForce",
    "Kind",
    "Minimum",
    "OtherVariant",
    "RequiredParts",
    "Share",
    "Subset",
    "Sum",
    "Topics",
    "UnitKinds",
]
