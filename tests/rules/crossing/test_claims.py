"""What the crossing rules say, and do not say, about sentences as officials write them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.crossing import CROSSING_RULES
from qcdc_report.rules.crossing.passages import passages
from qcdc_report.rules.crossing.scope import EACH_YEAR, Scope, Span, nearest_scope, scopes_in
from qcdc_report.testing.strategies import reports

CLAIMS = yaml.safe_load((Path(__file__).parent / "claims.yaml").read_text("utf-8"))
OUTLINE = common_outline()
DIRECTIVES = "leadership.directives"


def hits(case):
    key, text = (case["key"], case["text"]) if isinstance(case, dict) else (DIRECTIVES, case)
    report = Report.new(**CLAIMS["report"], answers={key: text})
    return [(rule, hit) for rule in CROSSING_RULES for hit in rule.check(report, OUTLINE)]


@pytest.mark.parametrize("case", CLAIMS["right"], ids=str)
def test_a_right_sentence_is_left_alone(case):
    """No rule says anything where the numbers agree, or speak of something else."""
    assert [(rule.code, hit.said.vi) for rule, hit in hits(case)] == []


@pytest.mark.parametrize("case", CLAIMS["wrong"], ids=lambda case: case["text"])
def test_a_wrong_sentence_has_one_finding(case):
    """The finding has the code, words and place that the data names."""
    found = hits({"key": DIRECTIVES, **case})
    assert len(found) == 1, found
    ((rule, hit),) = found
    assert rule.code == case["finding"]
    assert case["says"] in hit.said.vi
    assert hit.path == f"answers.{case.get('key', DIRECTIVES)}"
    assert case["text"][hit.offset :].startswith(case["at"])


def test_silence_is_tried_more_often_than_speech():
    """A false alarm costs more than a slip not seen."""
    assert len(CLAIMS["right"]) > len(CLAIMS["wrong"]) >= 20


@pytest.mark.parametrize("figure", ["n/a", None, {"2018": None}, {"2018": {"resolved": 8}}])
def test_a_figure_not_given_is_compared_with_nothing(figure):
    """“Không áp dụng”, not reported, and half an entry say nothing that could differ."""
    tree = {**CLAIMS["report"], "figures": {"petition_resolution": figure}}
    text = "Năm 2018 tiếp nhận 10 đơn khiếu nại, tố cáo; tỷ lệ giải quyết đơn năm 2018 đạt 10%."
    report = Report.new(**tree, answers={DIRECTIVES: text})
    assert [hit for rule in CROSSING_RULES for hit in rule.check(report, OUTLINE)] == []


@pytest.mark.parametrize(
    ("words", "scopes"),
    [
        ("từ ngày 12/5/2017 đến ngày 12/5/2022, đảng ủy", [Scope(Span.YEARS, 2017, 2022)]),
        ("trong các năm 2017 - 2021", [Scope(Span.YEARS, 2017, 2021)]),
        ("năm 2020 tổ chức", [Scope(Span.YEARS, 2020, 2020)]),
        ("trong 05 năm", [Scope(Span.LENGTH, 5)]),
        ("mỗi năm", [EACH_YEAR]),
        ("02 cuộc/năm", [EACH_YEAR]),
        ("các năm 2017, 2019 và 2021", [Scope(Span.UNCLEAR)]),
        ("từ năm 2019 đến nay", [Scope(Span.UNCLEAR)]),
        ("quý iv/2018, tháng 12", [Scope(Span.UNCLEAR)]),
        ("nghị quyết số 02-nq/tu, ngày 12/5/2017", []),
        ("nghị định số 04/2015/nđ-cp", []),
    ],
)
def test_a_time_is_read_from_words(words, scopes):
    """Years, spans and each year are told apart; a document's own day is no time."""
    assert list(scopes_in(words)) == scopes


def test_each_year_of_a_span_is_each_year():
    """“Mỗi năm … trong các năm 2017-2021” is one time; two years are none."""
    assert nearest_scope(("mỗi năm 01 hội nghị trong các năm 2017-2021",)) == EACH_YEAR
    assert nearest_scope(("năm 2017 và sau đó năm 2019",)) == Scope(Span.UNCLEAR)


@given(reports(OUTLINE))
def test_no_rule_breaks_on_any_report(report):
    """Whatever stands in a report, every rule ends and speaks both languages."""
    for rule in CROSSING_RULES:
        for hit in rule.check(report, OUTLINE):
            assert hit.said.vi
            assert hit.said.en


def test_a_sentence_of_durations_only_hides_none_behind_it():
    """“Niêm yết 30 ngày” holds nothing that is counted; the sentence after it is still read."""
    answer = "Hội nghị bàn trong 02 ngày. Năm 2019 tổ chức 03 hội nghị cán bộ, công chức."
    found = [passage.number.text for passage in passages(Report.new(**_report(answer)), OUTLINE)]
    assert found == ["03"]


def _report(answer):
    return {"profile": "any", "unit": {"name": "A"}, "answers": {"context": answer}}
