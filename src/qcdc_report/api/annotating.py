"""Findings written back into the document they are about."""

from collections.abc import Iterable
from pathlib import Path

from qcdc_report.api.checking import check
from qcdc_report.api.defaults import cannot, default_registry
from qcdc_report.findings import Finding
from qcdc_report.formats import ReadingOptions, failures_named
from qcdc_report.formats.saving import save
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.profile import Profile
from qcdc_report.text.speech import Language


def annotate(
    path: str | Path,
    output: str | Path,
    *,
    findings: Iterable[Finding] | None = None,
    profile: Profile | str | None = None,
    options: ReadingOptions | None = None,
    lang: Language = "vi",
    registry: Registry | None = None,
) -> Path:
    """Write what is found in a document into a copy of it, as comments, and return its path.

    All else of the document stays as it is. A finding without a place of its own goes to the
    first comment.

    Args:
        path: the document.
        output: where the copy goes; an existing file is replaced in one step.
        findings: what ``check`` said about this very file; it is checked now by default.
        profile: what the unit reports under; guessed by default where the file does not say.
        options: limits, and what to do with old fonts and tracked changes.
        lang: the language of the comments.
        registry: the plugins to use; the installed ones by default.

    Raises:
        ManuscriptError: the document cannot be read.
        UnknownFormatError: documents of this ending cannot be annotated.
        UnknownProfileError: no such profile is installed.
        SaveError: the copy cannot be written; an ``OSError``.
        OSError: the document cannot be opened.
    """
    path, output = Path(path), Path(output)
    registry = registry or default_registry()
    form = registry.format(path.suffix or path.name)
    if form.annotate is None:
        raise UnknownFormatError(cannot("ghi nhận xét", "annotate", form))
    if findings is None:
        findings = check(path, profile=profile, options=options, registry=registry)
    content = path.read_bytes()
    with failures_named(form):
        annotated = form.annotate(content, findings, lang=lang)
    return save(output, annotated)
