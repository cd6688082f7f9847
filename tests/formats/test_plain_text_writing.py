"""Plain text: every word of the document, in lines that an e-mail carries."""

from collections import Counter

import pytest
from hypothesis import given

from documents import documents, runs, shown
from formats.docx.word_files import PARTY, PICTURE, STATE, document, every_block, prose
from qcdc_report.blocks import Addressees, Column, ListItem, Paragraph, Runs, Table
from qcdc_report.formats.plain_text import write_plain_text
from qcdc_report.formats.plain_text.wrapping import undivided
from qcdc_report.layout import Standard


def lines(made: object, standard: Standard = PARTY) -> list[str]:
    """Return the lines of a document."""
    return write_plain_text(made, standard).decode().split("\n")


@given(documents())
def test_every_word_is_written(made: object) -> None:
    """As often as it stands in the document, whole; case aside, for titles are in capitals."""
    page = write_plain_text(made, PARTY).decode().upper()
    words = Counter(word for text in shown(made) for word in text.upper().split())
    for word, count in words.items():
        assert page.count(word) >= count


@given(runs())
def test_only_a_long_word_makes_a_long_line(given_runs: Runs) -> None:
    """Outside tables and columns, 72 letters are never exceeded by choice."""
    for line in lines(document(Paragraph(given_runs * 9), ListItem(given_runs * 9, 2))):
        assert len(line) <= 72 or len(undivided(line)) <= 2


def test_the_frame_stands_in_two_columns() -> None:
    """Names on the left, heading on the right, number and date level with each other."""
    top = lines(every_block())[:5]
    assert top[0].startswith("  ĐẢNG BỘ KHỐI CÁC CƠ QUAN VÀ ")
    assert top[0].endswith("ĐẢNG CỘNG SẢN VIỆT NAM")
    assert top[3].strip() == "*"
    assert top[4].split() == ["Số", "15-BC/ĐU", "B,", "ngày", "20", "tháng", "5", "năm", "2022"]
    signed = next(line for line in lines(every_block()) if line.startswith("Nơi nhận:"))
    assert signed.endswith("T/M BAN THƯỜNG VỤ")


def test_a_document_reads_like_one() -> None:
    """Capitals by the standard, dashes by level, a table in columns."""
    written = lines(every_block())
    for line in (
        "    I- ĐẶC ĐIỂM, TÌNH HÌNH",
        "    1. Công tác quán triệt",
        "    Thuận lợi: việc làm ổn định",
        "    - gạch đầu dòng",
        "      + dấu cộng",
        "        • dấu chấm",
        "TT | Nội dung  | Số liệu",
        "---+-----------+--------",
        "1  | Hội nghị  |   1.205",
        "2  | Đối thoại | 91,98 %",
    ):
        assert line in written


@pytest.mark.parametrize(("standard", "mark"), [(PARTY, True), (STATE, False)])
def test_marks_are_those_of_the_standard(standard: Standard, *, mark: bool) -> None:
    """Five hyphens under the title of a Party document."""
    assert ("-----" in [line.strip() for line in lines(every_block(), standard)]) is mark


def test_a_wide_table_is_wrapped_within_its_columns() -> None:
    """Each line of a cell stays under its header; rules tell the rows apart."""
    long = "Triển khai Nghị quyết về thực hiện quy chế dân chủ ở cơ sở trong thời gian tới"
    table = Table(
        columns=(Column(), Column(), Column(align="right")),
        header=("TT", "Trích yếu", "Số"),
        rows=(("1", long, "5"), ("2", long + "\nkèm theo", "12")),
    )
    written = lines(document(table))[:-1]
    assert max(map(len, written)) <= 72
    bars = {tuple(i for i, char in enumerate(line) if char in "|+") for line in written}
    assert len({at[0] for at in bars}) == 1
    assert sum(line.startswith("---+") for line in written) == 2
    assert any(line.startswith("   | kèm theo") for line in written)


def test_several_addressees_stand_under_the_colon() -> None:
    """As on the page."""
    first, second, third, _ = lines(document(Addressees(("Tỉnh ủy B", "Đảng ủy Khối"))))
    assert first.strip() == "Kính gửi:"
    assert second.index("-") == third.index("-") == first.index(":")


def test_line_ends_of_a_text_stay() -> None:
    """A line of the unit's is a line of the mail."""
    assert lines(document(prose("một\nhai\r\nba"))) == ["    một", "hai", "ba", ""]


def test_a_row_of_another_width_is_refused() -> None:
    """A cell too many is not left out."""
    table = Table(columns=(Column(),), header=(), rows=(("a", "b"),))
    with pytest.raises(ValueError, match="1 cells"):
        write_plain_text(document(table), PARTY)


def test_two_writings_are_the_same_bytes() -> None:
    """Same input, same output, and nothing for nothing."""
    assert write_plain_text(every_block(), STATE) == write_plain_text(every_block(), STATE)
    assert write_plain_text(document(), PARTY) == b""


def test_a_picture_is_told_in_words() -> None:
    """Its description, in lines as any other text."""
    assert lines(document(PICTURE)) == ["    Hai cột bằng nhau", ""]
