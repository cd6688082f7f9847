"""Word files made of parts given by hand, good ones and bad ones."""

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Parts = dict[str, bytes]


def content_types(main: str = "/word/document.xml", main_type: str = MAIN_TYPE) -> bytes:
    """Return ``[Content_Types].xml`` for a file whose text stands in ``main``."""
    return (
        f'{HEAD}<Types xmlns="{TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="{main}" ContentType="{main_type}"/></Types>'
    ).encode()


def relations(rows: Iterable[tuple[str, str, str]], outside: Iterable[str] = ()) -> bytes:
    """Return a part of relations: of each its id, its type or the end of it, and its target.

    Args:
        rows: the relations.
        outside: ids of those that lead out of the file.
    """
    away = set(outside)
    return (
        f'{HEAD}<Relationships xmlns="{RELATIONS}">'
        + "".join(
            f'<Relationship Id="{id_}" Type="{kind if ":" in kind else f"{OFFICE}/{kind}"}"'
            f' Target="{target}"' + (' TargetMode="External"' if id_ in away else "") + "/>"
            for id_, kind, target in rows
        )
        + "</Relationships>"
    ).encode()


def text(body: str = "<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>", namespace: str = WORD) -> bytes:
    """Return a part that holds this text."""
    return f'{HEAD}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'.encode()


def word_parts(**parts: bytes) -> Parts:
    """Return the parts of a small Word file; ``document=`` and ``rels=`` replace its own."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": parts.get("document", text()),
        "word/_rels/document.xml.rels": parts.get("rels", relations([])),
    }


def zipped(
    parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Return a zip file of parts; given as pairs, a name may stand twice."""
    rows = parts.items() if isinstance(parts, Mapping) else parts
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, part in rows:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = method
            entry.filename = entry.orig_filename = name
            archive.writestr(entry, part)
    return made.getvalue()


def word_file(**parts: bytes) -> bytes:
    """Return a small Word file; ``document=`` and ``rels=`` replace its own parts."""
    return zipped(word_parts(**parts))


def with_parts(**parts: bytes) -> bytes:
    """Return a small Word file with more parts; ``__`` in a name is a slash, ``_`` a dot."""
    more = {name.replace("__", "/").replace("_", "."): part for name, part in parts.items()}
    return zipped(word_parts() | more)


def patched(
    content: bytes,
    name: str,
    *,
    central: tuple[int, bytes] | None = None,
    local: tuple[int, bytes] | None = None,
) -> bytes:
    """Return a zip file with bytes written over those of an entry's records.

    Args:
        content: the file.
        name: the entry.
        central: offset in its record of the directory, and the bytes.
        local: the same for the header before its content.
    """
    made = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        at = archive.getinfo(name).header_offset
        directory = archive.start_dir
    encoded = name.encode()
    record = content.index(encoded, directory) - 46
    for start, patch in ((record, central), (at, local)):
        if patch is not None:
            offset, new = patch
            made[start + offset : start + offset + len(new)] = new
    return bytes(made)


def renamed(content: bytes, old: bytes, new: bytes) -> bytes:
    """Return a zip file in which a name is another one of the same length, everywhere."""
    assert len(old) == len(new)
    return content.replace(old, new)


def compound_file(stream: str) -> bytes:
    """Return an OLE2 file with one empty stream (MS-CFB 2.2, 2.3, 2.6)."""
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16s5H6s9I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"",
        0, 1, 1, 0, 4096, end, 0, end, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[free] * 108)
    sectors = struct.pack("<128I", table, end, *[free] * 126)

    def entry(name: str, kind: int, child: int) -> bytes:
        encoded = (name + "\0").encode("utf-16-le")
        return struct.pack(
            "<64sHBB3I16sIQQIQ", encoded, len(encoded), kind, 1, free, free, child,
            b"", 0, 0, 0, end, 0,
        )  # fmt: skip

    folder = entry("Root Entry", 5, 1) + entry(stream, 2, free)
    return header + sectors + folder.ljust(512, b"\0")
