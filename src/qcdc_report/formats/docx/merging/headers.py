"""Headers and footers of one file, carried over; those of many files that are the same are one."""

from lxml import etree

from qcdc_report.formats.docx.merging.merged_file import MergedFile
from qcdc_report.formats.docx.merging.output import Related
from qcdc_report.formats.docx.merging.texts import Texts
from qcdc_report.formats.docx.merging.xml import MAIN, R
from qcdc_report.formats.docx.namespaces import RELATION_KIND, WORD_CONTENT, XML_HEAD
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.seeing.names import Element, w

_KINDS = {
    w("headerReference"): ("header", "hdr"),
    w("footerReference"): ("footer", "ftr"),
}


class Headers:
    """The headers and footers of one file."""

    def __init__(self, package: Package, file: MergedFile, texts: Texts) -> None:
        self._package, self._file, self._texts = package, file, texts
        self._known = {one.id: one for one in package.relations(package.main)}
        self._carried: dict[tuple[str, str], str | None] = {}

    def carry(self, reference: Element) -> str | None:
        """Return the relation to a header or footer, carried over; None if it is missing."""
        tag, old = str(reference.tag), reference.get(f"{{{R}}}id", "")
        if (tag, old) not in self._carried:
            self._carried[tag, old] = self._bring(old, _KINDS[tag][0])
        return self._carried[tag, old]

    def empty(self, tag: str) -> str:
        """Return the relation to a header or footer without text."""
        kind, root = _KINDS[tag]
        content = f'{XML_HEAD}<w:{root} xmlns:w="{MAIN}"><w:p/></w:{root}>'.encode()
        return self._relate(kind, content, ())

    def _bring(self, old: str, kind: str) -> str | None:
        relation = self._known.get(old)
        if relation is None or relation.kind != kind:
            return None
        name = self._package.target(self._package.main, relation)
        return None if name is None else self._copy(name, kind)

    def _copy(self, name: str, kind: str) -> str:
        """Copy a part that keeps the ids of its relations."""
        known = {one.id: one for one in self._package.relations(name)}
        related: dict[str, tuple[str, str, str, bool]] = {}

        def relate(wanted: str) -> str | None:
            one: Relation | None = known.get(wanted)
            target = None if one is None else self._texts.target(name, one)
            if one is None or target is None:
                return None
            related[wanted] = (one.id, one.type, target, one.external)
            return wanted

        root = self._package.xml(name)
        self._texts.change(root, name, relate)
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return self._relate(kind, content, tuple(related.values()))

    def _relate(self, kind: str, content: bytes, related: Related) -> str:
        name = self._file.output.share(
            f"word/{kind}", "xml", content, f"{WORD_CONTENT}.{kind}+xml", related
        )
        return self._file.document.relations.add(f"{RELATION_KIND}/{kind}", name)
