"""Tracked changes: what a person is told, and refusing such files."""

import pytest

from formats.docx.seeing.word_xml import docx, p, r, read, texts
from qcdc_report.formats.docx.package import DocxReadError
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions

BY_A = 'w:author="Nguyễn Văn A" w:date="2022-05-20T08:00:00Z"'
CHANGED = (
    p(f"<w:ins {BY_A}>{r('thêm')}</w:ins>", f'<w:del w:author="B">{r("bớt")}</w:del>')
    + f"<w:tbl><w:tr><w:trPr><w:del {BY_A}/></w:trPr><w:tc>{p('hàng bỏ')}</w:tc></w:tr>"
    + f"<w:tr><w:tc>{p('hàng còn')}</w:tc><w:tc><w:tcPr><w:cellDel {BY_A}/></w:tcPr>"
    + f"{p('ô bỏ')}</w:tc></w:tr></w:tbl>"
    + p("cuối")
)


def test_the_final_view_and_who_changed_what():
    """One remark names authors, dates and the count; deleted rows and cells are out."""
    manuscript = read(CHANGED)
    assert texts(manuscript) == ["thêm", "hàng còn", "cuối"]
    (remark,) = manuscript.remarks
    assert remark.rule == "tracked-changes"
    for said in ("4", "Nguyễn Văn A", "B", "2022-05-20"):
        assert said in remark.said.vi
    assert manuscript.blocks[-1].number == 5


def test_a_table_deleted_whole_is_gone():
    """No empty grid stays behind."""
    row = f"<w:tr><w:trPr><w:del {BY_A}/></w:trPr><w:tc>{p('x')}</w:tc></w:tr>"
    assert texts(read(f"<w:tbl>{row * 2}</w:tbl>" + p("a"))) == ["a"]


def test_tracked_changes_can_be_refused():
    """When the options say so; a file without them is read."""
    options = ReadingOptions(tracked_changes="error")
    with pytest.raises(DocxReadError) as caught:
        read_docx(docx(CHANGED), "a.docx", options)
    assert caught.value.code == "in.tracked_changes"
    assert texts(read(p("a"), options)) == ["a"]


def test_changes_of_formats_are_no_changes_of_text():
    """What a report says does not depend on them."""
    assert read(p("a", properties=f"<w:pPrChange {BY_A}><w:pPr/></w:pPrChange>")).remarks == ()


def test_a_note_is_out_when_its_only_reference_was_deleted():
    """One that is referred to elsewhere, or nowhere, is read."""
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
    notes = "".join(f'<w:footnote w:id="{i}">{p(f"n{i}")}</w:footnote>' for i in (1, 2, 3))
    body = p(
        f"<w:del>{reference(1)}{reference(2)}</w:del>",
        reference(2),
    )
    assert [note.text for note in read(body, footnotes=notes).outside] == ["n2", "n3"]
