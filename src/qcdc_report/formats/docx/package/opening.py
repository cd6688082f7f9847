"""A file's bytes become a package: checked whole first, then parsed, the same bytes."""

from typing import Final

from attrs import evolve

from qcdc_report.formats.docx.package.content_types import (
    CONTENT_TYPES,
    ContentTypes,
    read_content_types,
)
from qcdc_report.formats.docx.package.entries import Entries, read_entries, unpack
from qcdc_report.formats.docx.package.errors import reading_boundary, refusal
from qcdc_report.formats.docx.package.kinds import is_zip, kind_of_archive, kind_of_file
from qcdc_report.formats.docx.package.names import part_name, same_name, source_of
from qcdc_report.formats.docx.package.package import Package
from qcdc_report.formats.docx.package.parsing import parse
from qcdc_report.formats.docx.package.relations import Relation, read_relations
from qcdc_report.formats.docx.package.remarks import remarks_about
from qcdc_report.formats.options import Limits, ReadingOptions

_DOCUMENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
_OTHERS: Final = {
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}workbook": "spreadsheet",
    "{http://schemas.openxmlformats.org/presentationml/2006/main}presentation": "presentation",
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
    limits = options.limits
    with reading_boundary():
        if len(content) > limits.file_bytes:
            raise refusal("too-large", found=len(content), limit=limits.file_bytes)
        if not is_zip(content):
            raise refusal(kind_of_file(content))
        entries = read_entries(content, limits)
        for name, entry in entries.items():
            with reading_boundary(name):
                for _ in unpack(content, entry):
                    pass
        return _package(content, entries, limits)


def _package(content: bytes, entries: Entries, limits: Limits) -> Package:
    package = Package(
        main="",
        content=content,
        entries=entries,
        types=_types(content, entries, limits),
        relations=_relations(content, entries, limits),
        limits=limits,
    )
    main = _main(package)
    package = evolve(package, main=main)
    return evolve(package, remarks=remarks_about(package))


def _types(content: bytes, entries: Entries, limits: Limits) -> ContentTypes:
    for name, entry in entries.items():
        if same_name(name) == same_name(CONTENT_TYPES):
            part = b"".join(unpack(content, entry))
            return read_content_types(parse(part, name, limits))
    mimetype = b"".join(unpack(content, entries["mimetype"])) if "mimetype" in entries else b""
    raise refusal(kind_of_archive(entries, mimetype))


def _relations(content: bytes, entries: Entries, limits: Limits) -> dict[str, tuple[Relation, ...]]:
    relations = {}
    left = limits.relations
    for name, entry in entries.items():
        if same_name(name).endswith(".rels"):
            root = parse(b"".join(unpack(content, entry)), name, limits)
            found = read_relations(root, name)
            left -= len(found)
            if left < 0:
                raise refusal("relations", part=name, limit=limits.relations)
            relations[same_name(source_of(part_name(name)))] = found
    return relations


def _main(package: Package) -> str:
    """Return the part that holds the text: what the package's relation says, if it is Word's."""
    reason = "no-document"
    for name in package.related("", "officeDocument"):
        root = package.xml(name)
        if root.tag == _DOCUMENT:
            return name
        reason = _OTHERS.get(str(root.tag), reason)
    raise refusal(reason)
