"""An answer's Markdown as nodes: the fast way and the parser agree, and nothing is ever lost."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qcdc_report.report import (
    DashList,
    Prose,
    Run,
    TableNode,
    narrative,
    parse_narrative,
    plain_text,
)
from qcdc_report.report.markdown_tokens import nodes_of
from qcdc_report.report.nodes import DashItem
from qcdc_report.report.plain_narrative import plain_nodes

WORDS = [
    "Đảng ủy", "x", "10.000", "91,98%", "-5", "–", "- ", "-", "+ ", "* ", "1. ", "12) ", "2017. ",
    "\u0663. ", "**", "*", "_", "\\", "|", "|--|", "a|b", ":", "#", "> ", "---", "===", "```",
    "<b>", "&amp;", "[a](b)", " ", "    ", "\t", "\u00a0", "\u3000", "\u2028", "\x85", "\ufeff",
    "\r", "\n",
]  # fmt: skip
ANY = st.text(st.characters(exclude_characters="\x00"), max_size=3)  # no answer holds a NUL
LINES = st.lists(st.one_of(st.sampled_from(WORDS), ANY), max_size=6).map("".join)
TEXTS = st.lists(LINES, max_size=9).map("\n".join)

MARKS = ["*", "**", "*", "**", "***", "_", "\\", "|", "| ", " |", "|-|", "|:-:|--|"]
BETWEEN = [
    "a", "Đảng ủy", "1", "1.", "²", "a\u0301", "\u0301", " ", " ", "  ", ".", ",", ":", "(", ")",
    "“", "”", "–", "…", "/", "%", "+", "€", "-", "- ", "\n", "\n\n", "\n- ", "  \n", "\n ",
    "\u00a0", "\u200b", "\ufeff",
]  # fmt: skip
STYLED = st.lists(
    st.one_of(st.sampled_from(MARKS), st.sampled_from(BETWEEN), st.sampled_from("ab .:")),
    max_size=16,
).map("".join)
INLINE = st.lists(
    st.sampled_from(["*", "**", "a", "b", " ", ".", "(", ":", "%", "\u0301", "\n"]), max_size=14
).map("".join)
CELLS = st.one_of(
    st.sampled_from(["a", " b ", "", " ", "**a**", " *a b*:", "*", "a*", " ** "]), INLINE
)
RULES = st.sampled_from(["---", ":-", " -: ", ":-:", "-", " ", "", "::", "- -"])
WIDTHS = st.integers(1, 3)


def rows(cells, width):
    """Return lines of a table, nearly all of one width and most with pipes at both ends."""
    widths = st.one_of(st.just(width), st.just(width), WIDTHS)
    row = widths.flatmap(lambda wide: st.lists(cells, min_size=wide, max_size=wide)).map("|".join)
    ends = st.sampled_from(["|", "|", "|", "|", "", " |", "| "])
    return st.tuples(ends, row, ends).map("".join)


TABLES = WIDTHS.flatmap(
    lambda width: st.tuples(
        st.sampled_from(["", "", "", "a\n", "a\n\n", "- a\n", "- a\n\n"]),
        rows(CELLS, width),
        rows(RULES, width),
        st.lists(rows(CELLS, width), max_size=3).map("\n".join),
        st.sampled_from(["", "", "a", "\na", "- a", "\n- a", "*a*"]),
    ).map("\n".join)
)


def by_parser(text):
    """Return what the Markdown parser makes of a text, without the fast way."""
    return tuple(nodes_of(narrative._parser().parse(text)))


def letters(text):
    """Return a text without what Markdown may use up."""
    return re.sub(r"[\s*_\\|:+-]", "", text)


def all_text(nodes):
    """Return the text of nodes, in order."""
    for node in nodes:
        if isinstance(node, Prose):
            yield plain_text(node.runs)
        elif isinstance(node, DashList):
            yield from (plain_text(item.runs) for item in node.items)
        else:
            for row in (node.header, *node.rows):
                yield from map(plain_text, row)


@settings(deadline=None, max_examples=600)
@given(text=st.one_of(TEXTS, STYLED, INLINE, TABLES))
@example("a\n\n- b\n\n- c\n\nd")
@example("a  \nb\n\n\n   \nc")
@example("- - a")
@example("- 1. a")
@example("2017. Năm đầu")
@example("**a**.(*b*) **c:** *d e*")
@example("|*a*|\n|:-|\n||\n- **b**\n\n- c")
def test_the_fast_way_gives_what_the_parser_gives(text):
    """Wherever the splitter takes an answer, its nodes and line numbers are the parser's."""
    plain = plain_nodes(text)
    assert plain is None or plain == by_parser(text)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("**Khó khăn:** đường xa.\n\n- *Một* (**hai**);\n- ba", True),
        ("Bảng:\n\n| a | *b* |\n|:--|--:|\n| 1 | |\n\nHết.", True),
        ("Gồm:\n- a\n- b", True),
        ("5 * 3", False),
        ("a**b**c", False),
        ("**a *b* c**", False),
        ("| a | b |\n|---|---|\n| 1 |", False),
        ("- a\ntiếp", False),
        ("1. a", False),
    ],
)
def test_the_fast_way_takes_what_is_simple(text, taken):
    """Bold, italic, dashes and tables go without the parser; what is in doubt goes to it."""
    assert (plain_nodes(text) is not None) == taken


