"""How an answer is cut into sentences, and what of them is left out of the reckoning."""

import pytest

from qcdc_report.rules.prose.claims import RatioClaim
from qcdc_report.rules.prose.reading import claims_in
from qcdc_report.rules.prose.sentences import sentences_of


def ratios(text):
    return [claim for claim in claims_in(text) if isinstance(claim, RatioClaim)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Có 5 đơn. Có 6 đơn.", 2),
        ("Có 5 đơn; có 6 đơn.", 1),
        ("Có 1.205 đơn, đạt 91,98%.", 1),
        ("UBND TP. Vinh có 5 đơn.", 1),
        ("Có 5 đơn v.v. và 6 đơn.", 1),
        ("Có 5 đơn\nvà 6 đơn.", 1),
        ("Có 5 đơn\n\nvà 6 đơn.", 2),
        ("- có 5 đơn\n- có 6 đơn", 2),
        ("Có 5 đơn:\n+ có 6 đơn", 2),
        ("| 5 | 6 |\n| 7 | 8 |", 0),
        ("Không có số nào.", 0),
        ("", 0),
    ],
)
def test_an_answer_is_cut_at_stops_and_blocks(text, count):
    """Full stops, blank lines and list items end a sentence; semicolons and line ends do not."""
    assert len(sentences_of(text)) == count


def test_offsets_are_those_of_the_answer():
    """Stars, dashes and blank lines before a claim are counted."""
    text = "Mở đầu.\n\n- **Kết quả:** có *47/52* đơn, đạt **90,38%**."
    (claim,) = ratios(text)
    assert text[claim.start :].startswith("47/52*")
    assert text[claim.percent.start : claim.percent.end] == "90,38%"


def test_a_claim_does_not_reach_over_a_full_stop():
    """The percentage of one sentence is not that of the counts of another."""
    assert ratios("Có 47/52 đơn. Đạt 90% kế hoạch.") == []


def test_far_words_tie_nothing():
    """A percentage hundreds of characters behind a count is about something else."""
    assert ratios(f"Có 47/52 đơn {'và nhiều việc khác ' * 40}, đạt 95%.") == []


def test_a_sentence_of_hundreds_of_numbers_is_none():
    """A list of figures run together is left alone."""
    assert list(sentences_of("5 đơn, " * 200)) == []


def test_the_same_answer_is_read_once():
    """Every rule gets the same claims, without reading the answer again."""
    assert claims_in("Có 47/52 đơn.") is claims_in("Có 47/52 đơn.")
