"""Names and small moves in the XML that is merged."""

from collections.abc import Container, Sequence
from typing import Final

from lxml import etree

from qcdc_report.formats.docx.seeing.names import VAL, Element, w

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML: Final = "urn:schemas-microsoft-com:vml"
OFFICE: Final = "urn:schemas-microsoft-com:office:office"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def val(element: Element | None) -> str | None:
    """Return an element's ``w:val``; None without the element."""
    return None if element is None else element.get(VAL)


def child(element: Element | None, tag: str) -> Element | None:
    """Return the first child with a tag; None if there is none."""
    return None if element is None else element.find(tag)


def made(tag: str, value: str | None = None) -> Element:
    """Return an element of WordprocessingML, with a ``w:val``."""
    element = etree.Element(tag, nsmap={"w": MAIN})
    if value is not None:
        element.set(VAL, value)
    return element


def remove(element: Element) -> None:
    """Take an element out of its parent; what stands behind it stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def insert_in_order(parent: Element, element: Element, order: Sequence[str]) -> None:
    """Put a child where the schema wants it, in place of one of the same kind.

    Args:
        parent: the parent.
        element: the new child.
        order: the tags of the parent's children in the order of the schema.
    """
    for old in parent.findall(str(element.tag)):
        parent.remove(old)
    before: Container[str] = set(order[: order.index(element.tag)])
    at = 0
    for position, one in enumerate(parent):
        if one.tag in before:
            at = position + 1
    parent.insert(at, element)


def properties(element: Element, tag: str) -> Element:
    """Return the first child, which has the properties of ``element``; made if it is missing."""
    found = element.find(tag)
    if found is None:
        found = made(tag)
        element.insert(0, found)
    return found


def ancestor(element: Element, *tags: str) -> Element | None:
    """Return the nearest ancestor with one of the tags."""
    return next(element.iterancestors(*tags), None)


P_STYLE: Final = w("pStyle")
R_STYLE: Final = w("rStyle")
TBL_STYLE: Final = w("tblStyle")
NUM_PR: Final = w("numPr")
NUM_ID: Final = w("numId")
ILVL: Final = w("ilvl")
SECT_PR: Final = w("sectPr")
BODY: Final = w("body")
DRAWN: Final = w("drawing")
PICT: Final = w("pict")
OBJECT: Final = w("object")
