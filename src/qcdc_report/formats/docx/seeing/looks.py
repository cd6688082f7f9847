"""What styles and direct formatting say about a text and a paragraph, one property at a time.

A property that nothing says is None, so that one source can be laid over another. What stands in
the file is read into plain tuples first: most paragraphs say the same, and are looked up by them.
"""

from typing import Final, Literal

from attrs import frozen

from qcdc_report.formats.docx.seeing.names import R_PR, VAL, Element, is_on, w, whole

Align = Literal["left", "center", "right", "both", ""]

_ALIGNS: Final[dict[str, Align]] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "both",
    "distribute": "both",
    "lowKashida": "both",
    "mediumKashida": "both",
    "highKashida": "both",
    "thaiDistribute": "both",
}
_RUNNING_TEXT: Final = 9
"""The outline level of text that is no heading."""

_B, _I, _CAPS, _VANISH = w("b"), w("i"), w("caps"), w("vanish")
_FONTS, _R_STYLE = w("rFonts"), w("rStyle")
_ASCII, _H_ANSI = w("ascii"), w("hAnsi")
P_STYLE, _JC, _OUTLINE, _NUMBERING = w("pStyle"), w("jc"), w("outlineLvl"), w("numPr")
_NUM_ID, _LEVEL = w("numId"), w("ilvl")
_DELETED_MARKS: Final = frozenset({w("del"), w("moveFrom")})

TextSays = tuple[bool | None, bool | None, bool | None, bool | None, str | None, str]
"""Bold, italic, capitals, hidden, the font, and the id of the character style; of ``w:rPr``."""

ParagraphSays = tuple[str, Align | None, int | None, str | None, int | None, bool]
"""Id of the style, alignment, outline level, list, its level, end deleted; of ``w:pPr``."""

NOTHING_OF_TEXT: Final[TextSays] = (None, None, None, None, None, "")
NOTHING_OF_PARAGRAPH: Final[ParagraphSays] = ("", None, None, None, None, False)


@frozen(cache_hash=True)
class Look:
    """How a text looks; of a style or of direct formatting, as far as that says it."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    font: str | None = None

    def over(self, other: "Look") -> "Look":
        """Return this look, and the other one's where this one says nothing."""
        if other is PLAIN:
            return self
        return Look(
            other.bold if self.bold is None else self.bold,
            other.italic if self.italic is None else self.italic,
            other.capitals if self.capitals is None else self.capitals,
            other.hidden if self.hidden is None else self.hidden,
            other.font if self.font is None else self.font,
        )

    def beside(self, other: "Look") -> "Look":
        """Return what both make of a text together, each a level of the hierarchy of styles.

        Bold in a paragraph style and bold in a character style give plain text again
        (ISO/IEC 29500-1, 17.7.3); of fonts, this one's wins.
        """
        return Look(
            bool(self.bold) ^ bool(other.bold),
            bool(self.italic) ^ bool(other.italic),
            bool(self.capitals) ^ bool(other.capitals),
            bool(self.hidden) ^ bool(other.hidden),
            other.font if self.font is None else self.font,
        )

    def kept_on(self, defaults: "Look") -> "Look":
        """Return this look of styles in a file with these defaults.

        What the defaults switch on no style switches off (17.7.3).
        """
        return Look(
            bool(defaults.bold) or self.bold,
            bool(defaults.italic) or self.italic,
            bool(defaults.capitals) or self.capitals,
            bool(defaults.hidden) or self.hidden,
            defaults.font if self.font is None else self.font,
        )


PLAIN: Final = Look()


@frozen
class ParagraphLook:
    """How a paragraph looks, as far as a style or direct formatting says it.

    Attributes:
        align: how it is aligned.
        outline: level in the navigation pane, from 0; 9 for running text.
        list_id: the list that numbers it; ``0`` for none.
        level: level of that list, from 0.
    """

    align: Align | None = None
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None

    def over(self, other: "ParagraphLook") -> "ParagraphLook":
        """Return this look, and the other one's where this one says nothing."""
        return ParagraphLook(
            other.align if self.align is None else self.align,
            other.outline if self.outline is None else self.outline,
            other.list_id if self.list_id is None else self.list_id,
            other.level if self.level is None else self.level,
        )

    @property
    def outline_level(self) -> int | None:
        """Its level in the navigation pane; None for running text."""
        shown = self.outline is not None and 0 <= self.outline < _RUNNING_TEXT
        return self.outline if shown else None


def text_says(properties: Element) -> TextSays:
    """Return what ``w:rPr`` says."""
    bold = italic = capitals = hidden = font = None
    style = ""
    for each in properties:
        tag = each.tag
        if tag == _FONTS:
            font = each.get(_ASCII) or each.get(_H_ANSI)
        elif tag == _B:
            bold = is_on(each)
        elif tag == _I:
            italic = is_on(each)
        elif tag == _R_STYLE:
            style = each.get(VAL, "")
        elif tag == _CAPS:
            capitals = is_on(each)
        elif tag == _VANISH:
            hidden = is_on(each)
    return bold, italic, capitals, hidden, font, style


def text_look(properties: Element) -> Look:
    """Return the look that ``w:rPr`` gives, without its character style."""
    return Look(*text_says(properties)[:-1])


def paragraph_says(properties: Element) -> ParagraphSays:
    """Return what ``w:pPr`` says."""
    align: Align | None = None
    outline: int | None = None
    list_id: str | None = None
    level: int | None = None
    style = ""
    deleted = False
    for each in properties:
        tag = each.tag
        if tag == P_STYLE:
            style = each.get(VAL, "")
        elif tag == _JC:
            align = _ALIGNS.get(each.get(VAL, ""))
        elif tag == _OUTLINE:
            outline = whole(each.get(VAL), _RUNNING_TEXT)
        elif tag == _NUMBERING:
            list_id, level = _list_of(each)
        elif tag == R_PR:
            deleted = any(part.tag in _DELETED_MARKS for part in each)
    return style, align, outline, list_id, level, deleted


def paragraph_look(properties: Element) -> ParagraphLook:
    """Return the look that ``w:pPr`` gives, without its style."""
    return ParagraphLook(*paragraph_says(properties)[1:-1])


def _list_of(numbering: Element) -> tuple[str | None, int | None]:
    """Return the list and the level that ``w:numPr`` names."""
    list_id, level = numbering.find(_NUM_ID), numbering.find(_LEVEL)
    return (
        None if list_id is None else list_id.get(VAL, "0"),
        None if level is None else whole(level.get(VAL)),
    )
