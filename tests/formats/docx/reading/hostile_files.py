"""Files that a reader must refuse, or must read for all their oddness, each made when asked for."""

import io
import struct
import zipfile
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


@frozen
class Case:
    """A file, and what becomes of it.

    Attributes:
        name: what is odd about it.
        make: makes it.
        code: code of the refusal; empty if it is read.
    """

    name: str
    make: Callable[[], bytes]
    code: str = ""


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


def _two_directories() -> bytes:
    """A file in whose comment the end of another directory stands."""
    other = zipped({"word/other.xml": text()})
    made = io.BytesIO(_PLAIN)
    with zipfile.ZipFile(made, "a") as archive:
        archive.comment = other[other.rindex(b"PK\x05\x06") :]
    return made.getvalue()


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


def _office_file(folder: str, main: str, root: str, namespace: str) -> bytes:
    family = f"http://schemas.openxmlformats.org/{namespace}/2006/main"
    return zipped(
        {
            "[Content_Types].xml": content_types(f"/{folder}/{main}", "application/xml"),
            "_rels/.rels": relations([("rId1", "officeDocument", f"{folder}/{main}")]),
            f"{folder}/{main}": f'<{root} xmlns="{family}"/>'.encode(),
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
    Case("empty", _stored_as(b""), "in.not_docx"),
    Case("zero bytes", _stored_as(bytes(5000)), "in.not_docx"),
    Case("with a password", partial(compound_file, "EncryptedPackage"), "in.encrypted"),
    Case("an old .doc", partial(compound_file, "WordDocument"), "in.legacy_doc"),
    Case("an old .xls", partial(compound_file, "Workbook"), "in.not_docx"),
    Case("a damaged .doc", lambda: compound_file("WordDocument")[:600], "in.zip_damaged"),
    Case("a header of .doc", lambda: compound_file("WordDocument")[:8], "in.zip_damaged"),
    Case("rtf", _stored_as(b"{\\rtf1\\ansi B\\'e1o c\\'e1o}"), "in.not_docx"),
    Case("pdf", _stored_as(b"%PDF-1.7\n"), "in.not_docx"),
    Case("pdf after other bytes", _stored_as(b"\x01\x02\n%PDF-1.4\n"), "in.not_docx"),
    Case("png", _stored_as(b"\x89PNG\r\n\x1a\n" + bytes(64)), "in.not_docx"),
    Case("jpeg", _stored_as(b"\xff\xd8\xff\xe0" + bytes(64)), "in.not_docx"),
    Case("heic", _stored_as(b"\0\0\0\x18ftypheic" + bytes(64)), "in.not_docx"),
    Case("html", _stored_as(b"<!DOCTYPE html><html><p>B</p></html>"), "in.not_docx"),
    Case("html in utf-16", lambda: "<html><p>Báo</p></html>".encode("utf-16"), "in.not_docx"),
    Case("mhtml", _stored_as(b"MIME-Version: 1.0\r\nContent-Type: x"), "in.not_docx"),
    Case("word 2003 xml", _stored_as(b"<?xml version='1.0'?><w:wordDocument/>"), "in.not_docx"),
    Case("plain text", _stored_as("Báo cáo quy chế dân chủ".encode()), "in.not_docx"),
    Case("rar", _stored_as(b"Rar!\x1a\x07\x01\x00"), "in.not_docx"),
    Case("gzip", _stored_as(b"\x1f\x8b\x08\x00" + bytes(20)), "in.not_docx"),
    Case("lock file", _stored_as(b"\x0cNguyen Van A".ljust(162, b"\0")), "in.not_docx"),
    Case("other bytes", _stored_as(bytes(range(255, 1, -1))), "in.not_docx"),
    Case(
        "odt",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "a.xml": b"<a/>"}),
        "in.not_docx",
    ),
    Case(
        "xlsx",
        partial(_office_file, "xl", "workbook.xml", "workbook", "spreadsheetml"),
        "in.not_docx",
    ),
    Case(
        "pptx",
        partial(_office_file, "ppt", "presentation.xml", "presentation", "presentationml"),
        "in.not_docx",
    ),
    Case("a zip of files", lambda: zipped({"bao-cao.docx": _PLAIN}), "in.not_docx"),
    Case("an empty zip", lambda: zipped({}), "in.not_docx"),
    Case("no content types", partial(_without, "[Content_Types].xml"), "in.not_docx"),
    Case("no text", partial(_without, _DOCUMENT), "in.no_document"),
    Case("no relations", partial(_without, "_rels/.rels"), "in.no_document"),
    Case("a text of another kind", lambda: word_file(document=b"<note/>"), "in.no_document"),
]

