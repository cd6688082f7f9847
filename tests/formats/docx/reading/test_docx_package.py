"""A Word file as parts: names, relations, content types, and what its limits are."""

import pytest
from attrs import evolve, fields
from hypothesis import example, given
from hypothesis import strategies as st

from formats.docx.reading.package_files import (
    MAIN_TYPE,
    OFFICE,
    STRICT_OFFICE,
    STRICT_WORD,
    WORD,
    content_types,
    relations,
    text,
    word_file,
    word_parts,
    zipped,
)
from qcdc_report.formats.docx.package import (
    REFUSALS,
    DocxReadError,
    open_package,
    reading_boundary,
    refusal,
)
from qcdc_report.formats.docx.package.names import is_allowed, relations_of, resolve, source_of
from qcdc_report.formats.docx.package.strict import transitional
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.manuscript import ManuscriptError

W = f"{{{WORD}}}"
MAIN = "word/document.xml"
SMALL = {
    "file_bytes": (100, "too-large"),
    "entries": (2, "entries"),
    "total_bytes": (100, "total"),
    "part_bytes": (100, "part-too-large"),
    "ratio_floor": (100, "ratio"),
    "relations": (1, "relations"),
    "elements": (10, "elements"),
    "characters": (5, "characters"),
}
"""Limits too low for a small file, and why it is refused then."""

of_pages = {"rows", "cells", "span", "nesting"}


def text_of(package) -> str:
    """Return the text of the main part."""
    return "".join(package.xml(package.main).itertext())


def test_parts_are_found_by_relation() -> None:
    """By the end of the relation's type, in the file's order, those that are there."""
    package = open_package(
        zipped(
            word_parts(
                rels=relations(
                    [
                        ("r1", "header", "header2.xml"),
                        ("r2", "header", "/word/header1.xml"),
                        ("r3", "header", "header3.xml"),
                        ("r4", "styles", "styles.xml"),
                        ("r5", "header", "HEADER2.XML"),
                        ("r6", "customXml", "../customXml/item1.xml"),
                    ]
                )
            )
            | {"word/header1.xml": b"<a/>", "word/header2.xml": b"<a/>", "customXml/item1.xml": b""}
        )
    )
    assert package.related(MAIN, "header") == ("word/header2.xml", "word/header1.xml")
    assert package.related(MAIN, "customXml") == ("customXml/item1.xml",)
    assert package.related(MAIN, "styles") == ()
    assert package.related("", "officeDocument") == (MAIN,)
    assert package.related("word/header1.xml", "image") == ()
    assert [one.id for one in package.relations(MAIN)] == ["r1", "r2", "r3", "r4", "r5", "r6"]


def test_a_part_is_had_as_bytes_and_as_xml() -> None:
    """Under whatever case of its name; the tree is parsed once."""
    package = open_package(word_file())
    assert package.main == MAIN
    assert package.names == tuple(word_parts())
    assert package.raw("Word/DOCUMENT.xml") == text()
    assert package.xml(MAIN) is package.xml("WORD/document.xml")
    assert package.content_type(MAIN) == MAIN_TYPE
    assert package.content_type("word/x.XML") == "application/xml"
    assert package.content_type("word/x.png") == ""
    with pytest.raises(KeyError):
        package.raw("word/styles.xml")
    with pytest.raises(KeyError):
        package.xml("word/styles.xml")


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ("12<!-- -->34<?pi?>56", "123456"),
        ("12<![CDATA[3&4]]>5", "123&45"),
        ("a &amp; b &#x110;", "a & b Đ"),
        ("  hai  ", "  hai  "),
    ],
)
def test_text_is_whole(inside: str, seen: str) -> None:
    """Comments and processing instructions do not cut a number in two."""
    content = word_file(document=text(f"<w:p><w:r><w:t>{inside}</w:t></w:r></w:p>"))
    (element,) = open_package(content).xml(MAIN).iter(f"{W}t")
    assert element.text == seen


