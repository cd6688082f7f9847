"""The entries of a zip file, checked before anything is unpacked, and unpacked within bounds.

``zipfile`` reads the directory. What it lets pass and other programs read differently is refused
here (names that stand twice, entries that overlap, two directories), and what it believes is
measured: an entry must have just the size and the checksum that the directory says.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from qcdc_report.formats.docx.package.errors import refusal
from qcdc_report.formats.docx.package.names import is_allowed, part_name, same_name
from qcdc_report.formats.options import Limits

_LOCAL = struct.Struct("<4s5H3I2H")
_END = b"PK\x05\x06"
_END_COUNT_AND_OFFSET = struct.Struct("<10xH4xI")
_END_SIZE = struct.Struct("<12xI")
_END_COMMENT = struct.Struct("<20xH")
_END_BYTES = 22
_RECORD = b"PK\x01\x02"
_LOCATOR_64 = struct.Struct("<4sIQI")
_RECORD_64 = b"PK\x06\x06"
_RECORD_64_BYTES = 56
_ENCRYPTED_OR_PATCHED = 0x1 | 0x20 | 0x40 | 0x2000
_UTF_8 = 0x800
_RAW = -zlib.MAX_WBITS
_CHUNK = 1 << 16

Entries = Mapping[str, zipfile.ZipInfo]


def read_entries(content: bytes, limits: Limits) -> Entries:
    """Return the entries of a zip file by part name, folders left out.

    Raises:
        DocxReadError: it is damaged, ambiguous, or beyond the limits.
        zipfile.BadZipFile: it is damaged; and what else ``zipfile`` raises.
    """
    _check_count(content, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = archive.infolist()
            start = archive.start_dir
    except NotImplementedError as cause:
        raise refusal("method") from cause
    except UnicodeDecodeError as cause:
        raise refusal("names") from cause
    _check_directory(content, start, len(listed))
    _check_sizes(listed, limits)
    _check_places(content, start, listed)
    return _by_name(listed)


def unpack(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield an entry's bytes in pieces, never more than its directory says.

    Raises:
        DocxReadError: its size or its checksum is another one.
        zlib.error: it cannot be unpacked.
    """
    start = _start_of(content, entry)
    packed = memoryview(content)[start : start + entry.compress_size]
    left, checksum = entry.file_size, 0
    for piece in _inflate(packed) if entry.compress_type == zipfile.ZIP_DEFLATED else (packed,):
        left -= len(piece)
        if left < 0:
            break
        checksum = zlib.crc32(piece, checksum)
        yield bytes(piece)
    if left != 0 or checksum != entry.CRC:
        raise refusal("damaged", part=part_name(entry.orig_filename))


def _inflate(packed: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(_RAW)
    for start in range(0, len(packed), _CHUNK):
        rest: bytes | memoryview = packed[start : start + _CHUNK]
        while rest:
            yield unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return  # zlib would keep what stands behind, and copy it again for each piece
    while piece := unpacker.decompress(b"", _CHUNK):
        yield piece
    if not unpacker.eof:
        raise zlib.error


def _check_count(content: bytes, limits: Limits) -> None:
    """Refuse too many entries before a record is made of each."""
    end = content.rfind(_END)
    size = _END_SIZE.unpack_from(content, end)[0] if 0 <= end <= len(content) - _END_BYTES else 0
    count = content.count(_RECORD, max(end - size, 0), max(end, 0))
    if count > limits.entries:
        raise refusal("entries", found=count, limit=limits.entries)


def _check_directory(content: bytes, start: int, count: int) -> None:
    """Refuse a second directory, or one that counts or lies otherwise than its end says."""
    end = content.rfind(_END)
    counted, offset = _END_COUNT_AND_OFFSET.unpack_from(content, end)
    if (
        any(other != end for other in _ends_with_the_file(content))
        or counted not in {count, 0xFFFF}
        or offset not in {start, 0xFFFFFFFF}
    ):
        raise refusal("ambiguous")
    locator = end - _LOCATOR_64.size
    mark, _, record, _ = _LOCATOR_64.unpack_from(content, locator)
    if mark == b"PK\x06\x07" and (
        record != locator - _RECORD_64_BYTES or not content.startswith(_RECORD_64, record)
    ):
        raise refusal("ambiguous")


def _ends_with_the_file(content: bytes) -> Iterator[int]:
    """Yield where a directory may end whose comment reaches just to the end of the file."""
    at = content.find(_END, max(len(content) - _END_BYTES - 0xFFFF, 0))
    while 0 <= at <= len(content) - _END_BYTES:
        comment = _END_COMMENT.unpack_from(content, at)[0]
        if at + _END_BYTES + comment == len(content):
            yield at
        at = content.find(_END, at + 1)


def _check_sizes(listed: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse what is packed in ways that Word does not know, or unpacks to too much."""
    total = sum(entry.file_size for entry in listed)
    if total > limits.total_bytes:
        raise refusal("total", found=total, limit=limits.total_bytes)
    for entry in listed:
        part = part_name(entry.orig_filename)
        if (
            entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
            or entry.flag_bits & _ENCRYPTED_OR_PATCHED
        ):
            raise refusal("method", part=part)
        ratio = entry.file_size // max(entry.compress_size, 1)
        if entry.file_size > limits.ratio_floor and ratio > limits.ratio:
            raise refusal("ratio", part=part, found=ratio, limit=limits.ratio)


def _check_places(content: bytes, directory: int, listed: list[zipfile.ZipInfo]) -> None:
    """Refuse entries that overlap, or whose own header names another part."""
    free = 0
    for entry in sorted(listed, key=lambda entry: entry.header_offset):
        start = _start_of(content, entry)
        if entry.header_offset < free:
            raise refusal("ambiguous", part=part_name(entry.orig_filename))
        free = start + entry.compress_size
    if free > directory:
        raise refusal("ambiguous")


def _start_of(content: bytes, entry: zipfile.ZipInfo) -> int:
    """Return where an entry's bytes begin, after its own header, which must agree."""
    part = part_name(entry.orig_filename)
    mark, _, flags, method, *_, name_bytes, extra_bytes = _LOCAL.unpack_from(
        content, entry.header_offset
    )
    name_at = entry.header_offset + _LOCAL.size
    start: int = name_at + name_bytes + extra_bytes
    name = content[name_at : name_at + name_bytes]
    encoding = "ascii" if name.isascii() else "utf-8" if entry.flag_bits & _UTF_8 else "cp437"
    if (
        mark != b"PK\x03\x04"
        or method != entry.compress_type
        or flags & _ENCRYPTED_OR_PATCHED
        or name.decode(encoding, "replace") != entry.orig_filename
    ):
        raise refusal("ambiguous", part=part)
    return start


def _by_name(listed: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """Refuse names that stand twice or lead outside; leave folders out."""
    entries: dict[str, zipfile.ZipInfo] = {}
    seen = set()
    for entry in listed:
        name = part_name(entry.orig_filename)
        if not is_allowed(name) or same_name(name) in seen:
            raise refusal("names", part=name)
        seen.add(same_name(name))
        if not name.endswith("/"):
            entries[name] = entry
    return entries
