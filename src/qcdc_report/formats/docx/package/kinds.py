"""What a file is that is no Word file, told by its first bytes and by what it holds."""

import io
import re
from typing import Final

import olefile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"{\\rtf", "rtf"),
    (b"%PDF", "pdf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"RIFF", "picture"),
    (b"\x00\x00\x00\x0cjP", "picture"),
    (b"Rar!", "other-archive"),
    (b"7z\xbc\xaf\x27\x1c", "other-archive"),
    (b"\x1f\x8b", "other-archive"),
)
_HEAD = 1024  # readers of PDF look that far for its mark; so do browsers for that of HTML
_HEIF = re.compile(rb"....ftyp(?:heic|heix|mif1|avif)", re.DOTALL)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|table|p|div)\b|^mime-version:", re.IGNORECASE
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
    if kind := next((kind for magic, kind in _MAGIC if content.startswith(magic)), None):
        return kind
    head = content[:_HEAD]
    if not head.strip(b"\x00"):
        return "blank" if not content.strip(b"\x00") else "unknown"
    if len(content) == _OWNER_FILE_BYTES and 0 < content[0] <= _OWNER_NAME_LETTERS:
        return "owner-file"
    if b"%PDF-" in head:
        return "pdf"
    if _HEIF.match(head):
        return "picture"
    return _kind_of_text(content, head)


def kind_of_archive(mimetype: bytes) -> str:
    """Return the name in ``REFUSALS`` for a zip file that is no Office document.

    Args:
        mimetype: what its part ``mimetype`` holds, empty without one.
    """
    return "opendocument" if b"opendocument" in mimetype else "other-archive"


def _kind_of_ole(content: bytes) -> str:
    """Tell the old compound files apart by their streams; a damaged one by nothing."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as compound:
            return next(
                (kind for stream, kind in _STREAMS if compound.exists(stream)), "legacy-office"
            )
    except Exception:  # noqa: BLE001 - olefile raises all sorts on a damaged file
        return "damaged"


def _kind_of_text(content: bytes, head: bytes) -> str:
    """Tell apart what people can read in an editor, in any of Unicode's encodings."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _HTML.search(start):
        return "html"
    if start.startswith(b"<"):
        return "xml"
    return "text" if b"\x00" not in start and _is_utf_8(content) else "unknown"


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
