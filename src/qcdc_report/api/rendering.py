"""From a report to a document."""

from pathlib import Path
from typing import TYPE_CHECKING

from qcdc_report.api.defaults import cannot, default_registry, profile_of, standard_of
from qcdc_report.formats import failures_named
from qcdc_report.formats.saving import save
from qcdc_report.layout import lay_out, with_charts
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.profile import Profile
from qcdc_report.report import Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def render(
    report: Report,
    path: str | Path,
    *,
    standard: str | None = None,
    profile: Profile | str | None = None,
    charts: bool = False,
    registry: Registry | None = None,
) -> Path:
    """Write a report as a document, in the format of the path's ending, and return the path.

    An existing file is replaced in one step, or left as it was if anything fails.

    Args:
        report: the report.
        path: where to; ``.docx`` is the official page, ``.yaml`` and ``.json`` the data.
        standard: id of a presentation standard; the report's own, or its date's, by default.
        profile: instead of the one the report names.
        charts: whether a chart stands below each table by year in the appendix of figures;
            data formats have none.
        registry: the plugins to use; the installed ones by default.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known.
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
    registry: Registry | None = None,
) -> bytes:
    """Return a report as the bytes of a file. The same report gives the same bytes.

    Args:
        report: the report.
        to: id or file ending of a format, such as ``docx``.
        standard: id of a presentation standard.
        profile: instead of the one the report names.
        charts: as for ``render``.
        registry: the plugins to use.

    Raises:
        UnknownProfileError, UnknownStandardError, UnknownFormatError: no such thing is known.
        MissingExtraError: what the format or the charts need is not installed.
    """
    registry = registry or default_registry()
    form = registry.format(to)
    if form.write_data is not None:
        with failures_named(form):
            return form.write_data(report)
    if form.write is None:
        raise UnknownFormatError(cannot("ghi", "write", form))
    chosen, page = profile_of(report, profile, registry), standard_of(report, standard, registry)
    document = lay_out(report, chosen, page)
    if charts:
        document = with_charts(document, report, chosen.outline)
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
    chosen, page = profile_of(report, profile, registry), standard_of(report, standard, registry)
    return open_document(lay_out(report, chosen, page), page)
