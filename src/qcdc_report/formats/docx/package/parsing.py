"""XML parts become trees: one parser for all, which follows nothing and gives up in time."""

import re
from typing import Final

from attrs import define, field
from lxml import etree

from qcdc_report.formats.docx.package.errors import reading_boundary, refusal
from qcdc_report.formats.docx.package.strict import STRICT, transitional_bytes
from qcdc_report.formats.options import Limits

_UTF_16: Final = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"<\x00": "utf-16-le",
    b"\x00<": "utf-16-be",
}
_HEAD = 200
_UTF_8_MARK: Final = b"\xef\xbb\xbf"
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
_DECLARED = re.compile(rb"""<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']""")
# Of the encodings that libxml2 knows, those in which no mark-up can hide from a search for "<".
_PLAIN = re.compile(r"utf-?8|us-ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
_DOCTYPE = re.compile(rb"(?>\s+|<\?(?s:.*?)\?>|<!--(?s:.*?)-->)*+<!DOCTYPE")


@define
class Parser:
    """Parses the parts of one package, which together may have so many elements and no more.

    Attributes:
        limits: how much is taken in.
    """

    limits: Limits
    _marks: int = field(default=0, init=False, repr=False)

    def parse(self, content: bytes, part: str) -> etree._Element:
        """Return the root of an XML part, in transitional namespaces.

        Comments and processing instructions are gone, and the text that they cut is one again.

        Args:
            content: the part's bytes.
            part: its name, for messages.

        Raises:
            DocxReadError: it is not well-formed, declares a DOCTYPE, or is beyond the limits.
        """
        with reading_boundary(part):
            if len(content) > self.limits.part_bytes:
                raise refusal(
                    "part-too-large", part=part, found=len(content), limit=self.limits.part_bytes
                )
            plain = _in_plain_encoding(content, part)
            _refuse_doctype(plain, part)
            self._check_marks(plain, part)
            root = _tree(plain, part)
            self._check_text(plain, part, root)
            return _tree(transitional_bytes(root), part) if STRICT in plain else root

    def _check_marks(self, content: bytes, part: str) -> None:
        """Refuse, before memory is spent on a tree, what would make one that is too large."""
        # An element has one of these marks at least, and so has an attribute.
        self._marks += content.count(b"<") - content.count(b"</") + content.count(b"=")
        if self._marks > self.limits.elements:
            raise refusal("elements", part=part, limit=self.limits.elements)

    def _check_text(self, content: bytes, part: str, root: etree._Element) -> None:
        limit = self.limits.characters
        if len(content) > limit:
            letters = int(root.xpath("string-length()"))
            if letters > limit:
                raise refusal("characters", part=part, found=letters, limit=limit)


def check_prolog(beginning: bytes, part: str) -> None:
    """Refuse a part that declares a DOCTYPE, by its first bytes, whether it is parsed or not."""
    _refuse_doctype(_in_plain_encoding(beginning, part, errors="ignore"), part)


def _refuse_doctype(plain: bytes, part: str) -> None:
    # libxml2 reads the declarations in it in quadratic time, so it must not see one.
    if _DOCTYPE.match(plain.removeprefix(_UTF_8_MARK)):
        raise refusal("doctype", part=part)


def _in_plain_encoding(content: bytes, part: str, errors: str = "strict") -> bytes:
    """Return a part in an encoding whose mark-up is that of ASCII; UTF-16 becomes UTF-8."""
    encoding = _UTF_16.get(content[:2])
    if encoding is not None:
        try:
            text = content.decode(encoding, errors)
        except UnicodeDecodeError as cause:
            raise refusal("malformed", part=part) from cause
        return _DECLARATION.sub("", text, count=1).encode()
    declared = _DECLARED.match(content.removeprefix(_UTF_8_MARK)[:_HEAD])
    name = declared.group(1).decode("latin-1") if declared else "utf-8"
    if not _PLAIN.fullmatch(name):
        raise refusal("encoding", part=part, found=name)
    return content


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
        # libxml2 has limits of its own: 256 levels, and 10 million letters in one text or value.
        if "XML_PARSE_HUGE" in cause.msg:
            raise refusal("depth", part=part) from cause
        raise
