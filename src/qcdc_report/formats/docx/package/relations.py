"""Relations between the parts of a package (ECMA-376-2, 9.3)."""

import re
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from qcdc_report.formats.docx.package.errors import refusal
from qcdc_report.formats.docx.package.strict import transitional

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|\\\\|//")  # one letter is a drive of Windows


@frozen(kw_only=True)
class Relation:
    """A relation of a part to another part, or to something outside the file.

    Attributes:
        id: what the part's XML calls it; unique among its part's relations.
        type: its type, a URI in its transitional form.
        target: the name or address as it stands in the file; never followed where it leads out.
        external: it leads out of the file.
    """

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last segment of its type, such as ``styles``."""
        return self.type.rpartition("/")[2]


def read_relations(root: etree._Element, part: str) -> tuple[Relation, ...]:
    """Return the relations that a ``.rels`` part lists, in its order.

    Raises:
        DocxReadError: two of them have the same id.
    """
    relations = tuple(_relations(root))
    if len({one.id for one in relations}) < len(relations):
        raise refusal("relation-twice", part=part)
    return relations


def _relations(root: etree._Element) -> Iterator[Relation]:
    for element in root.iter(_RELATION):
        target = element.get("Target", "")
        yield Relation(
            id=element.get("Id", ""),
            type=transitional(element.get("Type", "")),
            target=target,
            external=element.get("TargetMode") == "External" or bool(_SCHEME.match(target)),
        )
