"""What a person sees outside the body: notes, comments, headers and footers."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.formats.docx.own_comments import own_comments
from qcdc_report.formats.docx.package import Package, reading_boundary
from qcdc_report.formats.docx.seeing.boxes import drawn_text
from qcdc_report.formats.docx.seeing.names import ID, Element, a, w
from qcdc_report.formats.docx.seeing.shared import Shared
from qcdc_report.formats.docx.seeing.story import Story
from qcdc_report.manuscript import Passage, Where, passages

_NOTES: Final = {
    "footnotes": (w("footnote"), w("footnoteReference")),
    "endnotes": (w("endnote"), w("endnoteReference")),
}
_PAGES: Final[dict[str, Where]] = {"header": "header", "footer": "footer"}
_COMMENT: Final = w("comment")
_TYPE: Final = w("type")
_SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_DRAWN: Final = a("p")

KINDS: Final = (*_NOTES, "comments", *_PAGES, "diagramData")
"""Kinds of relations that lead from the main part to what is read here."""


def read_outside(package: Package, shared: Shared) -> Iterator[Passage]:
    """Yield the passages that stand in no place of the body; the body was read before.

    A note is left out whose only reference was deleted.
    """
    for kind in _NOTES:
        for name, root in _parts(package, shared, kind):
            yield from _notes(shared, kind, name, root)
    for name, root in _parts(package, shared, "comments"):
        yield from _comments(shared, name, root)
    for kind, where in _PAGES.items():
        for name, root in _parts(package, shared, kind):
            yield from _read(Story(shared, root, where), root, name)
    for _, root in _parts(package, shared, "diagramData"):
        for paragraph in root.iter(_DRAWN):
            if runs := drawn_text(paragraph):
                yield Passage(runs=runs, where="text_box")


def _notes(shared: Shared, kind: str, name: str, root: Element) -> Iterator[Passage]:
    tag, reference = _NOTES[kind]
    story = Story(shared, root, "note")
    for note in root.iterchildren(tag):
        seen = shared.notes.get((reference, note.get(ID, "")), True)
        if seen and note.get(_TYPE) not in _SEPARATORS:
            yield from _read(story, note, name)


def _comments(shared: Shared, name: str, root: Element) -> Iterator[Passage]:
    story = Story(shared, root, "comment")
    own = own_comments(root)  # what this library noted about the document is no part of it
    for comment in root.iterchildren(_COMMENT):
        if comment.get(ID, "") not in own:
            yield from _read(story, comment, name)


def _parts(package: Package, shared: Shared, kind: str) -> Iterator[tuple[str, Element]]:
    for name in package.related(package.main, kind):
        shared.part = name
        yield name, package.xml(name)


def _read(story: Story, element: Element, name: str) -> Iterator[Passage]:
    """Yield the passages that say anything, those of tables included."""
    with reading_boundary(name):
        found = [each for each in passages(story.blocks_of(element)) if each.runs or each.marker]
    yield from found
