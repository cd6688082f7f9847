"""From a report to a document."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from qcdc_report.api.defaults import cannot, default_registry, profile_of, standard_of
from qcdc_report.findings import Finding
from qcdc_report.formats import Format, Subject, failures_named
from qcdc_report.formats.beside import beside_paragraphs
from qcdc_report.formats.saving import save
from qcdc_report.layout import lay_out, with_charts
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.profile import Profile
from qcdc_report.report import Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from qcdc_report.formats.docx.composing import ReportComposer


def render(
    report: Report,
    path: str | Path,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    charts: bool = False,
    findings: Iterable[Finding] | None = None,
    registry: Registry | None = None,
) -> Path:
    """Write a report as a document, in the format of the path's ending, and return the path.

    An existing file is replaced in one step, or left as it was if anything fails.

    Args:
        report: the report.
        path: where to; ``.docx`` is the official page, ``.xlsx`` has the two appendices as
            tables, ``.yaml`` and ``.json`` are the data.
        standard: id of a presentation standard; the report's own, or its date's, by default.
        profile: instead of the one the report names.
        charts: whether a chart stands below each table by year in the appendix of figures;
            data formats have none.
        findings: what is wrong with the report, shown beside what it is about in ``.html``, and
            on a sheet in ``.xlsx``; not shown by default.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known, or
            the format shows no findings.
        MissingExtraError: what the format or the charts need is not installed.
        SaveError: the file cannot be written; an ``OSError``.
    """
    path = Path(path)
    content = render_bytes(
        report,
        path.suffix,
        standard=standard,
        profile=profile,
        charts=charts,
        findings=findings,
        registry=registry,
    )
    return save(path, content)


def render_bytes(
    report: Report,
    to: str,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    charts: bool = False,
    findings: Iterable[Finding] | None = None,
    registry: Registry | None = None,
) -> bytes:
    """Return a report as the bytes of a file. The same report gives the same bytes.

    Args:
        report: the report.
        to: id or file ending of a format, such as ``docx``.
        standard: id of a presentation standard.
        profile: instead of the one the report names.
        charts: as for ``render``.
        findings: what is wrong with the report, for a format that shows it.
        registry: the plugins to use.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known, or
            the format shows no findings.
        MissingExtraError: what the format or the charts need is not installed.
    """
    registry = registry or default_registry()
    form = registry.format(to)
    if findings is not None and not shows_findings(form):
        raise UnknownFormatError(cannot("trình bày phát hiện", "show findings", form))
    if form.write_data is not None:
        with failures_named(form):
            return form.write_data(report)
    if form.write_tables is not None:
        outline = profile_of(report, profile, registry).outline
        found = None if findings is None else tuple(findings)
        with failures_named(form):
            return form.write_tables(Subject(report=report, outline=outline, findings=found))
    if form.write is None:
        raise UnknownFormatError(cannot("ghi", "write", form))
    chosen, page = profile_of(report, profile, registry), standard_of(report, standard, registry)
    document = lay_out(report, chosen, page)
    if charts:
        document = with_charts(document, report, chosen.outline)
    with failures_named(form):
        if findings is not None and form.write_reviewed is not None:
            return form.write_reviewed(document, page, beside_paragraphs(findings, report))
        return form.write(document, page)


def shows_findings(form: Format) -> bool:
    """Say whether a format can show what is wrong with a report."""
    return form.write_reviewed is not None or form.write_tables is not None


def render_units(
    reports: Iterable[Report],
    path: str | Path,
    *,
    profile: Profile | str | None = None,
    findings: Iterable[Iterable[Finding]] | None = None,
    registry: Registry | None = None,
) -> Path:
    """Write many reports as one workbook with a row for each unit, and return its path.

    Its sheets are the units, their figures (a column for each indicator, year and measure, closed
    by totals), the same figures one number a row, the documents of all, and the findings. An
    existing file is replaced in one step, or left as it was if anything fails.

    Args:
        reports: in the order of the rows.
        path: where to, such as ``tong-hop.xlsx``.
        profile: instead of those that the reports name.
        findings: for each report what is wrong with it, in the same order; not shown by default.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownProfileError, UnknownFormatError: no such thing is known, or the format has no
            tables of many reports.
        MissingExtraError: the format needs a library that is not installed.
        ValueError: there are findings for more or fewer reports than there are.
        SaveError: the file cannot be written; an ``OSError``.
    """
    path = Path(path)
    registry = registry or default_registry()
    form = registry.format(path.suffix)
    if form.write_units is None:
        raise UnknownFormatError(cannot("tổng hợp nhiều báo cáo", "tabulate many reports", form))
    reports = tuple(reports)
    found = [None] * len(reports) if findings is None else [tuple(one) for one in findings]
    subjects = [
        Subject(
            report=report, outline=profile_of(report, profile, registry).outline, findings=theirs
        )
        for report, theirs in zip(reports, found, strict=True)
    ]
    with failures_named(form):
        content = form.write_units(subjects)
    return save(path, content)


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
    chosen, page = profile_of(report, profile, registry), standard_of(report, standard, registry)
    return open_document(lay_out(report, chosen, page), page)


def to_composer(
    report: Report,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    registry: Registry | None = None,
) -> "ReportComposer":
    """Return a report as the first file of docxcompose: ``composer.append(document)``, ``save``.

    For annexes that an application has open in python-docx. docxcompose checks no file and lets the
    first one's styles win; files on disk, other people's above all, are for ``merge``.

    Raises:
        UnknownProfileError, UnknownStandardError: no such thing is known.
    """
    from qcdc_report.formats.docx.composing import ReportComposer

    document = to_document(report, standard=standard, profile=profile, registry=registry)
    return ReportComposer(document)
