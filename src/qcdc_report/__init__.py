"""Reports on grassroots democracy (quy chế dân chủ ở cơ sở): model, check, lay out as Word.

Everything here is loaded on first use, so that ``import qcdc_report`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qcdc_report.api import (
        ReportFileError,
        annotate,
        check,
        consolidate,
        default_registry,
        load,
        merge,
        merge_reports,
        read,
        read_file,
        render,
        render_bytes,
        render_units,
        to_composer,
        to_document,
        validate,
    )
    from qcdc_report.batching import (
        Batch,
        BatchError,
        batch,
        progress,
        save_summary,
    )
    from qcdc_report.consolidation import ConsolidationError
    from qcdc_report.findings import Finding, Findings, Rule, Severity
    from qcdc_report.fixing import fix_file
    from qcdc_report.outline import Outline
    from qcdc_report.plugins import Registry, hookimpl
    from qcdc_report.profile import Profile, ProfileFileError, load_profile
    from qcdc_report.report import NOT_APPLICABLE, Report
    from qcdc_report.report.frames import figures_frame, reports_from_frame
    from qcdc_report.report.plotting import charts
    from qcdc_report.scaffold import new_profile
    from qcdc_report.text import Text

    __version__: str

_HOME = {
    "Batch": "batching",
    "BatchError": "batching",
    "ConsolidationError": "consolidation",
    "Finding": "findings",
    "Findings": "findings",
    "NOT_APPLICABLE": "report",
    "Outline": "outline",
    "Profile": "profile",
    "ProfileFileError": "profile",
    "Registry": "plugins",
    "Report": "report",
    "ReportFileError": "api",
    "Rule": "findings",
    "Severity": "findings",
    "Text": "text",
    "annotate": "api",
    "batch": "batching",
    "charts": "report.plotting",
    "check": "api",
    "consolidate": "api",
    "default_registry": "api",
    "figures_frame": "report.frames",
    "fix_file": "fixing",
    "hookimpl": "plugins",
    "load": "api",
    "load_profile": "profile",
    "merge": "api",
    "merge_reports": "api",
    "new_profile": "scaffold",
    "progress": "batching",
    "read": "api",
    "read_file": "api",
    "render": "api",
    "render_bytes": "api",
    "render_units": "api",
    "reports_from_frame": "report.frames",
    "save_summary": "batching",
    "to_composer": "api",
    "to_document": "api",
    "validate": "api",
}

__all__ = [
    "NOT_APPLICABLE",
    "Batch",
    "BatchError",
    "ConsolidationError",
    "Finding",
    "Findings",
    "Outline",
    "Profile",
    "ProfileFileError",
    "Registry",
    "Report",
    "ReportFileError",
    "Rule",
    "Severity",
    "Text",
    "__version__",
    "annotate",
    "batch",
    "charts",
    "check",
    "consolidate",
    "default_registry",
    "figures_frame",
    "fix_file",
    "hookimpl",
    "load",
    "load_profile",
    "merge",
    "merge_reports",
    "new_profile",
    "progress",
    "read",
    "read_file",
    "render",
    "render_bytes",
    "render_units",
    "reports_from_frame",
    "save_summary",
    "to_composer",
    "to_document",
    "validate",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        # Imported here: looking a version up costs more than all else in this module.
        from importlib.metadata import version

        return version("qcdc-report")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
