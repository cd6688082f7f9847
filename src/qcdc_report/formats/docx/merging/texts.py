"""The texts of one file (body, headers, notes, comments), made fit to stand together."""

from collections.abc import Callable

from lxml import etree

from qcdc_report.formats.docx.merging.carrying import Carrier, drawing_of
from qcdc_report.formats.docx.merging.cutting import (
    cut_active_content,
    cut_vml_sources,
    rewrite_relations,
)
from qcdc_report.formats.docx.merging.fields import FieldRules
from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.leaving import stripped
from qcdc_report.formats.docx.merging.merged_file import MergedFile
from qcdc_report.formats.docx.merging.names import SourceNames
from qcdc_report.formats.docx.merging.notes import SourceComments, SourceNotes
from qcdc_report.formats.docx.merging.numbering import Numberer
from qcdc_report.formats.docx.merging.restyling import Restyler
from qcdc_report.formats.docx.merging.styles import StyleMap
from qcdc_report.formats.docx.merging.themes import write_out
from qcdc_report.formats.docx.merging.xml import remove
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.seeing.names import Element, w, w14, w15
from qcdc_report.formats.options import ReadingOptions

Relate = Callable[[str], str | None]
"""Returns the id in the merged file for that of a relation; None for what stays behind."""

_UNIQUE = (
    w14("paraId"),
    w14("textId"),
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}anchorId",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}editId",
)
_BOUND = (w("dataBinding"), w15("dataBinding"), w("placeholder"))


class Texts:
    """Changes the texts of one file. Its trees are changed in place: nobody else has them.

    Attributes:
        carrier: carries over what the texts are related to.
        styles: which style stands for which.
        fields: how fields change; its ``pages`` may be set before any text is changed.
        comments: brought over as texts refer to them.
    """

    def __init__(
        self,
        name: str,
        package: Package,
        file: MergedFile,
        options: ReadingOptions,
        around: str,
    ) -> None:
        """Begin with no text.

        Args:
            name: of the file, for what is stripped.
            package: the file.
            file: the merged file.
            options: limits for a workbook behind a chart.
            around: the bookmark around the part, for fields that ask for one.
        """
        self._name, self._package, self._file = name, package, file
        self._look = file.look_of(package)
        self.carrier = Carrier(package, file.output, options, self.write_theme)
        self._names = SourceNames(file.names)
        counters = file.names.counters
        numberer = Numberer(
            self._look.numbering,
            file.numbering,
            counters,
            self.write_theme,
            self.relating(
                next(iter(package.related(package.main, "numbering")), ""), file.numbering.part
            ),
        )
        self.styles = styles = StyleMap(self._look, file.styles, numberer)
        numberer.style_of = lambda style: styles.of(style) if style in styles.brought else None
        self._restyler = Restyler(styles, self._look.numbering, numberer)
        self._notes = (
            SourceNotes(package, "footnote", file.footnotes, counters, self._change_piece),
            SourceNotes(package, "endnote", file.endnotes, counters, self._change_piece),
        )
        self.comments = SourceComments(package, file.comments, counters, self._change_piece)
        self.fields = FieldRules(
            self._names.bookmark, styles.renamed, around, restarts=bool(file.parts)
        )

    def change(self, root: Element, name: str, relate: Relate) -> None:
        """Change a text so that it can stand in the merged file.

        Args:
            root: of the text.
            name: of the part of the file that it stands in.
            relate: gives its relations their new ids.
        """
        cut_active_content(root)
        if cut_vml_sources(root):
            self._file.stripped.append(stripped(self._name, "image", name))
        self._names.rename(root)  # before fields ask for the new names
        for word in self.fields.change(root):
            self._file.stripped.append(stripped(self._name, "field", name, word))
        for one in list(root.iter(*_BOUND)):
            remove(one)
        etree.strip_attributes(root, *_UNIQUE)
        for notes in self._notes:
            notes.renumber(root)
        self.comments.renumber(root)
        self._restyler.restyle(root)
        self.write_theme(root)
        rewrite_relations(root, relate)

    def write_theme(self, root: Element) -> None:
        """Write fonts and colours of the file's theme out, if it is not the merged file's."""
        if self._look.theme is not None:
            write_out(root, self._look.theme)

    def relating(self, name: str, joined: Joined) -> Relate:
        """Return what gives the relations of a part of the file their ids in a joined part."""
        known = {one.id: one for one in self._package.relations(name)}

        def relate(old: str) -> str | None:
            relation = known.get(old)
            if relation is None:
                return None
            if relation.kind == "diagramData":
                self._relate_drawing(name, relation, relate)
            target = self.target(name, relation)
            if target is None:
                return None
            return joined.relations.add(relation.type, target, external=relation.external)

        return relate

    def target(self, name: str, relation: Relation) -> str | None:
        """Return what a relation of a text leads to in the merged file; None if to nothing."""
        target = self.carrier.target(name, relation)
        if target is not None and target.startswith("#"):
            return f"#{self._names.bookmark(target[1:])}"
        return target

    def _relate_drawing(self, name: str, relation: Relation, relate: Relate) -> None:
        """Relate a diagram's drawing: its data names the relation that the text has to it."""
        part = self._package.target(name, relation)
        if part is not None:
            data = self._package.xml(part)
            old = drawing_of(data)
            new = relate(old) if old else None
            for one in data.xpath("//*[@relId]"):
                if new is None:
                    del one.attrib["relId"]
                else:
                    one.set("relId", new)

    def _change_piece(self, root: Element, name: str, joined: Joined) -> None:
        """Change a note or a comment."""
        self.change(root, name, self.relating(name, joined))
