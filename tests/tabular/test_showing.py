"""Tables for notebooks: nothing of a text becomes markup, and the twin says the same."""

import unicodedata
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.tabular import html_table, text_table

CELLS = st.one_of(st.text(max_size=12), st.integers(), st.none())


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.texts.append(data)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
def test_no_cell_becomes_markup(rows):
    """A browser sees the table's own tags and no other."""
    seen = _Seen()
    seen.feed(html_table(("a", "b"), rows, "c"))
    seen.close()
    own = {"table": 1, "caption": 1, "thead": 1, "tbody": 1, "tr": len(rows) + 1, "th": 2}
    own["td"] = 2 * len(rows)
    assert {tag: seen.tags.count(tag) for tag in seen.tags} == {t: n for t, n in own.items() if n}


def test_a_script_is_shown_not_run():
    """Also in the names of columns and in the caption."""
    shown = html_table(("<script>",), [("<script>x</script>",)], "<script>")
    assert "<script>" not in shown
    assert shown.count("&lt;script&gt;") == 3


def test_rows_beyond_the_most_are_counted():
    """A notebook is not flooded, and nobody takes a part for the whole."""
    shown = html_table(("n",), [(n,) for n in range(205)], most=200)
    assert "… và 5 dòng nữa" in shown


def test_the_plain_twin_aligns_its_columns():
    """Cells on one line each, a long one cut."""
    assert text_table(("Mã", "Nội dung"), [("QC1", "a\nb"), (None, "x" * 80)], "Bảng") == (
        f"Bảng\nMã   Nội dung\n---  {'-' * 60}\nQC1  a b\n     {'x' * 59}…"
    )


def test_columns_stand_straight_whatever_form_letters_have() -> None:
    """A mark of its own above a letter takes no room."""
    parted = unicodedata.normalize("NFD", "Sở Ắ")
    lines = text_table(("Tệp", "Số"), [(parted, 1), ("Sở Ắ", 2)]).splitlines()
    assert lines[2:] == [f"{parted}  1", "Sở Ắ  2"]
