"""Many reports made one: the profile derived from theirs, and every part of the report joined."""

from typing import TYPE_CHECKING, Any

from qcdc_report.consolidation.deriving import (
    ONE_UNIT_RULES,
    derived_profile,
    member_ids,
    profile_among,
)

if TYPE_CHECKING:
    from qcdc_report.consolidation.combining import ConsolidationError, combined

__all__ = [
    "ONE_UNIT_RULES",
    "ConsolidationError",
    "combined",
    "derived_profile",
    "member_ids",
    "profile_among",
]


def __getattr__(name: str) -> Any:
    # Whoever looks up the profile of a consolidated report puts none together.
    if name in ("ConsolidationError", "combined"):
        from qcdc_report.consolidation import combining

        return getattr(combining, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
