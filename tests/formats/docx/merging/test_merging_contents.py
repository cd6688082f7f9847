"""The table of the files: a line for each, with its page where that means something."""

import re

import pytest

from formats.docx.merging.merging_files import made, merged, paragraphs, sections, texts
from formats.docx.reading.package_files import HEAD, relations, zipped
from formats.docx.word_files import W, body, find, part, parts, text_of, values

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


def _with_pages(content: bytes, pages: str, characters: int = 8) -> bytes:
    """Return a file that says how many pages it has."""
    file = parts(content)
    file["docProps/app.xml"] = (
        f'{HEAD}<Properties xmlns="{_KIND}"><Pages>{pages}</Pages>'
        f"<Characters>{characters}</Characters></Properties>"
    ).encode()
    file["_rels/.rels"] = relations(
        [
            ("rId1", "officeDocument", "word/document.xml"),
            ("rId2", "extended-properties", "docProps/app.xml"),
        ]
    )
    return zipped(file)


def _lines(content: bytes) -> list[tuple[str, str]]:
    """Return the lines of the table: what each says and the bookmark it leads to."""
    return [(text_of(one), one.get(f"{W}anchor")) for one in find(body(content), "w:p/w:hyperlink")]


def test_each_file_has_a_line_that_leads_to_it() -> None:
    """In a section of its own, which is not counted."""
    files = [made(paragraphs("a")), made(paragraphs("b"))]
    content = merged(*files, contents=True)
    assert texts(content)[0] == "MỤC LỤC"
    assert _lines(content) == [("Phần 1\t1", "_Part1"), ("Phần 2\t…", "_Part2")]
    for text, mark in (("a", "_Part1"), ("b", "_Part2")):
        (start,) = find(body(content), f".//w:bookmarkStart[@w:name='{mark}']")
        assert text_of(start.getparent()) == text
    assert len(sections(content)) == 3
    assert find(sections(content)[1], "w:pgNumType")[0].get(f"{W}start") == "1"


@pytest.mark.parametrize(
    ("width", "margin", "stop"),
    [("11906", "1134", 9638), ("612pt", "72pt", 9360), ("21cm", "20.0mm", 9638), ("", "?", 9026)],
)
def test_page_numbers_stand_at_the_margin(width: str, margin: str, stop: int) -> None:
    """In whatever unit the first file says how wide its paper is; A4 where it says nothing."""
    file = parts(made(paragraphs("a")))
    size = f'<w:pgSz w:w="{width}" w:h="15840"/>'
    sides = f'<w:pgMar w:top="72" w:right="{margin}" w:bottom="72" w:left="{margin}" '
    text = re.sub(rb"<w:pgSz[^>]*>", size.encode(), file["word/document.xml"])
    rest = 'w:header="36" w:footer="36" w:gutter="0"/>'
    file["word/document.xml"] = re.sub(rb"<w:pgMar[^>]*>", f"{sides}{rest}".encode(), text)
    content = merged(zipped(file), contents=True)
    (tab,) = find(body(content), ".//w:tab[@w:leader]")
    assert tab.get(f"{W}pos") == str(stop)


def test_pages_are_known_where_the_files_say_how_many_they_have() -> None:
    """Then Word need not be asked to compute them when it opens the file."""
    text = made(paragraphs("Sở A có ô"), paragraphs("và"))
    known = [_with_pages(text, pages) for pages in ("3", "12", "1")]
    content = merged(*known, contents=True)
    assert [line.partition("\t")[2] for line, _ in _lines(content)] == ["1", "4", "16"]
    settings = part(content, "word/settings.xml")
    assert not find(settings, "w:updateFields")
    for odd in ("0", "-3", "nhiều", "9" * 30):
        asked = merged(known[0], _with_pages(text, odd), text, contents=True)
        assert [line.partition("\t")[2] for line, _ in _lines(asked)] == ["1", "4", "…"]
        assert values(part(asked, "word/settings.xml"), "w:updateFields") == ["true"]


def test_a_number_of_pages_is_not_believed_beside_a_wrong_number_of_characters() -> None:
    """Files made from a template say what the template had: one page, no characters."""
    text = made(paragraphs("Sở A có ô"), paragraphs("và"))
    for characters, believed in ((8, True), (0, False), (80, False)):
        content = merged(_with_pages(text, "3", characters), text, contents=True)
        assert [line.partition("\t")[2] for line, _ in _lines(content)] == [
            "1", "4" if believed else "…",
        ]  # fmt: skip


def test_where_pages_restart_the_lines_have_no_numbers() -> None:
    """Each would be 1."""
    content = merged(made(), made(), contents=True, page_numbers="restart")
    assert [line for line, _ in _lines(content)] == ["Phần 1", "Phần 2"]
    assert not find(part(content, "word/settings.xml"), "w:updateFields")
