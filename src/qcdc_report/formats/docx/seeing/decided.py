"""Looks decided: what styles, tables, defaults and direct formatting come to, worked out once."""

from attrs import Factory, define, field, frozen

from qcdc_report.formats.docx.seeing.looks import (
    NOTHING_OF_TEXT,
    PLAIN,
    Align,
    Look,
    ParagraphLook,
    ParagraphSays,
    TextSays,
)
from qcdc_report.formats.docx.seeing.old_encodings import encoding_of
from qcdc_report.formats.docx.seeing.stylesheet import Stylesheet
from qcdc_report.text.legacy import Encoding


@frozen(eq=False)
class TextLook:
    """How a text looks in the end.

    Attributes:
        bold: it is bold.
        italic: it is italic.
        capitals: it is shown in capitals.
        hidden: Word does not show it.
        font: name of its font for Latin letters; empty when the file names none.
        encoding: the encoding of before Unicode that the font's name tells.
    """

    bold: bool
    italic: bool
    capitals: bool
    hidden: bool
    font: str
    encoding: Encoding | None
    quiet: bool = field(init=False)
    """Nothing is to be noticed about it: it is seen, and in Unicode."""

    @quiet.default
    def _is_seen_in_unicode(self) -> bool:
        return not self.hidden and self.encoding is None


@define(eq=False)
class TextLooks:
    """The looks of text in paragraphs of one style, in one kind of place in a table."""

    _styles: Stylesheet
    _base: Look
    _known: dict[TextSays, TextLook] = Factory(dict)
    plain: TextLook = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.plain = self.of(NOTHING_OF_TEXT)

    def of(self, says: TextSays) -> TextLook:
        """Return how a text looks that says this about itself."""
        known = self._known.get(says)
        if known is None:
            known = self._known[says] = self._decide(says)
        return known

    def _decide(self, says: TextSays) -> TextLook:
        bold, italic, capitals, hidden, named, character = says
        look = self._base
        if character:
            look = self._styles.style("character", character).look.beside(look)
        look = Look(bold, italic, capitals, hidden, named).over(look.kept_on(self._styles.look))
        font = look.font or ""
        return TextLook(
            bool(look.bold),
            bool(look.italic),
            bool(look.capitals),
            bool(look.hidden),
            font,
            encoding_of(font),
        )


@frozen(eq=False)
class ParagraphFormat:
    """How a paragraph looks in the end.

    Attributes:
        style: id of its style, as it names it.
        name: of its style, as a person sees it.
        texts: how text looks in it, outside of tables whose style says how.
        align: see ``Passage``.
        outline_level: see ``Passage``.
        listed: what numbers it; None when nothing does.
        mark_deleted: its end was deleted, so that it goes on in the next paragraph.
    """

    style: str
    name: str
    texts: TextLooks
    align: Align
    outline_level: int | None
    listed: "Listed | None"
    mark_deleted: bool


@frozen(eq=False)
class Listed:
    """Which list numbers a paragraph.

    Attributes:
        list_id: the list.
        level: its level, from 0, unless the list links another to one of the styles.
        styles: the paragraph's style and the one that brings the numbering; empty for a paragraph
            that says by itself how it is numbered.
    """

    list_id: str
    level: int
    styles: tuple[str, ...]


class Formats:
    """The looks of one file, each decided when it is first met."""

    def __init__(self, styles: Stylesheet) -> None:
        self._styles = styles
        self._texts: dict[tuple[Look, str], TextLooks] = {}
        self._paragraphs: dict[ParagraphSays, ParagraphFormat] = {}

    def texts(self, table: Look, paragraph: str) -> TextLooks:
        """Return the looks of text.

        Args:
            table: what the table around it says.
            paragraph: id of the style of its paragraph.
        """
        known = self._texts.get((table, paragraph))
        if known is None:
            base = self._styles.style("paragraph", paragraph).look.beside(table)
            known = self._texts[table, paragraph] = TextLooks(self._styles, base)
        return known

    def paragraph(self, says: ParagraphSays) -> ParagraphFormat:
        """Return how a paragraph looks that says this about itself."""
        known = self._paragraphs.get(says)
        if known is None:
            known = self._paragraphs[says] = self._decided(says)
        return known

    def _decided(self, says: ParagraphSays) -> ParagraphFormat:
        named, align, outline, list_id, level, deleted = says
        own = ParagraphLook(align, outline, list_id, level)
        style = self._styles.style("paragraph", named)
        look = own.over(style.paragraph).over(self._styles.paragraph)
        listed = None
        if look.list_id is not None and look.list_id != "0":
            by_itself = own.list_id is not None or own.level is not None
            listed = Listed(
                look.list_id, look.level or 0, () if by_itself else (named, style.list_style)
            )
        return ParagraphFormat(
            style=named,
            name=style.name,
            texts=self.texts(PLAIN, named),
            align=look.align or "",
            outline_level=look.outline_level,
            listed=listed,
            mark_deleted=deleted,
        )