def strict_file(body: str) -> bytes:
    """A small file in strict Office Open XML."""
    return zipped(
        word_parts(
            document=text(body, STRICT_WORD),
            rels=relations([("r1", f"{STRICT_OFFICE}/styles", "styles.xml")]),
        )
        | {
            "_rels/.rels": relations([("rId1", f"{STRICT_OFFICE}/officeDocument", MAIN)]),
            "word/styles.xml": f'<w:styles xmlns:w="{STRICT_WORD}"/>'.encode(),
        }
    )


def test_strict_files_are_seen_as_transitional_ones() -> None:
    """Elements, attributes, kinds of graphics and relations; prefixes and texts stay."""
    package = open_package(
        strict_file(
            f'<w:p w:rsidR="1"><w:r><w:t>xmlns:w="{STRICT_WORD}" &lt;a x="{STRICT_WORD}"&gt;</w:t>'
            '<w:graphicData uri="http://purl.oclc.org/ooxml/drawingml/picture"/></w:r></w:p>'
        )
    )
    root = package.xml(MAIN)
    (paragraph,) = root.iter(f"{W}p")
    assert root.prefix == "w"
    assert paragraph.attrib == {f"{W}rsidR": "1"}
    assert text_of(package) == f'xmlns:w="{STRICT_WORD}" <a x="{STRICT_WORD}">'
    (graphic,) = root.iter(f"{W}graphicData")
    assert graphic.get("uri") == "http://schemas.openxmlformats.org/drawingml/2006/picture"
    assert package.relations(MAIN)[0].type == f"{OFFICE}/styles"
    assert package.related(MAIN, "styles") == ("word/styles.xml",)


@pytest.mark.parametrize(
    ("strict", "usual"),
    [
        (STRICT_WORD, WORD),
        (STRICT_OFFICE, OFFICE),
        (f"{STRICT_OFFICE}/extendedProperties", f"{OFFICE}/extended-properties"),
        (
            "http://purl.oclc.org/ooxml/officeDocument/math",
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
        ),
        (
            "http://purl.oclc.org/ooxml/officeDocument/customProperties",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        ),
        ("http://purl.org/dc/terms/", "http://purl.org/dc/terms/"),
        (WORD, WORD),
    ],
)
def test_each_strict_name_has_a_transitional_one(strict: str, usual: str) -> None:
    """ISO/IEC 29500-4, annex on namespaces; other names stay as they are."""
    assert transitional(strict) == usual


@given(words=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60))
@example("báo \U0001f600 <&>\"'")
def test_utf_16_says_the_same_as_utf_8(words: str) -> None:
    """Whatever the letters, strict files included."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for namespace in (WORD, STRICT_WORD):
        narrow = text(f"<w:p>{escaped}</w:p>", namespace)
        wide = narrow.decode().replace("UTF-8", "UTF-16").encode("utf-16")
        packages = [open_package(word_file(document=one)) for one in (narrow, wide)]
        assert [text_of(package) for package in packages] == [words, words]


@given(source=st.text("aZ/._%2e\\", max_size=12), target=st.text("aZ/._%2eF5C\\#:", max_size=20))
@example("word/document.xml", "../../../etc/passwd")
@example("", "..%2f..%5c..\\a")
def test_no_target_leads_out_of_the_package(source: str, target: str) -> None:
    """Whatever a relation says, its names are below the package's root."""
    for name in resolve(source, target):
        assert not name.startswith("/")
        assert ".." not in name.split("/")


@given(st.lists(st.text("ab._", min_size=1, max_size=5), min_size=1, max_size=4).map("/".join))
@example("")
def test_a_part_and_its_relations_name_each_other(source: str) -> None:
    """``a/b.xml`` and ``a/_rels/b.xml.rels``; the package itself and ``_rels/.rels``."""
    assert source_of(relations_of(source)) == source


