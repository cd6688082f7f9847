"""The frame of the page: letterhead, title, addressees, signature."""

import pytest
from attrs import evolve

from formats.docx.word_files import (
    LETTERHEAD,
    PARTY,
    SIGNATURE,
    STATE,
    TITLE,
    W,
    body,
    document,
    find,
    lines,
    prose,
    style_of,
    styles,
    text_of,
    values,
)
from qcdc_report.blocks import Addressees
from qcdc_report.formats.docx import write_docx
from qcdc_report.layout import Rulings, Standard

_TWIPS = 1440 / 25.4


def _cells(content: bytes) -> list[list[str]]:
    """Return for each cell of the first table the styles of its paragraphs."""
    (table, *_) = find(body(content), "w:tbl")
    return [[style_of(one) for one in find(cell, "w:p")] for cell in find(table, ".//w:tc")]


def _length(content: bytes, style: str, room: float) -> tuple[float, bool]:
    """Return the length in mm of a line in a space of ``room`` mm, and whether it is centred."""
    (indent,) = find(styles(content)[style], "w:pPr/w:ind")
    left, right = int(indent.get(f"{W}left")), int(indent.get(f"{W}right"))
    return room - (left + right) / _TWIPS, left == right


def test_a_party_letterhead_is_two_rows_of_two() -> None:
    """Names and asterisk beside the heading; number and date on one row below."""
    assert _cells(write_docx(document(LETTERHEAD), PARTY)) == [
        ["QCDCParent", "QCDCIssuer", "QCDCIssuerMark"],
        ["QCDCHeading", "QCDCHeadingLine"],
        ["QCDCNumber"],
        ["QCDCPlaceDate"],
    ]


def test_a_state_letterhead_has_lines_under_issuer_and_motto() -> None:
    """A solid line instead of the asterisk, the motto above the other one."""
    head = evolve(LETTERHEAD, motto="Độc lập - Tự do - Hạnh phúc")
    issuer, heading, *_ = _cells(write_docx(document(head), STATE))
    assert issuer == ["QCDCParent", "QCDCIssuer", "QCDCIssuerLine"]
    assert heading == ["QCDCHeading", "QCDCMotto", "QCDCHeadingLine"]


def test_a_unit_without_a_parent_has_no_empty_line() -> None:
    """What is not there leaves no gap."""
    head = evolve(LETTERHEAD, parent="")
    assert _cells(write_docx(document(head), PARTY))[0] == ["QCDCIssuer", "QCDCIssuerMark"]


def test_letterhead_and_signature_have_no_borders_and_no_padding(full: bytes) -> None:
    """Tables that only place things; a reader of the screen is told so."""
    style = styles(full)["QCDCLayout"]
    assert not find(style, ".//w:tblBorders")
    assert {one.get(f"{W}w") for one in find(style, ".//w:tblCellMar/*")} == {"0"}
    layout = find(body(full), "w:tbl[w:tblPr/w:tblStyle/@w:val='QCDCLayout']")
    assert len(layout) == 2
    for table in layout:
        assert values(table, "w:tblPr/w:tblDescription") == ["Bảng trình bày"]
        assert find(table, "w:tblPr/w:tblLook")[0].get(f"{W}firstRow") == "0"


def test_columns_are_as_wide_as_the_standard_says(full: bytes, each_standard: Standard) -> None:
    """Widths of letterhead and signature, in grid and cells alike."""
    layout = find(body(full), "w:tbl[w:tblPr/w:tblStyle/@w:val='QCDCLayout']")
    columns = (each_standard.letterhead_columns, each_standard.signature_columns)
    for table, widths in zip(layout, columns, strict=True):
        expected = [str(round(width * _TWIPS)) for width in widths]
        assert [one.get(f"{W}w") for one in find(table, "w:tblGrid/w:gridCol")] == expected
        for row in find(table, "w:tr"):
            assert [one.get(f"{W}w") for one in find(row, "w:tc/w:tcPr/w:tcW")] == expected


