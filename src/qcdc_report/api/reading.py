"""From a file to a report: data as it stands, a document by what a person sees in it."""

from pathlib import Path

from attrs import evolve

from qcdc_report.api.defaults import cannot, default_registry, profile_of
from qcdc_report.findings import Finding, Findings, Place
from qcdc_report.formats import (
    Format,
    PageReader,
    Reading,
    ReadingOptions,
    failures_named,
    merged,
)
from qcdc_report.manuscript import ManuscriptError
from qcdc_report.outline import Outline
from qcdc_report.plugins import Registry, UnknownFormatError, UnknownProfileError
from qcdc_report.profile import Profile
from qcdc_report.recognition import Recognition
from qcdc_report.report import CONSOLIDATED, Report
from qcdc_report.rules import reading_finding
from qcdc_report.text import Text


class ReportFileError(ValueError):
    """A file that cannot be read as a report; ``findings`` says why, each with its place."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        super().__init__("\n".join(finding.told() for finding in findings))

    def __reduce__(self) -> tuple[type["ReportFileError"], tuple[Findings]]:
        """Pickle by the findings: the error crosses from worker processes."""
        return (type(self), (self.findings,))


def load(path: str | Path, *, registry: Registry | None = None) -> Report:
    """Read a report from a file, by its ending.

    Args:
        path: a ``.yaml``, ``.json``, ``.docx`` or any other file that a format reads.
        registry: the plugins to use; the installed ones by default.

    Raises:
        ReportFileError: the file is no report; every problem is listed with its place.
        UnknownFormatError: no format reads files of this ending.
        OSError: the file cannot be opened.
    """
    return read(path, registry=registry)


def read(
    path: str | Path,
    *,
    profile: Profile | str | None = None,
    figures: str | Path | None = None,
    options: ReadingOptions | None = None,
    registry: Registry | None = None,
) -> Report:
    """Read a report from a document that a person filled in or wrote: a form, or a free report.

    What could not be placed stands under ``unplaced``; ``read_file`` also says what a person
    should look at.

    Args:
        path: a ``.docx``, or any file that ``load`` reads.
        profile: what the unit reports under; guessed by default where the file does not say.
        figures: the workbook of figures that the unit filled in; its figures replace the others.
        options: limits, and what to do with old fonts and tracked changes.
        registry: the plugins to use; the installed ones by default.

    Raises:
        ReportFileError: nothing of the file can be read as a report, or, in a file of data, not
            all of it; every problem is listed with its place.
        UnknownFormatError: no format reads files of this ending.
        UnknownProfileError: no such profile is installed.
        OSError: the file cannot be opened.
    """
    reading = read_file(path, profile=profile, figures=figures, options=options, registry=registry)
    problems = Findings(reading.findings)
    if reading.report is None or problems.errors:
        raise ReportFileError(problems)
    return reading.report


def read_file(
    path: str | Path,
    *,
    profile: Profile | str | None = None,
    figures: str | Path | None = None,
    options: ReadingOptions | None = None,
    registry: Registry | None = None,
) -> Reading:
    """Return what a format's reader makes of a file: the report, and everything to be said of it.

    Args:
        path: the file.
        profile: what a document reports under; a file of data names its own.
        figures: the workbook of figures that the unit filled in; its figures replace the others.
        options: for documents: limits, and what to do with old fonts and tracked changes.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownFormatError: no format reads files of this ending.
        UnknownProfileError: no such profile is installed.
        MissingExtraError: the workbook needs the extra ``xlsx``.
        OSError: a file cannot be opened.
    """
    path = Path(path)
    registry = registry or default_registry()
    options = options or ReadingOptions()
    form = readable_format(path.suffix or path.name, registry)
    content = path.read_bytes()
    reading = read_content(form, content, str(path), profile, options, registry)
    if figures is None or reading.report is None:
        return reading
    outline = profile_of(reading.report, profile, registry).outline
    return _with_figures(reading, reading.report, outline, Path(figures), options, registry)


SAVED_AS_WORD = (".doc", ".docm", ".odt", ".rtf")
"""Endings of what units write in and no format reads; each is read once it is saved anew."""


def readable_format(wanted: str, registry: Registry) -> Format:
    """Return the format of that id or file ending, one that reads reports.

    Raises:
        UnknownFormatError: no format has it, or the one that has reads none.
    """
    try:
        form = registry.format(wanted)
    except UnknownFormatError as error:
        if wanted.lower() not in SAVED_AS_WORD:
            raise
        raise UnknownFormatError(
            Text(
                f"Không đọc được tệp {wanted}. Mở tệp bằng Word rồi lưu lại dạng Word Document "
                "(.docx)",
                f"Files ending in {wanted} are not read. Open the file in Word and save it as Word "
                "Document (.docx)",
            )
        ) from error
    if form.read is None and form.read_pages is None:
        raise UnknownFormatError(cannot("đọc", "read", form))
    return form


def read_content(
    form: Format,
    content: bytes,
    file: str,
    profile: Profile | str | None,
    options: ReadingOptions,
    registry: Registry,
) -> Reading:
    """Return what a format's reader makes of the bytes of a file, as ``read_file`` does.

    Args:
        form: one that reads, as ``readable_format`` gives it.
        content: the bytes.
        file: their name, for messages.
        profile: what a document reports under.
        options: for documents.
        registry: the plugins to use.

    Raises:
        UnknownProfileError: no such profile is installed.
    """
    if form.read is not None:
        with failures_named(form):
            return form.read(content, file)
    chosen = registry.profile(profile) if isinstance(profile, str) else profile
    return _recognised(form, content, file, chosen, options, registry)


def _recognised(
    form: Format,
    content: bytes,
    file: str,
    profile: Profile | None,
    options: ReadingOptions,
    registry: Registry,
) -> Reading:
    from qcdc_report.recognition import recognise

    read_pages: PageReader = form.read_pages  # type: ignore[assignment] # the caller has looked
    of_many = profile is not None and profile.id == CONSOLIDATED
    profiles = (profile,) if profile is not None and not of_many else registry.profiles()
    standards = registry.standards()
    try:
        with failures_named(form):
            if form.read_untouched is not None:
                found = form.read_untouched(content, file, options, profiles, standards)
                if found is not None:
                    return _reading_of(found)
            manuscript = read_pages(content, file, options)
    except ManuscriptError as error:
        return Reading(report=None, findings=(_refused(error, file),))
    if not profiles:
        raise _nothing_installed()
    return _reading_of(recognise(manuscript, profiles, profile=profile, standards=standards))


def _reading_of(found: Recognition) -> Reading:
    return Reading(report=found.report, findings=found.findings, placements=found.placements)


def _nothing_installed() -> UnknownProfileError:
    return UnknownProfileError(
        Text("Chưa cài bộ quy định (profile) nào", "No profile is installed"),
        Text(
            "Cài một bộ, như: pip install qcdc-report-decree-04-2015",
            "Install one, such as: pip install qcdc-report-decree-04-2015",
        ),
    )


def _with_figures(
    reading: Reading,
    report: Report,
    outline: Outline,
    path: Path,
    options: ReadingOptions,
    registry: Registry,
) -> Reading:
    form = registry.format(path.suffix or path.name)
    if form.read_figures is None:
        raise UnknownFormatError(cannot("đọc số liệu", "read figures", form))
    content = path.read_bytes()
    try:
        with failures_named(form):
            filled = form.read_figures(content, str(path), options)
    except ManuscriptError as error:
        return evolve(reading, findings=(*reading.findings, _refused(error, str(path))))
    joined, replaced = merged(report, outline, filled)
    found = (*reading.findings, *filled.findings, *replaced)
    return evolve(reading, report=joined, findings=found)


def _refused(error: ManuscriptError, file: str) -> Finding:
    return reading_finding("document-refused", Place(file), error.said, error.advice)
