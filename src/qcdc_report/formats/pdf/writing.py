"""Word files made into PDF, as many at once as are given: starting LibreOffice takes longest."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from qcdc_report.blocks import Document
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.pdf.dating import dated
from qcdc_report.formats.pdf.failing import not_made
from qcdc_report.formats.pdf.hardened import make_profile
from qcdc_report.formats.pdf.libreoffice import convert
from qcdc_report.layout.standard import Standard

_TO_START, _FOR_EACH = 60, 15  # seconds; a report of 20 pages takes less than one


def write_pdf(document: Document, standard: Standard) -> bytes:
    """Return a document as PDF: the pages of the Word file, for reading and for the archive.

    It says of itself that it is PDF/A-2b and tagged (PDF/UA-1), in Vietnamese. The same document
    gives the same bytes with the same LibreOffice and fonts.

    Args:
        document: finished by the layout for this standard.
        standard: the presentation standard.

    Raises:
        PdfError: LibreOffice is missing, hangs, or makes no PDF.
        MissingExtraError: pikepdf is not installed.
        ValueError: what ``write_docx`` says.
    """
    (made,) = pdf_many([write_docx(document, standard)])
    return dated(made, document.created)


def pdf_many(files: Sequence[bytes], *, timeout: float | None = None) -> list[bytes]:
    """Return Word files as PDF, in the same order, from one run of LibreOffice.

    Each run has a profile of its own that is thrown away: it can stand beside others and beside
    a LibreOffice that a person has open. No macro runs, and nothing that a file names is fetched.
    Dates and ids are LibreOffice's.

    Args:
        files: contents of Word files.
        timeout: seconds after which LibreOffice is ended; by default enough for so many files.

    Raises:
        PdfError: LibreOffice is missing, hangs, or makes no PDF of one of them.
    """
    if not files:
        return []
    seconds = timeout if timeout is not None else _TO_START + _FOR_EACH * len(files)
    with tempfile.TemporaryDirectory(prefix="qcdc-pdf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(files))]
        for source, content in zip(sources, files, strict=True):
            source.write_bytes(content)
        printed = convert(sources, folder, make_profile(folder / "profile"), seconds)
        return [_made(source.with_suffix(".pdf"), printed) for source in sources]


def _made(path: Path, printed: str) -> bytes:
    content = path.read_bytes() if path.exists() else b""
    if not content.startswith(b"%PDF-"):
        lines = printed.strip().splitlines()
        raise not_made(lines[-1] if lines else "")
    return content
