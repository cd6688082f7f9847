"""One file becomes a part of the merged one."""

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from qcdc_report.formats.docx.merging import fields, sections, settings
from qcdc_report.formats.docx.merging.carrying import Carrier, drawing_of
from qcdc_report.formats.docx.merging.contents import Entry
from qcdc_report.formats.docx.merging.cutting import (
    cut_active_content,
    cut_vml_sources,
    rewrite_relations,
)
from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.leaving import chart_workbooks, stripped, stripped_of
from qcdc_report.formats.docx.merging.merged_file import MergedFile
from qcdc_report.formats.docx.merging.names import SourceNames
from qcdc_report.formats.docx.merging.notes import SourceComments, SourceNotes
from qcdc_report.formats.docx.merging.numbering import Numberer
from qcdc_report.formats.docx.merging.page_counts import pages_of
from qcdc_report.formats.docx.merging.record import MergedPart, Source
from qcdc_report.formats.docx.merging.restyling import Restyler
from qcdc_report.formats.docx.merging.styles import StyleMap
from qcdc_report.formats.docx.merging.themes import write_out
from qcdc_report.formats.docx.merging.xml import BODY, MAIN, R, made, remove
from qcdc_report.formats.docx.namespaces import RELATION_KIND, WORD_CONTENT, XML_HEAD
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.seeing.names import ID, P_PR, Element, P, w, w14, w15, whole
from qcdc_report.formats.options import ReadingOptions

_UNIQUE = (
    w14("paraId"),
    w14("textId"),
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}anchorId",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing}editId",
)
_BOUND = (w("dataBinding"), w15("dataBinding"), w("placeholder"))
_EMPTY = {
    w("headerReference"): ("header", "hdr"),
    w("footerReference"): ("footer", "ftr"),
}


