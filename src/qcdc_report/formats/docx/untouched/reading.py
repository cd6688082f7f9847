"""A Word file that this library wrote and nobody has touched: proved by writing it again."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from qcdc_report.formats.docx.body import document_xml
from qcdc_report.formats.docx.data_part import DATA_ADDITIONS, DATA_PART, data_xml, text_of_data
from qcdc_report.formats.docx.package import DocxReadError, checked_parts, reading_boundary
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.seeing.old_encodings import encoding_of
from qcdc_report.formats.docx.template import constant_parts
from qcdc_report.formats.docx.untouched.taking_apart import sheet_of
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.layout import lay_out
from qcdc_report.layout.standard import Standard
from qcdc_report.profile import Profile
from qcdc_report.recognition import Recognition
from qcdc_report.recognition.sheet import Sheet, Table
from qcdc_report.recognition.untouched import as_written, draft_of

_CORE: Final = "docProps/core.xml"
_TEXT: Final = "word/document.xml"
_DIRECTORY: Final = 4096
"""Bytes at the end of a file in which the names of parts stand, when there are as few as ours."""
_RECORD: Final = b"PK\x01\x02"
_PARTS: Final = 13
"""Parts of a document that carries its data and has no pictures; each has a record at the end."""


def read_untouched(
    content: bytes,
    file: str,
    options: ReadingOptions,
    profiles: Sequence[Profile],
    standards: Sequence[Standard],
) -> Recognition | None:
    """Return what a file says in which every part is as this library wrote it; None for any other.

    The report that its data and its text would come from is written again. Only if every part
    comes out the same, to the last byte, is that report what the page says. Anything else is for
    ``read_docx`` and ``recognise`` to read, which come to the same for a file like this.

    Args:
        content: the whole file.
        file: its name, for messages.
        options: its limits hold.
        profiles: those that it may have been laid out by.
        standards: as for ``recognise``.
    """
    directory = content[-_DIRECTORY:]
    if DATA_PART.encode() not in directory or directory.count(_RECORD) != _PARTS:
        return None  # no part is unpacked in vain of what Word or LibreOffice saved
    try:
        with reading_boundary():
            return _read(content, file, options, profiles, standards)
    except DocxReadError:  # the long way says what is wrong
        return None


def _read(
    content: bytes,
    file: str,
    options: ReadingOptions,
    profiles: Sequence[Profile],
    standards: Sequence[Standard],
) -> Recognition | None:
    checked = checked_parts(content, options.limits)
    sizes = [entry.file_size for entry in checked.entries.values()]
    if not (_TEXT in checked.entries and DATA_PART in checked.entries):
        return None
    if not _are_small(sizes, options.limits):
        return None
    parts = {name: checked.raw(name) for name in checked.entries}
    sheet = sheet_of(parts[_TEXT].decode())
    if not _are_within(parts, sheet, options.limits):
        return None
    draft = draft_of(sheet, text_of_data(parts[DATA_PART]), profiles, standards)
    # Of text in old fonts there would be something to tell.
    if draft is None or encoding_of(draft.standard.font) is not None:
        return None
    document = lay_out(draft.report, draft.profile, draft.standard)
    if parts.pop(DATA_PART) != data_xml(document.data):
        return None
    if parts.pop(_TEXT) != document_xml(document, draft.standard):
        return None
    if parts.pop(_CORE, b"") != core_properties(document):
        return None
    if parts != _kept_parts(draft.standard, document.language):
        return None
    return as_written(draft, document, file, standards)


@lru_cache(maxsize=32)
def _kept_parts(standard: Standard, language: str) -> Mapping[str, bytes]:
    return constant_parts(standard, language, DATA_ADDITIONS)


def _are_small(sizes: Sequence[int], limits: Limits) -> bool:
    """Say whether parts of these sizes are, whatever is in them, within the limits of parsing."""
    # No element and no attribute is as short as a byte.
    return sum(sizes) <= limits.elements and max(sizes) <= min(limits.part_bytes, limits.characters)


def _are_within(parts: Mapping[str, bytes], sheet: Sheet, limits: Limits) -> bool:
    """Say whether what stands in the parts is within the limits of those who would look at it."""
    relations = sum(parts[name].count(b"<Relationship ") for name in parts if name[-5:] == ".rels")
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    return (
        relations <= limits.relations
        and max((len(table.rows) for table in tables), default=0) <= limits.rows
        and sum(len(row) - 1 for table in tables for row in table.rows) <= limits.cells
        and min(limits.nesting, limits.span) > 0
    )
