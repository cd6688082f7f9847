"""Markdown: a parser reads back every text, its bold and italic, and no markup of the unit's."""

from collections.abc import Iterable, Iterator

import pytest
from attrs import evolve
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from documents import documents, missing, runs, shown
from formats.docx.word_files import PARTY, PICTURE, document, every_block, prose
from qcdc_report.blocks import Column, Heading, ListItem, Paragraph, Runs, Table
from qcdc_report.formats.markdown import write_markdown
from qcdc_report.report import Run
from qcdc_report.text import xml_safe

_PARSER = MarkdownIt("commonmark").enable("table")


def parsed(made: object) -> list[Token]:
    """Return what a Markdown parser reads."""
    return _PARSER.parse(write_markdown(made, PARTY).decode())


def letters(tokens: Iterable[Token]) -> Iterator[tuple[str, bool, bool]]:
    """Yield each letter that is no space, with its bold and italic."""
    for token in tokens:
        bold = italic = 0
        for child in token.children or ():
            assert child.type not in ("link_open", "image", "code_inline"), child
            bold += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
            italic += {"em_open": 1, "em_close": -1}.get(child.type, 0)
            if child.type == "html_inline":
                assert child.content == "<br>"
            elif child.type == "text":
                yield from ((c, bold > 0, italic > 0) for c in child.content if not c.isspace())


def text(tokens: Iterable[Token]) -> str:
    """Return the text of what was read."""
    return "".join(letter for letter, _, _ in letters(tokens))


@given(documents())
def test_every_text_is_read_back_in_order(made: object) -> None:
    """Escapes are undone by any parser; nothing is lost."""
    assert missing(shown(made), text(parsed(made))) == []


@given(runs())
@example((Run("a"), Run("“b”", bold=True), Run("c")))
@example((Run("a", italic=True), Run("b", bold=True, italic=True), Run("c", bold=True)))
@example((Run("a\xa0", bold=True, italic=True), Run("b", italic=True)))
@example((Run("x"), Run("p", bold=True), Run("-q", bold=True, italic=True), Run("r")))
@example((Run("*", bold=True), Run("_", italic=True), Run("**", bold=True)))
@example((Run(" a \n b ", bold=True), Run(" "), Run("\u2028", italic=True), Run("1.", bold=True)))
@example((Run("a"), Run("(b)", italic=True), Run("😀", bold=True), Run("c")))
def test_bold_and_italic_are_read_back(given_runs: Runs) -> None:
    """Every letter has the style it had, whatever stands around it."""
    wanted = [
        (letter, run.bold, run.italic)
        for run in given_runs
        for letter in xml_safe(run.text)
        if not letter.isspace()
    ]
    read = list(letters(parsed(document(Paragraph(given_runs)))))
    assert [letter for letter, _, _ in read] == [letter for letter, _, _ in wanted]
    if all(run.text.replace("\n", "").isprintable() for run in given_runs):
        assert read == wanted


@pytest.mark.parametrize(
    "line",
    [
        "1. Một", "12) Hai", "- gạch", "+ cộng", "* sao", "# thăng", "## a #", "> trích", "===",
        "---", "    lùi", "```", "~~~", "<b>", "<!-- a", "[a]: b", "[a](b)", "![a](b)", "a|b\n-|-",
        "https://a.b", "<https://a.b>", "&amp; &lt;", "\\", "a\\\nb", "a  \n- b", "a\n===", "`a`",
        "**a**", "_a_", "a\n\nb", ":--",
    ],
)  # fmt: skip
def test_text_never_becomes_markup(line: str) -> None:
    """What begins like a list, a heading, a table or a link is a paragraph of that text."""
    tokens = parsed(document(prose(line)))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert text(tokens) == "".join(line.split())


def test_a_document_reads_like_one() -> None:
    """Headings by level, dashes within dashes, a pipe table with its alignment."""
    lines = write_markdown(every_block(), PARTY).decode().split("\n")
    for line in (
        "# BÁO CÁO",
        "**ĐẢNG CỘNG SẢN VIỆT NAM**",
        "Số 15-BC/ĐU\\",
        "- gạch đầu dòng",
        "  - dấu cộng",
        "    - dấu chấm",
        "#### 1. Công tác quán triệt",
        "| TT | Nội dung | Số liệu |",
        "| :-: | :-- | --: |",
        "| 2 | **Đối thoại** | 91,98 % |",
        "## PHỤ LỤC 1. Văn bản",
        "**Thuận lợi:** việc làm _ổn định_",
    ):
        assert line in lines


def test_levels_left_out_keep_their_order() -> None:
    """A list may begin deep and come up again."""
    items = (("một", 3), ("hai", 1), ("ba", 3), ("bốn", 2))
    made = document(*(ListItem((Run(word),), level) for word, level in items))
    assert write_markdown(made, PARTY).decode() == "- một\n- hai\n  - ba\n  - bốn\n"


def test_a_cell_keeps_its_lines_and_its_bars() -> None:
    """A table has one line for each row."""
    table = Table(columns=(Column(), Column()), header=(), rows=(("a\nb", "c|d\\|e"),))
    made = document(table, Heading(level=9, ordinal=1, title="Sâu"))
    written = write_markdown(made, PARTY).decode()
    assert written.split("\n")[:3] == ["|  |  |", "| :-- | :-- |", "| a<br>b | c\\|d\\\\\\|e |"]
    assert text(parsed(made)) == "abc|d\\|eSâu"


def test_a_row_of_another_width_is_refused() -> None:
    """A cell too many is not left out."""
    table = Table(columns=(Column(),), header=(), rows=(("a", "b"),))
    with pytest.raises(ValueError, match="2 cells in a table of 1"):
        write_markdown(document(table), PARTY)


def test_two_writings_are_the_same_bytes() -> None:
    """Same input, same output, and nothing for nothing."""
    assert write_markdown(every_block(), PARTY) == write_markdown(every_block(), PARTY)
    assert write_markdown(document(), PARTY) == b""


def test_a_picture_is_told_in_words() -> None:
    """Its caption and its description, as text."""
    picture = evolve(PICTURE, caption="Biểu đồ", description="2017: 1 *đơn*")
    written = write_markdown(document(picture), PARTY).decode()
    assert written == "_Biểu đồ_\n\n2017: 1 \\*đơn\\*\n"
