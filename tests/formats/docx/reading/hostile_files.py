"""Files that a reader must refuse, or must read for all their oddness, each made when asked for."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import partial

from attrs import frozen

from formats.docx.reading.package_files import (
    MAIN_TYPE,
    OFFICE,
    STRICT_OFFICE,
    STRICT_WORD,
    WORD,
    compound_file,
    content_types,
    patched,
    relations,
    renamed,
    text,
    with_parts,
    word_file,
    word_parts,
    zipped,
)

MILLION = 1_000_000
_DOCUMENT = "word/document.xml"
_PLAIN = word_file()
_FAMILY = "openxmlformats-officedocument"


@frozen
class Case:
    """A file, and what becomes of it.

    Attributes:
        name: what is odd about it.
        make: makes it.
        reason: why it is refused, as ``REFUSALS`` names it; empty if it is read.
    """

    name: str
    make: Callable[[], bytes]
    reason: str = ""


def _doctype(declaration: str, body: str = "", encoding: str = "utf-8") -> bytes:
    xml = (
        f'<?xml version="1.0" encoding="{encoding}"?>{declaration}<w:document xmlns:w="{WORD}">'
        f"<w:body><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:body></w:document>"
    )
    return xml.encode(encoding)


def _laughs() -> bytes:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return word_file(document=_doctype(f'<!DOCTYPE d [<!ENTITY l0 "ha">{levels}]>', "&l9;"))


def _declared(*, total: int) -> bytes:
    """A file whose directory says that its parts unpack to ``total``."""
    parts = word_parts() | {f"word/media/{n}.bin": b"x" for n in range(8)}
    content = zipped(parts, zipfile.ZIP_STORED)
    for n in range(8):
        size = struct.pack("<I", total // 8)
        content = patched(content, f"word/media/{n}.bin", central=(20, size + size))
    return content


def _overlapping() -> bytes:
    """A file in which two entries of the directory lead to the same bytes."""
    content = zipped(word_parts() | {"word/aaaaaaaa.xml": text()})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        at = archive.getinfo(_DOCUMENT).header_offset
    return patched(content, "word/aaaaaaaa.xml", central=(42, struct.pack("<I", at)))


def _two_directories(after: bytes) -> bytes:
    """A file in whose comment another directory stands, of the same parts but one."""
    end = _PLAIN.rindex(b"PK\x05\x06")
    start, last = _PLAIN.index(b"PK\x01\x02"), _PLAIN.rindex(b"PK\x01\x02")
    other = _PLAIN[start:last]
    other += struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 3, 3, len(other), end + 22, 0) + after
    return _PLAIN[: end + 20] + struct.pack("<H", len(other)) + other


def _end(content: bytes, offset: int, new: bytes) -> bytes:
    """The file with bytes written over those of its directory's end."""
    at = content.rindex(b"PK\x05\x06") + offset
    return content[:at] + new + content[at + len(new) :]


def _zip64(*, record: int) -> bytes:
    """A file with a zip64 directory whose locator leads ``record`` bytes beside it."""
    end = _PLAIN.rindex(b"PK\x05\x06")
    _, _, _, count, _, size, start, _ = struct.unpack_from("<4s4H2IH", _PLAIN, end)
    record_64 = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end + record, 1)
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0)
    return _PLAIN[:end] + record_64 + locator + tail


def _bytes_behind_a_packed_part(count: int) -> bytes:
    """A file in which a packed picture ends long before its entry does."""
    name, picture = "word/media/a.png", b"x" * 1000
    packed = zlib.compress(picture, 9, -zlib.MAX_WBITS) + bytes(count)
    content = zipped(word_parts() | {name: packed}, zipfile.ZIP_STORED)
    content = patched(content, name, central=(10, b"\x08"), local=(8, b"\x08"))
    content = patched(content, name, central=(16, struct.pack("<I", zlib.crc32(picture))))
    return patched(content, name, central=(24, struct.pack("<I", len(picture))))


