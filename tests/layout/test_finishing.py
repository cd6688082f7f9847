"""Heading numbers, appendix labels, the end of the body."""

import pytest

from layout.samples import standard
from qcdc_report.blocks import Appendix, Heading, ListItem, Paragraph, Table
from qcdc_report.layout.finishing import appendix_label, ended, labelled, marker, numbered
from qcdc_report.report import Run


@pytest.mark.parametrize(
    ("standard_id", "level", "ordinal", "printed"),
    [
        ("party-hd05", 1, 1, "I-"),
        ("party-hd36", 1, 4, "IV-"),
        ("state-nd30", 1, 9, "IX."),
        ("party-hd05", 2, 12, "12."),
        ("state-nd30", 2, 3, "3."),
        ("party-hd05", 3, 1, "a)"),
        ("party-hd05", 3, 5, "đ)"),
        ("state-nd30", 3, 7, "g)"),
        ("party-hd05", 4, 2, "b)"),  # below the third level: written as the third
    ],
)
def test_a_heading_gets_the_number_of_its_level(standard_id, level, ordinal, printed):
    """Roman, Arabic, then the letters of the Vietnamese alphabet."""
    block = Heading(level=level, ordinal=ordinal, title="Mục", key="k")
    (done,) = numbered([block], standard(standard_id))
    assert done == Heading(level=level, ordinal=ordinal, title="Mục", key="k", marker=printed)


def test_a_marker_a_renderer_gave_stays():
    """The layout only fills what is empty."""
    block = Heading(level=1, ordinal=1, title="Mục", marker="A.")
    assert list(numbered([block], standard("party-hd05"))) == [block]


def test_a_point_past_the_alphabet_is_refused():
    """There are 23 letters for points; a 24th is a mistake of the outline."""
    with pytest.raises(ValueError, match="24"):
        marker("{letter})", 24)


@pytest.mark.parametrize(
    ("standard_id", "number", "printed"),
    [
        ("party-hd05", 1, "PHỤ LỤC 1"),
        ("party-hd36", 2, "PHỤ LỤC 2"),
        ("state-nd30", 1, "Phụ lục I"),
        ("state-nd30", 4, "Phụ lục IV"),
        ("party-hd05", None, "PHỤ LỤC"),
        ("state-nd30", None, "Phụ lục"),
    ],
)
def test_an_appendix_is_labelled_as_the_standard_has_it(standard_id, number, printed):
    """Arabic numerals for the Party, Roman for the State, none for a single appendix."""
    assert appendix_label(standard(standard_id), number) == printed


def test_a_single_appendix_has_no_numeral_and_every_appendix_a_link():
    """Numerals come with the second appendix."""
    one, two = Appendix(number=1, title="A"), Appendix(number=2, title="B", link="(xem)")
    state = standard("state-nd30")
    assert [block.label for block in labelled([one], state, "(kèm)")] == ["Phụ lục"]
    both = list(labelled([one, two], state, "(kèm)"))
    assert [block.label for block in both] == ["Phụ lục I", "Phụ lục II"]
    assert [block.link for block in both] == ["(kèm)", "(xem)"]


@pytest.mark.parametrize(
    ("text", "party", "state"),
    [
        ("Hết.", "Hết.", "Hết./."),
        ("Hết", "Hết.", "Hết./."),
        ("Hết;", "Hết.", "Hết./."),
        ("Hết./.", "Hết.", "Hết./."),
        ("Hết . ", "Hết.", "Hết./."),
        ("v.v...", "v.v.", "v.v./."),
        ("Vì sao?", "Vì sao?", "Vì sao?/."),
        ("Còn nữa…", "Còn nữa…", "Còn nữa…/."),
        ("“quyền làm chủ”", "“quyền làm chủ”.", "“quyền làm chủ”./."),
    ],
)
def test_the_body_ends_with_the_standards_mark(text, party, state):
    """A full stop for the Party, ``./.`` for the State, never two marks on top of each other."""
    for block in (Paragraph((Run(text),), "k"), ListItem((Run(text),), 2, "k")):
        for standard_id, expected in (("party-hd05", party), ("state-nd30", state)):
            (done,) = ended([block], standard(standard_id).body_end)
            assert done.runs[-1].text == expected
            assert type(done) is type(block)
            assert done.key == "k"


def test_only_the_last_run_of_the_last_block_changes():
    """Everything before the end is left alone, and the run keeps its look."""
    first = Paragraph((Run("Một"),))
    last = Paragraph((Run("Hai "), Run("ba;", bold=True)))
    body = ended([first, last], ".")
    assert body[0] is first
    assert body[1].runs == (Run("Hai "), Run("ba.", bold=True))


def test_a_body_that_ends_in_no_sentence_is_left_alone():
    """A heading, a table, an empty paragraph, or nothing."""
    for blocks in (
        [],
        [Heading(level=1, ordinal=1, title="Mục")],
        [Table(columns=(), header=(), rows=())],
        [Paragraph(())],
    ):
        assert ended(blocks, "./.") == blocks
