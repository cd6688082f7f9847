"""Many files become one."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qcdc_report.api.defaults import default_registry, profile_of, standard_of
from qcdc_report.api.reading import ReportFileError, load
from qcdc_report.api.rendering import render_bytes
from qcdc_report.blocks import Document
from qcdc_report.findings import Finding, Findings, Place
from qcdc_report.formats import ReadingOptions
from qcdc_report.formats.saving import save
from qcdc_report.layout import Standard, lay_out, with_charts
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.profile import Profile
from qcdc_report.report import Report
from qcdc_report.rules import reading_finding
from qcdc_report.text import Text

if TYPE_CHECKING:
    from qcdc_report.formats.docx.merging import Merged, MergeOptions, PageNumbers

WORD = ".docx"


def merge(
    paths: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    new_page: bool = True,
    page_numbers: "PageNumbers" = "continuous",
    contents: bool = False,
    titles: Sequence[str] | None = None,
    options: ReadingOptions | None = None,
    registry: Registry | None = None,
) -> "Merged":
    """Put Word files together as one, each as it looks by itself, and say what was left out.

    Each file is a part with its own paper, headers, footers, styles, numberings and notes. Macros,
    embedded objects, controls, whole files inside and links to what lies outside, web links apart,
    are left out. Reports as data (``.yaml``, ``.json``) are rendered first. An existing file is
    replaced in one step, or left as it was if anything fails.

    Args:
        paths: the files in their order, one at least; or a single one.
        out: where to, such as ``tat-ca.docx``; a Word file.
        new_page: each file begins on a new page.
        page_numbers: ``continuous`` through the whole, or ``restart`` with each file.
        contents: a table of the files stands first.
        titles: what it calls them; the names of the files by default.
        options: the limits for a stranger's file.
        registry: the plugins to use; the installed ones by default.

    Returns:
        The parts, and what of which file was left out.

    Raises:
        ReportFileError: files cannot be read; every one of them is named.
        UnknownFormatError: ``out`` does not end in ``.docx``.
        ValueError: there is no file, or there are more or fewer titles than files; pages are
            numbered in no such way.
        SaveError: the result cannot be written; an ``OSError``.
        OSError: a file cannot be opened.
    """
    from qcdc_report.formats.docx.merging import MergeOptions, Source, UnmergedError, merge_docx

    out = word_file(out)
    given = [paths] if isinstance(paths, str | Path) else paths
    files = [Path(path) for path in given]
    named = [path.stem for path in files] if titles is None else list(titles)
    registry = registry or default_registry()
    reports = data_among(files, registry)
    sources = [
        Source(
            file=str(path),
            title=title,
            read=path.read_bytes
            if path not in reports
            else partial(render_bytes, reports[path], WORD, registry=registry),
        )
        for path, title in zip(files, named, strict=True)
    ]
    how = MergeOptions(new_page=new_page, page_numbers=page_numbers, contents=contents)
    try:
        content, merged = merge_docx(sources, how, options or ReadingOptions())
    except UnmergedError as error:
        raise ReportFileError(
            Findings(
                reading_finding("document-refused", Place(file), one.said, one.advice)
                for file, one in error.refused
            )
        ) from error
    save(out, content)
    return merged


def merge_reports(
    reports: Iterable[Report],
    out: str | Path,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    page_numbers: "PageNumbers" = "continuous",
    contents: bool = False,
    charts: bool = False,
    titles: Sequence[str] | None = None,
    registry: Registry | None = None,
) -> Path:
    """Lay many reports out as one Word file, each on a new page, and return its path.

    The pages are those of ``render``, written in one go: hundreds of reports take about as long as
    laying them out. The file carries no data: it is not one report that can be read back.

    Args:
        reports: in their order, one at least.
        out: where to, such as ``tat-ca.docx``; an existing file is replaced in one step.
        standard: id of a presentation standard for all; each report's own by default.
        profile: instead of those that the reports name.
        page_numbers: ``continuous`` through the whole, or ``restart`` with each report.
        contents: a table of the units stands first.
        charts: as for ``render``.
        titles: what the table calls the reports; the names of the units by default.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownProfileError, UnknownStandardError: no such thing is known.
        UnknownFormatError: ``out`` does not end in ``.docx``.
        MissingExtraError: what the charts need is not installed.
        ValueError: there is no report, or there are more or fewer titles than reports; pages are
            numbered in no such way.
        SaveError: the file cannot be written; an ``OSError``.
    """
    from qcdc_report.formats.docx.merging import MergeOptions, Titled, write_many

    out = word_file(out)
    registry = registry or default_registry()
    reports = tuple(reports)
    named = [report.unit.name for report in reports] if titles is None else list(titles)
    pages = [standard_of(report, standard, registry) for report in reports]
    how = MergeOptions(page_numbers=page_numbers, contents=contents)
    if any(page != pages[0] for page in pages):
        each = [
            partial(
                render_bytes, report, WORD, standard=page.id, profile=profile, charts=charts,
                registry=registry,
            )
            for report, page in zip(reports, pages, strict=True)
        ]  # fmt: skip
        return save(out, _written_apart(named, each, how))
    documents = (
        Titled(title=title, document=_laid_out(report, profile, page, registry, charts=charts))
        for report, title, page in zip(reports, named, pages, strict=True)
    )
    if not reports:
        raise ValueError("There is nothing to merge")
    return save(out, write_many(documents, pages[0], how))


def word_file(out: str | Path) -> Path:
    """Return the path of the file to write: a Word file by any other name opens nowhere.

    Raises:
        UnknownFormatError: it does not end in ``.docx``.
    """
    path = Path(out)
    if path.suffix.lower() != WORD:
        raise UnknownFormatError(
            Text(
                f"Các tệp được ghép thành tệp Word: “{path.name}” cần đuôi {WORD}",
                f"Files are merged into a Word file: “{path.name}” must end in {WORD}",
            )
        )
    return path


def _laid_out(
    report: Report,
    profile: Profile | str | None,
    page: Standard,
    registry: Registry,
    *,
    charts: bool,
) -> Document:
    chosen = profile_of(report, profile, registry)
    document = lay_out(report, chosen, page, carries_data=False)
    return with_charts(document, report, chosen.outline) if charts else document


def _written_apart(
    titles: Sequence[str], each: Sequence[Callable[[], bytes]], how: "MergeOptions"
) -> bytes:
    """Return documents of different standards as one file, merged as any Word files are."""
    from qcdc_report.formats.docx.merging import Source, merge_docx

    sources = [
        Source(file=title, title=title, read=read) for title, read in zip(titles, each, strict=True)
    ]
    content, _ = merge_docx(sources, how)
    return content


def data_among(files: Iterable[Path], registry: Registry) -> dict[Path, Report]:
    """Return the report of each of the files that hold data, by their endings.

    Raises:
        ReportFileError: some of them are no reports; every problem of each is listed.
    """
    reports: dict[Path, Report] = {}
    problems: list[Finding] = []
    for path in files:
        if _is_data(path, registry):
            try:
                reports[path] = load(path, registry=registry)
            except ReportFileError as error:
                problems += error.findings
    if problems:
        raise ReportFileError(Findings(tuple(problems)))
    return reports


def _is_data(path: Path, registry: Registry) -> bool:
    """Say whether a file holds a report as data, by its ending."""
    try:
        return registry.format(path.suffix or path.name).read is not None
    except UnknownFormatError:
        return False