class Part:
    """One file, on its way into the merged one. Its trees are changed: nobody else has them."""

    def __init__(
        self, source: Source, package: Package, file: MergedFile, options: ReadingOptions
    ) -> None:
        self._source, self._package, self._file = source, package, file
        number = len(file.parts) + 1
        look = file.look_of(package)
        self._look = look
        self._carrier = Carrier(package, file.output, options, self._write_theme)
        self._names = SourceNames(file.names)
        self.bookmark = file.names.bookmark(f"_Part{number}")
        self._around = file.names.bookmark(f"_Part{number}Whole")
        self._last = file.names.bookmark(f"_Part{number}Last")
        numbering_part = next(iter(package.related(package.main, "numbering")), "")
        numberer = Numberer(
            look.numbering,
            file.numbering,
            file.names.counters,
            self._write_theme,
            self._relating(numbering_part, file.numbering.part),
        )
        styles = StyleMap(look, file.styles, numberer)
        numberer.style_of = lambda style: styles.of(style) if style in styles.brought else None
        self._restyler = Restyler(styles, look.numbering, numberer)
        counters = file.names.counters
        self._notes = (
            SourceNotes(package, "footnote", file.footnotes, counters, self._change_piece),
            SourceNotes(package, "endnote", file.endnotes, counters, self._change_piece),
        )
        self._comments = SourceComments(package, file.comments, counters, self._change_piece)
        self._headers: dict[tuple[str, str], str | None] = {}
        self._fields = fields.FieldRules(
            self._names.bookmark, styles.renamed, self._around, restarts=number > 1
        )
        self._styles = styles

    def add(self) -> None:
        """Put the file behind those that are there."""
        file, package = self._file, self._package
        plain = frozenset(filter(self._carrier.is_plain_workbook, chart_workbooks(package)))
        file.stripped += stripped_of(self._source.file, package, plain)
        first = not file.parts
        if first:
            self._found()
        root = package.xml(package.main)
        body = root.find(BODY)
        if body is None:
            body = etree.SubElement(root, BODY)
        pages = pages_of(package, body)
        found = sections.sections_of(body)
        self._choose_page_counts(found)
        self._change(body, package.main, self._relating(package.main, file.document))
        has_contents = file.options.contents
        mirrored = sections.has_even_pages(self._settings())
        sections.place_sections(
            found,
            sections.PartPlace(
                first=first and not has_contents,
                counted_anew=first and has_contents,
                options=file.options,
            ),
            file.inheritance,
            self._header,
            self._empty,
            mirrored=mirrored,
            note_looks=self._note_looks(),
        )
        self._comments.finish()
        self._bookmark(body)
        if first and has_contents:
            self._note_page(found[0])
        if len(file.parts) + 1 < file.count:
            sections.end_within(body, found[-1])
        piece = file.document.add_content(body, root)
        if mirrored:
            file.mirrored.add(piece)
        self._bring_fonts()
        self._enter(pages)

    def _found(self) -> None:
        """Take from the first file what holds for the whole: settings, theme, all its styles."""
        file, package = self._file, self._package
        file.settings = settings.settings_of(self._settings())
        styles = self._look.styles.root
        if styles is not None:
            heads = styles.iterchildren(w("docDefaults"), w("latentStyles"))
            file.styles.part.add([deepcopy(one) for one in heads], styles)
        for style in self._look.styles.styles:
            self._styles.of(style)
        for relation in package.relations(package.main):
            if relation.kind == "theme":
                name = self._carrier.carry(package.main, relation)
                if name is not None:
                    file.document.relations.add(relation.type, name)

    def _settings(self) -> Element | None:
        name = next(iter(self._package.related(self._package.main, "settings")), None)
        return None if name is None else self._package.xml(name)

    def _note_looks(self) -> list[Element]:
        root = self._settings()
        return [] if root is None else list(root.iterchildren(w("footnotePr"), w("endnotePr")))

    def _choose_page_counts(self, found: list[Element]) -> None:
        """Let a total of pages be the part's where its pages are counted for themselves."""
        starts = [one.find(f"{w('pgNumType')}[@{w('start')}]") is not None for one in found[1:]]
        if self._file.options.page_numbers == "restart" and not any(starts):
            self._fields.pages = f"PAGEREF {self._last}"

    def _relating(self, name: str, joined: Joined) -> Callable[[str], str | None]:
        """Return what gives the relations of a part of the file their ids in a joined part."""
        known = {one.id: one for one in self._package.relations(name)}

        def relate(old: str) -> str | None:
            relation = known.get(old)
            if relation is None:
                return None
            if relation.kind == "diagramData":
                self._relate_drawing(name, relation, relate)
            target = self._target(name, relation)
            if target is None:
                return None
            return joined.relations.add(relation.type, target, external=relation.external)

        return relate

    def _target(self, name: str, relation: Relation) -> str | None:
        target = self._carrier.target(name, relation)
        if target is not None and target.startswith("#"):
            return f"#{self._names.bookmark(target[1:])}"
        return target

    def _relate_drawing(
        self, name: str, relation: Relation, relate: Callable[[str], str | None]
    ) -> None:
        """A diagram's data names the relation, of the text, to the drawing that shows it."""
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
        self._change(root, name, self._relating(name, joined))

    def _change(self, root: Element, name: str, relate: Callable[[str], str | None]) -> None:
        """Change a text so that it can stand in the merged file."""
        file = self._source.file
        cut_active_content(root)
        if cut_vml_sources(root):
            self._file.stripped.append(stripped(file, "image", name))
        self._names.rename(root)  # before fields ask for the new names
        for word in self._fields.change(root):
            self._file.stripped.append(stripped(file, "field", name, word))
        for one in list(root.iter(*_BOUND)):
            remove(one)
        etree.strip_attributes(root, *_UNIQUE)
        for notes in self._notes:
            notes.renumber(root)
        self._comments.renumber(root)
        self._restyler.restyle(root)
        self._write_theme(root)
        rewrite_relations(root, relate)

    def _write_theme(self, root: Element) -> None:
        if self._look.theme is not None:
            write_out(root, self._look.theme)

    def _header(self, reference: Element) -> str | None:
        """Carry a header or footer over; return the relation to it."""
        old = reference.get(f"{{{R}}}id", "")
        tag = str(reference.tag)
        key = (tag, old)
        if key not in self._headers:
            self._headers[key] = self._bring_header(old, _EMPTY[tag][0])
        return self._headers[key]

    def _bring_header(self, old: str, kind: str) -> str | None:
        package = self._package
        relation = next((one for one in package.relations(package.main) if one.id == old), None)
        name = None if relation is None else package.target(package.main, relation)
        if relation is None or relation.kind != kind or name is None:
            return None
        known = {one.id: one for one in package.relations(name)}
        related: dict[str, tuple[str, str, str, bool]] = {}

        def relate(wanted: str) -> str | None:
            one = known.get(wanted)
            target = None if one is None else self._target(name, one)
            if one is None or target is None:
                return None
            related[wanted] = (one.id, one.type, target, one.external)
            return wanted

        root = package.xml(name)
        self._change(root, name, relate)
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return self._relate_header(kind, content, tuple(related.values()))

    def _relate_header(
        self, kind: str, content: bytes, related: tuple[tuple[str, str, str, bool], ...] = ()
    ) -> str:
        file = self._file
        made_name = file.output.share(
            f"word/{kind}", "xml", content, f"{WORD_CONTENT}.{kind}+xml", related
        )
        return file.document.relations.add(f"{RELATION_KIND}/{kind}", made_name)

    def _empty(self, tag: str) -> str:
        """Return the relation to a header or footer without text."""
        kind, root = _EMPTY[tag]
        content = f'{XML_HEAD}<w:{root} xmlns:w="{MAIN}"><w:p/></w:{root}>'.encode()
        return self._relate_header(kind, content)

    def _bookmark(self, body: Element) -> None:
        """Mark the beginning of the part, and what its fields ask for: its end, all of it.

        The mark at the beginning has no length: LibreOffice takes one that begins in a table and
        ends behind it to begin on page 1.
        """
        if next(body.iter(P), None) is None:
            body.insert(0, made(P))
        first = next(body.iter(P))
        for one in reversed(self._marks(self.bookmark)):
            first.insert(0 if first.find(P_PR) is None else 1, one)
        ends = []
        if self._fields.asked_around:
            start, end = self._marks(self._around)
            body.insert(0, start)
            ends.append(end)
        if self._fields.asked_pages:
            ends += self._marks(self._last)
        blocks = [one for one in body if one.tag in sections.BLOCKS]
        for one in ends:
            if blocks and blocks[-1].tag == P:
                blocks[-1].append(one)
            else:
                body.insert(len(body) - 1, one)  # before the section

    def _marks(self, name: str) -> tuple[Element, Element]:
        number = str(self._file.names.counters.take("mark", 0))
        start, end = made(w("bookmarkStart")), made(w("bookmarkEnd"))
        start.set(ID, number)
        start.set(w("name"), name)
        end.set(ID, number)
        return start, end

    def _note_page(self, section: Element) -> None:
        """Note the paper on which the table of contents stands: that of the first part."""
        kept = [one for one in section if one.tag in {w("pgSz"), w("pgMar")}]
        inner = "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in kept)
        self._file.contents_section = f'<w:sectPr><w:type w:val="nextPage"/>{inner}</w:sectPr>'
        sizes = {
            name: whole(one.get(w(name)))
            for one in kept
            for name in ("w", "left", "right")
            if one.get(w(name)) is not None
        }
        width = sizes.get("w", 11906) - sizes.get("left", 1440) - sizes.get("right", 1440)
        self._file.contents_width = max(width, 1440)

    def _bring_fonts(self) -> None:
        """Bring over what the file says of its fonts, for machines that lack them."""
        package, file = self._package, self._file
        for name in package.related(package.main, "fontTable"):
            root = package.xml(name)
            new = [one for one in root.iterchildren(w("font")) if self._is_new_font(one)]
            for one in new:
                rewrite_relations(one, self._relating(name, file.fonts))
            file.fonts.add(new, root)

    def _is_new_font(self, font: Element) -> bool:
        name = font.get(w("name"), "").casefold()
        if name in self._file.font_names:
            return False
        self._file.font_names.add(name)
        return True

    def _enter(self, pages: int | None) -> None:
        """Enter the part into the list, and its page as far as files say how many they have."""
        file = self._file
        file.parts.append(
            MergedPart(file=self._source.file, title=self._source.title, bookmark=self.bookmark)
        )
        file.entries.append(Entry(title=self._source.title, bookmark=self.bookmark, page=file.page))
        file.page = None if file.page is None or pages is None else file.page + pages
