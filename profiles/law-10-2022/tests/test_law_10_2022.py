"""The profile's rules say what their cases and pages say; a good report is clean and rendered."""

from pathlib import Path

import pytest

import qcdc_report as qcdc
from qcdc_report.citations import find
from qcdc_report.findings import Severity
from qcdc_report.outline import Applicability, UnitKind, answer_keys, find_indicator
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
from qcdc_report_law_10_2022 import PROFILE, qcdc_profiles

CASES = load_cases(Path(__file__).parent / "cases")
RULES = pytest.mark.parametrize("rule", PROFILE.rules, ids=lambda rule: rule.code)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_rule_says_exactly_what_its_case_expects(case, good_tree):
    """Path and severity of every finding of the case's rule are those the case names."""
    assert findings_of(case, apply(good_tree, case), PROFILE) == in_order(case.expected)


def test_every_rule_has_a_case_that_passes_and_one_that_fails():
    """No rule goes untested."""
    assert without_cases(PROFILE.rules, CASES) == []


def test_a_good_report_has_no_findings(good):
    """Core's rules have nothing to say either: none of them wants the five-year outline."""
    assert list(check_report(good, PROFILE)) == []


@RULES
def test_a_page_is_whole_and_its_examples_do_what_it_says(rule, good_tree):
    """The rule finds fault with the example under Wrong and none with the one under Right."""
    assert tuple(page_sections(rule)) == SECTIONS
    for section, expected in (("Wrong", True), ("Right", False)):
        report = Report.new(**with_example(good_tree, page_example(rule, section)))
        found = any(finding.code == rule.code for finding in check_report(report, PROFILE))
        assert found is expected, section


@RULES
def test_an_error_stands_on_verified_documents(rule):
    """Every legal basis is in the register."""
    documents = [find(basis.source) for basis in rule.legal_basis]
    assert documents
    assert None not in documents
    if rule.severity is Severity.ERROR:
        assert all(document.grade.is_verified for document in documents if document)


def test_dialogue_is_asked_of_state_enterprises_only():
    """Chapter III knows no such duty."""
    dialogues = find_indicator(PROFILE.outline, "dialogues")
    assert dialogues is not None
    assert dialogues.applies_to(UnitKind.STATE_ENTERPRISE) is Applicability.REQUIRED
    assert dialogues.applies_to(UnitKind.AGENCY) is Applicability.OPTIONAL


def test_the_hook_offers_the_profile():
    """The plugin is the file and the hook."""
    assert tuple(qcdc_profiles()) == (PROFILE,)
    assert qcdc.Registry.installed().profile("law-10-2022") == PROFILE


def test_a_report_is_rendered_and_read_back(good, tmp_path):
    """Word carries every answer of an outline that is not the common one."""
    done = qcdc.render(good, tmp_path / "a.docx", profile=PROFILE)
    again = qcdc.read(done, profile=PROFILE)
    assert set(again.answers) <= set(answer_keys(PROFILE.outline))
    assert again.answers == good.answers
    assert again.figures == good.figures
