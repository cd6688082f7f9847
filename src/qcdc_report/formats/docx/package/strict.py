"""Strict Office Open XML read as the transitional one, by giving its namespaces their usual names.

ISO/IEC 29500 has two sets of names for the same things. Word writes the transitional one unless it
is told otherwise; whoever reads a file here sees that one only.
"""

import re
from typing import Final

from lxml import etree

STRICT: Final = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(r"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)((?:/\w+)*)")
_TRANSITIONAL = "http://schemas.openxmlformats.org"
_RESPELT: Final = {
    "extendedProperties": "extended-properties",
    "customProperties": "custom-properties",
}
# lxml writes ``<`` and ``>`` of texts and values as entities: what stands between them is a tag.
_TAG = re.compile(rb"<[^>]*http://purl\.oclc\.org/ooxml/[^>]*>")
_NAMING = re.compile(rb"""(\s(?:xmlns(?::[^\s=]+)?|uri|Type)=")([^"]*)""")


def transitional(name: str) -> str:
    """Return the transitional name of a namespace or a kind of relation; others as they are.

    ``http://purl.oclc.org/ooxml/wordprocessingml/main`` is
    ``http://schemas.openxmlformats.org/wordprocessingml/2006/main``.
    """
    match = _STRICT_NAME.fullmatch(name)
    if match is None:
        return name
    family, kind, rest = match.groups()
    rest = "".join(f"/{_RESPELT.get(one, one)}" for one in rest.split("/")[1:])
    return f"{_TRANSITIONAL}/{family}/2006/{_RESPELT.get(kind, kind)}{rest}"


def transitional_bytes(root: etree._Element) -> bytes:
    """Return an XML part with the transitional names, texts untouched.

    The names of namespaces cannot be changed in a tree, and renaming each element would lose the
    prefixes, which ``mc:Ignorable`` needs.
    """
    written = etree.tostring(root, encoding="utf-8", with_tail=False)
    return _TAG.sub(lambda tag: _NAMING.sub(_renamed, tag.group()), written)


def _renamed(naming: re.Match[bytes]) -> bytes:
    return naming.group(1) + transitional(naming.group(2).decode()).encode()
