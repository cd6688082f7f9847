"""The merged file as a package: its parts, what they are, how they are packed."""

import zipfile
from collections import Counter
from hashlib import sha256
from io import BytesIO
from typing import Final

from qcdc_report.formats.docx.inline import quoted
from qcdc_report.formats.docx.merging.relating import Relations, relations_xml
from qcdc_report.formats.docx.namespaces import PACKAGE_KIND, XML_HEAD
from qcdc_report.formats.docx.package.names import relations_of

Related = tuple[tuple[str, str, str, bool], ...]
"""The relations of a part: id, type, target, whether it leads outside."""

_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 5  # as for pages of our own: two thirds of the time of zlib's default
_RELATIONS_TYPE: Final = "application/vnd.openxmlformats-package.relationships+xml"
_PACKED: Final = ("png", "jpg", "jpeg", "gif", "zip", "xlsx")  # deflated already


class Output:
    """The parts of the merged file; those with the same content and relations are one."""

    def __init__(self) -> None:
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._numbers: Counter[str] = Counter()
        self._known: dict[bytes, str] = {}

    def share(
        self, stem: str, ending: str, content: bytes, content_type: str, related: Related = ()
    ) -> str:
        """Add a part under a name of its own, unless there is one like it; return its name.

        Args:
            stem: the beginning of its name, such as ``word/media/image``.
            ending: that of its name, without the dot.
            content: what it holds.
            content_type: what it is.
            related: its relations.
        """
        key = sha256(repr((stem, ending, content_type, related)).encode() + content).digest()
        name = self._known.get(key)
        if name is None:
            self._numbers[stem] += 1
            name = self._known[key] = f"{stem}{self._numbers[stem]}.{ending}"
            self.put(name, content, content_type)
            if related:
                self._parts[relations_of(name)] = relations_xml(related)
        return name

    def put(
        self, name: str, content: bytes, content_type: str, relations: Relations | None = None
    ) -> None:
        """Add a part under a given name."""
        self._parts[name] = content
        self._types[name] = content_type
        if relations:
            self._parts[relations_of(name)] = relations.xml()

    def packed(self, package: Relations) -> bytes:
        """Return the whole file.

        Args:
            package: the relations of the package itself.
        """
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            _write(archive, "[Content_Types].xml", self._content_types())
            _write(archive, "_rels/.rels", package.xml())
            for name, content in self._parts.items():
                _write(archive, name, content)
        return file.getvalue()

    def _content_types(self) -> bytes:
        listed = "".join(
            f"<Override PartName={quoted(f'/{name}')} ContentType={quoted(kind)}/>"
            for name, kind in self._types.items()
        )
        return (
            f'{XML_HEAD}<Types xmlns="{PACKAGE_KIND}/content-types">'
            f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
        ).encode()


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    member = zipfile.ZipInfo(name, _FIRST_DAY)
    packed = name.rpartition(".")[2] in _PACKED
    member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(member, content, compresslevel=_LEVEL)
