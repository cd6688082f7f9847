"""What the rules on wording say, and do not say, about answers as officials write them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.wording import WORDING_RULES
from qcdc_report.testing.strategies import reports

TEXTS = yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text("utf-8"))
OUTLINE = common_outline()
KEY = "results.elsewhere"  # no section of the outline, so that nothing is asked of its length


def hits(text):
    report = Report.new(profile="any", unit={"name": "A"}, answers={KEY: text})
    return [(rule, hit) for rule in WORDING_RULES for hit in rule.check(report, OUTLINE)]


def mended(text):
    """Return a text with every fix made, the last first."""
    fixes = sorted((hit.fix for _, hit in hits(text) if hit.fix), key=lambda fix: -fix.offset)
    for fix in fixes:
        assert text[fix.offset :].startswith(fix.old)
        text = text[: fix.offset] + fix.new + text[fix.offset + len(fix.old) :]
    return text


@pytest.mark.parametrize("text", TEXTS["right"])
def test_a_right_text_is_left_alone(text):
    """No rule says anything about it."""
    assert [(rule.code, hit.said.vi) for rule, hit in hits(text)] == []


@pytest.mark.parametrize("case", TEXTS["wrong"], ids=lambda case: case["text"])
def test_a_wrong_text_has_one_finding(case):
    """The finding has the code, weight, words and place that the data names."""
    found = hits(case["text"])
    assert len(found) == 1, found
    ((rule, hit),) = found
    assert f"{rule.code} {hit.severity or rule.severity}" == case["finding"]
    assert hit.path == f"answers.{KEY}"
    assert case["says"] in hit.said.vi
    assert case["text"][hit.offset :].startswith(case["at"])


@pytest.mark.parametrize("case", TEXTS["wrong"], ids=lambda case: case["text"])
def test_a_fix_makes_the_text_right(case):
    """With its fix a text is what the data names and has no finding left; without, it stays."""
    right = mended(case["text"])
    assert right == case.get("fixed", case["text"])
    assert (hits(right) == []) is ("fixed" in case)


def test_a_legacy_answer_is_mended_line_by_line():
    """A line too short to tell is what the whole answer is; lines are what a file holds."""
    text = "B¸o c¸o kÕt qu¶ thùc hiÖn:\n\n- Tèt.\n- 2017"  # noqa: RUF001 - TCVN3
    found = hits(text)
    assert [(hit.offset, hit.fix.new) for _, hit in found] == [
        (0, "Báo cáo kết quả thực hiện:"),
        (text.index("- T"), "- Tốt."),
    ]
    assert mended(text) == "Báo cáo kết quả thực hiện:\n\n- Tốt.\n- 2017"


def test_half_of_the_texts_are_right():
    """Silence is tried at least as often as speech."""
    assert len(TEXTS["right"]) >= len(TEXTS["wrong"]) >= 30


@given(reports(OUTLINE))
def test_no_rule_breaks_on_any_report(report):
    """Whatever stands in a report, every rule ends and speaks both languages."""
    for rule in WORDING_RULES:
        for hit in rule.check(report, OUTLINE):
            assert hit.said.vi
            assert hit.said.en


@given(st.text("ốa óà\u00ad\u200b ¶Öíù(),.\n-|kiểmtrathốngkế", max_size=60))
def test_a_fix_stands_where_it_says(text):
    """What a fix takes away stands at its place, in any text of the letters in question."""
    written = text.rstrip()
    for _, hit in hits(written):
        if hit.fix is not None:
            assert hit.offset == hit.fix.offset
            assert written[hit.fix.offset :].startswith(hit.fix.old)
