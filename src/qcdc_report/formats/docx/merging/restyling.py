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
        self._name_tables(root)
        if default is not None or self._number(plain) is not None:
            self._name_plain(root, plain)
        for reference in list(root.iter(P_STYLE, R_STYLE, TBL_STYLE)):
            old = reference.get(VAL, "")
            if reference.tag == P_STYLE:
                self._count(reference, old if old in known.styles else plain)
            new = self.styles.of(old)
            if new is None and reference.tag == P_STYLE:
                new = default
            if new is None:
                remove(reference)
            elif new != old:
                reference.set(VAL, new)

    def _name_plain(self, root: Element, plain: str) -> None:
        """Name the default style where a paragraph names none."""
        for paragraph in root.iter(P):
            look = properties(paragraph, P_PR)
            if look.find(P_STYLE) is None:
                look.insert(0, made(P_STYLE, plain))

    def _name_tables(self, root: Element) -> None:
        if self.styles.stands_for_default("table") is None:
            return
        plain = self.styles.look.styles.default["table"]
        for table in root.iter(TBL):
            look = table.find(w("tblPr"))
            if look is not None and look.find(TBL_STYLE) is None:
                look.insert(0, made(TBL_STYLE, plain))

    def _count(self, named: Element, style: str) -> None:
        """Number a paragraph by itself where its style numbers the paragraphs of all files."""
        number = self._number(style)
        look = named.getparent()
        if number is None or look is None:
            return
        numbered = look.find(NUM_PR)
        if numbered is not None and numbered.find(NUM_ID) is not None:
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
