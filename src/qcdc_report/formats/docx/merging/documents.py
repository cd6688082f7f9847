"""Many finished documents as one Word file, written in one go: no file is made of each before."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.blocks import Document
from qcdc_report.formats.docx.archive import Archive, with_parts, zip_bytes
from qcdc_report.formats.docx.body import START, Body
from qcdc_report.formats.docx.inline import encoded
from qcdc_report.formats.docx.measures import twips
from qcdc_report.formats.docx.merging.contents import Entry, contents_xml
from qcdc_report.formats.docx.merging.record import MergeOptions
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.sections import section_xml
from qcdc_report.formats.docx.template import constant_parts
from qcdc_report.formats.docx.writing import additions
from qcdc_report.layout.standard import Standard

_SETTINGS: Final = "word/settings.xml"
_COMPATIBILITY: Final = b"<w:compat>"
_UPDATE: Final = b'<w:updateFields w:val="true"/>'


@frozen(kw_only=True)
class Titled:
    """A finished document among others.

    Attributes:
        title: what the table of contents calls it.
        document: finished by the layout for the standard of all.
    """

    title: str
    document: Document


def write_many(documents: Iterable[Titled], standard: Standard, options: MergeOptions) -> bytes:
    """Return documents as one ``.docx`` file, each on a new page. The same give the same bytes.

    Args:
        documents: in their order, one at least; each is written and forgotten before the next.
        standard: the presentation standard of all.
        options: how they are put together; every one begins on a new page.

    Raises:
        ValueError: as ``write_docx``; or there is no document.
    """
    numbered = options.page_numbers == "continuous"
    body = Body(standard, counts_on=numbered)
    entries = []
    language = ""
    for number, one in enumerate(documents, 1):
        language = language or one.document.language
        name, bookmark = body.turn_to_part(
            f"part_{number}", restarts=number == 1 and options.contents
        )
        at = body.length
        for block in one.document.blocks:
            body.add(block)
        if options.contents:
            body.into_first_paragraph(at, bookmark)
        entries.append(Entry(title=one.title, bookmark=name))
    if not entries:
        raise ValueError("There is nothing to merge")
    start = START + (_contents(entries, standard, numbered=numbered) if options.contents else "")
    constant = constant_parts(standard, language, additions(body.pictures))
    if options.contents and numbered:
        settings = constant[_SETTINGS]
        constant[_SETTINGS] = settings.replace(_COMPATIBILITY, _UPDATE + _COMPATIBILITY, 1)
    about = Document(blocks=(), standard=standard.id, title=options.title, language=language)
    parts = {
        **constant,
        "docProps/core.xml": core_properties(about),
        "word/document.xml": encoded(body.finished(start)),
        **body.pictures.parts,
    }
    return zip_bytes(with_parts(Archive(), parts))


def _contents(entries: Sequence[Entry], standard: Standard, *, numbered: bool) -> str:
    page = standard.page
    return contents_xml(
        entries,
        section_xml(page),
        twips(page.text_width),
        numbered=numbered,
    )
