"""The one error of making PDF, and what it says."""

from qcdc_report.formats.format import FormatFailedError
from qcdc_report.text import Text


class PdfError(FormatFailedError):
    """LibreOffice is missing, or did not make what it was asked for."""


def no_libreoffice() -> PdfError:
    """Return the error for a machine without LibreOffice."""
    return PdfError(
        Text(
            "Không tìm thấy LibreOffice để tạo PDF; hãy cài đặt từ https://www.libreoffice.org",
            "LibreOffice, which makes PDF, was not found; install it from https://www.libreoffice.org",
        )
    )


def too_slow(seconds: float) -> PdfError:
    """Return the error for a LibreOffice that was ended."""
    return PdfError(
        Text(
            f"LibreOffice không tạo xong PDF trong {seconds:g} giây nên đã bị dừng",
            f"LibreOffice did not finish the PDF within {seconds:g} seconds and was ended",
        )
    )


def not_made(what: str) -> PdfError:
    """Return the error for a PDF that is not there.

    Args:
        what: the last line that LibreOffice printed; may be empty.
    """
    told = f": {what}" if what else ""
    return PdfError(
        Text(f"LibreOffice không tạo được PDF{told}", f"LibreOffice could not make the PDF{told}")
    )
