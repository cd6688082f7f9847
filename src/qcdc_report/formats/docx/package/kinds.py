"""What a file is that is no Word file, told by its first bytes and by what it holds."""

import io
import re
from collections.abc import Container
from typing import Final

import olefile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_MARKS: Final = tuple(
    (re.compile(mark, re.DOTALL), kind)
    for mark, kind in (
        (rb"\{\\rtf", "rtf"),
        (rb"%PDF|.{0,1000}%PDF-", "pdf"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}jP  ", "picture"),
        (rb".{4}ftyp(?:heic|heix|mif1|avif)", "picture"),
        (rb"Rar!|7z\xbc\xaf|\x1f\x8b", "other-archive"),
    )
)
_HEAD = 1024  # browsers look that far for what makes a file a page
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|table|p|div)\b|^mime-version:",
    re.IGNORECASE | re.MULTILINE,
)
_OWNER_FILE_BYTES = 162  # a name of at most 54 letters, twice, each in a field of fixed length
_OWNER_NAME_LETTERS = 54
_STREAMS: Final = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "legacy-doc"),
)


def is_zip(content: bytes) -> bool:
    """Tell whether a file begins as a zip file does."""
    return content.startswith(_ZIP)


def kind_of_file(content: bytes) -> str:
    """Return the name in ``REFUSALS`` for a file that is no zip file."""
    if not content:
        return "empty"
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    if not content.strip(b"\x00"):
        return "blank"
    if len(content) == _OWNER_FILE_BYTES and content[0] <= _OWNER_NAME_LETTERS and b"\0" in content:
        return "owner-file"
    marked = (kind for mark, kind in _MARKS if mark.match(content))
    return next(marked, None) or _kind_of_text(content)


def kind_of_archive(names: Container[str], mimetype: bytes) -> str:
    """Return the name in ``REFUSALS`` for a zip file that does not say what its parts are.

    Args:
        names: the names of its parts.
        mimetype: what its part ``mimetype`` holds, empty without one.
    """
    if b"opendocument" in mimetype:
        return "opendocument"
    return "no-document" if "_rels/.rels" in names else "other-archive"


def _kind_of_ole(content: bytes) -> str:
    """Tell the old compound files apart by their streams; a damaged one by nothing."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as compound:
            return next(
                (kind for stream, kind in _STREAMS if compound.exists(stream)), "legacy-office"
            )
    except Exception:  # noqa: BLE001 - olefile raises all sorts on a damaged file
        return "damaged"


def _kind_of_text(content: bytes) -> str:
    """Tell apart what people can read in an editor, in UTF-8 or UTF-16."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return "unknown"
    start = text[:_HEAD].lstrip()
    if _HTML.search(start):
        return "html"
    if start.startswith("<"):
        return "xml"
    return "unknown" if "\0" in start else "text"
