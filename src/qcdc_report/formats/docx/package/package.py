"""A Word file as parts that are checked: what every reader of ``.docx`` starts from."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen
from lxml import etree

from qcdc_report.formats.docx.package.content_types import ContentTypes
from qcdc_report.formats.docx.package.entries import Entries, unpack
from qcdc_report.formats.docx.package.errors import reading_boundary
from qcdc_report.formats.docx.package.names import resolve, same_name
from qcdc_report.formats.docx.package.parsing import parse
from qcdc_report.formats.docx.package.relations import Relation
from qcdc_report.formats.options import Limits
from qcdc_report.manuscript import Remark


@frozen(kw_only=True, eq=False)
class Package:
    """The parts of a Word file. ``open_package`` makes it.

    Attributes:
        main: name of the part that holds the text, mostly ``word/document.xml``.
        names: names of all parts, in the file's order.
        remarks: what a person should know about the file: macros, content that lies outside.
    """

    main: str
    remarks: tuple[Remark, ...] = ()
    _content: bytes = field(repr=False)
    _entries: Entries = field(repr=False)
    _types: ContentTypes = field(repr=False)
    _relations: Mapping[str, tuple[Relation, ...]] = field(repr=False)
    _limits: Limits = field(repr=False)
    _stored: Mapping[str, str] = field(init=False, repr=False)
    _roots: dict[str, etree._Element] = field(init=False, factory=dict, repr=False)

    @_stored.default
    def _names_by_what_they_share(self) -> dict[str, str]:
        return {same_name(name): name for name in self._entries}

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in the file's order."""
        return tuple(self._entries)

    def raw(self, name: str) -> bytes:
        """Return a part's bytes as they are.

        Raises:
            KeyError: the file has no such part.
        """
        return b"".join(unpack(self._content, self._entries[self._stored[same_name(name)]]))

    def xml(self, name: str) -> etree._Element:
        """Return the root of an XML part, in transitional namespaces, parsed once.

        Everybody gets the same tree: whoever changes it copies it first.

        Raises:
            DocxReadError: the part is not well-formed, or beyond the limits.
            KeyError: the file has no such part.
        """
        stored = self._stored[same_name(name)]
        if stored not in self._roots:
            with reading_boundary(stored):
                self._roots[stored] = parse(self.raw(stored), stored, self._limits)
        return self._roots[stored]

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
        found = (self._stored.get(same_name(one)) for one in resolve(source, relation.target))
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
