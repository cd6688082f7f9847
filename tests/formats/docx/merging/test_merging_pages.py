"""Each file keeps its paper, its headers and its count of pages."""

import pytest

from formats.docx.merging.merging_files import (
    headed,
    header_texts,
    made,
    merged,
    paragraphs,
    sections,
    texts,
    turned,
    widths,
    xml,
)
from formats.docx.word_files import W, body, find, values

_LETTER = 12240  # width of the paper that python-docx takes

_TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr>"
    "</w:tbl>"
)
_CONTROL = "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>"


def _starts(content: bytes) -> list[str | None]:
    """Return for each section the number that its pages begin with, None if they go on."""
    numbers = [find(one, "w:pgNumType") for one in sections(content)]
    return [one[0].get(f"{W}start") if one else None for one in numbers]


def _counted_from(number: int):
    """Return what lets the last section's pages begin with a number."""

    def change(document) -> None:
        element = document.sections[-1]._sectPr
        mark = element.makeelement(f"{W}pgNumType", {f"{W}start": str(number)})
        element.insert(element.index(element.find(f"{W}pgMar")) + 1, mark)

    return change


def test_all_text_stands_there_in_order() -> None:
    """File after file, paragraph after paragraph."""
    files = [made(paragraphs(f"{name}1", f"{name}2")) for name in "abc"]
    assert texts(merged(*files)) == ["a1", "a2", "b1", "b2", "c1", "c2"]


def test_landscape_appendices_stay_landscape() -> None:
    """Upright pages stay upright beside them, in the same file and in the next."""
    turning = made(paragraphs("a"), turned("phụ lục"))
    content = merged(turning, made(paragraphs("b")), turning)
    shapes = ["turned" if width > _LETTER else "upright" for width in widths(content)]
    assert shapes == ["upright", "turned", "upright", "upright", "turned"]
    assert not {*values(body(content), ".//w:sectPr/w:type")} - {"nextPage"}


def test_each_file_begins_on_a_new_page_unless_told_otherwise() -> None:
    """A section of its own either way."""
    files = [made(paragraphs("a")), made(paragraphs("b"))]
    for new_page, kind in ((True, "nextPage"), (False, "continuous")):
        last = sections(merged(*files, new_page=new_page))[-1]
        assert values(last, "w:type") == [kind]


def test_a_file_that_begins_on_an_odd_page_still_does() -> None:
    """That is a new page too."""
    odd = made(paragraphs("b"), lambda one: setattr(one.sections[0], "start_type", 4))
    assert values(sections(merged(made(paragraphs("a")), odd))[1], "w:type") == ["oddPage"]


def test_headers_and_footers_stay_with_their_file() -> None:
    """A file without them shows none, though Word lets a section inherit those before it."""
    files = [
        made(paragraphs("a"), headed("Sở A", "chân A")),
        made(paragraphs("b")),
        made(paragraphs("c"), headed("Sở C")),
        made(paragraphs("d"), headed("Sở A", "chân A")),
    ]
    content = merged(*files)
    heads = [header_texts(content, number).get("default", "") for number in range(4)]
    feet = [header_texts(content, number, "footer").get("default", "") for number in range(4)]
    assert heads == ["Sở A", "", "Sở C", "Sở A"]
    assert feet == ["chân A", "", "", "chân A"]


def test_the_same_header_of_many_files_is_one_part() -> None:
    """So that a hundred files of one template do not make a hundred headers."""
    content = merged(*[made(paragraphs("a"), headed("Sở A"))] * 5)
    (one,) = {
        find(section, "w:headerReference")[0].get(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        )
        for section in sections(content)
    }
    assert one


def test_even_pages_have_headers_of_their_own_only_where_their_file_has_them() -> None:
    """The setting holds for the whole file, so the others say the same header twice."""

    def mirror(document) -> None:
        document.settings.odd_and_even_pages_header_footer = True
        document.sections[0].even_page_header.paragraphs[0].text = "trang chẵn"

    plain = made(paragraphs("a"), headed("Sở A"))
    mirrored = made(paragraphs("b"), headed("trang lẻ"), mirror)
    bare = made(paragraphs("c"))
    content = merged(plain, mirrored, bare)
    assert header_texts(content, 0) == {"default": "Sở A", "even": "Sở A"}
    assert header_texts(content, 1) == {"default": "trang lẻ", "even": "trang chẵn"}
    assert set(header_texts(content, 2).values()) == {""}


def test_pages_are_counted_through() -> None:
    """Where the first begins with 5, the others go on; their own beginnings are gone."""
    files = [made(paragraphs("a"), _counted_from(number)) for number in (5, 1, 1)]
    assert _starts(merged(*files)) == ["5", None, None]


def test_pages_restart_with_each_file() -> None:
    """At 1, or where the file itself begins; inner sections keep their own count."""
    files = [
        made(paragraphs("a")),
        made(paragraphs("b"), _counted_from(3)),
        made(paragraphs("c"), turned("phụ lục"), _counted_from(7)),
    ]
    assert _starts(merged(*files, page_numbers="restart")) == ["1", "3", "1", "7"]


@pytest.mark.parametrize("last", [_TABLE, _CONTROL])
def test_a_file_that_ends_in_a_table_gets_a_paragraph_for_its_section(last: str) -> None:
    """One point high, so that it makes no page."""
    content = merged(made(paragraphs("a"), xml(last)), made(paragraphs("b")))
    (paragraph,) = find(body(content), "w:p[w:pPr/w:sectPr]")
    assert values(paragraph, "w:pPr/w:rPr/w:sz") == ["2"]
    assert find(paragraph, "preceding-sibling::*[1]")[0].tag.endswith(("tbl", "sdt"))


def test_a_total_of_pages_is_that_of_the_file_where_pages_restart() -> None:
    """``Trang 1/3`` of a file of three pages stays that; counted through, it is the whole's."""
    total = '<w:p><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>'
    files = [made(xml(total))] * 2
    assert [one.get(f"{W}instr") for one in find(body(merged(*files)), ".//w:fldSimple")] == [
        " NUMPAGES "
    ] * 2
    content = merged(*files, page_numbers="restart")
    marks = [one.get(f"{W}name") for one in find(body(content), ".//w:bookmarkStart")]
    asked = [one.get(f"{W}instr").split() for one in find(body(content), ".//w:fldSimple")]
    assert asked == [["PAGEREF", "_Part1Last"], ["PAGEREF", "_Part2Last"]]
    assert {"_Part1Last", "_Part2Last"} <= set(marks)
