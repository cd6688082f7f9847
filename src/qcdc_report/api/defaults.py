"""What a verb uses when nobody says otherwise: the installed plugins, the report's own choices."""

from functools import cache

from qcdc_report.consolidation.deriving import derived_profile, member_ids
from qcdc_report.formats import Format
from qcdc_report.layout import Standard, standard_for
from qcdc_report.plugins import Registry
from qcdc_report.profile import Profile
from qcdc_report.report import CONSOLIDATED, Report
from qcdc_report.text import Text


@cache
def default_registry() -> Registry:
    """Return the registry of the installed plugins, made on first use."""
    return Registry.installed()


def profile_of(report: Report, wanted: Profile | str | None, registry: Registry) -> Profile:
    """Return the profile asked for, or else the one the report names.

    What is asked for may be the path of a profile file; what a report says opens no file. That of
    a consolidated report is derived from its units' profiles.

    Raises:
        UnknownProfileError: no such profile is installed.
        ProfileFileError: the file asked for is no profile.
        OSError: the file asked for cannot be opened.
    """
    if isinstance(wanted, Profile):
        return wanted
    if wanted and wanted != report.profile:
        return registry.profile(wanted)
    ids = member_ids(report) if report.profile == CONSOLIDATED else ()
    if ids:
        return derived_profile(registry.named(each) for each in ids)
    return registry.named(report.profile)


def standard_of(report: Report, wanted: str | None, registry: Registry) -> Standard:
    """Return the presentation standard asked for, or the report's own, or that of its date.

    Raises:
        UnknownStandardError: no such standard is known.
    """
    return standard_for(report, registry.standards(), wanted)


def cannot(vi: str, en: str, form: Format) -> Text:
    """Return the message for a format that lacks a direction: ``đọc``, ``read``."""
    return Text(f"Định dạng “{form.id}” không {vi} được", f"The format “{form.id}” cannot {en}")
