"""A finished document as the first file of a composition by docxcompose.

For applications that put files together by docxcompose already, or that have files open in
python-docx. Whoever has files on disk merges them by ``merging``, which is linear, checks them
first and keeps their pages.
"""

from typing import IO

from docx.document import Document as WordDocument
from docxcompose.composer import Composer

from qcdc_report.formats.docx.merging.orders import SECT_PR_ORDER


class ReportComposer(Composer):  # type: ignore[misc] # docxcompose has no types
    """docxcompose's ``Composer``, whose files keep the order that the schema asks for."""

    doc: WordDocument

    def save(self, filename: str | IO[bytes]) -> None:
        """Write what was composed.

        docxcompose moves the page number of a section behind everything else in it, where Word
        puts up with it and a validator does not.
        """
        for section in self.doc.sections:
            element = section._sectPr
            element[:] = sorted(element, key=_place)
        super().save(filename)


def _place(element: object) -> int:
    tag = getattr(element, "tag", "")
    return SECT_PR_ORDER.index(tag) if tag in SECT_PR_ORDER else len(SECT_PR_ORDER)
