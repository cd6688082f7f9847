"""Tables as grids: merged cells, lines, header rows, limits."""

import time

import pytest

from formats.docx.seeing.word_xml import docx, grid, p, r, read, table, texts
from qcdc_report.formats.docx.package import DocxReadError
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.report import Run

LINES = "<w:tblBorders><w:top w:val='single'/></w:tblBorders>"
NO_LINES = "<w:tblBorders><w:top w:val='nil'/><w:left w:val='none'/></w:tblBorders>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def test_merged_cells():
    """A cell over columns has its span, one that goes on downwards is marked and empty."""
    seen = grid(
        tbl(
            row(cell("a", '<w:gridSpan w:val="2"/>'), cell("b", '<w:vMerge w:val="restart"/>')),
            row(cell("c"), cell("d"), cell("", "<w:vMerge/>")),
        )
    )
    assert [[(c.text, c.span, c.continued) for c in each] for each in seen.rows] == [
        [("a", 2, False), ("b", 1, False)],
        [("c", 1, False), ("d", 1, False), ("", 1, True)],
    ]
    assert seen.rows[1][2].content == ()
    assert seen.number == 1


def test_text_in_a_continued_cell_is_kept():
    """Word does not show it; it is not lost."""
    seen = grid(tbl(row(cell("a", "<w:vMerge w:val='restart'/>")), row(cell("b", "<w:vMerge/>"))))
    assert (seen.rows[1][0].text, seen.rows[1][0].continued) == ("b", True)