@settings(deadline=None, max_examples=300)
@given(text=TEXTS)
@example("| a | b |\n|---|---|\n| 1 | 2 | 3 |")
@example("- " * 30 + "x")
@example("1.")
@example("a\\\nb")
def test_nothing_of_an_answer_is_lost(text):
    """Every letter, digit and sign stands in the nodes, in order."""
    assert letters("".join(all_text(parse_narrative(text)))) == letters(text)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("", ()),
        (" \n\n", ()),
        ("Một.", (Prose((Run("Một."),)),)),
        ("Một.\nhai.", (Prose((Run("Một. hai."),)),)),
        ("Một.\n\n\nHai.", (Prose((Run("Một."),)), Prose((Run("Hai."),), 3))),
        ("- a\n- b", (DashList((DashItem((Run("a"),)), DashItem((Run("b"),)))),)),
        ("- a\n\n- b", (DashList((DashItem((Run("a"),)), DashItem((Run("b"),)))),)),
        (
            "a\n\n- b\n\nc\n\n- d",
            (
                Prose((Run("a"),)),
                DashList((DashItem((Run("b"),)),), 2),
                Prose((Run("c"),), 4),
                DashList((DashItem((Run("d"),)),), 6),
            ),
        ),
        ("a\n- b", (Prose((Run("a"),)), DashList((DashItem((Run("b"),)),), 1))),
        ("- a\n  - b", (DashList((DashItem((Run("a"),)), DashItem((Run("b"),), 2))),)),
        ("- a\n  tiếp", (DashList((DashItem((Run("a tiếp"),)),)),)),
        ("1. a\n2. b", (Prose((Run("1. a"),)), Prose((Run("2. b"),), 1))),
        ("2017) a", (Prose((Run("2017) a"),)),)),
        ("- 1. a", (DashList((DashItem((Run("1. a"),)),)),)),
        ("1. - a\n2. b", (Prose((Run("1. - a"),)), Prose((Run("2. b"),), 1))),
        ("**a** b", (Prose((Run("a", bold=True), Run(" b"))),)),
        ("1. **a**", (Prose((Run("1. "), Run("a", bold=True))),)),
        ("*a **b***", (Prose((Run("a ", italic=True), Run("b", bold=True, italic=True))),)),
        ("a\\\nb", (Prose((Run("a b"),)),)),
        ("\\*a\\*", (Prose((Run("*a*"),)),)),
        ("5 * 3 * 2", (Prose((Run("5 * 3 * 2"),)),)),
        ("snake_case_word", (Prose((Run("snake_case_word"),)),)),
        ("# a", (Prose((Run("# a"),)),)),
        ("> a", (Prose((Run("> a"),)),)),
        ("a\n---", (Prose((Run("a ---"),)),)),
        ("`a` <b> [c](d) &amp;", (Prose((Run("`a` <b> [c](d) &amp;"),)),)),
        ("    a", (Prose((Run("a"),)),)),
        (
            "| a | b |\n|:--|--:|\n| 1 | **2** |\n| 3 |",
            (
                TableNode(
                    ((Run("a"),), (Run("b"),)),
                    (((Run("1"),), (Run("2", bold=True),)), ((Run("3"),), ())),
                    ("left", "right"),
                ),
            ),
        ),
        ("|a|\n|:-:|", (TableNode(((Run("a"),),), (), ("center",)),)),
        ("a|b\n-|-", (TableNode(((Run("a"),), (Run("b"),)), (), ("", "")),)),
    ],
)
def test_an_answer_becomes_these_nodes(text, nodes):
    """Paragraphs, dashes, numbers kept as text, bold and italic, tables; the rest is text."""
    assert parse_narrative(text) == nodes


@pytest.mark.parametrize(
    "text", ["| a | b |\n|---|---|\n| 1 | 2 | ba |", "- " * 30 + "x", "1.", "- a\n\n  1.\n- b"]
)
def test_what_markdown_would_drop_is_shown_as_it_stands(text):
    """A third cell in a table of two columns, lists too deep, a number without text."""
    nodes = parse_narrative(text)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert [plain_text(node.runs) for node in nodes] == lines
    assert text.split("\n")[nodes[-1].line].strip() == lines[-1]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n" * 20_000,
        "- a\n\n" * 20_000,
        "*" * 20_000,
        "**a" * 5_000,
        "- " * 20_000 + "x",
        "|" * 20_000,
    ],
)
def test_a_long_answer_takes_no_long_time(text):
    """Time grows with the length, not with its square; a hang would stop the whole suite."""
    assert parse_narrative(text)
