"""Names of the XML that is read, and the two kinds of value that stand in it everywhere."""

from typing import Final

from lxml import etree

Element = etree._Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_VML = "urn:schemas-microsoft-com:vml"


def w(name: str) -> str:
    """Return a name of WordprocessingML as lxml writes it."""
    return f"{{{_MAIN}}}{name}"


def w14(name: str) -> str:
    """Return a name that Word 2010 added."""
    return f"{{{_WORD_2010}}}{name}"


def w15(name: str) -> str:
    """Return a name that Word 2013 added."""
    return f"{{{_WORD_2012}}}{name}"


def m(name: str) -> str:
    """Return a name of Office's mathematics."""
    return f"{{{_MATHS}}}{name}"


def a(name: str) -> str:
    """Return a name of DrawingML."""
    return f"{{{_DRAWING}}}{name}"


def vml(name: str) -> str:
    """Return a name of the drawings of before 2010."""
    return f"{{{_VML}}}{name}"


P: Final = w("p")
R: Final = w("r")
T: Final = w("t")
TBL: Final = w("tbl")
SDT: Final = w("sdt")
SDT_PR: Final = w("sdtPr")
SDT_CONTENT: Final = w("sdtContent")
R_PR: Final = w("rPr")
P_PR: Final = w("pPr")
VAL: Final = w("val")
ID: Final = w("id")
ALTERNATE: Final = f"{{{_COMPATIBILITY}}}AlternateContent"
CHOICE: Final = f"{{{_COMPATIBILITY}}}Choice"
FALLBACK: Final = f"{{{_COMPATIBILITY}}}Fallback"
TEXT_BOX: Final = w("txbxContent")

SIGNS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
"""Elements of a run that stand for one character."""

_OFF: Final = frozenset({"0", "false", "off"})


def is_on(switch: Element) -> bool:
    """Say whether a switch such as ``w:b`` is on; one without a value is."""
    return switch.get(VAL, "1") not in _OFF


def whole(value: str | None, otherwise: int = 0) -> int:
    """Return a whole number of an attribute; what is none counts as ``otherwise``."""
    if value is None or len(value) > 18:
        return otherwise
    try:
        return int(value)
    except ValueError:
        return otherwise


def properties_of(element: Element, tag: str) -> Element | None:
    """Return the child that has an element's properties, by the schema its first; else None."""
    for first in element:
        return first if first.tag == tag else next(element.iterchildren(tag), None)
    return None


def opened(element: Element, tag: str) -> tuple[Element | None, list[Element]]:
    """Return an element's properties, and its children behind them; all of them without any."""
    children = list(element)
    if children and children[0].tag == tag:
        return children[0], children[1:]
    return None, children
