"""The profile's rules say what their cases and their pages say, and nothing about a good report."""

from pathlib import Path

import pytest

from qcdc_report.citations import find
from qcdc_report.findings import Severity
from qcdc_report.profile import check_report
from qcdc_report.report import Report
from qcdc_report.testing import (
    SECTIONS,
    apply,
    findings_of,
    in_order,
    load_cases,
    page_example,
    page_sections,
    with_example,
    without_cases,
)
from qcdc_report_decree_04_2015 import PROFILE

CASES = load_cases(Path(__file__).parent / "cases")
RULES = pytest.mark.parametrize("rule", PROFILE.rules, ids=lambda rule: rule.code)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_rule_says_exactly_what_its_case_expects(case, good_tree):
    """Path and severity of every finding of the case's rule are those the case names."""
    assert findings_of(case, apply(good_tree, case), PROFILE) == in_order(case.expected)


def test_every_rule_has_a_case_that_passes_and_one_that_fails():
    """No rule of the profile goes untested, and no case is about another rule."""
    assert without_cases(PROFILE.rules, CASES) == []
    assert {case.code for case in CASES} == {rule.code for rule in PROFILE.rules}


def test_a_good_report_has_no_findings(good):
    """The report that the cases change is without fault, for core's rules too."""
    assert list(check_report(good, PROFILE)) == []


@RULES
def test_a_page_has_every_section_in_order(rule):
    """What, Why, Legal basis, Wrong, Right, Since; none of them empty."""
    sections = page_sections(rule)
    assert tuple(sections) == SECTIONS
    assert all(sections.values())


@RULES
@pytest.mark.parametrize(("section", "found"), [("Wrong", True), ("Right", False)])
def test_an_example_does_what_its_page_says(rule, section, found, good_tree):
    """The rule finds fault with the example under Wrong and none with the one under Right."""
    example = page_example(rule, section)
    if example.get("profile", PROFILE.id) != PROFILE.id:
        assert section == "Right"  # the right thing to do is to use another profile
        return
    findings = check_report(Report.new(**with_example(good_tree, example)), PROFILE)
    assert any(finding.code == rule.code for finding in findings) is found


@RULES
def test_a_rule_stands_on_documents_of_the_register(rule):
    """Every legal basis is in the register; an error stands on verified documents only."""
    documents = [find(basis.source) for basis in rule.legal_basis]
    assert documents
    assert None not in documents
    if rule.severity is Severity.ERROR:
        assert all(document.grade.is_verified for document in documents if document)
