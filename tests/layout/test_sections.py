"""Core's renderer of sections."""

from layout.samples import bare_report, plain_profile, tables, texts
from qcdc_report.blocks import Heading, ListItem, Paragraph
from qcdc_report.layout import render_answer, render_section, section_heading
from qcdc_report.outline import find_section
from qcdc_report.report import Run


def _section(key):
    return find_section(plain_profile().outline, key)


def test_a_section_shows_its_heading_its_answer_and_its_children():
    """In reading order, the children's answers under their own headings."""
    report = bare_report(
        answers={"shortcomings": "Nhìn chung.", "shortcomings.causes": "Do dịch bệnh."}
    )
    blocks = list(render_section(report, _section("shortcomings")))
    shown = [b.title if isinstance(b, Heading) else b.runs[0].text for b in blocks]
    assert shown == [
        "Những tồn tại, hạn chế và nguyên nhân",
        "Nhìn chung.",
        "Tồn tại, hạn chế",
        "Nguyên nhân",
        "Do dịch bệnh.",
    ]


def test_a_section_without_an_answer_still_shows_its_heading():
    """A gap can be seen."""
    (block,) = render_section(bare_report(), _section("context"))
    assert block == Heading(level=1, ordinal=1, title="Đặc điểm, tình hình", key="context")


def test_guidance_is_never_printed():
    """What the outline asks is no part of what the unit says."""
    section = _section("leadership.responsibility.political_task")
    assert section.guidance
    assert texts(render_section(bare_report(), section)) == []


def test_the_level_of_a_heading_is_the_depth_of_its_key():
    """I, 1 and a) for keys of one, two and three words."""
    keys = ("context", "leadership.directives", "leadership.responsibility.representation")
    assert [section_heading(_section(key)).level for key in keys] == [1, 2, 3]


def test_each_block_says_which_node_of_the_answer_it_came_from():
    """Paragraphs, lists and tables are counted; the items of one list share a path."""
    report = bare_report(
        answers={"context": "Một.\n\n- a\n- b\n  - c\n\n| A | B |\n|---|---|\n| 1 | 2 |"}
    )
    blocks = list(render_answer(report, "context"))
    assert blocks[:4] == [
        Paragraph((Run("Một."),), "answers.context[0]"),
        ListItem((Run("a"),), 1, "answers.context[1]"),
        ListItem((Run("b"),), 1, "answers.context[1]"),
        ListItem((Run("c"),), 2, "answers.context[1]"),
    ]
    assert blocks[4].key == "answers.context[2]"


def test_a_pipe_table_keeps_alignment_and_styles():
    """A plain cell is a text, a styled one keeps its runs, an empty one is empty."""
    report = bare_report(
        answers={"context": "| TT | Nội dung |\n|:-:|--:|\n| 1 | **đậm** thường |\n| 2 | |"}
    )
    (table,) = tables(render_answer(report, "context"))
    assert [column.align for column in table.columns] == ["center", "right"]
    assert table.header == ("TT", "Nội dung")
    assert table.rows == (("1", (Run("đậm", bold=True), Run(" thường"))), ("2", ""))


def test_a_column_of_long_texts_gets_more_room_within_bounds():
    """Ordinals do not take half the page, and one long text does not take all of it."""
    report = bare_report(answers={"context": f"| TT | ND |\n|---|---|\n| 1 | {'dài ' * 60} |"})
    (table,) = tables(render_answer(report, "context"))
    assert [column.share for column in table.columns] == [5, 40]