def test_cells_merged_in_the_old_way():
    """``w:hMerge`` makes one cell of its row's cells."""
    seen = grid(
        tbl(row(cell("a", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("b")))
    )
    assert [(c.text, c.span) for c in seen.rows[0]] == [("a", 2), ("b", 1)]


def test_a_row_that_begins_further_right():
    """The columns before it are an empty cell, so that those below each other stay so."""
    seen = grid(tbl(row(cell("a"), properties='<w:gridBefore w:val="2"/>')))
    assert [(c.text, c.span) for c in seen.rows[0]] == [("", 2), ("a", 1)]


def test_header_rows_are_those_at_the_top():
    """A row further down that is marked is none."""
    head = "<w:tblHeader/>"
    off = '<w:tblHeader w:val="0"/>'
    rows = [row(cell("x"), properties=each) for each in (head, head, off, head)]
    assert grid(tbl(*rows)).header_rows == 2


@pytest.mark.parametrize(
    ("properties", "cell_properties", "bordered"),
    [
        ("", "", False),
        ('<w:tblStyle w:val="Plain"/>', "", False),
        ('<w:tblStyle w:val="Missing"/>', "", None),
        (f'<w:tblStyle w:val="Missing"/>{LINES}', "", True),
        ('<w:tblStyle w:val="Head"/>', "", True),
        (LINES, "", True),
        (NO_LINES, "", False),
        ('<w:tblStyle w:val="Lined"/>', "", True),
        (f'<w:tblStyle w:val="Lined"/>{NO_LINES}', "", False),
        (NO_LINES, "<w:tcBorders><w:top w:val='single'/></w:tcBorders>", True),
        (LINES, "<w:tcBorders><w:top w:val='nil'/></w:tcBorders>", False),
    ],
)
def test_whether_a_table_shows_lines(properties: str, cell_properties: str, bordered):
    """Cells decide before the table, the table before its style."""
    styles = (
        '<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/>'
        f"<w:tblPr>{LINES}</w:tblPr></w:style>"
        '<w:style w:type="table" w:styleId="Lined"><w:name w:val="Table Lined"/>'
        '<w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/></w:style>'
        '<w:style w:type="table" w:styleId="Head"><w:name w:val="Head"/>'
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )
    seen = grid(tbl(row(cell("a", cell_properties)), properties=properties), styles=styles)
    assert seen.bordered is bordered


def test_a_table_style_makes_its_special_cells_bold():
    """Those that the table switches on, by attributes or by the bits of old."""
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = (
        '<w:style w:type="table" w:styleId="S"><w:name w:val="S"/>'
        + "".join(
            f'<w:tblStylePr w:type="{one}">{bold}</w:tblStylePr>' for one in ("firstRow", "lastCol")
        )
        + "</w:style>"
    )

    def bolds(look: str) -> list[list[bool]]:
        seen = grid(
            table(("a", "b"), ("c", "d"), properties=f'<w:tblStyle w:val="S"/>{look}'),
            styles=styles,
        )
        return [[c.content[0].runs[0].bold for c in each] for each in seen.rows]

    assert bolds('<w:tblLook w:firstRow="1"/>') == [[True, True], [False, False]]
    assert bolds('<w:tblLook w:val="0120"/>') == [[True, True], [False, True]]
    assert bolds("") == [[False, False], [False, False]]


def test_tables_in_cells():
    """A nested table is a grid in its cell, and its paragraphs count in their place."""
    seen = grid(table((f"{p('a')}{table(('b',))}{p('c')}", "d")))
    first = seen.rows[0][0].content
    assert [type(each) for each in first] == [Passage, Grid, Passage]
    assert [first[0].number, first[1].number, first[2].number] == [1, 2, 3]
    assert seen.rows[0][1].content[0].number == 4


def test_what_stands_in_a_table_outside_its_cells_is_kept():
    """No valid file has it; nothing is lost all the same."""
    body = f"<w:tbl>{p('stray')}<w:tr>{p('between')}<w:tc>{p('in')}</w:tc></w:tr></w:tbl>"
    assert sorted(texts(read(body))) == ["between", "in", "stray"]


def test_wrappers_around_rows_and_cells_are_seen_through():
    """Custom XML and insertions may stand around both."""
    inner = f"<w:customXml><w:customXmlPr/><w:tc>{p('a')}</w:tc></w:customXml>"
    assert texts(read(f"<w:tbl><w:ins><w:tr>{inner}</w:tr></w:ins></w:tbl>")) == ["a"]


@pytest.mark.parametrize("span", ["0", "-1", "64", "100000000"])
def test_an_impossible_span_is_refused(span: str):
    """No memory is spent on a hundred million columns."""
    with pytest.raises(DocxReadError) as caught:
        read(tbl(row(cell("a", f'<w:gridSpan w:val="{span}"/>'))))
    assert caught.value.code == "in.table"


def test_tables_are_limited():
    """Rows, cells and nesting, each with a message."""
    wide = table(("a", "b"), ("c", "d"))
    for limits in (Limits(rows=1), Limits(cells=3)):
        with pytest.raises(DocxReadError):
            read(wide, ReadingOptions(limits=limits))
    with pytest.raises(DocxReadError):
        read(table((table((table(("a",)),)),)), ReadingOptions(limits=Limits(nesting=2)))
    assert texts(read(wide, ReadingOptions(limits=Limits(rows=2, cells=4)))) == ["a | b", "c | d"]


def test_long_tables_and_texts_take_time_in_proportion():
    """5,001 merged rows, 15,000 paragraphs and 40,000 joined ones take seconds, not minutes."""
    rows = row(cell("a", '<w:vMerge w:val="restart"/>'), cell("b"))
    rows += row(cell("", "<w:vMerge/>"), cell("b")) * 5_000
    joined = p("nối", properties="<w:rPr><w:del/></w:rPr>") * 40_000
    one = p(*[r("a"), r("b", "<w:sz/>"), r("c", '<w:rFonts w:ascii="F"/>')] * 30_000)
    body = docx(joined + one + tbl(rows) + p(r("chữ", "<w:b/>"), "khác") * 15_000)
    start = time.process_time()
    manuscript = read_docx(body, "a.docx", ReadingOptions())
    assert time.process_time() - start < 10
    assert manuscript.blocks[-1].number == 40_001 + 2 * 5_001 + 15_000
    assert manuscript.blocks[-1].runs == (Run("chữ", bold=True), Run("khác"))
