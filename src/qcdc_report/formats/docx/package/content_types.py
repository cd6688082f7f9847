"""What kind of content each part of a package has (ECMA-376-2, 10.1.2.2)."""

from collections.abc import Mapping

from attrs import frozen
from lxml import etree

from qcdc_report.formats.docx.package.names import same_name

CONTENT_TYPES = "[Content_Types].xml"
_NAMESPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@frozen
class ContentTypes:
    """Content types by part and by ending; names as ``same_name`` gives them.

    Attributes:
        parts: type of single parts.
        endings: type of all parts with an ending, such as ``png``.
    """

    parts: Mapping[str, str]
    endings: Mapping[str, str]

    def of(self, name: str) -> str:
        """Return the content type of a part; empty when the package does not say."""
        known = same_name(name)
        return self.parts.get(known) or self.endings.get(known.rpartition(".")[2], "")


def read_content_types(root: etree._Element) -> ContentTypes:
    """Return what ``[Content_Types].xml`` says; what is incomplete in it counts for nothing."""
    return ContentTypes(
        parts={
            same_name(one.get("PartName", "").lstrip("/")): one.get("ContentType", "")
            for one in root.iter(f"{_NAMESPACE}Override")
        },
        endings={
            one.get("Extension", "").casefold(): one.get("ContentType", "")
            for one in root.iter(f"{_NAMESPACE}Default")
        },
    )
