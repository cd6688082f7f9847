"""The package's face: load, check, validate, render. One report in, findings or a document out."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qcdc_report.findings import Finding, Findings, Hit
from qcdc_report.formats import Format, Reading, failures_named
from qcdc_report.formats.saving import save
from qcdc_report.layout import Standard, lay_out, standard_for
from qcdc_report.plugins import Registry, UnknownFormatError, UnknownProfileError
from qcdc_report.profile import Profile, check_report
from qcdc_report.profile.checking import finding_of
from qcdc_report.report import Report
from qcdc_report.rules import reading_rule
from qcdc_report.text import Text

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


class ReportFileError(ValueError):
    """A file that cannot be read as a report; ``findings`` says why, each with its place."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        super().__init__("\n".join(f"{f.place}: {f.message} {f.hint}".strip() for f in findings))

    def __reduce__(self) -> tuple[type["ReportFileError"], tuple[Findings]]:
        """Pickle by the findings: the error crosses from worker processes."""
        return (type(self), (self.findings,))


@cache
def default_registry() -> Registry:
    """Return the registry of the installed plugins, made on first use."""
    return Registry.installed()


def load(path: str | Path, *, registry: Registry | None = None) -> Report:
    """Read a report from a file, by its ending.

    Args:
        path: a ``.yaml``, ``.json`` or any other file that a format reads.
        registry: the plugins to use; the installed ones by default.

    Raises:
        ReportFileError: the file is no report; every problem is listed with line and column.
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    reading = read_file(path, registry=registry)
    problems = Findings(reading.findings)
    if reading.report is None or problems.errors:
        raise ReportFileError(problems)
    return reading.report


def check(
    path: str | Path, *, profile: Profile | str | None = None, registry: Registry | None = None
) -> Findings:
    """Return everything that is wrong with a report file: what reading it and the rules say.

    What of the file can be understood is checked by the rules even when other parts cannot.

    Args:
        path: the file.
        profile: instead of the one the report names.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    registry = registry or default_registry()
    reading = read_file(path, registry=registry)
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
    chosen = _profile(report, profile, registry)
    return check_report(report, chosen, registry.house_rules(chosen.id))


def render(
    report: Report,
    path: str | Path,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    registry: Registry | None = None,
) -> Path:
    """Write a report as a document, in the format of the path's ending, and return the path.

    An existing file is replaced in one step, or left as it was if anything fails.

    Args:
        report: the report.
        path: where to; ``.docx`` is the official page, ``.yaml`` and ``.json`` the data.
        standard: id of a presentation standard; the report's own, or its date's, by default.
        profile: instead of the one the report names.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known.
        SaveError: the file cannot be written; an ``OSError``.
    """
    path = Path(path)
    content = render_bytes(
        report, path.suffix, standard=standard, profile=profile, registry=registry
    )
    return save(path, content)


def render_bytes(
    report: Report,
    to: str,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    registry: Registry | None = None,
) -> bytes:
    """Return a report as the bytes of a file. The same report gives the same bytes.

    Args:
        report: the report.
        to: id or file ending of a format, such as ``docx``.
        standard: id of a presentation standard.
        profile: instead of the one the report names.
        registry: the plugins to use.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known.
    """
    registry = registry or default_registry()
    form = registry.format(to)
    if form.write_data is not None:
        with failures_named(form):
            return form.write_data(report)
    if form.write is None:
        raise UnknownFormatError(_cannot("ghi", "write", form))
    chosen, page = _profile(report, profile, registry), _standard(report, standard, registry)
    document = lay_out(report, chosen, page)
    with failures_named(form):
        return form.write(document, page)


def to_document(
    report: Report,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    registry: Registry | None = None,
) -> "WordDocument":
    """Return a report as a python-docx ``Document``, to go on editing by script.

    Raises:
        UnknownProfileError, UnknownStandardError: no such thing is known.
    """
    from qcdc_report.formats.docx import to_document as open_document

    registry = registry or default_registry()
    chosen, page = _profile(report, profile, registry), _standard(report, standard, registry)
    return open_document(lay_out(report, chosen, page), page)


def read_file(path: str | Path, *, registry: Registry | None = None) -> Reading:
    """Return what a format's reader makes of a file.

    Raises:
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    path = Path(path)
    form = (registry or default_registry()).format(path.suffix or path.name)
    if form.read is None:
        raise UnknownFormatError(_cannot("đọc", "read", form))
    content = path.read_bytes()
    with failures_named(form):
        return form.read(content, str(path))


def _profile(report: Report, wanted: Profile | str | None, registry: Registry) -> Profile:
    if isinstance(wanted, Profile):
        return wanted
    return registry.profile(wanted or report.profile)


def _standard(report: Report, wanted: str | None, registry: Registry) -> Standard:
    return standard_for(report, registry.standards(), wanted)


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


def _cannot(vi: str, en: str, form: Format) -> Text:
    return Text(f"Định dạng “{form.id}” không {vi} được", f"The format “{form.id}” cannot {en}")
