"""Whether a part that may come along is what it says, and leads to nothing outside."""

import re
from typing import Final

from qcdc_report.formats.docx.package import DocxReadError, Package, open_parts
from qcdc_report.formats.options import ReadingOptions

_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACTIVE: Final = frozenset(
    {"vbaProject", "oleObject", "package", "control", "externalLink", "connections", "ctrlProp"}
)
_PICTURE: Final = re.compile(r"image/[a-z0-9.+-]+", re.IGNORECASE)
_SVG: Final = "image/svg+xml"
# What an SVG picture can fetch or run: anything but a place within itself, or data that it holds.
_LEADS_OUTSIDE: Final = re.compile(
    rb"""(?:href|src)\s*=\s*["'](?!\#|data:image/)|url\(\s*["']?(?!\#|data:image/)|@import|<script"""
    rb"""|<!DOCTYPE|<foreignObject""",
    re.IGNORECASE,
)


def is_plain(package: Package, name: str, kind: str, options: ReadingOptions) -> bool:
    """Say whether a part may come along.

    Args:
        package: the file.
        name: the part.
        kind: of the relation that leads to it, such as ``image``.
        options: the limits for a workbook.
    """
    content_type = package.content_type(name)
    if kind in {"image", "hdphoto"}:
        if content_type.casefold() == _SVG:
            return not _LEADS_OUTSIDE.search(package.raw(name))
        return bool(_PICTURE.fullmatch(content_type))
    if kind == "package":
        return content_type == _WORKBOOK and _is_plain_workbook(package.raw(name), options)
    return True


def _is_plain_workbook(content: bytes, options: ReadingOptions) -> bool:
    """Say whether a workbook has no macros and no link to the outside."""
    try:
        workbook = open_parts(content, options)
    except DocxReadError:
        return False
    relations = [one for source in ("", *workbook.names) for one in workbook.relations(source)]
    return not any(
        (one.external and one.kind != "hyperlink") or one.kind in _ACTIVE for one in relations
    )