def _streamed() -> bytes:
    """A file written to a stream: sizes follow each part instead of standing before it."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.made = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, piece: bytes) -> int:
            self.made += piece
            return len(piece)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in word_parts().items():
            archive.writestr(name, part)
    return bytes(pipe.made)


def _many_names() -> bytes:
    """A directory with 300,000 records of one entry."""
    end = _PLAIN.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<I", _PLAIN, end + 16)[0]
    first = _PLAIN[start : _PLAIN.index(b"PK\x01\x02", start + 4)]
    directory = first * 300_000
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, len(directory), start, 0)
    return _PLAIN[:start] + directory + tail


def _office_file(main: str, kind: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types(f"/{main}", f"application/vnd.{kind}"),
            "_rels/.rels": relations([("rId1", "officeDocument", main)]),
            main: b"\x83\x01" if main.endswith(".bin") else b"<a/>",
        }
    )


def _main_at(name: str, target: str, main_type: str = MAIN_TYPE) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types(f"/{name}", main_type),
            "_rels/.rels": relations([("rId1", "officeDocument", target)]),
            name: text(),
        }
    )


def _without(name: str) -> bytes:
    return zipped({key: part for key, part in word_parts().items() if key != name})


def _strict() -> bytes:
    return zipped(
        word_parts(document=text(namespace=STRICT_WORD))
        | {"_rels/.rels": relations([("rId1", f"{STRICT_OFFICE}/officeDocument", _DOCUMENT)])}
    )


def _flipped() -> bytes:
    at = _PLAIN.index(b"word/document.xml") + 60
    return _PLAIN[:at] + bytes([_PLAIN[at] ^ 0x55]) + _PLAIN[at + 1 :]


def _nested(levels: int) -> bytes:
    return word_file(document=text("<w:sdt>" * levels + "<w:p/>" + "</w:sdt>" * levels))


def _body(part: str, times: int) -> Callable[[], bytes]:
    return lambda: word_file(document=text(part * times))


def _rels(*rows: tuple[str, str, str], outside: tuple[str, ...] = ()) -> Callable[[], bytes]:
    return lambda: word_file(rels=relations(rows, outside))


def _stored_as(content: bytes) -> Callable[[], bytes]:
    return lambda: content


NO_WORD_FILES = [
    Case("empty", _stored_as(b""), "empty"),
    Case("zero bytes", _stored_as(bytes(5000)), "blank"),
    Case("with a password", partial(compound_file, "EncryptedPackage"), "password"),
    Case("an old .doc", partial(compound_file, "WordDocument"), "legacy-doc"),
    Case("an old .xls", partial(compound_file, "Workbook"), "legacy-office"),
    Case("a damaged .doc", lambda: compound_file("WordDocument")[:600], "damaged"),
    Case("a header of .doc", lambda: compound_file("WordDocument")[:8], "damaged"),
    Case("rtf", _stored_as(b"{\\rtf1\\ansi B\\'e1o c\\'e1o}"), "rtf"),
    Case("pdf", _stored_as(b"%PDF-1.7\n"), "pdf"),
    Case("pdf after other bytes", _stored_as(b"\x01\x02\n%PDF-1.4\n"), "pdf"),
    Case("png", _stored_as(b"\x89PNG\r\n\x1a\n" + bytes(64)), "picture"),
    Case("jpeg", _stored_as(b"\xff\xd8\xff\xe0" + bytes(64)), "picture"),
    Case("heic", _stored_as(b"\0\0\0\x18ftypheic" + bytes(64)), "picture"),
    Case("html", _stored_as(b"<!DOCTYPE html><html><p>B</p></html>"), "html"),
    Case("html in utf-16", lambda: "<html><p>Báo</p></html>".encode("utf-16"), "html"),
    Case("mhtml", _stored_as(b"MIME-Version: 1.0\r\nContent-Type: x"), "html"),
    Case("word 2003 xml", _stored_as(b"<?xml version='1.0'?><w:wordDocument/>"), "xml"),
    Case("plain text", _stored_as("Báo cáo quy chế dân chủ".encode()), "text"),
    Case("rar", _stored_as(b"Rar!\x1a\x07\x01\x00"), "other-archive"),
    Case("gzip", _stored_as(b"\x1f\x8b\x08\x00" + bytes(20)), "other-archive"),
    Case("lock file", _stored_as(b"\x0cNguyen Van A".ljust(162, b"\0")), "owner-file"),
    Case("other bytes", _stored_as(bytes(range(255, 1, -1))), "unknown"),
    Case(
        "odt",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "a.xml": b"<a/>"}),
        "opendocument",
    ),
    Case(
        "xlsx",
        partial(_office_file, "xl/workbook.xml", f"{_FAMILY}.spreadsheetml.sheet.main+xml"),
        "spreadsheet",
    ),
    Case(
        "xlsb",
        partial(_office_file, "xl/workbook.bin", "ms-excel.sheet.binary.macroEnabled.main"),
        "spreadsheet",
    ),
    Case(
        "pptx",
        partial(
            _office_file, "ppt/presentation.xml", f"{_FAMILY}.presentationml.presentation.main+xml"
        ),
        "presentation",
    ),
    Case("a zip of files", lambda: zipped({"bao-cao.docx": _PLAIN}), "other-archive"),
    Case("an empty zip", lambda: zipped({}), "other-archive"),
    Case("no content types", partial(_without, "[Content_Types].xml"), "no-document"),
    Case("no text", partial(_without, _DOCUMENT), "no-document"),
    Case("no relations", partial(_without, "_rels/.rels"), "no-document"),
    Case("a text of another kind", lambda: word_file(document=b"<note/>"), "no-document"),
]

BAD_ARCHIVES = [
    Case("51 MB", lambda: _PLAIN + bytes(51 * MILLION), "too-large"),
    Case("cut off", lambda: _PLAIN[: len(_PLAIN) // 2], "damaged"),
    Case("four bytes", _stored_as(b"PK\x03\x04"), "damaged"),
    Case("a byte changed", _flipped, "damaged"),
    Case("bytes before it", lambda: b"#!/bin/sh\n" + _PLAIN, "unknown"),
    Case("an entry before it", lambda: _PLAIN[:60] + _PLAIN, "ambiguous"),
    Case(
        "declared smaller",
        lambda: patched(_PLAIN, _DOCUMENT, central=(24, struct.pack("<I", 9))),
        "damaged",
    ),
    Case(
        "declared larger",
        lambda: patched(_PLAIN, _DOCUMENT, central=(24, struct.pack("<I", 99_999))),
        "damaged",
    ),
    Case(
        "packed size beyond the file",
        lambda: patched(_PLAIN, _DOCUMENT, central=(20, struct.pack("<I", 99_999))),
        "ambiguous",
    ),
    Case("beyond the file", lambda: patched(_PLAIN, _DOCUMENT, central=(42, b"\xff\xff\xff\x7f")),
         "damaged"),
    Case("wrong checksum", lambda: patched(_PLAIN, _DOCUMENT, central=(16, bytes(4))),
         "damaged"),
    Case("overlapping entries", _overlapping, "ambiguous"),
    Case("two directories", partial(_two_directories, b"\0"), "ambiguous"),
    Case("two directories that end the file", partial(_two_directories, b""), "ambiguous"),
    Case("a directory that counts less", lambda: _end(_PLAIN, 8, b"\1\0\1\0"), "ambiguous"),
    Case("a second directory of zip64", partial(_zip64, record=-4), "ambiguous"),
    Case("another name in its header", lambda: patched(_PLAIN, _DOCUMENT, local=(30, b"W")),
         "ambiguous"),
    Case("another method in its header", lambda: patched(_PLAIN, _DOCUMENT, local=(8, b"\0")),
         "ambiguous"),
    Case("1,001 parts",
         lambda: zipped(word_parts() | {f"word/media/{n}.png": b"" for n in range(997)}),
         "entries"),
    Case("300,000 names of one part", _many_names, "entries"),
    Case("240 MB declared", partial(_declared, total=240 * MILLION), "total"),
    Case("a bomb of pictures",
         lambda: with_parts(word__media__a_png=bytes(150 * MILLION)), "ratio"),
    Case("a bomb of text", _body("<w:p/>", 4 * MILLION), "ratio"),
    Case("twice the text",
         lambda: renamed(zipped([*word_parts().items(), ("word/document.xmX", text())]),
                         b"word/document.xmX", b"word/document.xml"), "names"),
    Case("twice but for case", lambda: zipped(word_parts() | {"Word/Document.xml": text()}),
         "names"),
    Case("twice but for slashes", lambda: zipped(word_parts() | {"word\\document.xml": text()}),
         "names"),
    Case("an absolute name", lambda: zipped(word_parts() | {"/etc/passwd": b""}), "names"),
    Case("a name above", lambda: zipped(word_parts() | {"word/../../a.xml": b""}), "names"),
    Case("a name above with backslashes", lambda: zipped(word_parts() | {"..\\..\\a.xml": b""}),
         "names"),
    Case("a drive", lambda: zipped(word_parts() | {"C:/a.xml": b""}), "names"),
    Case("a NUL in a name",
         lambda: renamed(zipped(word_parts() | {"word/a.xmlX": b""}), b"a.xmlX", b"a.xml\0"),
         "names"),
    Case("a line break in a name", lambda: zipped(word_parts() | {"word/a\n.xml": b""}),
         "names"),
    Case("lzma", lambda: zipped(word_parts(), zipfile.ZIP_LZMA), "method"),
    Case("bzip2", lambda: zipped(word_parts(), zipfile.ZIP_BZIP2), "method"),
    Case("deflate64", lambda: patched(_PLAIN, _DOCUMENT, central=(10, b"\x09"), local=(8, b"\x09")),
         "method"),
    Case("zip encryption", lambda: patched(_PLAIN, _DOCUMENT, central=(8, b"\1"), local=(6, b"\1")),
         "method"),
    Case("a later zip", lambda: patched(_PLAIN, _DOCUMENT, central=(6, b"\x7f")), "method"),
]  # fmt: skip

BAD_XML = [
    Case("33 MB of spaces",
         lambda: zipped(word_parts(document=text(" " * 33 * MILLION)), zipfile.ZIP_STORED),
         "part-too-large"),
    Case("3 million elements", _body("<a/>", 3 * MILLION), "elements"),
    Case("2 million attributes", _body("<a b='' c=''/>", MILLION), "elements"),
    Case("a text of 11 million letters", lambda: word_file(document=text("x" * 11 * MILLION)),
         "depth"),
    Case("11 million letters", _body("<w:t>" + "x" * 1000 + "</w:t>", 11_000), "characters"),
    Case("a value of 11 million letters",
         lambda: word_file(document=text(f'<w:t a="{"x" * 11 * MILLION}"/>')), "depth"),
    Case("300 levels", partial(_nested, 300), "depth"),
    Case("a billion laughs", _laughs, "doctype"),
    Case("a file of the reader",
         lambda: word_file(document=_doctype(
             '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;")), "doctype"),
    Case("a DTD at an address",
         lambda: word_file(document=_doctype('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/a.dtd">')),
         "doctype"),
    Case("a DOCTYPE in UTF-16",
         lambda: word_file(document=_doctype("<!DOCTYPE d>", encoding="utf-16")), "doctype"),
    Case("a DOCTYPE after comments",
         lambda: word_file(document=_doctype("<!-- <a> --><?b?>\n<!DOCTYPE d>")), "doctype"),
    Case("a DOCTYPE in a part that nobody reads",
         lambda: with_parts(customXml__item1_xml=b"<!DOCTYPE d><d/>"), "doctype"),
    Case("a DOCTYPE in relations",
         lambda: word_file(rels=b"<!DOCTYPE d><d/>"), "doctype"),
    Case("40,000 declared attributes",
         lambda: word_file(document=_doctype(
             "<!DOCTYPE d [<!ATTLIST d "
             + " ".join(f"a{n} CDATA #IMPLIED" for n in range(40_000)) + ">]>")), "doctype"),
    Case("UTF-7",
         lambda: word_file(document=b"<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE d>"),
         "encoding"),
    Case("EBCDIC",
         lambda: word_file(document="<?xml version='1.0' encoding='IBM037'?><a/>".encode("cp037")),
         "malformed"),
    Case("UTF-32", lambda: word_file(document=text().decode().encode("utf-32")),
         "malformed"),
    Case("half of UTF-16", lambda: word_file(document=text().decode().encode("utf-16")[:-1]),
         "malformed"),
    Case("an empty text", lambda: word_file(document=b""), "malformed"),
    Case("tags that cross", _body("<w:p><w:r></w:p></w:r>", 1), "malformed"),
    Case("an unknown prefix", _body("<x:p/>", 1), "malformed"),
    Case("a NUL by number", _body("<w:t>&#0;</w:t>", 1), "malformed"),
    Case("an unknown entity", _body("<w:t>&mdash;</w:t>", 1), "malformed"),
    Case("no UTF-8", lambda: word_file(document=text().replace("á".encode(), b"\xff")),
         "malformed"),
    Case("content types that are no XML",
         lambda: zipped(word_parts() | {"[Content_Types].xml": b"{}"}), "malformed"),
    Case("relations that are no XML", lambda: word_file(rels=b"<Relationships"),
         "malformed"),
    Case("one id twice", _rels(("rId1", "image", "a.png"), ("rId1", "image", "b.png")),
         "relation-twice"),
    Case("6,000 relations",
         lambda: word_file(rels=relations(
             [(f"r{n}", "hyperlink", "http://b.vn") for n in range(6000)])), "relations"),
]  # fmt: skip

ODD_BUT_GOOD = [
    Case("as usual", _stored_as(_PLAIN)),
    Case("strict", _strict),
    Case("UTF-16", lambda: word_file(document=text().decode().replace("UTF-8", "UTF-16")
                                     .encode("utf-16"))),
    Case("stored, not packed", lambda: zipped(word_parts(), zipfile.ZIP_STORED)),
    Case("written to a stream", _streamed),
    Case("zip64", partial(_zip64, record=0)),
    Case("with folders", lambda: zipped({"word/": b"", "_rels/": b""} | word_parts())),
    Case("with backslashes", lambda: zipped(
        {name.replace("/", "\\"): part for name, part in word_parts().items()})),
    Case("90 MB of pictures", lambda: zipped(
        word_parts() | {f"word/media/{n}.bmp": bytes(15 * MILLION) for n in range(6)})),
    Case("45 MB behind a packed part", partial(_bytes_behind_a_packed_part, 45 * MILLION)),
    Case("with a comment", lambda: _PLAIN[:-2] + b"\x04\0made"),
    Case("with line breaks after it", lambda: _PLAIN + b"\r\n"),
    Case("text elsewhere", partial(_main_at, "word/document2.xml", "/word/document2.xml")),
    Case("text at the top", partial(_main_at, "noi-dung.xml", "noi-dung.xml")),
    Case("a name with a space", partial(_main_at, "word/bao cao.xml", "word/bao%20cao.xml")),
    Case("a name in capitals", partial(_main_at, "Word/Document.XML", "word/document.xml")),
    Case("content types in small letters", lambda: zipped(
        {name.lower(): part for name, part in word_parts().items()})),
    Case("a document with macros", partial(
        _main_at, "word/document.xml", "word/document.xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml")),
    Case("a template", partial(
        _main_at, "word/document.xml", "word/document.xml",
        MAIN_TYPE.replace("document.main", "template.main"))),
    Case("a part of no known type", partial(
        _main_at, "word/document.xml", "word/document.xml", "application/x-unknown")),
    Case("200 levels", partial(_nested, 200)),
    Case("a blank form of 60,000 cells",
         _body("<w:tc><w:tcPr><w:tcW w:w='1'/></w:tcPr><w:p/></w:tc>", 60_000)),
    Case("a relation in a circle", _rels(("rId1", "document", "document.xml"))),
    Case("relations that lead nowhere", _rels(
        ("r1", "image", "../NULL"), ("r2", "styles", ""), ("r3", "image", "../../../etc/passwd"),
        ("r4", "hyperlink", "#moc"), ("r5", "image", "%zz%00"))),
    Case("a picture outside", _rels(("r1", "image", "file:///etc/passwd"), outside=("r1",))),
    Case("a kind of relation without a name", _rels(("r1", f"{OFFICE}/", "a.xml"))),
]  # fmt: skip

_CELL = "<w:tc><w:p/></w:tc>"


def _table(rows: int, cells: int) -> str:
    return f"<w:tbl>{f'<w:tr>{_CELL * cells}</w:tr>' * rows}</w:tbl>"


def _spanning(columns: str) -> Callable[[], bytes]:
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='{columns}'/></w:tcPr><w:p/></w:tc>"
    return _body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>", 1)


def _merged_down(rows: int) -> Callable[[], bytes]:
    row = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
    return _body(f"<w:tbl>{row * rows}</w:tbl>", 1)


def _tables_in_tables(levels: int) -> Callable[[], bytes]:
    table = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return _body(table[0] * levels + table[1] * levels, 1)


BAD_PAGES = [
    Case("a cell of 100 million columns", _spanning("100000000"), "span"),
    Case("a cell of no columns", _spanning("0"), "span"),
    Case("a cell of minus one column", _spanning("-1"), "span"),
    Case("20,001 rows", _body(_table(20_001, 1), 1), "rows"),
    Case("210,000 cells", _body(_table(1000, 30), 7), "cells"),
    Case("11 tables in one another", _tables_in_tables(11), "nesting"),
]

ODD_PAGES = [
    Case("a cell of 63 columns", _spanning("63")),
    Case("a column of 5,000 cells merged into one", _merged_down(5000)),
    Case("ten tables in one another", _tables_in_tables(10)),
    Case("an order of letters that is turned round", _body("<w:t>\u202e12\u202c</w:t>", 1)),
]

REFUSED = [*NO_WORD_FILES, *BAD_ARCHIVES, *BAD_XML]
EVERY_CASE = [*REFUSED, *ODD_BUT_GOOD]