@given(st.text(max_size=30))
def test_allowed_names_stay_inside(name: str) -> None:
    """No root, no way up, no drive, no control character."""
    if is_allowed(name):
        assert name.isprintable() or not any(ord(letter) < 32 for letter in name)
        assert resolve("", name) == () or not resolve("", name)[0].startswith("..")
        assert ":" not in name


@pytest.mark.parametrize("name", SMALL)
def test_each_limit_is_the_readers_to_set(name: str) -> None:
    """A limit made too low refuses a file that is read otherwise, and says both numbers."""
    content = word_file(
        document=text(f"<w:p>{'x' * 5000}</w:p>"), rels=relations([("r1", "image", "a.png")])
    )
    limit, reason = SMALL[name]
    limits = evolve(Limits(ratio=2), **{name: limit})
    open_package(content)
    with pytest.raises(DocxReadError) as caught:
        open_package(content, ReadingOptions(limits=limits))
    assert caught.value.code == REFUSALS[reason].code


def test_every_limit_is_looked_at_here_or_by_the_reader_of_pages() -> None:
    """A limit that nobody applies would be a false promise."""
    assert {field.name for field in fields(Limits)} == {*SMALL, "ratio"} | of_pages


def test_parts_share_one_budget_of_elements() -> None:
    """Many parts below the limit are as heavy as one above it."""
    body = text("<w:p/>" * 900)
    names = [f"word/header{number}.xml" for number in range(3)]
    content = zipped(word_parts() | dict.fromkeys(names, body))
    package = open_package(content, ReadingOptions(limits=Limits(elements=2000)))
    package.xml(names[0])
    package.xml(names[0])
    package.xml(names[1])
    with pytest.raises(DocxReadError, match="2000"):
        package.xml(names[2])


def test_a_refusal_is_an_error_of_manuscripts() -> None:
    """Whoever reads documents need not know which format they are of."""
    error = refusal("elements", part="word/document.xml", limit=7)
    assert isinstance(error, ManuscriptError)
    assert (error.code, error.part) == ("in.xml_limits", "word/document.xml")
    assert "7" in error.said.vi
    assert "7" in error.said.en
    assert error.advice == REFUSALS["elements"].advice


def test_a_message_is_one_line_whatever_the_file_says() -> None:
    """A name of a part may hold line breaks, or be a book."""
    error = refusal("encoding", part="a\n\x1b[31m" + "b" * 5000, found="c\nd")
    assert error.part.isprintable()
    assert len(error.part) < 200
    assert error.said.vi.endswith(": cd")


@pytest.mark.parametrize(
    ("raised", "code"),
    [
        (MemoryError(), "in.too_complex"),
        (RecursionError(), "in.too_complex"),
        (ValueError("x"), "in.unreadable"),
        (EOFError(), "in.damaged"),
    ],
)
def test_the_boundary_lets_one_error_out(raised: Exception, code: str) -> None:
    """The cause stays, for whoever mends the reader."""
    with pytest.raises(DocxReadError) as caught, reading_boundary("word/a.xml"):
        raise raised
    assert (caught.value.code, caught.value.part) == (code, "word/a.xml")
    assert caught.value.__cause__ is raised


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_the_boundary_lets_a_person_stop(stop: type[BaseException]) -> None:
    """Ctrl+C is no fault of a file."""
    with pytest.raises(stop), reading_boundary():
        raise stop


def test_the_innermost_boundary_names_the_part() -> None:
    """An error that is one already passes as it is."""
    with pytest.raises(DocxReadError) as caught, reading_boundary("a"), reading_boundary("b"):
        raise ValueError
    assert caught.value.part == "b"


def test_content_types_lead_by_name_then_by_ending() -> None:
    """An override of the part wins, in whatever case."""
    content = zipped(
        word_parts() | {"[Content_Types].xml": content_types("/WORD/Document.xml", "a/b")}
    )
    assert open_package(content).content_type(MAIN) == "a/b"
