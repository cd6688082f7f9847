"""Every rule of core says what its cases say, and nothing about a good report."""

from pathlib import Path

import pytest

from qcdc_report.profile import check_report
from qcdc_report.rules import CORE_RULES
from qcdc_report.testing import apply, findings_of, in_order, load_cases, without_cases

HERE = Path(__file__).parent
CASES = load_cases(HERE / "cases")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.title}")
def test_a_rule_says_exactly_what_its_case_expects(case, setting_of):
    """Path and severity of every finding of the case's rule are those the case names."""
    tree, profile = setting_of(case.code)
    report = apply(tree, case)
    assert findings_of(case, report, profile) == in_order(case.expected)


def test_every_rule_has_a_case_that_passes_and_one_that_fails():
    """No rule of core goes untested."""
    assert without_cases(CORE_RULES, CASES) == []


def test_every_case_is_about_a_rule_of_core():
    """A case file named after a code that does not exist would never fail."""
    assert {case.code for case in CASES} <= {rule.code for rule in CORE_RULES}


def test_a_good_report_has_no_findings(good, profile):
    """The report that the cases change is without fault."""
    assert list(check_report(good, profile)) == []


def test_codes_and_names_are_unique_and_sorted():
    """Codes go upwards, and no name is used twice."""
    codes = [rule.code for rule in CORE_RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in CORE_RULES}) == len(CORE_RULES)
