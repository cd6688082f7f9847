"""The part for comments, given to a file that has none: part, relation and content type."""

import posixpath
from collections.abc import Collection
from itertools import count

from lxml import etree

from qcdc_report.formats.docx.namespaces import PACKAGE_KIND, RELATION_KIND, WORD_CONTENT

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_TYPES = f"{{{PACKAGE_KIND}/content-types}}"
_RELATIONS = f"{PACKAGE_KIND}/relationships"


def exact(part: bytes) -> etree._Element:
    """Return the root of a part just as it stands, comments and CDATA included.

    Only for parts that the package has parsed already, and so refused if they are hostile.

    Raises:
        etree.XMLSyntaxError: it is not well-formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, strip_cdata=False
    )
    return etree.fromstring(part, parser)


def serialised(root: etree._Element) -> bytes:
    """Return a part's bytes, with what stands before and after its root."""
    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def empty_comments(namespace: str) -> etree._Element:
    """Return the root of a part for comments, in the file's own namespace."""
    return etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})


def unused_name(main: str, taken: Collection[str]) -> str:
    """Return a name for the comments beside the main part; names of parts ignore case."""
    lower = {name.casefold() for name in taken}
    names = (f"comments{number or ''}.xml" for number in count())
    paths = (posixpath.join(posixpath.dirname(main), name) for name in names)
    return next(path for path in paths if path.casefold() not in lower)


def related(relations: bytes | None, namespace: str, name: str) -> bytes:
    """Return the relations of the main part with one more, to the comments.

    Args:
        relations: the part as it is; None if the main part relates to nothing yet.
        namespace: that of the document's ``w:`` elements.
        name: of the comments' part, in the folder of the main part.
    """
    root = (
        etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
        if relations is None
        else exact(relations)
    )
    ids = {relation.get("Id") for relation in root}
    kind = _STRICT_RELATIONS if namespace == STRICT else RELATION_KIND
    relation = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
    relation.set("Id", next(i for n in count(1) if (i := f"qcdcComments{n}") not in ids))
    relation.set("Type", f"{kind}/comments")
    relation.set("Target", posixpath.basename(name))
    return serialised(root)


def declared(types: bytes, name: str) -> bytes:
    """Return the content types with that of the comments' part."""
    root = exact(types)
    override = etree.SubElement(root, f"{_TYPES}Override")
    override.set("PartName", f"/{name}")
    override.set("ContentType", f"{WORD_CONTENT}.comments+xml")
    return serialised(root)
