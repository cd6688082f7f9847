"""The dates and ids that LibreOffice gives a PDF, made those of the document: same in, same out."""

import datetime as dt
import io
import re
import struct

from qcdc_report.tabular import needs_extra

_NO_DATE = "1980-01-01"
_DATES = re.compile(rb"(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:\2>)")


_ICC_DATE = slice(24, 36)  # six numbers of two bytes (ICC.1:2022, 7.2.8)


def dated(content: bytes, created: str) -> bytes:
    """Return a PDF with fixed dates, and an id that follows from its content.

    Args:
        content: a PDF as LibreOffice makes it.
        created: ISO date of the document; empty for none.

    Raises:
        MissingExtraError: pikepdf is not installed.
        ValueError: ``created`` is neither empty nor an ISO date.
    """
    with needs_extra("pdf"):
        import pikepdf

    day = dt.date.fromisoformat(created or _NO_DATE)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for name in ("/CreationDate", "/ModDate"):
            pdf.docinfo[name] = f"D:{day:%Y%m%d}000000Z"
        for name in ("/ID", "/DocChecksum"):
            if name in pdf.trailer:
                del pdf.trailer[name]
        if "/Metadata" in pdf.Root:
            moment = rf"\g<1>{day.isoformat()}T00:00:00Z\g<3>".encode()
            metadata = pdf.Root.Metadata.read_bytes()
            pdf.Root.Metadata.write(_DATES.sub(moment, metadata))
        for intent in pdf.Root.get("/OutputIntents", []):
            profile = intent.DestOutputProfile.read_bytes()
            intent.DestOutputProfile.write(_redated(profile, day))
        saved = io.BytesIO()
        pdf.save(saved, deterministic_id=True, fix_metadata_version=False)
    return saved.getvalue()


def _redated(profile: bytes, day: dt.date) -> bytes:
    """Return a colour profile with this date of its making."""
    moment = struct.pack(">6H", day.year, day.month, day.day, 0, 0, 0)
    return profile[: _ICC_DATE.start] + moment + profile[_ICC_DATE.stop :]
