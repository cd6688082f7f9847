"""Every rule's page is complete, and its examples do what it says."""

import pytest

from qcdc_report.profile import check_report
from qcdc_report.report import Report
from qcdc_report.rules import CORE_RULES
from qcdc_report.testing import SECTIONS, page_example, page_sections, with_example

RULES = pytest.mark.parametrize("rule", CORE_RULES, ids=lambda rule: rule.code)


@RULES
def test_a_page_has_every_section_in_order(rule):
    """What, Why, Legal basis, Wrong, Right, Since; none of them empty."""
    sections = page_sections(rule)
    assert tuple(sections) == SECTIONS
    assert all(sections.values())


@RULES
@pytest.mark.parametrize(("section", "found"), [("Wrong", True), ("Right", False)])
def test_an_example_does_what_its_page_says(rule, section, found, setting_of):
    """The rule finds fault with the example under Wrong and none with the one under Right."""
    tree, profile = setting_of(rule.code)
    report = Report.new(**with_example(tree, page_example(rule, section)))
    findings = check_report(report, profile)
    assert any(finding.code == rule.code for finding in findings) is found


@RULES
def test_a_rule_speaks_both_languages(rule, setting_of):
    """Title and messages have a Vietnamese and an English form."""
    tree, profile = setting_of(rule.code)
    report = Report.new(**with_example(tree, page_example(rule, "Wrong")))
    texts = [rule.title, *(f.said for f in check_report(report, profile) if f.code == rule.code)]
    assert all(text.vi and text.en and text.vi != text.en for text in texts)
