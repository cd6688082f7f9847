"""Laying out: a report, its profile and a presentation standard made into a finished document."""

from collections.abc import Iterable, Iterator

from qcdc_report.blocks import Block, Document, Heading
from qcdc_report.layout.closing import signature
from qcdc_report.layout.documents import render_documents
from qcdc_report.layout.figures import render_figures
from qcdc_report.layout.finishing import ended, labelled, numbered
from qcdc_report.layout.leftovers import render_leftovers
from qcdc_report.layout.opening import addressees, letterhead, title
from qcdc_report.layout.sections import render_answer, section_heading
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.symbols import appendix_link
from qcdc_report.layout.units import render_units
from qcdc_report.layout.unseen import unseen
from qcdc_report.outline import Section
from qcdc_report.profile import Profile, Renderer
from qcdc_report.report import Report
from qcdc_report.text import SaidError, Text


class RendererError(SaidError, RuntimeError):
    """A profile's renderer that raised; ``said`` names the profile and the key."""


def lay_out(
    report: Report, profile: Profile, standard: Standard, *, carries_data: bool = True
) -> Document:
    """Return a report as a finished document, ready for any format.

    In order: letterhead, title, addressees where the standard has them, the parts, what the
    outline has no place for, the signature, the appendices. The profile's renderers take over
    the sections and appendices they are registered for; their blocks are finished like core's.

    Args:
        report: the report.
        profile: decides what is said and in which order.
        standard: decides how it looks; see ``standard_for``.
        carries_data: the document can be read back as the same report; a part of a larger one
            cannot be, and need not.

    Raises:
        RendererError: a renderer of the profile raised.
    """
    outline, given = profile.outline, report.letterhead
    head = letterhead(report, standard)
    blocks: list[Block] = [head, title(outline, standard)]
    if (to := addressees(report, standard)) is not None:
        blocks.append(to)
    blocks += ended(list(numbered(_body(report, profile), standard)), standard.body_end)
    blocks.append(signature(report, standard))
    link = appendix_link(head.number, given.date, report.unit.name, standard)
    blocks += labelled(numbered(_appendices(report, profile), standard), standard, link)
    return Document(
        blocks=tuple(blocks),
        standard=standard.id,
        title=outline.title,
        author=report.unit.name,
        created=given.date.isoformat() if given.date else "",
        data=unseen(report, profile, standard, blocks) if carries_data else "",
    )


def _body(report: Report, profile: Profile) -> Iterator[Block]:
    for ordinal, part in enumerate(profile.outline.parts, start=1):
        yield Heading(level=0, ordinal=ordinal, title=part.title, key=part.key, marker=part.label)
        for section in part.sections:
            yield from _section(report, profile, section)
    yield from render_leftovers(report, profile.outline)


def _section(report: Report, profile: Profile, section: Section) -> Iterator[Block]:
    # Not core's render_section: a section below may have a renderer of its own.
    renderer = profile.renderers.get(section.key)
    if renderer is not None:
        yield from _rendered(renderer, report, profile, section.key)
        return
    yield section_heading(section)
    yield from render_answer(report, section.key)
    for child in section.children:
        yield from _section(report, profile, child)


def _appendices(report: Report, profile: Profile) -> Iterator[Block]:
    outline = profile.outline
    cores: Iterable[tuple[str, Renderer]] = (
        *([(outline.documents.key, render_documents)] if outline.documents else []),
        *([(outline.figures.key, render_figures)] if outline.figures else []),
        *([(outline.units.key, render_units)] if outline.units else []),
    )
    for key, core in cores:
        if key in profile.renderers:
            yield from _rendered(profile.renderers[key], report, profile, key)
        else:
            yield from core(report, outline)


def _rendered(renderer: Renderer, report: Report, profile: Profile, key: str) -> list[Block]:
    """Return what a profile's renderer yields; its fault is not core's, so it is named."""
    try:
        return list(renderer(report, profile.outline))
    except Exception as cause:
        told = f"{type(cause).__name__}: {cause}"
        raise RendererError(
            Text(
                f"Phần trình bày “{key}” của bộ quy định “{profile.id}” bị lỗi: {told}",
                f"The renderer of “{key}” of the profile “{profile.id}” failed: {told}",
            )
        ) from cause