BAD_ARCHIVES = [
    Case("51 MB", lambda: _PLAIN + bytes(51 * MILLION), "in.too_large"),
    Case("cut off", lambda: _PLAIN[: len(_PLAIN) // 2], "in.zip_damaged"),
    Case("four bytes", _stored_as(b"PK\x03\x04"), "in.zip_damaged"),
    Case("a byte changed", _flipped, "in.zip_damaged"),
    Case("bytes before it", lambda: b"#!/bin/sh\n" + _PLAIN, "in.not_docx"),
    Case("an entry before it", lambda: _PLAIN[:60] + _PLAIN, "in.zip_damaged"),
    Case(
        "declared smaller",
        lambda: patched(_PLAIN, _DOCUMENT, central=(24, struct.pack("<I", 9))),
        "in.zip_damaged",
    ),
    Case(
        "declared larger",
        lambda: patched(_PLAIN, _DOCUMENT, central=(24, struct.pack("<I", 99_999))),
        "in.zip_damaged",
    ),
    Case(
        "packed size beyond the file",
        lambda: patched(_PLAIN, _DOCUMENT, central=(20, struct.pack("<I", 99_999))),
        "in.zip_damaged",
    ),
    Case("beyond the file", lambda: patched(_PLAIN, _DOCUMENT, central=(42, b"\xff\xff\xff\x7f")),
         "in.zip_damaged"),
    Case("wrong checksum", lambda: patched(_PLAIN, _DOCUMENT, central=(16, bytes(4))),
         "in.zip_damaged"),
    Case("overlapping entries", _overlapping, "in.zip_damaged"),
    Case("two directories", _two_directories, "in.zip_damaged"),
    Case("a directory that counts less", lambda: _end(_PLAIN, 8, b"\1\0\1\0"), "in.zip_damaged"),
    Case("a second directory of zip64", partial(_zip64, record=-4), "in.zip_damaged"),
    Case("another name in its header", lambda: patched(_PLAIN, _DOCUMENT, local=(30, b"W")),
         "in.zip_damaged"),
    Case("another method in its header", lambda: patched(_PLAIN, _DOCUMENT, local=(8, b"\0")),
         "in.zip_damaged"),
    Case("1,001 parts",
         lambda: zipped(word_parts() | {f"word/media/{n}.png": b"" for n in range(997)}),
         "in.zip_entries"),
    Case("300,000 names of one part", _many_names, "in.zip_entries"),
    Case("240 MB declared", partial(_declared, total=240 * MILLION), "in.zip_total"),
    Case("a bomb of pictures",
         lambda: with_parts(word__media__a_png=bytes(150 * MILLION)), "in.zip_ratio"),
    Case("a bomb of text", _body("<w:p/>", 4 * MILLION), "in.zip_ratio"),
    Case("twice the text",
         lambda: renamed(zipped([*word_parts().items(), ("word/document.xmX", text())]),
                         b"word/document.xmX", b"word/document.xml"), "in.zip_names"),
    Case("twice but for case", lambda: zipped(word_parts() | {"Word/Document.xml": text()}),
         "in.zip_names"),
    Case("twice but for slashes", lambda: zipped(word_parts() | {"word\\document.xml": text()}),
         "in.zip_names"),
    Case("an absolute name", lambda: zipped(word_parts() | {"/etc/passwd": b""}), "in.zip_names"),
    Case("a name above", lambda: zipped(word_parts() | {"word/../../a.xml": b""}), "in.zip_names"),
    Case("a name above with backslashes", lambda: zipped(word_parts() | {"..\\..\\a.xml": b""}),
         "in.zip_names"),
    Case("a drive", lambda: zipped(word_parts() | {"C:/a.xml": b""}), "in.zip_names"),
    Case("a NUL in a name",
         lambda: renamed(zipped(word_parts() | {"word/a.xmlX": b""}), b"a.xmlX", b"a.xml\0"),
         "in.zip_names"),
    Case("a line break in a name", lambda: zipped(word_parts() | {"word/a\n.xml": b""}),
         "in.zip_names"),
    Case("lzma", lambda: zipped(word_parts(), zipfile.ZIP_LZMA), "in.zip_method"),
    Case("bzip2", lambda: zipped(word_parts(), zipfile.ZIP_BZIP2), "in.zip_method"),
    Case("deflate64", lambda: patched(_PLAIN, _DOCUMENT, central=(10, b"\x09"), local=(8, b"\x09")),
         "in.zip_method"),
    Case("zip encryption", lambda: patched(_PLAIN, _DOCUMENT, central=(8, b"\1"), local=(6, b"\1")),
         "in.zip_method"),
    Case("a later zip", lambda: patched(_PLAIN, _DOCUMENT, central=(6, b"\x7f")), "in.zip_method"),
]  # fmt: skip

BAD_XML = [
    Case("33 MB of spaces",
         lambda: zipped(word_parts(document=text(" " * 33 * MILLION)), zipfile.ZIP_STORED),
         "in.xml_too_large"),
    Case("3 million elements", _body("<a/>", 3 * MILLION), "in.xml_limits"),
    Case("2 million attributes", _body("<a b='' c=''/>", MILLION), "in.xml_limits"),
    Case("a text of 11 million letters", lambda: word_file(document=text("x" * 11 * MILLION)),
         "in.xml_limits"),
    Case("11 million letters", _body("<w:t>" + "x" * 1000 + "</w:t>", 11_000), "in.xml_limits"),
    Case("a value of 11 million letters",
         lambda: word_file(document=text(f'<w:t a="{"x" * 11 * MILLION}"/>')), "in.xml_limits"),
    Case("300 levels", partial(_nested, 300), "in.xml_limits"),
    Case("a billion laughs", _laughs, "in.doctype"),
    Case("a file of the reader",
         lambda: word_file(document=_doctype(
             '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;")), "in.doctype"),
    Case("a DTD at an address",
         lambda: word_file(document=_doctype('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/a.dtd">')),
         "in.doctype"),
    Case("a DOCTYPE in UTF-16",
         lambda: word_file(document=_doctype("<!DOCTYPE d>", encoding="utf-16")), "in.doctype"),
    Case("a DOCTYPE after comments",
         lambda: word_file(document=_doctype("<!-- <a> --><?b?>\n<!DOCTYPE d>")), "in.doctype"),
    Case("a DOCTYPE in a part that nobody reads",
         lambda: with_parts(customXml__item1_xml=b"<!DOCTYPE d><d/>"), "in.doctype"),
    Case("a DOCTYPE in relations",
         lambda: word_file(rels=b"<!DOCTYPE d><d/>"), "in.doctype"),
    Case("40,000 declared attributes",
         lambda: word_file(document=_doctype(
             "<!DOCTYPE d [<!ATTLIST d "
             + " ".join(f"a{n} CDATA #IMPLIED" for n in range(40_000)) + ">]>")), "in.doctype"),
    Case("UTF-7",
         lambda: word_file(document=b"<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE d>"),
         "in.malformed_xml"),
    Case("EBCDIC",
         lambda: word_file(document="<?xml version='1.0' encoding='IBM037'?><a/>".encode("cp037")),
         "in.malformed_xml"),
    Case("UTF-32", lambda: word_file(document=text().decode().encode("utf-32")),
         "in.malformed_xml"),
    Case("half of UTF-16", lambda: word_file(document=text().decode().encode("utf-16")[:-1]),
         "in.malformed_xml"),
    Case("an empty text", lambda: word_file(document=b""), "in.malformed_xml"),
    Case("tags that cross", _body("<w:p><w:r></w:p></w:r>", 1), "in.malformed_xml"),
    Case("an unknown prefix", _body("<x:p/>", 1), "in.malformed_xml"),
    Case("a NUL by number", _body("<w:t>&#0;</w:t>", 1), "in.malformed_xml"),
    Case("an unknown entity", _body("<w:t>&mdash;</w:t>", 1), "in.malformed_xml"),
    Case("no UTF-8", lambda: word_file(document=text().replace("á".encode(), b"\xff")),
         "in.malformed_xml"),
    Case("content types that are no XML",
         lambda: zipped(word_parts() | {"[Content_Types].xml": b"{}"}), "in.malformed_xml"),
    Case("relations that are no XML", lambda: word_file(rels=b"<Relationships"),
         "in.malformed_xml"),
    Case("one id twice", _rels(("rId1", "image", "a.png"), ("rId1", "image", "b.png")), "in.rels"),
    Case("6,000 relations",
         lambda: word_file(rels=relations(
             [(f"r{n}", "hyperlink", "http://b.vn") for n in range(6000)])), "in.rels"),
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

REFUSED = [*NO_WORD_FILES, *BAD_ARCHIVES, *BAD_XML]
EVERY_CASE = [*REFUSED, *ODD_BUT_GOOD]
