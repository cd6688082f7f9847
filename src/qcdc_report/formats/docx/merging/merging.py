"""Many Word files become one: each a part with its own pages, styles, numbers and notes."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.merging.contents import contents_xml
from qcdc_report.formats.docx.merging.merged_file import MergedFile
from qcdc_report.formats.docx.merging.part import Part
from qcdc_report.formats.docx.merging.record import Merged, MergeOptions, Source
from qcdc_report.formats.docx.merging.relating import Relations
from qcdc_report.formats.docx.merging.sections import with_even_pages
from qcdc_report.formats.docx.merging.settings import finished_settings
from qcdc_report.formats.docx.namespaces import PACKAGE_KIND, RELATION_KIND, WORD_CONTENT
from qcdc_report.formats.docx.package import DocxReadError, open_package, reading_boundary
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.template import APPLICATION
from qcdc_report.formats.options import ReadingOptions

_EXTENDED: Final = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class UnmergedError(ValueError):
    """Files that cannot be read; ``refused`` has each with its own error."""

    def __init__(self, refused: Sequence[tuple[str, DocxReadError]]) -> None:
        super().__init__("\n".join(f"{file}: {error.said.vi}" for file, error in refused))
        self.refused = tuple(refused)

    def __reduce__(self) -> tuple[type["UnmergedError"], tuple[object]]:
        """Pickle by the errors."""
        return (type(self), (self.refused,))


def merge_docx(
    sources: Sequence[Source],
    options: MergeOptions = MergeOptions(),  # noqa: B008 - a frozen value
    reading: ReadingOptions = ReadingOptions(),  # noqa: B008 - the same
) -> tuple[bytes, Merged]:
    """Return Word files as one, and what became of each. The same files give the same bytes.

    Time grows with the length of the files and nothing else: each is read, renumbered, written
    and forgotten before the next.

    Args:
        sources: the files in their order, one at least.
        options: how they are put together.
        reading: the limits for each.

    Raises:
        UnmergedError: files cannot be read; every one of them is named.
        ValueError: there is no file.
    """
    if not sources:
        raise ValueError("There is nothing to merge")
    file = MergedFile(options, len(sources))
    refused: list[tuple[str, DocxReadError]] = []
    for source in sources:
        content = source.read()
        try:
            with reading_boundary():
                package = open_package(content, reading)
                package.xml(package.main)
                if not refused:
                    Part(source, package, file, reading).add()
        except DocxReadError as error:
            refused.append((source.file, error))
    if refused:
        raise UnmergedError(refused)
    merged = Merged(parts=tuple(file.parts), stripped=tuple(dict.fromkeys(file.stripped)))
    return _packed(file), merged


def _packed(file: MergedFile) -> bytes:
    output, relations = file.output, file.document.relations
    _put_shared(file)
    if file.mirrored:
        file.document.pieces = [
            piece if number in file.mirrored else with_even_pages(piece)
            for number, piece in enumerate(file.document.pieces)
        ]
    output.put(
        "word/document.xml",
        file.document.xml(before=_contents(file)),
        f"{WORD_CONTENT}.document.main+xml",
        relations,
    )
    properties = Document(blocks=(), standard="", title=file.options.title)
    core = f"{PACKAGE_KIND}/relationships/metadata/core-properties"
    output.put(
        "docProps/core.xml",
        core_properties(properties),
        "application/vnd.openxmlformats-package.core-properties+xml",
    )
    output.put(
        "docProps/app.xml",
        APPLICATION,
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    )
    package = Relations()
    package.add(f"{RELATION_KIND}/officeDocument", "word/document.xml")
    package.add(core, "docProps/core.xml")
    package.add(f"{RELATION_KIND}/extended-properties", "docProps/app.xml")
    return output.packed(package)


def _put_shared(file: MergedFile) -> None:
    """Put the parts that all files share, and relate the text to them."""
    settings = file.settings
    if settings is not None:
        asked = file.options.contents and file.options.page_numbers == "continuous"
        content = finished_settings(
            settings,
            even_pages=bool(file.mirrored),
            notes=(file.footnotes.used, file.endnotes.used),
            update_fields=asked and any(entry.page is None for entry in file.entries),
        )
        _put(file, "settings", content)
    _put(file, "styles", file.styles.part.xml())
    _put(file, "numbering", file.numbering.xml(), file.numbering.part.relations)
    if file.font_names:
        _put(file, "fontTable", file.fonts.xml(), file.fonts.relations)
    for notes, kind in ((file.footnotes, "footnote"), (file.endnotes, "endnote")):
        if notes.used:
            _put(file, f"{kind}s", notes.xml(kind), notes.part.relations)
    if file.comments.used:
        _put(file, "comments", file.comments.part.xml(), file.comments.part.relations)
        threads = file.comments.threads_xml()
        if threads is not None:
            name = "word/commentsExtended.xml"
            file.output.put(name, threads, f"{WORD_CONTENT}.commentsExtended+xml")
            file.document.relations.add(_EXTENDED, name)


def _put(file: MergedFile, kind: str, content: bytes, relations: Relations | None = None) -> None:
    name = f"word/{kind}.xml"
    file.output.put(name, content, f"{WORD_CONTENT}.{kind}+xml", relations)
    file.document.relations.add(f"{RELATION_KIND}/{kind}", name)


def _contents(file: MergedFile) -> bytes:
    if not file.options.contents:
        return b""
    numbered = file.options.page_numbers == "continuous"
    return contents_xml(
        [entry if numbered else evolve(entry, page=None) for entry in file.entries],
        file.contents_section,
        file.contents_width,
        numbered=numbered,
    ).encode()
