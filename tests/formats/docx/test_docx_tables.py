"""Tables of data."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from formats.docx.word_files import PARTY, STATE, TABLE, W, body, document, find, lines, values
from qcdc_report.blocks import Appendix, Column, Table
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.measures import divided
from qcdc_report.report import Run

_TEXT_WIDTH = 9354  # twips, 165 mm


def _table(content: bytes):
    (table,) = find(body(content), "w:tbl")
    return table


def test_the_header_row_repeats_and_rows_stay_whole() -> None:
    """On each page the header; no row is divided by a page break."""
    header, *rows = find(_table(write_docx(document(TABLE), PARTY)), "w:tr")
    assert find(header, "w:trPr/w:tblHeader")
    assert not any(find(row, "w:trPr/w:tblHeader") for row in rows)
    assert all(find(row, "w:trPr/w:cantSplit") for row in (header, *rows))


def test_columns_have_their_shares_of_the_text_width() -> None:
    """A fixed grid that fills the page's text width exactly; cells agree with it."""
    table = _table(write_docx(document(TABLE), PARTY))
    grid = [int(one.get(f"{W}w")) for one in find(table, "w:tblGrid/w:gridCol")]
    assert sum(grid) == _TEXT_WIDTH == int(find(table, "w:tblPr/w:tblW")[0].get(f"{W}w"))
    assert grid == pytest.approx([_TEXT_WIDTH / 5, _TEXT_WIDTH * 3 / 5, _TEXT_WIDTH / 5], abs=1)
    for row in find(table, "w:tr"):
        assert [int(one.get(f"{W}w")) for one in find(row, "w:tc/w:tcPr/w:tcW")] == grid
    assert find(table, "w:tblPr/w:tblLayout")[0].get(f"{W}type") == "fixed"


def test_a_landscape_table_is_as_wide_as_its_page() -> None:
    """257 mm between the margins of a turned A4 page."""
    content = write_docx(document(Appendix(number=1, title="a", landscape=True), TABLE), PARTY)
    assert int(find(_table(content), "w:tblPr/w:tblW")[0].get(f"{W}w")) == 14570


@given(st.integers(0, 20_000), st.lists(st.integers(1, 50), min_size=1, max_size=20))
def test_a_divided_width_loses_nothing(total: int, shares: list[int]) -> None:
    """The parts add up, and none is a twip or more off its share."""
    parts = divided(total, shares)
    assert sum(parts) == total
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - total * share / sum(shares)) <= 1


def test_cells_are_aligned_by_their_column() -> None:
    """A style for each side; header cells have one of their own."""
    table = _table(write_docx(document(TABLE), PARTY))
    assert [values(row, "w:tc/w:p/w:pPr/w:pStyle") for row in find(table, "w:tr")] == [
        ["QCDCTableHeader"] * 3,
        ["QCDCTableCellCenter", "QCDCTableCell", "QCDCTableCellRight"],
        ["QCDCTableCellCenter", "QCDCTableCell", "QCDCTableCellRight"],
    ]


def test_a_cell_can_have_runs() -> None:
    """Bold inside a cell stays bold."""
    table = _table(write_docx(document(TABLE), PARTY))
    assert [one.text for one in find(table, ".//w:r[w:rPr/w:b]/w:t")] == ["Đối thoại"]


def test_the_caption_stands_above_the_table() -> None:
    """In its own style."""
    content = write_docx(document(evolve(TABLE, caption="Bảng 1")), PARTY)
    assert lines(content)[0] == ("QCDCCaption", "Bảng 1")


@pytest.mark.parametrize(
    ("caption", "summary", "said"),
    [("", 'a "b" & <c>', ['a "b" & <c>']), ("a", "", ["a"]), ("a", "b", ["b"]), ("", "", [])],
)
def test_a_screen_reader_is_told_what_a_table_shows(
    caption: str, summary: str, said: list[str]
) -> None:
    """The summary, or else the caption."""
    content = write_docx(document(evolve(TABLE, caption=caption, summary=summary)), PARTY)
    assert values(_table(content), "w:tblPr/w:tblDescription") == said


def test_a_table_without_a_header_has_only_rows() -> None:
    """Nothing is marked as a header then."""
    table = _table(write_docx(document(evolve(TABLE, header=())), PARTY))
    assert len(find(table, "w:tr")) == 2
    assert not find(table, ".//w:tblHeader")


def test_a_table_without_rows_is_only_its_caption() -> None:
    """Word refuses a table that has no row."""
    empty = Table(columns=(Column(),), header=(), rows=(), caption="Bảng 1")
    content = write_docx(document(empty), PARTY)
    assert not find(body(content), "w:tbl")
    assert lines(content) == [("QCDCCaption", "Bảng 1")]


def test_tables_that_follow_each_other_stay_apart() -> None:
    """Word makes one table of two that touch."""
    content = write_docx(document(TABLE, TABLE), STATE)
    assert [one.tag.removeprefix(W) for one in body(content)] == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize("row", [("1", "2"), ("1", "2", "3", (Run("4"),))])
def test_a_row_of_another_length_is_refused(row: tuple[str, ...]) -> None:
    """No cell is lost or made up."""
    with pytest.raises(ValueError, match="zip"):
        write_docx(document(evolve(TABLE, rows=(row,))), PARTY)


@given(st.lists(st.text(alphabet="ab \n\t\r|&<%é", max_size=4), min_size=1, max_size=3))
def test_a_row_of_texts_is_written_as_the_same_row_of_runs(row: list[str]) -> None:
    """A plain row is filled into a form in one step; what that gives is not another row."""
    columns = (Column(),) * len(row)
    texts = Table(columns=columns, header=(), rows=(tuple(row),))
    runs = Table(columns=columns, header=(), rows=(tuple((Run(text),) for text in row),))
    assert write_docx(document(texts), PARTY) == write_docx(document(runs), PARTY)
