"""Nodes as Markdown: what was read is written so that it reads the same."""

import re

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qcdc_report.report import (
    DashItem,
    DashList,
    Prose,
    Run,
    TableNode,
    markdown_of,
    parse_narrative,
    plain_text,
)
from qcdc_report.report.narrative import parse_runs
from qcdc_report.report.narrative_text import _MARKS, _joined, _stands_apart, _styled, _trimmed

PIECES = [
    "Đảng ủy", "x", "10.000", "91,98%", "-5", "–", "- ", "-", "+ ", "* ", "1. ", "12) ", "2017. ",
    "**", "*", "_", "__", "\\", "|", "|--|", "a|b", ":", "#", "> ", "---", "(", ")", ".", "“", " ",
    "    ", "\t", "\u00a0", "\u2028", "\n", "**a**", "_b_", "*c*", "***d***", "\\*", "\\|",
]  # fmt: skip
ANY = st.text(st.characters(exclude_characters="\x00\r"), max_size=3)
LINES = st.lists(st.one_of(st.sampled_from(PIECES), ANY), max_size=8).map("".join)
ANSWERS = st.lists(LINES, max_size=9).map("\n".join)

RUNS = st.lists(
    st.builds(
        Run,
        st.one_of(st.sampled_from(PIECES), LINES).filter(bool),
        bold=st.booleans(),
        italic=st.booleans(),
    ),
    max_size=5,
).map(tuple)
NODES = st.lists(
    st.one_of(
        st.builds(Prose, RUNS),
        st.lists(st.builds(DashItem, RUNS, st.integers(1, 4)), min_size=1, max_size=4).map(
            lambda items: DashList(tuple(items))
        ),
        st.integers(1, 3).flatmap(
            lambda width: st.builds(
                TableNode,
                st.tuples(*[RUNS] * width),
                st.lists(st.tuples(*[RUNS] * width), max_size=3).map(tuple),
                st.tuples(*[st.sampled_from(["left", "center", "right", ""])] * width),
            )
        ),
    ),
    max_size=4,
)


def without_lines(nodes):
    """Return nodes as if each stood on the first line."""
    return tuple(evolve(node, line=0) for node in nodes)


def words(nodes):
    """Return the text of nodes, without spaces."""
    runs = []
    for node in nodes:
        if isinstance(node, Prose):
            runs.append(node.runs)
        elif isinstance(node, DashList):
            runs += [item.runs for item in node.items]
        else:
            runs += [cell for row in (node.header, *node.rows) for cell in row]
    return re.sub(r"\s", "", "".join(map(plain_text, runs)))


@settings(deadline=None, max_examples=150)
@given(text=ANSWERS)
@example("**a *b***")
@example("*a **b** c*")
@example("***a** b*")
@example("**a.**_b_")
@example("1. - a")
@example("- - a\n- b\n    - c")
@example("*\u2028*c*")
@example("- \u00a0")
@example("1. \u00a0")
@example("\\\na")
@example("- a\n* b\n+ c")
@example("| a\\|b | **c** |\n|:-:|--:|\n| \\\\ | |")
def test_what_was_read_is_written_so_that_it_reads_the_same(text):
    """Reading, writing and reading again gives the same nodes."""
    nodes = parse_narrative(text)
    assert without_lines(parse_narrative(markdown_of(nodes))) == without_lines(nodes)


@settings(deadline=None, max_examples=150)
@given(nodes=NODES)
@example([Prose((Run("(a)", bold=True), Run("b")))])
@example([Prose((Run("a "), Run(" b ", italic=True), Run("c", bold=True)))])
def test_no_sign_of_a_page_is_lost_or_becomes_markup(nodes):
    """Nodes made of any runs, as a page has them, are written so that all their text is read."""
    assert words(parse_narrative(markdown_of(nodes))) == words(nodes)


@settings(deadline=None, max_examples=150)
@given(nodes=NODES)
@example([Prose((Run("1. \u00a0a"),))])
def test_written_twice_is_written_once(nodes):
    """What was written is in the form that writing gives."""
    once = markdown_of(nodes)
    assert markdown_of(parse_narrative(once)) == once


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sở A có 09 chi bộ: 5 * 3, tệp so_lieu_2021, a | b, C:\\tmp.",
        "1. Công tác quán triệt\n\n2. Công tác chỉ đạo",
        "- đợt một;\n  - tại Sở;\n- đợt hai.",
        "**Sở A** có *86 đảng viên*, **gồm *07* dự bị**.",
        "Hai đợt:\n\n- một;\n- hai.\n\nSau đó:",
        "| Năm | Số |\n|:-:|--:|\n| 2019 | 1.205 |\n| 2020 |  |",
        "\\- không phải gạch đầu dòng",
        "1\\. - a",
        "\\*không nghiêng\\*",
    ],
)
def test_an_answer_in_its_simplest_form_stays_as_it_is(text):
    """Nothing is escaped that needs no escape."""
    assert markdown_of(parse_narrative(text)) == text


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ((Run("Sở A", bold=True), Run(" có")), "**Sở A** có"),
        ((Run("Sở A ", bold=True), Run("có")), "**Sở A** có"),
        ((Run("(a)", bold=True), Run("b")), "(**a**)b"),
        ((Run("a", bold=True), Run("b", italic=True)), "**a***b*"),
        ((Run("a.", bold=True), Run("b", italic=True)), "**a.**_b_"),
        ((Run("…", bold=True), Run("b")), "…b"),
        ((Run("một\nhai"),), "một hai"),
        ((Run("  một "),), "một"),
    ],
)
def test_a_style_begins_and_ends_where_markdown_lets_it(runs, text):
    """Spaces and signs at the edge of a bold run may become plain; the words stay bold."""
    assert markdown_of([Prose(runs)]) == text


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="abđ é.,;:()-1*_\\", max_size=6),
            st.sampled_from([(False, False), (True, False), (False, True), (True, True)]),
        ),
        max_size=5,
    )
)
def test_styles_that_need_no_parser_read_back(pieces):
    """Bold and italic words between plain words: their Markdown is read as the same runs."""
    runs = _trimmed(_joined(tuple(Run(text, *style) for text, style in pieces)))
    if runs and _stands_apart(runs):
        assert parse_runs(_styled(runs, _MARKS[0])) == runs
