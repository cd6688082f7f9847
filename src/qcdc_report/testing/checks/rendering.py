"""What becomes of a profile's reports on paper, and on the way back from there."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

import qcdc_report as qcdc
from qcdc_report.blocks import Document
from qcdc_report.formats import Format, FormatFailedError
from qcdc_report.formats.saving import save
from qcdc_report.formats.skeleton import new_yaml
from qcdc_report.layout import Standard, lay_out
from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.tabular import MissingExtraError
from qcdc_report.testing.subject import Subject, bare
from qcdc_report.testing.trying import failures_on

_TEXTUAL = ("html", "md", "txt")
"""Formats whose bytes are a text that a person reads, markup aside."""


def renders_by_every_standard_in_every_format(subject: Subject) -> Iterator[str]:
    """The good report becomes a document by every standard, in every format that works here.

    A format whose extra or program is not installed is left out; one made from another's pages,
    as PDF is, is tried by one standard.

    If this fails: call the renderer the message names with the good report, and look at the
    blocks it yields.
    """
    report = subject.report
    if report is None:
        return
    for number, standard in enumerate(subject.registry.standards()):
        try:
            document = lay_out(report, subject.profile, standard)
        except Exception as cause:  # noqa: BLE001 - a renderer may raise anything
            yield f"{standard.id}: {type(cause).__name__}: {cause}"
            continue
        for form in subject.registry.formats():
            if form.write is not None and (number == 0 or form.id != "pdf"):
                yield from _unwritten(form, document, standard)


def renders_the_same_twice(subject: Subject) -> Iterator[str]:
    """The same report gives the same blocks, and the same bytes.

    If this fails: the renderer runs through a set, asks the clock, or keeps
    something between calls.
    """
    report = subject.report
    if report is None:
        return
    for key, renderer in subject.profile.renderers.items():
        once, twice = (list(renderer(report, subject.profile.outline)) for _ in range(2))
        if once != twice:
            yield f"the renderer of {key!r} does not yield the same twice"
    one, other = (qcdc.render_bytes(report, "docx", profile=subject.profile) for _ in range(2))
    if one != other:
        yield "the same report gives two different Word files"


def renders_any_report(subject: Subject) -> Iterator[str]:
    """No renderer raises: on an empty report, on made-up ones, on another outline.

    If this fails: a section may have no answer, a figure no number, and an outline no such
    section: yield no blocks then.
    """
    outlines = (subject.profile.outline, common_outline())

    def breaks(report: Report) -> str:
        for key, renderer in subject.profile.renderers.items():
            for outline in outlines:
                try:
                    list(renderer(report, outline))
                except Exception as cause:  # noqa: BLE001 - a renderer may raise anything
                    return f"the renderer of {key!r} raises {type(cause).__name__}: {cause}"
        return ""

    yield from failures_on(outlines[0], subject.profile.id, breaks)


def keeps_every_word(subject: Subject) -> Iterator[str]:
    """Every line of every answer stands in the document, in every format that is text.

    If this fails: a renderer leaves an answer out; ``render_answer(report, key)`` from
    ``qcdc_report.layout`` yields it whole.
    """
    report = subject.report
    if report is None:
        return
    for form in _TEXTUAL:
        try:
            content = qcdc.render_bytes(report, form, profile=subject.profile)
        except MissingExtraError:
            continue
        page = _letters(re.sub(r"<[^>]*>", "", html.unescape(content.decode())))
        for key, answer in report.answers.items():
            for line in answer.splitlines():
                if _letters(line) not in page:
                    yield f"{form}: “{line}” of answers.{key} is not in the document"


def reads_back_what_it_writes(subject: Subject) -> Iterator[str]:
    """Data comes back equal; a Word file comes back as a report that gives the same pages.

    If this fails: give each section a title of its own (two sections of one title cannot be told
    apart on paper), and let a renderer print headings by ``section_heading``, so that the reader
    finds them.
    """
    report, profile = subject.report, subject.profile
    if report is None:
        return
    with TemporaryDirectory() as folder:
        for ending in ("yaml", "json"):
            path = qcdc.render(report, f"{folder}/report.{ending}", profile=profile)
            if bare(qcdc.read(path, profile=profile)) != bare(report):
                yield f"{ending}: the report comes back changed"
        for standard in subject.registry.standards():
            path = qcdc.render(
                report, f"{folder}/report.docx", profile=profile, standard=standard.id
            )
            back = qcdc.read(path, profile=profile)
            yield from _changes(report, back, subject, standard)


def offers_an_empty_report_to_fill_in(subject: Subject) -> Iterator[str]:
    """``new`` writes an empty report with the outline's guidance that loads without a problem.

    If this fails: look for guidance or titles that YAML cannot hold as comments, and for keys of
    indicators that are no YAML keys.
    """
    profile = subject.profile
    kinds = sorted(profile.applies_to)
    text = new_yaml(
        profile.outline, profile.id, kinds, [s.id for s in subject.registry.standards()]
    )
    with TemporaryDirectory() as folder:
        path = save(Path(folder, "empty.yaml"), text.encode())
        reading = qcdc.read_file(path)
    yield from (f"{found.path}: {found.said.en}" for found in reading.findings)
    if reading.report is None or reading.report.profile != profile.id:
        yield "the empty report does not come back as one of this profile"


def _unwritten(form: Format, document: Document, standard: Standard) -> Iterator[str]:
    try:
        if form.write is not None and not form.write(document, standard):
            yield f"{standard.id}: {form.id}: no bytes"
    except (MissingExtraError, FormatFailedError):
        return  # the extra or the program is not here
    except Exception as cause:  # noqa: BLE001 - a writer of a plugin may raise anything
        yield f"{standard.id}: {form.id}: {type(cause).__name__}: {cause}"


def _changes(report: Report, back: Report, subject: Subject, standard: Standard) -> Iterator[str]:
    """Yield what a Word file lost, part by part of what is printed of it."""
    for key, answer in report.answers.items():
        if back.answers.get(key) != answer:
            yield f"{standard.id}: answers.{key} comes back changed from Word"
    if back.documents != report.documents:
        yield f"{standard.id}: the issued documents come back changed from Word"
    again = evolve(
        report, answers=back.answers, documents=back.documents, figures=back.figures, source=None
    )
    before, after = (lay_out(each, subject.profile, standard) for each in (report, again))
    if before != after:
        lost = [one for one in before.blocks if one not in after.blocks]
        yield f"{standard.id}: the report read back from Word is printed differently: {lost[:2]}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
