"""A profile may name rules of core's that do not hold for its reports."""

from attrs import evolve

from qcdc_report.outline import common_outline
from qcdc_report.profile import API_VERSION, Profile, check_report
from qcdc_report.report import Report
from qcdc_report.text import Text


def test_a_rule_that_a_profile_leaves_out_does_not_run():
    """The others do; an entry of ``ignore`` for it has nothing to hide."""
    whole = Profile(
        id="any", title=Text("a", "b"), api_version=API_VERSION, outline=common_outline()
    )
    report = Report.new(profile="any", unit={"name": "A"})
    every = {finding.code for finding in check_report(report, whole)}
    fewer = {
        finding.code
        for finding in check_report(report, evolve(whole, leaves_out=frozenset({"QC103"})))
    }
    assert every - fewer == {"QC103"}
    assert fewer
