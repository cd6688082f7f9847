"""A text in the styles and numberings that stand for its own in the merged file."""

from attrs import define, field

from qcdc_report.formats.docx.merging.numbering import Numberer, SourceNumbering
from qcdc_report.formats.docx.merging.orders import P_PR_ORDER
from qcdc_report.formats.docx.merging.styles import StyleMap
from qcdc_report.formats.docx.merging.stylesheet import StyleNumber
from qcdc_report.formats.docx.merging.xml import (
    ILVL,
    NUM_ID,
    NUM_PR,
    P_STYLE,
    R_STYLE,
    TBL_STYLE,
    insert_in_order,
    made,
    properties,
    remove,
    val,
)
from qcdc_report.formats.docx.seeing.names import P_PR, TBL, VAL, Element, P, w

_INDENT = w("ind")


@define(eq=False)
class Restyler:
    """Restyles the texts of one file.

    Attributes:
        styles: which style stands for which.
        numbering: the file's numberings.
        numberer: brings them over.
    """

    styles: StyleMap
    numbering: SourceNumbering
    numberer: Numberer
    _numbers: dict[str, StyleNumber | None] = field(factory=dict)

    def restyle(self, root: Element) -> None:
        """Change a text: its body, a header, a note, a comment."""
        for number in root.iter(NUM_ID):
            number.set(VAL, self.numberer.of(number.get(VAL, "0")))
        known = self.styles.look.styles
        plain = known.default.get("paragraph", "")
        default = self.styles.stands_for_default("paragraph")
        for paragraph in root.iter(P):
            look = paragraph.find(P_PR)
            named = None if look is None else look.find(P_STYLE)
            style = val(named)
            if style is None or style not in known.styles:
                style = plain
            if look is None and default is None and self._number(style) is None:
                continue
            look = properties(paragraph, P_PR)
            self._count(look, style)
            if named is None and default is not None:
                look.insert(0, made(P_STYLE, plain))
        self._name_tables(root)
        for reference in list(root.iter(P_STYLE, R_STYLE, TBL_STYLE)):
            mapped = self.styles.of(val(reference) or "")
            if mapped is not None:
                reference.set(VAL, mapped)
            elif reference.tag == P_STYLE and default is not None:
                reference.set(VAL, default)
            else:
                remove(reference)

    def _name_tables(self, root: Element) -> None:
        if self.styles.stands_for_default("table") is None:
            return
        plain = self.styles.look.styles.default["table"]
        for table in root.iter(TBL):
            look = table.find(w("tblPr"))
            if look is not None and look.find(TBL_STYLE) is None:
                look.insert(0, made(TBL_STYLE, plain))

    def _count(self, look: Element, style: str) -> None:
        """Number a paragraph by itself where its style numbers the paragraphs of all files."""
        number = self._number(style)
        numbered = look.find(NUM_PR)
        if number is None or (numbered is not None and numbered.find(NUM_ID) is not None):
            return
        level = None if numbered is None else val(numbered.find(ILVL))
        if level is None:
            level = self.numbering.level_of(number.num_id, style) or number.level or "0"
        direct = made(NUM_PR)
        direct.append(made(ILVL, level))
        direct.append(made(NUM_ID, self.numberer.of(number.num_id)))
        insert_in_order(look, direct, P_PR_ORDER)
        if number.indent:
            own = look.find(_INDENT)
            indent = made(_INDENT)
            for name, value in {
                **number.indent,
                **dict(own.attrib if own is not None else {}),
            }.items():
                indent.set(name, value)
            insert_in_order(look, indent, P_PR_ORDER)

    def _number(self, style: str) -> StyleNumber | None:
        """Return the numbering by a style that another file brought; None where nothing is due."""
        if style not in self._numbers:
            found = self.styles.look.styles.number_of(style)
            if found is not None:
                self.styles.of(style)
                level = self.numbering.level_of(found.num_id, style) or found.level or "0"
                if style in self.styles.brought or not self.numbering.counts(found.num_id, level):
                    found = None
            self._numbers[style] = found
        return self._numbers[style]
