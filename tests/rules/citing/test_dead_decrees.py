"""QC507: a text no longer in force, cited as if it were."""

import pytest

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.citing import CITING_RULES

OUTLINE = common_outline()
(RULE,) = (rule for rule in CITING_RULES if rule.code == "QC507")
REVIEW = ("2017-05-12", "2022-05-12")
LATE = ("2022-01-01", "2023-12-31")
AFTER_LAW = ("2024-01-01", "2024-12-31")


def findings(text, period):
    """Return what QC507 says about one answer."""
    report = Report.new(
        profile="decree-60-149-145",
        unit={"name": "Đảng ủy Công ty B", "kind": "enterprise"},
        period=dict(zip(("start", "end"), period, strict=True)),
        answers={"context": text},
    )
    return [(str(hit.severity), hit) for hit in RULE.check(report, OUTLINE)]


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định số 60/2013/NĐ-CP và số 149/2018/NĐ-CP, số 145/2020/NĐ-CP, Công ty họp.",
        "Thực hiện các Nghị định 60/2013/NĐ-CP, 149/2018/NĐ-CP và 145/2020/NĐ-CP.",
        "Đến hết ngày 31/12/2018, khi Nghị định số 60/2013/NĐ-CP còn hiệu lực, có ba quy chế.",
        "Từ ngày 01/01/2019 đến hết ngày 31/01/2021, theo Nghị định số 149/2018/NĐ-CP, có một.",
        "Quy chế hiện hành theo Nghị định số 145/2020/NĐ-CP, thay thế Nghị định số 60/2013/NĐ-CP.",
        "Theo NĐ 60/2013/NĐ-CP, NĐ 149/2018/NĐ-CP và hiện nay là NĐ 145/2020/NĐ-CP.",
        "Công ty đang thực hiện Nghị định số 145/2020/NĐ-CP.",
    ],
)
def test_the_three_decrees_of_2017_to_2022_may_be_named(text):
    """Each was in force for a part of the review; none is called current but the last."""
    assert findings(text, REVIEW) == []


@pytest.mark.parametrize(
    "text",
    [
        "Công ty đang áp dụng Nghị định số 149/2018/NĐ-CP về đối thoại.",
        "Hiện nay quy chế theo Nghị định số 149/2018/NĐ-CP.",
        "Nghị định số 149/2018/NĐ-CP hiện hành được phổ biến.",
        "Nghị định số 149/2018/NĐ-CP, ngày 07/11/2018 của Chính phủ (đang có hiệu lực).",
    ],
)
def test_a_text_that_ended_in_the_period_is_not_current(text):
    """A note that names the text in force now and since when."""
    ((severity, hit),) = findings(text, REVIEW)
    assert severity == "note"
    assert "145/2020/NĐ-CP" in hit.said.vi
    assert "01/02/2021" in hit.said.vi


@pytest.mark.parametrize(
    ("text", "severity", "heir"),
    [
        ("Đối thoại theo Nghị định số 60/2013/NĐ-CP.", "error", "149/2018/NĐ-CP"),
        ("Căn cứ Nghị định số 149/2018/NĐ-CP, có một quy chế.", "warning", "145/2020/NĐ-CP"),
    ],
)
def test_a_basis_that_ended_before_the_period_is_wrong(text, severity, heir):
    """An error where all days of the text were verified, else a warning."""
    ((weight, hit),) = findings(text, LATE)
    assert weight == severity
    assert heir in hit.said.vi


def test_every_dead_member_of_a_list_is_named():
    """The words before a list lead to all its members, living ones apart."""
    text = "Theo Nghị định 60/2013/NĐ-CP, Nghị định 149/2018/NĐ-CP và Nghị định 145/2020/NĐ-CP."
    found = findings(text, LATE)
    assert [severity for severity, _ in found] == ["error", "warning"]


def test_a_text_that_gave_way_without_a_clause_is_never_an_error():
    """No clause that repeals Decree 04/2015 has been seen, so it is a warning."""
    ((severity, hit),) = findings("Công khai theo Nghị định số 04/2015/NĐ-CP.", AFTER_LAW)
    assert severity == "warning"
    assert "10/2022/QH15" in hit.said.vi


@pytest.mark.parametrize(
    "text",
    [
        "Trước đây, theo Nghị định số 60/2013/NĐ-CP, đối thoại ba tháng một lần.",
        "Quy chế mới thay thế quy chế theo Nghị định số 60/2013/NĐ-CP.",
        "Nghị định số 60/2013/NĐ-CP được giới thiệu trong hội thi.",
        "Theo Nghị định 60 của Chính phủ.",
        "Theo Nghị định số 145/2020/NĐ-CP.",
        "Theo Quyết định số 217-QĐ/TW.",
    ],
)
def test_history_and_what_is_not_known_to_have_ended_are_left_alone(text):
    """A sentence about the past, a text merely named, or one without a known end: no finding."""
    assert findings(text, LATE) == []


@pytest.mark.parametrize("period", [("2022-12-31", "2022-01-01")])
def test_a_reversed_period_is_another_rules_business(period):
    """QC106 speaks of it; this rule says nothing."""
    assert findings("Theo Nghị định số 60/2013/NĐ-CP.", period) == []


def test_an_answer_names_a_dead_text_once():
    """One finding for each answer, however often the text is cited."""
    text = "Theo Nghị định số 60/2013/NĐ-CP. Căn cứ Nghị định số 60/2013/NĐ-CP."
    assert len(findings(text, LATE)) == 1
