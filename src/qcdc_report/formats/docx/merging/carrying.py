"""Parts that a text relates to (pictures, charts, drawings), carried over with what they need.

What is not named here is not carried: a kind of part that nobody has thought of stays behind.
"""

import re
from collections.abc import Callable
from typing import Final

from lxml import etree

from qcdc_report.formats.docx.merging.cutting import rewrite_relations
from qcdc_report.formats.docx.merging.output import Output
from qcdc_report.formats.docx.merging.plain_parts import is_plain
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.package.names import is_xml
from qcdc_report.formats.docx.seeing.names import Element
from qcdc_report.formats.options import ReadingOptions

_STEMS: Final = {
    "image": "word/media/image",
    "hdphoto": "word/media/hdphoto",
    "chart": "word/charts/chart",
    "chartEx": "word/charts/chartEx",
    "chartStyle": "word/charts/style",
    "chartColorStyle": "word/charts/colors",
    "chartUserShapes": "word/drawings/drawing",
    "themeOverride": "word/theme/themeOverride",
    "theme": "word/theme/theme",
    "font": "word/fonts/font",
    "diagramData": "word/diagrams/data",
    "diagramLayout": "word/diagrams/layout",
    "diagramQuickStyle": "word/diagrams/quickStyle",
    "diagramColors": "word/diagrams/colors",
    "diagramDrawing": "word/diagrams/drawing",
    "package": "word/embeddings/workbook",
}
_ENDING: Final = re.compile(r"[a-z0-9]{1,5}")
_DRAWING_OF_DATA: Final = "{http://schemas.microsoft.com/office/drawing/2008/diagram}dataModelExt"
_DEEPEST: Final = 8

Prepare = Callable[[Element], None]


class Carrier:
    """Carries the parts of one file over into the merged one, each once."""

    def __init__(
        self, package: Package, output: Output, options: ReadingOptions, prepare: Prepare
    ) -> None:
        """Begin with nothing.

        Args:
            package: the file.
            output: the merged file.
            options: the limits for a workbook behind a chart.
            prepare: changes the XML of a part, such as its colours, before it is carried.
        """
        self._package, self._output, self._options = package, output, options
        self._prepare = prepare
        self._carried: dict[tuple[str, str], str | None] = {}

    def carry(self, source: str, relation: Relation, depth: int = 0) -> str | None:
        """Return the name of a related part in the merged file, None if it stays behind.

        Args:
            source: the part that the relation starts from.
            relation: leads to another part.
            depth: how many parts lie between it and the text.
        """
        stem = _STEMS.get(relation.kind)
        name = self._package.target(source, relation)
        if stem is None or name is None or depth > _DEEPEST:
            return None
        key = (name, relation.kind)
        if key not in self._carried:
            self._carried[key] = None  # a ring of parts ends here
            self._carried[key] = self._copy(stem, name, relation, depth)
        return self._carried[key]

    def _copy(self, stem: str, name: str, relation: Relation, depth: int) -> str | None:
        content_type = self._package.content_type(name)
        if not is_plain(self._package, name, relation.kind, self._options):
            return None
        ending = name.rpartition(".")[2].casefold()
        if not is_xml(name) or relation.kind == "image":
            ending = ending if _ENDING.fullmatch(ending) else "bin"
            return self._output.share(stem, ending, self._package.raw(name), content_type)
        related = tuple(
            (one.id, one.type, target, one.external)
            for one in self._package.relations(name)
            if (target := self.target(name, one, depth + 1)) is not None
        )
        root = self._package.xml(name)
        kept = {one[0] for one in related}
        rewrite_relations(root, lambda wanted: wanted if wanted in kept else None)
        self._prepare(root)
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return self._output.share(stem, "xml", content, content_type, related)

    def target(self, source: str, relation: Relation, depth: int = 0) -> str | None:
        """Return what a relation leads to in the merged file: a part, or a link's address."""
        if relation.kind == "hyperlink":
            inside = relation.target.startswith("#")
            return relation.target if relation.external or inside else None
        return None if relation.external else self.carry(source, relation, depth)


def drawing_of(data: Element) -> str | None:
    """Return the id of the relation, of the text, to the drawing of a diagram with this data."""
    found = next(data.iter(_DRAWING_OF_DATA), None)
    return None if found is None else found.get("relId")
