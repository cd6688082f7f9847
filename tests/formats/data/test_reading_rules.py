"""The rules of reading: each has a page, and its examples do what it says."""

import pytest

from qcdc_report.findings import Place
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.rules.reading import READING_RULES, RULE_FAILED, reading_finding, reading_rule
from qcdc_report.rules.reading.data import DATA_RULES
from qcdc_report.rules.reading.documents import DOCUMENT_RULES
from qcdc_report.testing import SECTIONS, page_sections
from qcdc_report.text import Text

BASE = {
    "qcdc_report": "qcdc_report: 1",
    "profile": "profile: decree-04-2015",
    "unit": "unit: {name: Đảng ủy Sở A}",
}
# What reading one file cannot find: rules and profiles come after it.
LATER = {"rule-failed", "unknown-profile"}
WHOLE = {"unreadable-file", "missing-version"}


def file_of(rule, section):
    """Return a file that shows an example: whole, or what it lacks put before it."""
    example = page_sections(rule)[section]
    if rule.name in WHOLE:
        return example
    lines = example.splitlines()
    missing = [line for key, line in BASE.items() if not any(x.startswith(key) for x in lines)]
    return "\n".join([*missing, example])


@pytest.mark.parametrize("rule", READING_RULES, ids=lambda rule: rule.code)
def test_a_page_has_every_section(rule):
    """What, Why, Legal basis, Wrong, Right, Since; titles in both languages."""
    assert tuple(page_sections(rule)) == SECTIONS
    assert all(page_sections(rule).values())
    assert rule.title.vi != rule.title.en
    assert rule.check is None


@pytest.mark.parametrize(
    "rule", [rule for rule in DATA_RULES if rule.name not in LATER], ids=lambda rule: rule.code
)
def test_the_examples_of_a_page_do_what_it_says(rule):
    """The wrong one has this finding, the right one has none of it."""
    wrong = read_yaml(file_of(rule, "Wrong").encode(), "r.yaml").findings
    right = read_yaml(file_of(rule, "Right").encode(), "r.yaml").findings
    assert rule.code in {f.code for f in wrong}
    assert rule.code not in {f.code for f in right}


def test_codes_are_in_order_and_names_are_unique():
    """QC001 and on for data, QC031 and on for documents, without a gap."""
    for rules, first in ((DATA_RULES, 1), (DOCUMENT_RULES, 31)):
        numbers = range(first, first + len(rules))
        assert [rule.code for rule in rules] == [f"QC{number:03}" for number in numbers]
    assert len({rule.name for rule in READING_RULES}) == len(READING_RULES)


def test_a_finding_has_the_code_and_weight_of_its_rule():
    """Only the missing version is no error."""
    finding = reading_finding("missing-version", Place("f", 1, 1), Text("a", "b"), path="x")
    assert (finding.code, finding.severity, finding.path) == ("QC012", "warning", "x")
    assert reading_rule("rule-failed") is RULE_FAILED
    with pytest.raises(KeyError):
        reading_rule("no-such-rule")
