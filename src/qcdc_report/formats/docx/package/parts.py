"""The parts of a zip file by name: as bytes, or parsed once as XML."""

from collections.abc import Mapping

from attrs import field, frozen
from lxml import etree

from qcdc_report.formats.docx.package.entries import Entries, unpack
from qcdc_report.formats.docx.package.errors import reading_boundary
from qcdc_report.formats.docx.package.names import same_name
from qcdc_report.formats.docx.package.parsing import Parser


@frozen(eq=False)
class Parts:
    """The parts of a file, unpacked when asked for.

    Attributes:
        content: the file's bytes.
        entries: where in them each part lies, by its name, in the file's order.
        parser: parses those that are asked for as XML.
        unpacked: bytes of small parts, which were unpacked when they were checked.
    """

    content: bytes = field(repr=False)
    entries: Entries = field(repr=False)
    parser: Parser
    _unpacked: dict[str, bytes] = field(repr=False)
    _stored: Mapping[str, str] = field(init=False, repr=False)
    _roots: dict[str, etree._Element] = field(init=False, factory=dict, repr=False)

    @_stored.default
    def _names_by_what_they_share(self) -> dict[str, str]:
        return {same_name(name): name for name in self.entries}

    def find(self, name: str) -> str | None:
        """Return a part's name as the file has it; None if there is no such part."""
        return self._stored.get(same_name(name))

    def raw(self, name: str) -> bytes:
        """Return a part's bytes; raises KeyError if there is no such part."""
        stored = self._stored[same_name(name)]
        if (known := self._unpacked.get(stored)) is not None:
            return known
        with reading_boundary(stored):
            return b"".join(unpack(self.content, self.entries[stored]))

    def xml(self, name: str) -> etree._Element:
        """Return the root of a part, the same one each time; raises as ``Parser`` and ``raw``."""
        stored = self._stored[same_name(name)]
        if stored not in self._roots:
            self._roots[stored] = self.parser.parse(self.raw(stored), stored)
        return self._roots[stored]
