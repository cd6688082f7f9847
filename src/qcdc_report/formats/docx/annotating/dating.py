"""When comments were made: as asked, or when the file was last saved, as it says itself."""

import datetime as dt
from typing import Final

from qcdc_report.formats.docx.package import DocxReadError, Package

_MODIFIED: Final = "{http://purl.org/dc/terms/}modified"
# LibreOffice 7.4 saves a comment without a date with one that Word does not take, hence never none.
_UNKNOWN: Final = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def last_saved(package: Package) -> dt.datetime:
    """Return when a file says that it was last saved; 1980-01-01 if it does not say."""
    for name in package.related("", "core-properties"):
        try:
            return dt.datetime.fromisoformat(package.xml(name).findtext(_MODIFIED, "").strip())
        except (DocxReadError, ValueError):
            continue  # nothing else hangs on this part
    return _UNKNOWN


def moment(date: dt.datetime) -> str:
    """Return a date as Word writes it, in UTC; one without a zone is taken to be that."""
    try:
        utc = date.astimezone(dt.UTC) if date.tzinfo else date
    except OverflowError:  # the first or the last day that there is, in another zone
        utc = date
    return f"{utc.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
