"""What the rules say, and do not say, about sentences as officials write them."""

from pathlib import Path

import pytest
import yaml

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.prose import PROSE_RULES

SENTENCES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
OUTLINE = common_outline()


def hits(text):
    report = Report.new(profile="any", unit={"name": "A"}, answers={"context": text})
    return [
        (rule, hit) for rule in PROSE_RULES if rule.check for hit in rule.check(report, OUTLINE)
    ]


@pytest.mark.parametrize("text", SENTENCES["right"])
def test_a_right_sentence_is_left_alone(text):
    """No rule says anything about a sentence whose numbers agree, or cannot be compared."""
    assert [(rule.code, hit.said.vi) for rule, hit in hits(text)] == []


@pytest.mark.parametrize("case", SENTENCES["wrong"], ids=lambda case: case["text"])
def test_a_wrong_sentence_has_one_finding(case):
    """The finding has the code, weight, words and place that the data names."""
    found = hits(case["text"])
    assert len(found) == 1, found
    ((rule, hit),) = found
    assert f"{rule.code} {hit.severity or rule.severity}" == case["finding"]
    assert case["says"] in hit.said.vi
    assert case["text"][hit.offset :].startswith(case["at"])


def test_half_of_the_sentences_are_right():
    """Silence is tried at least as often as speech."""
    assert len(SENTENCES["right"]) >= len(SENTENCES["wrong"]) >= 40
