"""The citing rules on whole reports: silent on the examples, quick, and never failing."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.citations.grammar import find_citations
from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.citing import CITING_RULES, cited

ROOT = Path(__file__).parents[3]
OUTLINE = common_outline()


def report_of(path):
    """Return an example as a report."""
    tree = yaml.safe_load(path.read_text("utf-8"))
    del tree["qcdc_report"]
    return Report.new(**tree)


NUMBERED = re.compile(r"(?<= số )[0-9]+[-/]\S*[^\W\d]+/?[-/]?\w+")
EXAMPLES = pytest.mark.parametrize(
    "path",
    [ROOT / "examples" / f"{name}.yaml" for name in ("so-a", "cong-ty-cap-nuoc-b")],
    ids=lambda path: path.stem,
)


def check(report):
    """Run every citing rule."""
    return [hit for rule in CITING_RULES for hit in rule.check(report, OUTLINE)]


@EXAMPLES
def test_an_example_has_no_finding(path):
    """Reports written as they should be are left alone."""
    assert check(report_of(path)) == []


@EXAMPLES
def test_every_document_an_example_cites_by_number_is_found(path):
    """Each word “số” before a digit and a symbol names a document; none is missed, none made up."""
    for text in report_of(path).answers.values():
        citations = find_citations(text)
        assert [one.number_text for one in citations] == NUMBERED.findall(text)
        assert all(one.number.is_full and one.kind for one in citations)


@EXAMPLES
def test_a_report_is_checked_in_a_moment(path):
    """Less than 10 ms on two cores; ten times that is allowed here for a busy machine."""
    report = report_of(path)
    check(report)
    find_citations.cache_clear()
    cited._identified.cache_clear()
    started = time.perf_counter()
    check(report)
    assert time.perf_counter() - started < 0.1


PIECES = [
    *("Nghị định", "60/2013/NĐ-CP", "Quyết định số 217-QD/TW", "đang áp dụng", "theo", "khóa XI"),
    *("12-KH/ĐU", "của Thủ tướng", "ngày 31/02/2017", "149", "O4/2015", "và", "**", "(", ",", "\n"),
]


@given(
    st.dictionaries(
        st.sampled_from(["context", "tasks", ""]),
        st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    ),
    st.lists(
        st.tuples(st.sampled_from(["Kế hoạch", "", "Luật"]), st.text("12-/KHĐUQX …", max_size=9)),
        max_size=4,
    ),
)
def test_no_rule_fails_on_any_report(answers, documents):
    """Whatever stands in answers and numbers, every rule ends and speaks both languages."""
    report = Report.new(
        profile="any",
        unit={"name": "Đảng ủy Sở A", "kind": "agency"},
        period={"start": "2022-01-01", "end": "2023-12-31"},
        answers=answers,
        documents=[{"kind": kind, "number": number} for kind, number in documents],
    )
    assert all(hit.said.vi and hit.said.en for hit in check(report))
