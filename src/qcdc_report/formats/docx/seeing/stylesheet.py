"""The styles of a file: each with what it inherits, worked out when it is first needed."""

import re
from typing import Final

from attrs import field, frozen

from qcdc_report.formats.docx.seeing.borders import borders_show
from qcdc_report.formats.docx.seeing.looks import (
    PLAIN,
    Look,
    ParagraphLook,
    paragraph_look,
    text_look,
)
from qcdc_report.formats.docx.seeing.names import P_PR, R_PR, VAL, Element, w
from qcdc_report.text import nfc

_STYLE, _NAME, _BASED_ON = w("style"), w("name"), w("basedOn")
_STYLE_ID, _TYPE, _DEFAULT = w("styleId"), w("type"), w("default")
_DOC_DEFAULTS, _CONDITION = w("docDefaults"), w("tblStylePr")
_TABLE_LOOKS: Final = frozenset({w("tblPr"), w("tcPr"), _CONDITION})
_BORDERS: Final = (w("tblBorders"), w("tcBorders"))
_BUILT_IN_HEADING: Final = re.compile(r"heading ([1-9])", re.IGNORECASE)


@frozen(kw_only=True)
class Style:
    """A style with all that it inherits.

    Attributes:
        name: as a person sees it.
        look: of the text.
        paragraph: of the paragraph.
        list_style: id of the style of the chain that brings the numbering; empty for none.
        bordered: whether a table of this style, or a part of one, shows lines; None when it does
            not say.
        conditions: of a table style, how the text of its first row and other special cells looks.
    """

    name: str = ""
    look: Look = PLAIN
    paragraph: ParagraphLook = field(factory=ParagraphLook)
    list_style: str = ""
    bordered: bool | None = None
    conditions: dict[str, Look] = field(factory=dict)


_NO_STYLE: Final = Style()


class Stylesheet:
    """The styles part of a file; without one every style is plain."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, str] = {}
        self._styles: dict[tuple[str, str], Style] = {}
        self.look, self.paragraph = PLAIN, ParagraphLook()
        for element in root if root is not None else ():
            if element.tag == _STYLE:
                kind = element.get(_TYPE, "paragraph")
                identity = element.get(_STYLE_ID, "")
                self._elements.setdefault((kind, identity), element)
                if element.get(_DEFAULT) in {"1", "true", "on"}:
                    self._defaults[kind] = identity
            elif element.tag == _DOC_DEFAULTS:
                self._read_defaults(element)

    def _read_defaults(self, defaults: Element) -> None:
        for properties in defaults.iter(R_PR):
            self.look = text_look(properties)
        for properties in defaults.iter(P_PR):
            self.paragraph = paragraph_look(properties)

    def style(self, kind: str, identity: str) -> Style:
        """Return a style; an unknown one, or none at all, is the default one of its kind.

        Args:
            kind: ``paragraph``, ``character``, ``table`` or ``numbering``.
            identity: its id in the file.
        """
        known = self._styles.get((kind, identity))
        if known is None:
            known = self._styles[kind, identity] = self._resolved(kind, identity)
        return known

    def knows(self, kind: str, identity: str) -> bool:
        """Say whether the file has a style of this kind."""
        return (kind, identity) in self._elements

    def _resolved(self, kind: str, identity: str) -> Style:
        if (kind, identity) not in self._elements:
            identity = self._defaults.get(kind, "")
        style = self._styles.get((kind, identity), _NO_STYLE)
        for each, element in reversed(self._chain(kind, identity)):
            base = (kind, _base(element))
            # For a name that no style has stands the default one, but not as a base.
            known = self._styles.get(base, _NO_STYLE) if base in self._elements else _NO_STYLE
            style = self._styles[kind, each] = _based(known, each, element)
        return style

    def _chain(self, kind: str, identity: str) -> list[tuple[str, Element]]:
        """Return a style and what it is based on, the nearest first; a circle ends.

        Styles that are worked out already are left out.
        """
        chain: dict[str, Element] = {}
        while identity not in chain and (kind, identity) not in self._styles:
            element = self._elements.get((kind, identity))
            if element is None:
                break
            chain[identity] = element
            identity = _base(element)
        return list(chain.items())


def _base(element: Element) -> str:
    """Return the id of the style that another is based on; empty for none."""
    base = next(element.iterchildren(_BASED_ON), None)
    return "" if base is None else base.get(VAL, "")


def _based(base: Style, identity: str, element: Element) -> Style:
    """Return the style of an element, based on another."""
    name, look, paragraph = "", base.look, base.paragraph
    list_style, bordered, conditions = base.list_style, base.bordered, base.conditions
    for each in element:
        if each.tag == _NAME:
            name = nfc(each.get(VAL, ""))
        elif each.tag == R_PR:
            look = text_look(each).over(look)
        elif each.tag == P_PR:
            own = paragraph_look(each)
            list_style = list_style if own.list_id is None else identity
            paragraph = own.over(paragraph)
        elif each.tag in _TABLE_LOOKS:
            lined = [borders_show(borders) for borders in each.iter(*_BORDERS)]
            bordered = any(lined) if lined else bordered
        if each.tag == _CONDITION and (special := each.find(R_PR)) is not None:
            where = each.get(_TYPE, "")
            known = conditions.get(where, PLAIN)
            conditions = {**conditions, where: text_look(special).over(known)}
    # Word knows the level of its own headings, and some programs therefore leave it out.
    if paragraph.outline is None and (heading := _BUILT_IN_HEADING.fullmatch(name)):
        paragraph = ParagraphLook(outline=int(heading[1]) - 1).over(paragraph)
    return Style(
        name=name,
        look=look,
        paragraph=paragraph,
        list_style=list_style,
        bordered=bordered,
        conditions=conditions,
    )
