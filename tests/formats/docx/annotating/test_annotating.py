"""Findings become comments where they belong, and nothing else of the file changes."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from formats.docx.annotating.noted_files import (
    STRICT,
    exact_text,
    found,
    notes,
    paragraph,
    related,
    word_file,
    zipped,
)
from formats.docx.word_files import parts
from qcdc_report.findings import Severity
from qcdc_report.formats.docx.annotating import annotate_docx
from qcdc_report.formats.docx.package import DocxReadError, open_package

AUTHOR = "qcdc-report"
THREE = paragraph("một") + paragraph("hai", "<w:pPr><w:jc/></w:pPr>") + "<w:p/>"
TABLE = f"<w:tbl><w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr></w:tbl>"


def test_a_finding_is_a_comment_on_its_paragraph() -> None:
    """Severity, code and message in the first line, what to do in the second."""
    noted = annotate_docx(word_file(THREE), [found(2, "Thiếu số", advice="Ghi số")])
    assert notes(noted) == [(2, AUTHOR, ["Lỗi QC101: Thiếu số", "Ghi số"])]


def test_a_comment_speaks_the_language_asked_for() -> None:
    """Severity and message both."""
    finding = evolve(found(1, "Sai"), severity=Severity.WARNING)
    noted = annotate_docx(word_file(THREE), [finding], lang="en")
    assert notes(noted) == [(1, AUTHOR, ["Warning QC101: Sai (en)"])]


def test_findings_on_one_paragraph_keep_their_order() -> None:
    """Each is a comment of its own; those of earlier paragraphs come first."""
    noted = annotate_docx(word_file(THREE), [found(3, "c"), found(1, "b"), found(1, "a")])
    said = [(number, lines[0]) for number, _, lines in notes(noted)]
    assert said == [(1, "Lỗi QC101: b"), (1, "Lỗi QC101: a"), (3, "Lỗi QC101: c")]


@pytest.mark.parametrize("line", [None, 0, 4, 10**9])
def test_a_finding_without_a_paragraph_goes_to_the_first(line: int | None) -> None:
    """Also one whose paragraph is not in this file."""
    assert notes(annotate_docx(word_file(THREE), [found(line)]))[0][0] == 1


def test_a_body_without_paragraphs_gets_one() -> None:
    """There is nothing else that a comment could hang on."""
    assert notes(annotate_docx(word_file(""), [found(7)]))[0][0] == 1


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (paragraph("a") + TABLE + paragraph("b"), 2),
        (f"<w:sdt><w:sdtContent>{THREE}</w:sdtContent></w:sdt>", 3),
        (f"<w:tbl><w:tr><w:tc>{TABLE}<w:p/></w:tc></w:tr></w:tbl>", 1),
        ('<w:p><w:ins w:id="1"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>', 1),
        ('<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p><w:p/>', 1),
        ('<w:p><w:hyperlink w:anchor="x"><w:r><w:t>nối</w:t></w:r></w:hyperlink></w:p>', 1),
    ],
)
def test_a_comment_reaches_every_place_of_the_body(body: str, line: int) -> None:
    """In tables, content controls, tracked changes and links."""
    assert [note[0] for note in notes(annotate_docx(word_file(body), [found(line)]))] == [line]


def test_a_comment_on_a_text_box_hangs_on_the_paragraph_that_holds_it() -> None:
    """Word takes no comments in a text box; its second copy for old programs is not counted."""
    box = (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:txbxContent>{THREE}</w:txbxContent></mc:Choice>'
        f"<mc:Fallback><w:pict><w:txbxContent>{THREE}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    noted = annotate_docx(word_file(box + paragraph("sau")), [found(4, "hộp"), found(5, "sau")])
    said = [(number, lines[0]) for number, _, lines in notes(noted)]
    assert said == [(1, "Lỗi QC101: hộp"), (5, "Lỗi QC101: sau")]


def test_nothing_else_changes() -> None:
    """Without its marks the text is what it was, and every other part is the same bytes."""
    before = word_file(THREE + TABLE, styles="<w:styles/>", macros=True)
    noted = annotate_docx(before, [found(1), found(4), found(None, "cả tệp")])
    old, new = parts(before), parts(noted)
    assert list(new) == [*old, "word/comments.xml"]
    assert {name for name in old if old[name] != new[name]} == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    }
    assert exact_text(annotate_docx(noted, [])) == exact_text(before)


def test_without_findings_the_same_bytes_come_back() -> None:
    """There is nothing to write."""
    assert annotate_docx(word_file(THREE), []) == word_file(THREE)


def test_a_strict_file_stays_strict() -> None:
    """The comments take the names that the rest of the file has."""
    noted = annotate_docx(word_file(THREE, namespace=STRICT), [found(2)])
    assert notes(noted) == [(2, AUTHOR, ["Lỗi QC101: Sai"])]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts(noted)["word/comments.xml"]
    relations = parts(noted)["word/_rels/document.xml.rels"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in relations


def test_a_text_without_relations_gets_them() -> None:
    """A file that Word itself would not write, but reads."""
    assert notes(annotate_docx(word_file(THREE, relations=None), [found(1)]))


def _commented(author: str = "Nguyễn Văn A", **more: str) -> bytes:
    """Return a file in which a person has commented on the second paragraph."""
    body = (
        paragraph("một") + '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>hai</w:t></w:r>'
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
    )
    namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    comments = (
        f'<w:comments {namespaces}><w:comment w:id="7" w:author="{author}" w:initials="A">'
        "<w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>"
    )
    return word_file(
        body,
        declared=["comments"],
        relations=related("comments", "comments.xml"),
        comments=comments,
        **more,
    )


def test_comments_of_people_stay() -> None:
    """Also those of somebody who calls himself as this library does, with other initials."""
    for author in ("Nguyễn Văn A", AUTHOR):
        noted = annotate_docx(annotate_docx(_commented(author), [found(2)]), [found(1)])
        assert notes(noted) == [
            (1, AUTHOR, ["Lỗi QC101: Sai"]),
            (2, author, ["Xem lại"]),
        ]


def test_a_relation_to_comments_that_are_missing_is_used() -> None:
    """A second relation of that kind would make the file one that Word repairs."""
    before = word_file(THREE, relations=related("comments", "comments.xml"))
    noted = annotate_docx(before, [found(1)])
    assert notes(noted)
    assert (
        parts(noted)["word/_rels/document.xml.rels"]
        == parts(before)["word/_rels/document.xml.rels"]
    )


def test_annotating_again_changes_nothing_where_nothing_changed() -> None:
    """The same findings give the same bytes, once or twice."""
    findings = [found(1), found(2, "b", advice="c"), found(2, "b", advice="c"), found(None)]
    noted = annotate_docx(_commented(), findings)
    assert annotate_docx(noted, findings) == noted


def test_annotating_again_takes_away_what_was_cured() -> None:
    """What still stands keeps its comment, what is new gets one."""
    noted = annotate_docx(_commented(), [found(1, "cũ"), found(2, "còn")])
    again = annotate_docx(noted, [found(2, "còn"), found(2, "mới")])
    assert [(number, lines[0]) for number, _, lines in notes(again)] == [
        (2, "Xem lại"),
        (2, "Lỗi QC101: còn"),
        (2, "Lỗi QC101: mới"),
    ]


def test_a_comment_that_somebody_answered_is_never_taken_away() -> None:
    """Without it the answer would say nothing; entries of those that go, go with them."""
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    noted = annotate_docx(word_file(THREE), [found(1, "hỏi"), found(2, "khác")])
    marked = parts(noted)["word/comments.xml"].decode()
    for identity in ("0A", "0B"):  # as Word marks the paragraphs of comments when it saves
        marked = marked.replace("<w:p>", f'<w:p xmlns:w14="{w14}" w14:paraId="{identity}">', 1)
    answers = (
        f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="0A"/>'
        '<w15:commentEx w15:paraId="0B"/>'
        '<w15:commentEx w15:paraId="0C" w15:paraIdParent="0A"/></w15:commentsEx>'
    )
    kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    relations = related("comments", "comments.xml") + related(kind, "commentsExtended.xml")
    body = parts(noted)["word/document.xml"].decode().split("<w:body>")[1].split("<w:sectPr")[0]
    saved = word_file(
        body,
        declared=["comments"],
        relations=relations,
        comments=marked,
        commentsExtended=answers,
    )
    again = annotate_docx(saved, [])
    assert [lines for _, _, lines in notes(again)] == [["Lỗi QC101: hỏi"]]
    assert b"0B" not in parts(again)["word/commentsExtended.xml"]
    assert b'paraIdParent="0A"' in parts(again)["word/commentsExtended.xml"]


def test_the_date_is_that_of_the_file_unless_given() -> None:
    """The same file and findings give the same bytes on any day."""
    noted = annotate_docx(word_file(THREE), [found(1)])
    assert b'w:date="1980-01-01T00:00:00Z"' in parts(noted)["word/comments.xml"]
    given = dt.datetime(2022, 5, 20, 7, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    dated = annotate_docx(word_file(THREE), [found(1)], date=given)
    assert b'w:date="2022-05-20T00:00:00Z"' in parts(dated)["word/comments.xml"]


@pytest.mark.parametrize(
    ("modified", "date"),
    [
        ("2022-05-20T07:00:00+07:00", "2022-05-20T00:00:00Z"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z"),
        ("hôm qua", "1980-01-01T00:00:00Z"),
        ("", "1980-01-01T00:00:00Z"),
        ("</d:modified", "1980-01-01T00:00:00Z"),
    ],
)
def test_the_file_may_say_anything_about_its_date(modified: str, date: str) -> None:
    """Nobody is refused findings for what the properties say, or that they are broken."""
    core = f'<c xmlns:d="http://purl.org/dc/terms/"><d:modified>{modified}</d:modified></c>'
    relation = (
        '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="word/core.xml"/></Relationships>'
    )
    files = parts(word_file(THREE, core=core))
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"</Relationships>", relation.encode())
    noted = annotate_docx(zipped(files), [found(1)])
    assert f'w:date="{date}"'.encode() in parts(noted)["word/comments.xml"]


@given(said=st.text(min_size=1), advice=st.text())
def test_any_message_makes_a_comment_that_reads_back(said: str, advice: str) -> None:
    """Control characters, markup, line breaks: the file stays one that opens."""
    findings = [found(2, said, advice=advice)]
    noted = annotate_docx(word_file(THREE), findings)
    assert notes(noted)[0][:2] == (2, AUTHOR)
    assert annotate_docx(noted, findings) == noted


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{\\rtf1}", word_file(THREE)[:-40]])
def test_what_is_no_word_file_is_refused_as_readers_refuse_it(content: bytes) -> None:
    """The one error of reading, with a code."""
    with pytest.raises(DocxReadError) as refused:
        annotate_docx(content, [found(1)])
    assert refused.value.code.startswith("in.")


def test_comments_that_are_no_xml_are_refused() -> None:
    """The message names the part; nothing of the file is thrown away to go on."""
    broken = word_file(
        THREE, declared=["comments"], relations=related("comments", "comments.xml"), comments="<w"
    )
    with pytest.raises(DocxReadError) as refused:
        annotate_docx(broken, [found(1)])
    assert refused.value.part == "word/comments.xml"


def test_no_relation_leads_outside() -> None:
    """What is written points to the comments only."""
    package = open_package(annotate_docx(word_file(THREE), [found(1)]))
    assert [one.external for one in package.relations(package.main)] == [False]
