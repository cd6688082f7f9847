"""The marks of comments in the text: where each begins and ends, and its reference."""

from collections.abc import Collection

from lxml import etree

from qcdc_report.formats.docx.paragraphs import numbered_paragraphs


def anchor_paragraphs(body: etree._Element) -> list[etree._Element]:
    """Return for each paragraph of the body, in order of its number, the one to hang comments on.

    It is the paragraph itself, but for one in a text box: there Word takes no comments, so they
    hang on the paragraph that holds the box. A body without any paragraph is given one.
    """
    tag = f"{{{etree.QName(body).namespace}}}p"
    anchors = [_outermost(paragraph, tag) for _, paragraph in numbered_paragraphs(body)]
    if not anchors:
        body.insert(0, etree.Element(tag))
        anchors = [body[0]]
    return anchors


def _outermost(paragraph: etree._Element, tag: str) -> etree._Element:
    return [paragraph, *paragraph.iterancestors(tag)][-1]


def mark(paragraph: etree._Element, number: int) -> None:
    """Mark a whole paragraph as what the comment with this id is about."""
    w = f"{{{etree.QName(paragraph).namespace}}}"
    properties = paragraph.find(f"{w}pPr")
    begins = 0 if properties is None else paragraph.index(properties) + 1
    identity = {f"{w}id": str(number)}
    # Those before it are comments on the same paragraph: they begin in the order of their ids.
    while begins < len(paragraph) and paragraph[begins].tag == f"{w}commentRangeStart":
        begins += 1
    paragraph.insert(begins, paragraph.makeelement(f"{w}commentRangeStart", identity))
    etree.SubElement(paragraph, f"{w}commentRangeEnd", identity)
    etree.SubElement(etree.SubElement(paragraph, f"{w}r"), f"{w}commentReference", identity)


def references(body: etree._Element) -> dict[str, etree._Element]:
    """Return for each comment's id its reference in the text."""
    w = f"{{{etree.QName(body).namespace}}}"
    return {mark.get(f"{w}id", ""): mark for mark in body.iter(f"{w}commentReference")}


def marked_paragraph(reference: etree._Element) -> etree._Element | None:
    """Return the paragraph that the comment of a reference hangs on."""
    tag = f"{{{etree.QName(reference).namespace}}}p"
    return next(iter(list(reference.iterancestors(tag))[-1:]), None)


def unmark(body: etree._Element, numbers: Collection[str]) -> None:
    """Take the marks of these comments out, and nothing else."""
    w = f"{{{etree.QName(body).namespace}}}"
    names = [f"{w}commentRangeStart", f"{w}commentRangeEnd", f"{w}commentReference"]
    for found in list(body.iter(*names)):
        if found.get(f"{w}id") not in numbers:
            continue
        run = found.getparent()
        detach(found)
        if run is not None and run.tag == f"{w}r" and all(e.tag == f"{w}rPr" for e in run):
            detach(run)


def detach(element: etree._Element) -> None:
    """Take an element out of its parent, and leave the text that follows it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
