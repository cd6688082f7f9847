"""One part of the merged file, made of pieces of the same part of many files.

Each piece becomes bytes as soon as it is done, so that no tree outlives the file it came from. All
pieces share the part's root: their namespaces are declared there, once, under prefixes that mean
the same for all.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

from qcdc_report.formats.docx.inline import quoted
from qcdc_report.formats.docx.merging.relating import Relations
from qcdc_report.formats.docx.merging.xml import MAIN, MC, R
from qcdc_report.formats.docx.namespaces import XML_HEAD
from qcdc_report.formats.docx.seeing.names import Element

_IGNORABLE = f"{{{MC}}}Ignorable"
_NAMING_PREFIXES = ("Ignorable", "ProcessContent", "MustUnderstand")
_CHOICE = f"{{{MC}}}Choice"


class Joined:
    """A part as far as it is put together.

    Attributes:
        pieces: what stands in it, as XML.
        relations: those of the part.
    """

    def __init__(self, root: str, inner: str = "") -> None:
        """Begin a part.

        Args:
            root: its root, such as ``document``.
            inner: the element within it that holds all pieces, such as ``body``.
        """
        self._root, self._inner = root, inner
        self._prefixes = {"w": MAIN, "r": R}
        self._by_namespace = {MAIN: "w", R: "r"}
        self._ignorable: dict[str, None] = {}
        self.pieces: list[bytes] = []
        self.relations = Relations()

    def add(self, elements: Iterable[Element], root: Element) -> int:
        """Take elements out of another part and add them; return the number of the piece.

        Args:
            elements: they leave the tree that they stand in.
            root: of that tree, for its namespaces.
        """
        renamed = self._declare(root)
        holder = etree.Element(f"{{{MAIN}}}body", nsmap=self._prefixes)
        for element in elements:
            holder.append(element)
            element.tail = None
        if renamed:
            _rename_prefixes(holder, renamed)
        return self._keep(etree.tostring(holder, encoding="utf-8"))

    def add_content(self, parent: Element, root: Element) -> int:
        """Add all that stands in an element of another part; return the number of the piece.

        Args:
            parent: the element; what stands in it may leave it.
            root: of its tree, for its namespaces.
        """
        if self._declare(root) or parent.nsmap != root.nsmap:
            return self.add(list(parent), root)
        return self._keep(etree.tostring(parent, encoding="utf-8", with_tail=False))

    def _keep(self, written: bytes) -> int:
        """Keep what stands between the start and the end of an element."""
        start, end = written.index(b">") + 1, written.rindex(b"<")
        self.pieces.append(written[start:end] if end >= start else b"")
        return len(self.pieces) - 1

    def xml(self, before: bytes = b"", after: bytes = b"") -> bytes:
        """Return the whole part.

        Args:
            before: what stands before the first piece.
            after: what stands behind the last one.
        """
        declared = "".join(
            f" xmlns:{prefix}={quoted(name)}" for prefix, name in self._prefixes.items()
        )
        ignorable = ""
        if self._ignorable:
            mark = self._by_namespace[MC]
            ignorable = f" {mark}:Ignorable={quoted(' '.join(self._ignorable))}"
        inner = (f"<w:{self._inner}>", f"</w:{self._inner}>") if self._inner else ("", "")
        start = f"{XML_HEAD}<w:{self._root}{declared}{ignorable}>{inner[0]}".encode()
        end = f"{inner[1]}</w:{self._root}>".encode()
        return b"".join((start, before, *self.pieces, after, end))

    def _declare(self, root: Element) -> dict[str, str]:
        """Declare a root's namespaces; return the prefixes that mean something else here."""
        renamed = {}
        for prefix, namespace in root.nsmap.items():
            known = self._by_namespace.get(namespace)
            if known is None:
                known = next(one for one in _names_like(prefix) if one not in self._prefixes)
                self._prefixes[known] = namespace
                self._by_namespace[namespace] = known
            if prefix != known:
                renamed[prefix or ""] = known
        for prefix in root.get(_IGNORABLE, "").split():
            if prefix in root.nsmap:
                self._ignorable.setdefault(renamed.get(prefix, prefix))
        return renamed


def _names_like(prefix: str | None) -> Iterator[str]:
    """Yield a prefix, and others like it for when it is taken."""
    if prefix is not None:
        yield prefix
    yield from (f"{prefix or 'ns'}_{number}" for number in count(1))


def _rename_prefixes(holder: Element, renamed: dict[str, str]) -> None:
    """Rename the prefixes that stand in values: which namespaces can be ignored, are required."""
    for choice in holder.iter(_CHOICE):
        choice.set("Requires", _renamed(choice.get("Requires", ""), renamed))
    for element in holder.xpath(".//*[@mc:*]", namespaces={"mc": MC}):
        for name in _NAMING_PREFIXES:
            value = element.get(f"{{{MC}}}{name}")
            if value is not None:
                element.set(f"{{{MC}}}{name}", _renamed(value, renamed))


def _renamed(value: str, renamed: dict[str, str]) -> str:
    return " ".join(renamed.get(prefix, prefix) for prefix in value.split())
