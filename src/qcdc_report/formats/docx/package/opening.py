"""A file's bytes become a package: checked whole first, then parsed, the same bytes."""

from typing import Final

from attrs import evolve

from qcdc_report.formats.docx.package.content_types import (
    CONTENT_TYPES,
    ContentTypes,
    read_content_types,
)
from qcdc_report.formats.docx.package.entries import read_entries, unpack
from qcdc_report.formats.docx.package.errors import reading_boundary, refusal
from qcdc_report.formats.docx.package.kinds import is_zip, kind_of_archive, kind_of_file
from qcdc_report.formats.docx.package.names import is_xml, same_name, source_of
from qcdc_report.formats.docx.package.package import Package
from qcdc_report.formats.docx.package.parsing import Parser, check_prolog
from qcdc_report.formats.docx.package.parts import Parts
from qcdc_report.formats.docx.package.relations import Relation, read_relations
from qcdc_report.formats.docx.package.remarks import remarks_about
from qcdc_report.formats.options import Limits, ReadingOptions

_DOCUMENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
_KEPT: Final = 16_000_000
"""Bytes of XML that are kept when they are checked; what is beyond them is unpacked again."""
_OTHERS: Final = {
    "spreadsheetml": "spreadsheet",
    "ms-excel": "spreadsheet",
    "presentationml": "presentation",
    "ms-powerpoint": "presentation",
}


def open_package(content: bytes, options: ReadingOptions = ReadingOptions()) -> Package:  # noqa: B008 - a frozen value
    """Return a Word file's parts, checked.

    Documents and templates are read, with macros or without, transitional or strict. Nothing
    outside the bytes is opened.

    Args:
        content: the whole file.
        options: its limits hold.

    Raises:
        DocxReadError: the file cannot be read; ``REFUSALS`` lists why.
    """
    with reading_boundary():
        package = open_parts(content, options)
        package = evolve(package, main=_main(package))
        return evolve(package, remarks=remarks_about(package))


def open_parts(content: bytes, options: ReadingOptions) -> Package:
    """Return the parts of any Office file, checked as those of a Word file, without a main part.

    Raises:
        DocxReadError: the file cannot be read.
    """
    with reading_boundary():
        parts = checked_parts(content, options.limits)
        return Package(parts=parts, types=_types(parts), relations=_relations(parts))


def checked_parts(content: bytes, limits: Limits) -> Parts:
    """Return the parts of a zip file, each of which unpacks to what its directory says.

    Raises:
        DocxReadError: the file cannot be read; and what ``reading_boundary`` makes one of.
    """
    if len(content) > limits.file_bytes:
        raise refusal("too-large", found=len(content), limit=limits.file_bytes)
    if not is_zip(content):
        raise refusal(kind_of_file(content))
    entries = read_entries(content, limits)
    unpacked: dict[str, bytes] = {}
    room = _KEPT
    reached = ""
    try:
        for reached, entry in entries.items():
            pieces = unpack(content, entry)
            first = next(pieces, b"")
            xml = is_xml(reached)
            if xml:
                check_prolog(first, reached)
            if xml and entry.file_size <= room:
                room -= entry.file_size
                unpacked[reached] = b"".join((first, *pieces))
            else:
                for _ in pieces:
                    pass
    except Exception:  # one boundary for all parts, not one for each
        with reading_boundary(reached):
            raise
    return Parts(content, entries, Parser(limits), unpacked)


def _types(parts: Parts) -> ContentTypes:
    if parts.find(CONTENT_TYPES) is None:
        mimetype = parts.raw("mimetype") if parts.find("mimetype") else b""
        raise refusal(kind_of_archive(parts.entries, mimetype))
    return read_content_types(parts.xml(CONTENT_TYPES))


def _relations(parts: Parts) -> dict[str, tuple[Relation, ...]]:
    limit = parts.parser.limits.relations
    relations = {}
    count = 0
    for name in parts.entries:
        if same_name(name).endswith(".rels"):
            found = read_relations(parts.xml(name), name)
            count += len(found)
            if count > limit:
                raise refusal("relations", part=name, limit=limit)
            relations[same_name(source_of(name))] = found
    return relations


def _main(package: Package) -> str:
    """Return the part that holds the text: where the package's relation leads, if it is Word's."""
    for name in package.related("", "officeDocument"):
        content_type = package.content_type(name)
        for mark, kind in _OTHERS.items():
            if mark in content_type:
                raise refusal(kind)
        if package.xml(name).tag == _DOCUMENT:
            return name
    raise refusal("no-document")
