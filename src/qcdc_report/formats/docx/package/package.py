"""A Word file as parts that are checked: what every reader of ``.docx`` starts from."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen
from lxml import etree

from qcdc_report.formats.docx.package.content_types import ContentTypes
from qcdc_report.formats.docx.package.names import resolve, same_name
from qcdc_report.formats.docx.package.parts import Parts
from qcdc_report.formats.docx.package.relations import Relation
from qcdc_report.manuscript import Remark


@frozen(kw_only=True, eq=False)
class Package:
    """A Word file, checked. ``open_package`` makes it.

    Attributes:
        main: name of the part that holds the text, mostly ``word/document.xml``.
        remarks: what a person should know about the file: macros, content that lies outside.
    """

    main: str = ""
    remarks: tuple[Remark, ...] = ()
    _parts: Parts = field(repr=False)
    _types: ContentTypes = field(repr=False)
    _relations: Mapping[str, tuple[Relation, ...]] = field(repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in the file's order."""
        return tuple(self._parts.entries)

    def raw(self, name: str) -> bytes:
        """Return a part's bytes as they are.

        Raises:
            KeyError: the file has no such part.
        """
        return self._parts.raw(name)

    def xml(self, name: str) -> etree._Element:
        """Return the root of an XML part, in transitional namespaces, parsed once.

        Everybody gets the same tree: whoever changes it copies it first.

        Raises:
            DocxReadError: the part is not well-formed, or beyond the limits.
            KeyError: the file has no such part.
        """
        return self._parts.xml(name)

    def content_type(self, name: str) -> str:
        """Return the content type of a part; empty when the file does not say."""
        return self._types.of(name)

    def relations(self, source: str) -> tuple[Relation, ...]:
        """Return the relations of a part, or of the package for an empty name."""
        return self._relations.get(same_name(source), ())

    def target(self, source: str, relation: Relation) -> str | None:
        """Return the part that a relation leads to; None if outside, or missing in the file."""
        if relation.external:
            return None
        found = map(self._parts.find, resolve(source, relation.target))
        return next((name for name in found if name is not None), None)

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """Return the parts that a part leads to by relations of one kind, those that are there.

        Args:
            source: name of the part; empty for the package.
            kind: last segment of the relation's type, such as ``styles`` or ``customXml``.
        """
        return tuple(dict.fromkeys(self._related(source, kind)))

    def _related(self, source: str, kind: str) -> Iterator[str]:
        for relation in self.relations(source):
            if relation.kind == kind:
                name = self.target(source, relation)
                if name is not None:
                    yield name
