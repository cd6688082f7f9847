"""What is wrong with a report, or with the file that should be one."""

from collections.abc import Iterable
from pathlib import Path

from qcdc_report.api.defaults import default_registry, profile_of
from qcdc_report.api.reading import read_file
from qcdc_report.findings import Finding, Findings, Hit
from qcdc_report.formats import Reading, ReadingOptions
from qcdc_report.plugins import Registry, UnknownProfileError
from qcdc_report.profile import Profile, check_report
from qcdc_report.profile.checking import finding_of
from qcdc_report.report import Report
from qcdc_report.rules import reading_rule


def check(
    path: str | Path,
    *,
    profile: Profile | str | None = None,
    options: ReadingOptions | None = None,
    registry: Registry | None = None,
) -> Findings:
    """Return everything that is wrong with a report file: what reading it and the rules say.

    What of the file can be understood is checked by the rules even when other parts cannot.

    Args:
        path: the file.
        profile: instead of the one the report names.
        options: for documents: limits, and what to do with old fonts and tracked changes.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownFormatError: no format reads files of this ending.
        UnknownProfileError: ``profile`` is the id of none that is installed.
        OSError: the file cannot be opened.
    """
    registry = registry or default_registry()
    reading = read_file(path, profile=profile, options=options, registry=registry)
    return findings_of(reading, profile, registry)


def findings_of(reading: Reading, profile: Profile | str | None, registry: Registry) -> Findings:
    """Return everything that is wrong with what a reader made of a file, as ``check`` does."""
    found = Findings(reading.findings)
    if reading.report is None:
        return found
    try:
        by_rules = validate(reading.report, profile=profile, registry=registry)
    except UnknownProfileError as error:
        hit = Hit(path="profile", said=error.said, advice=error.advice)
        unknown = finding_of(reading_rule("unknown-profile"), hit, reading.report)
        return Findings((*found, unknown))
    news = Findings(
        (f for f in by_rules if not _said_already(f, reading.findings)), by_rules.ignored
    )
    return Findings.joined([found, news])


def validate(
    report: Report,
    *,
    profile: Profile | str | None = None,
    registry: Registry | None = None,
) -> Findings:
    """Return what the rules say about a report: core's, its profile's, and house rules.

    Args:
        report: the report.
        profile: a profile, which then needs no plugin, or the id of one; the report's by default.
        registry: where ids and house rules are looked up; the installed plugins by default.

    Raises:
        UnknownProfileError: no such profile is installed.
    """
    if isinstance(profile, Profile) and registry is None:
        return check_report(report, profile)
    registry = registry or default_registry()
    chosen = profile_of(report, profile, registry)
    return check_report(report, chosen, registry.house_rules(chosen.id))


def _said_already(finding: Finding, problems: Iterable[Finding]) -> bool:
    """Say whether a finding is only about what reading left out, so that nobody reads it twice."""
    below = (f"{finding.path}.", f"{finding.path}[")
    return any(
        finding.path == problem.path
        or problem.path.startswith(below)
        or finding.path.startswith((f"{problem.path}.", f"{problem.path}["))
        for problem in problems
        if problem.path and finding.path
    )
