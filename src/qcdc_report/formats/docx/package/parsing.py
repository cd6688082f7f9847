"""XML parts become trees: one parser for all, which follows nothing and gives up in time."""

import re
from typing import Final

from lxml import etree

from qcdc_report.formats.docx.package.errors import reading_boundary, refusal
from qcdc_report.formats.docx.package.strict import STRICT, transitional_bytes
from qcdc_report.formats.options import Limits

_BOMS: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_DECLARED = re.compile(rb"""<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
# Of the encodings that libxml2 knows, those in which no mark-up can hide from a search for "<".
_PLAIN = re.compile(r"utf-?(8|16)|us-ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
_TOO_MUCH: Final = frozenset({"ERR_NAME_TOO_LONG", "ERR_RESOURCE_LIMIT"})


def parse(content: bytes, part: str, limits: Limits) -> etree._Element:
    """Return the root of an XML part, in transitional namespaces.

    Comments and processing instructions are gone, and the text that they cut is one again.

    Args:
        content: the part's bytes.
        part: its name, for messages.
        limits: how much is taken in.

    Raises:
        DocxReadError: it is not well-formed, declares a DOCTYPE, or is beyond the limits.
    """
    with reading_boundary(part):
        _check_bytes(content, part, limits)
        root = _tree(content, part)
        if root.getroottree().docinfo.internalDTD is not None:
            raise refusal("doctype", part=part)
        if len(content) > limits.characters:
            letters = sum(map(len, root.itertext()))
            if letters > limits.characters:
                raise refusal("characters", part=part, found=letters, limit=limits.characters)
        if STRICT in content or content.startswith(_BOMS):
            return _tree(transitional_bytes(root), part)
        return root


def _check_bytes(content: bytes, part: str, limits: Limits) -> None:
    """Refuse, before memory is spent on a tree, what is too much or hides what it is."""
    if len(content) > limits.part_bytes:
        raise refusal("part-too-large", part=part, found=len(content), limit=limits.part_bytes)
    declared = _DECLARED.match(content.removeprefix(b"\xef\xbb\xbf")[:200])
    encoding = declared.group(1).decode("latin-1") if declared else "utf-8"
    if not _PLAIN.fullmatch(encoding):
        raise refusal("encoding", part=part, found=encoding)
    # An element or an attribute has at least one of these marks, in whatever plain encoding.
    elements = content.count(b"<") - content.count(b"</")
    if max(elements, content.count(b"=")) > limits.elements:
        raise refusal("elements", part=part, limit=limits.elements)


def _tree(content: bytes, part: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as cause:
        if any(_is_excess(entry) for entry in cause.error_log):
            raise refusal("depth", part=part) from cause
        raise


def _is_excess(entry: etree._LogEntry) -> bool:
    return entry.type_name in _TOO_MUCH or "XML_PARSE_HUGE" in entry.message