@pytest.mark.parametrize(
    ("standard", "style", "room", "length"),
    [
        (PARTY, "QCDCHeadingLine", PARTY.letterhead_columns[1], PARTY.rulings.heading),
        (STATE, "QCDCHeadingLine", STATE.letterhead_columns[1], STATE.rulings.heading),
        (STATE, "QCDCIssuerLine", STATE.letterhead_columns[0], STATE.rulings.issuer),
        (STATE, "QCDCSubjectLine", 165, STATE.rulings.subject),
        (STATE, "QCDCAppendixLine", 165, STATE.rulings.appendix),
        (STATE, "QCDCAppendixLineLandscape", 257, STATE.rulings.appendix),
    ],
)
def test_lines_are_drawn_centred_in_their_length(
    standard: Standard, style: str, room: float, length: float
) -> None:
    """A solid border as long as the standard says, to a tenth of a millimetre."""
    content = write_docx(document(LETTERHEAD), standard)
    drawn, centred = _length(content, style, room)
    assert drawn == pytest.approx(length, abs=0.1)
    assert centred
    assert values(styles(content)[style], "w:pPr/w:pBdr/w:top") == ["single"]


def test_no_line_is_made_of_underscores(full: bytes) -> None:
    """Lines are drawn, never typed."""
    assert not [text for _, text in lines(full) if "__" in text]


@pytest.mark.parametrize(
    ("standard", "mark"),
    [(PARTY, ("QCDCSubjectMark", "-----")), (STATE, ("QCDCSubjectLine", ""))],
)
def test_the_mark_under_the_subject(standard: Standard, mark: tuple[str, str]) -> None:
    """Five hyphens in Party documents, a line in State ones."""
    content = write_docx(document(TITLE), standard)
    assert lines(content) == [
        ("QCDCTypeName", TITLE.type_name),
        ("QCDCSubject", TITLE.subject),
        mark,
    ]


def test_a_standard_without_marks_has_none() -> None:
    """Nothing is drawn that the standard does not ask for."""
    bare = evolve(PARTY, rulings=Rulings())
    content = write_docx(document(LETTERHEAD, TITLE), bare)
    used = {style for style, _ in lines(content)}
    assert not used & {"QCDCHeadingLine", "QCDCIssuerMark", "QCDCSubjectMark"}
    assert not [style for style in styles(content) if style.endswith("Line")]


def test_one_addressee_stands_on_the_line() -> None:
    """No dash, no full stop."""
    content = write_docx(document(Addressees(("Ban Thường vụ Tỉnh ủy",))), STATE)
    assert lines(content) == [("QCDCAddressees", "Kính gửi: Ban Thường vụ Tỉnh ủy")]


def test_several_addressees_stand_under_the_colon() -> None:
    """A semicolon after each but the last, the dashes aligned in a style of their own."""
    content = write_docx(document(Addressees(("A", "B", "C"))), STATE)
    assert [text for _, text in lines(content)] == ["Kính gửi:", "- A;", "- B;", "- C."]
    assert {style for style, _ in lines(content)[1:]} == {"QCDCAddressee"}
    (indent,) = find(styles(content)["QCDCAddressee"], "w:pPr/w:ind")
    dash = (int(indent.get(f"{W}left")) - int(indent.get(f"{W}hanging"))) / _TWIPS
    # The colon of a centred 14 pt "Kính gửi:" begins 8 mm right of the middle.
    assert dash == pytest.approx(165 / 2 + 8, abs=0.5)


def test_recipients_and_signature_stand_side_by_side_on_one_page() -> None:
    """One row that is never divided; “Nơi nhận” is level with the authority."""
    content = write_docx(document(SIGNATURE), PARTY)
    assert _cells(content) == [
        ["QCDCRecipientsLabel", "QCDCRecipient", "QCDCRecipient"],
        ["QCDCAuthority", "QCDCPost", "QCDCSigner"],
    ]
    (row,) = find(body(content), "//w:tr")
    assert find(row, "w:trPr/w:cantSplit")


def test_room_for_the_signature_is_space_above_the_name(each_standard: Standard) -> None:
    """No empty lines; the room is there without a name too."""
    for block in (SIGNATURE, evolve(SIGNATURE, name="")):
        content = write_docx(document(block), each_standard)
        assert "QCDCSigner" in _cells(content)[1]
        (spacing,) = find(styles(content)["QCDCSigner"], "w:pPr/w:spacing")
        assert int(spacing.get(f"{W}before")) == round(each_standard.signature_space * 20)


def test_the_signature_takes_the_last_lines_with_it() -> None:
    """No page shows a signature and nothing signed."""
    content = write_docx(document(prose("a"), prose("b"), SIGNATURE), PARTY)
    kept = find(body(content), "w:p[w:pPr/w:keepNext]")
    assert [text_of(one) for one in kept] == ["b"]
