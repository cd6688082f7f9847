"""Where the sections of a text end: in its paragraphs, the last one in the body."""

from typing import Final

from qcdc_report.formats.docx.merging.xml import SECT_PR, ancestor, made, properties, remove
from qcdc_report.formats.docx.seeing.names import P_PR, Element, P, w

BLOCKS: Final = frozenset({P, w("tbl"), w("sdt"), w("customXml")})
_LETTER: Final = {"w": "12240", "h": "15840"}  # what Word takes where nothing is said
_INCH: Final = dict.fromkeys(("top", "right", "bottom", "left"), "1440")
_HALF_INCH: Final = {"header": "720", "footer": "720", "gutter": "0"}


def sections_of(body: Element) -> list[Element]:
    """Return the sections of a text in order; the last one is its own and is made if missing."""
    found = [
        one for one in body.iter(SECT_PR)
        if (parent := one.getparent()) is not None
        and (parent is body or (parent.tag == P_PR and _is_paragraph(parent.getparent())))
    ]  # fmt: skip
    for stray in set(body.iter(SECT_PR)) - set(found):
        if ancestor(stray, w("sectPrChange")) is None:
            remove(stray)
    own = [one for one in found if one.getparent() is body]
    for extra in own[:-1]:
        remove(extra)
    last = own[-1] if own else _usual_section()
    remove(last)
    body.append(last)
    return [*(one for one in found if one not in own), last]


def end_within(body: Element, section: Element) -> None:
    """Put the last section of a text into its last paragraph, as it must stand before another.

    A text that ends in a table, or whose last paragraph ends a section already, gets a paragraph
    of one point for it.
    """
    remove(section)
    blocks = [one for one in body if one.tag in BLOCKS]
    last = blocks[-1] if blocks else None
    if last is None or last.tag != P or last.find(f"{P_PR}/{w('sectPr')}") is not None:
        last = _low_paragraph()
        body.append(last)
    for behind in list(last.itersiblings()):
        last.append(behind)  # ends of bookmarks and the like
    look = properties(last, P_PR)
    change = look.find(w("pPrChange"))
    look.insert(len(look) if change is None else look.index(change), section)


def _usual_section() -> Element:
    section = made(SECT_PR)
    size, margins = made(w("pgSz")), made(w("pgMar"))
    for element, values in ((size, _LETTER), (margins, {**_INCH, **_HALF_INCH})):
        for name, value in values.items():
            element.set(w(name), value)
        section.append(element)
    return section


def _low_paragraph() -> Element:
    paragraph = made(P)
    look = made(P_PR)
    spacing = made(w("spacing"))
    for name, value in {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}.items():
        spacing.set(w(name), value)
    marks = made(w("rPr"))
    marks.append(made(w("sz"), "2"))
    look.extend([spacing, marks])
    paragraph.append(look)
    return paragraph


def _is_paragraph(element: Element | None) -> bool:
    return element is not None and element.tag == P
