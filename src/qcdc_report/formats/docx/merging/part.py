"""One file becomes a part of the merged one."""

from lxml import etree

from qcdc_report.formats.docx.measures import twips_of
from qcdc_report.formats.docx.merging.contents import Entry
from qcdc_report.formats.docx.merging.cutting import rewrite_relations
from qcdc_report.formats.docx.merging.defaults import without_switches
from qcdc_report.formats.docx.merging.headers import Headers
from qcdc_report.formats.docx.merging.leaving import stripped_of
from qcdc_report.formats.docx.merging.merged_file import MergedFile
from qcdc_report.formats.docx.merging.page_counts import pages_of
from qcdc_report.formats.docx.merging.record import MergedPart, Source
from qcdc_report.formats.docx.merging.section_ends import BLOCKS, end_within, sections_of
from qcdc_report.formats.docx.merging.sections import PartPlace, has_even_pages, place_sections
from qcdc_report.formats.docx.merging.settings import settings_of
from qcdc_report.formats.docx.merging.texts import Texts
from qcdc_report.formats.docx.merging.xml import BODY, made
from qcdc_report.formats.docx.package import Package
from qcdc_report.formats.docx.seeing.names import ID, P_PR, Element, P, w
from qcdc_report.formats.options import ReadingOptions


class Part:
    """One file, on its way into the merged one."""

    def __init__(
        self, source: Source, package: Package, file: MergedFile, options: ReadingOptions
    ) -> None:
        self._source, self._package, self._file = source, package, file
        self._options = options
        number = len(file.parts) + 1
        self._bookmark = file.names.bookmark(f"_Part{number}")
        self._around = file.names.bookmark(f"_Part{number}Whole")
        self._last = file.names.bookmark(f"_Part{number}Last")
        self._texts = Texts(source.file, package, file, options, self._around)
        self._headers = Headers(package, file, self._texts)

    def add(self) -> None:
        """Put the file behind those that are there."""
        file, package, texts = self._file, self._package, self._texts
        file.stripped += stripped_of(self._source.file, package, self._options)
        first = not file.parts
        if first:
            self._found()
        root = package.xml(package.main)
        body = root.find(BODY)
        if body is None:
            body = etree.SubElement(root, BODY)
        pages = pages_of(package, body)
        sections = sections_of(body)
        self._choose_page_counts(sections)
        texts.change(body, package.main, texts.relating(package.main, file.document))
        mirrored = has_even_pages(self._settings())
        place_sections(
            sections,
            PartPlace(
                first=first and not file.options.contents,
                counted_anew=first and file.options.contents,
                options=file.options,
            ),
            file.inheritance,
            self._headers.carry,
            self._headers.empty,
            mirrored=mirrored,
            note_looks=self._note_looks(),
            endnotes=next(body.iter(w("endnoteReference")), None) is not None,
        )
        texts.comments.finish()
        self._mark(body)
        if first and file.options.contents:
            self._note_paper(sections[0])
        if len(file.parts) + 1 < file.count:
            end_within(body, sections[-1])
        piece = file.document.add_content(body, root)
        if mirrored:
            file.mirrored.add(piece)
        self._bring_fonts()
        self._enter(pages)

    def _found(self) -> None:
        """Take from the first file what holds for the whole: settings, theme, all its styles."""
        file, package, styles = self._file, self._package, self._texts.styles
        file.settings = settings_of(self._settings())
        root = styles.look.styles.root
        if root is not None:
            heads = root.iterchildren(w("docDefaults"), w("latentStyles"))
            file.styles.part.add(without_switches(heads), root)
        for style in styles.look.styles.styles:
            styles.of(style)
        for relation in package.relations(package.main):
            if relation.kind == "theme":
                name = self._texts.carrier.carry(package.main, relation)
                if name is not None:
                    file.document.relations.add(relation.type, name)

    def _settings(self) -> Element | None:
        name = next(iter(self._package.related(self._package.main, "settings")), None)
        return None if name is None else self._package.xml(name)

    def _note_looks(self) -> list[Element]:
        root = self._settings()
        return [] if root is None else list(root.iterchildren(w("footnotePr"), w("endnotePr")))

    def _choose_page_counts(self, sections: list[Element]) -> None:
        """Let a total of pages be the part's where its pages are counted for themselves."""
        starts = [one.find(f"{w('pgNumType')}[@{w('start')}]") is not None for one in sections[1:]]
        if self._file.options.page_numbers == "restart" and not any(starts):
            self._texts.fields.pages = f"PAGEREF {self._last}"

    def _mark(self, body: Element) -> None:
        """Mark the beginning of the part, and what its fields ask for: its end, all of it.

        The mark at the beginning has no length: LibreOffice takes one that begins in a table and
        ends behind it to begin on page 1.
        """
        if next(body.iter(P), None) is None:
            body.insert(0, made(P))
        first = next(body.iter(P))
        for one in reversed(self._bookmarked(self._bookmark)):
            first.insert(0 if first.find(P_PR) is None else 1, one)
        ends = []
        if self._texts.fields.asked_around:
            start, end = self._bookmarked(self._around)
            body.insert(0, start)
            ends.append(end)
        if self._texts.fields.asked_pages:
            ends += self._bookmarked(self._last)
        blocks = [one for one in body if one.tag in BLOCKS]
        for one in ends:
            if blocks and blocks[-1].tag == P:
                blocks[-1].append(one)
            else:
                body.insert(len(body) - 1, one)  # before the section

    def _bookmarked(self, name: str) -> tuple[Element, Element]:
        """Return the start and the end of a bookmark."""
        number = str(self._file.names.counters.take("mark", 0))
        start, end = made(w("bookmarkStart")), made(w("bookmarkEnd"))
        start.set(ID, number)
        start.set(w("name"), name)
        end.set(ID, number)
        return start, end

    def _note_paper(self, section: Element) -> None:
        """Note the paper on which the table of contents stands: that of the first part."""
        kept = [one for one in section if one.tag in {w("pgSz"), w("pgMar")}]
        inner = "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in kept)
        self._file.contents_section = f'<w:sectPr><w:type w:val="nextPage"/>{inner}</w:sectPr>'
        sizes = {
            name: size
            for one in kept
            for name in ("w", "left", "right")
            if (size := twips_of(one.get(w(name), ""))) is not None
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
                rewrite_relations(one, self._texts.relating(name, file.fonts))
            file.fonts.add(new, root)

    def _is_new_font(self, font: Element) -> bool:
        name = font.get(w("name"), "").casefold()
        if name in self._file.font_names:
            return False
        self._file.font_names.add(name)
        return True

    def _enter(self, pages: int | None) -> None:
        """Enter the part into the list, and its page as far as files say how many they have."""
        file, title = self._file, self._source.title
        file.parts.append(MergedPart(file=self._source.file, title=title, bookmark=self._bookmark))
        file.entries.append(Entry(title=title, bookmark=self._bookmark, page=file.page))
        file.page = None if file.page is None or pages is None else file.page + pages
