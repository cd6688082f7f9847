"""A Word file becomes a manuscript: what a person sees in its final view."""

from typing import Final

from qcdc_report.formats.docx.package import Package, open_package, reading_boundary
from qcdc_report.formats.docx.seeing.changes import remark_on_changes
from qcdc_report.formats.docx.seeing.counting import Counter
from qcdc_report.formats.docx.seeing.data_part import read_data
from qcdc_report.formats.docx.seeing.decided import Formats
from qcdc_report.formats.docx.seeing.names import Element, w
from qcdc_report.formats.docx.seeing.numbering import read_lists
from qcdc_report.formats.docx.seeing.outside import KINDS, read_outside
from qcdc_report.formats.docx.seeing.remarks import remarks_on
from qcdc_report.formats.docx.seeing.shared import Shared
from qcdc_report.formats.docx.seeing.story import Story
from qcdc_report.formats.docx.seeing.stylesheet import Stylesheet
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import Manuscript

_BODY = w("body")
_SHARED_STYLES: Final = 100_000
"""Bytes of a styles part up to which what is made of it is kept for the next file."""
_MOST_STYLES: Final = 16
_known_styles: dict[bytes, Stylesheet] = {}


def read_docx(content: bytes, file: str, options: ReadingOptions) -> Manuscript:
    """Return what a person sees in a Word file, tracked changes accepted.

    Args:
        content: the whole file.
        file: its name, for messages.
        options: limits, and what to do where there is a choice.

    Raises:
        DocxReadError: it cannot be read; no other error comes from a bad file.
    """
    with reading_boundary():
        return see(open_package(content, options), file, options)


def see(package: Package, file: str, options: ReadingOptions) -> Manuscript:
    """Return what a person sees in a package that is open already.

    Raises:
        DocxReadError: it cannot be read.
    """
    main = package.main
    with reading_boundary(main):
        document = package.xml(main)
        styles = _stylesheet(package)
        shared = Shared(
            part=main,
            styles=styles,
            formats=Formats(styles),
            counter=Counter(read_lists(_first(package, "numbering"))),
            options=options,
        )
        story = Story(shared, document)
        blocks = [block for body in document.iterchildren(_BODY) for block in story.blocks_of(body)]
    outside = tuple(read_outside(package, shared))
    read = [main, *(name for kind in KINDS for name in package.related(main, kind))]
    changes = remark_on_changes(((name, package.xml(name)) for name in read), options)
    return Manuscript(
        file=file,
        blocks=tuple(blocks),
        outside=outside,
        controls=tuple(control for control in shared.controls if control is not None),
        data=read_data(package),
        remarks=(*package.remarks, *changes, *remarks_on(shared)),
    )


def _stylesheet(package: Package) -> Stylesheet:
    """Return the styles of a package; most files share theirs with others that were read."""
    for name in package.related(package.main, "styles"):
        content = package.raw(name)
        if len(content) > _SHARED_STYLES:
            return Stylesheet(package.xml(name))
        known = _known_styles.get(content)
        if known is None:
            if len(_known_styles) >= _MOST_STYLES:
                _known_styles.clear()
            known = _known_styles[content] = Stylesheet(package.xml(name))
        return known
    return Stylesheet(None)


def _first(package: Package, kind: str) -> Element | None:
    """Return the root of the first part of a kind; None without one."""
    for name in package.related(package.main, kind):
        return package.xml(name)
    return None
