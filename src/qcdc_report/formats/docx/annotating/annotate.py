"""A Word file with findings as comments, and everything else in it as it was."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from qcdc_report.findings import Finding
from qcdc_report.formats.docx.annotating.comments import (
    Lines,
    comment_lines,
    free_numbers,
    lines_of,
    new_comment,
)
from qcdc_report.formats.docx.annotating.dating import last_saved, moment
from qcdc_report.formats.docx.annotating.marks import (
    anchor_paragraphs,
    detach,
    mark,
    marked_paragraph,
    references,
    unmark,
)
from qcdc_report.formats.docx.annotating.parts import (
    declared,
    empty_comments,
    exact,
    related,
    serialised,
    unused_name,
)
from qcdc_report.formats.docx.annotating.rezipping import with_changes
from qcdc_report.formats.docx.annotating.threads import answered, forget
from qcdc_report.formats.docx.own_comments import own_comments
from qcdc_report.formats.docx.package import Package, Relation, open_package, reading_boundary
from qcdc_report.formats.docx.package.names import relations_of, resolve
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.text.speech import Language

_TYPES = "[Content_Types].xml"
_ABOUT_COMMENTS = ("commentsExtended", "commentsIds")

_Wanted = tuple[etree._Element, Lines]


def annotate_docx(
    content: bytes,
    findings: Iterable[Finding],
    /,
    *,
    lang: Language = "vi",
    date: dt.datetime | None = None,
    options: ReadingOptions | None = None,
) -> bytes:
    """Return a Word file with a comment for each finding, at the paragraph it is about.

    A finding's line is the number of a paragraph (``numbered_paragraphs``); one without a line,
    or with one that the file does not have, goes to the first paragraph. Comments by people stay.
    Those that this library made before are replaced: one whose finding still stands is left as
    it is, one that somebody answered is never taken away. Only the text's marks, the comments
    and, in a file that had none, what names their part change; without anything to change the
    same bytes come back.

    Args:
        content: the file; may be strict, a template, or have macros, which stay.
        findings: what to write; those on one paragraph keep their order.
        lang: language of the comments.
        date: when they were made, in UTC; None for when the file says it was last saved, so that
            the same file and findings give the same bytes.
        options: limits for a stranger's file.

    Raises:
        DocxReadError: the file cannot be read.
    """
    package = open_package(content, options or ReadingOptions())
    package.xml(package.main)  # what is wrong with it is said before anything is changed
    with reading_boundary(package.main):
        changes = _changes(package, findings, lang, moment(date or last_saved(package)))
        return with_changes(content, changes) if changes else content


def _changes(
    package: Package, findings: Iterable[Finding], lang: Language, date: str
) -> dict[str, bytes]:
    document = exact(package.raw(package.main))
    namespace = etree.QName(document).namespace or ""
    body = document.find(f"{{{namespace}}}body")
    if body is None:
        body = etree.SubElement(document, f"{{{namespace}}}body")
    name, comments = _comments(package, namespace)
    wanted = _wanted(body, findings, lang)
    extended = _existing(package, "commentsExtended")

    present = references(body)
    kept: Counter[_Wanted] = Counter()
    gone: dict[str, etree._Element] = {}
    for number, comment in own_comments(comments).items():
        place = marked_paragraph(present[number]) if number in present else None
        key = None if place is None else (place, lines_of(comment))
        if key is not None and kept[key] < wanted[key]:
            kept[key] += 1
        elif not answered(comment, extended):
            gone[number] = comment
    added = list((wanted - kept).elements())
    if not gone and not added:
        return {}

    numbers = free_numbers({*_numbers(comments), *_numbers(body)})
    unmark(body, gone)
    for comment in gone.values():
        detach(comment)
    for paragraph, lines in added:
        free = next(numbers)
        comments.append(new_comment(namespace, free, lines, date))
        mark(paragraph, free)
    changes = {package.main: serialised(document), name: serialised(comments)}
    return {**changes, **_forgotten(package, gone.values()), **_announced(package, namespace, name)}


def _comments(package: Package, namespace: str) -> tuple[str, etree._Element]:
    """Return the name and the root of the comments' part, an empty one where there is none."""
    for name in package.related(package.main, "comments"):
        package.xml(name)
        return name, exact(package.raw(name))
    for relation in _related_to_comments(package):  # to a part that is missing
        return resolve(package.main, relation.target)[0], empty_comments(namespace)
    return unused_name(package.main, package.names), empty_comments(namespace)


def _related_to_comments(package: Package) -> list[Relation]:
    return [one for one in package.relations(package.main) if one.kind == "comments"]


def _wanted(body: etree._Element, findings: Iterable[Finding], lang: Language) -> Counter[_Wanted]:
    """Return how often each comment is due on each paragraph, in the order of the text."""
    anchors = anchor_paragraphs(body)
    placed = [
        (finding.line if finding.line and finding.line <= len(anchors) else 1, finding)
        for finding in findings
    ]
    placed.sort(key=lambda pair: pair[0])
    return Counter((anchors[line - 1], comment_lines(finding, lang)) for line, finding in placed)


def _numbers(tree: etree._Element) -> set[str]:
    w = f"{{{etree.QName(tree).namespace}}}"
    names = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    return {element.get(f"{w}id", "") for element in tree.iter(*(f"{w}{name}" for name in names))}


def _existing(package: Package, kind: str) -> etree._Element | None:
    names = package.related(package.main, kind)
    return package.xml(names[0]) if names else None


def _forgotten(package: Package, gone: Iterable[etree._Element]) -> dict[str, bytes]:
    """Return the parts about comments without those that are gone."""
    comments = list(gone)
    changes = {}
    for kind in _ABOUT_COMMENTS:
        for name in package.related(package.main, kind):
            package.xml(name)
            root = exact(package.raw(name))
            if forget(root, comments):
                changes[name] = serialised(root)
    return changes


def _announced(package: Package, namespace: str, name: str) -> dict[str, bytes]:
    """Return what makes a new part known: its content type and the relation to it."""
    changes = {}
    if name not in package.names:
        changes[_TYPES] = declared(package.raw(_TYPES), name)
    if not _related_to_comments(package):
        relations = relations_of(package.main)
        known = relations in package.names
        changes[relations] = related(package.raw(relations) if known else None, namespace, name)
    return changes
