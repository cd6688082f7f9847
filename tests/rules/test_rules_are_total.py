"""Rules are pure, and find something to say about any report at all without breaking."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.outline import common_outline, indicators
from qcdc_report.report import NOT_APPLICABLE, Measures, Names, Report, Yearly
from qcdc_report.rules import CORE_RULES

OUTLINE = common_outline()
KEYS = [indicator.key for indicator in indicators(OUTLINE)]
CHECKS = [rule.check for rule in CORE_RULES if rule.check is not None]
MEASURES = sorted({m.key for indicator in indicators(OUTLINE) for m in indicator.measures})

numbers = st.one_of(
    st.none(),
    st.just(NOT_APPLICABLE),
    st.integers(-1, 10**18 - 1),
    st.decimals(0, 10**18, allow_nan=False, allow_infinity=False, places=6),
)
sets = st.recursive(
    numbers,
    lambda inner: st.dictionaries(st.sampled_from(MEASURES), inner, max_size=5).map(Measures),
    max_leaves=6,
)
figures = st.one_of(
    sets,
    st.dictionaries(st.integers(0, 9999), sets, max_size=5).map(Yearly),
    st.lists(st.text(max_size=5), max_size=3).map(Names),
)
reports = st.builds(
    Report,
    profile=st.just("any"),
    unit=st.builds(
        lambda name: Report.new(profile="any", unit={"name": name}).unit,
        st.text("Đảngủy ", max_size=5),
    ),
    answers=st.dictionaries(
        st.sampled_from(["context", "tasks", "results.agency", "zzz", ""]),
        st.text("ệĐ a….-[]|x_:%/\n*", max_size=60),
    ),
    figures=st.dictionaries(st.sampled_from([*KEYS, "zzz"]), figures),
)


@given(reports)
def test_no_rule_breaks_on_any_report(report):
    """Every rule ends without an exception, whatever shapes and numbers stand in the report."""
    for check in CHECKS:
        for hit in check(report, OUTLINE):
            assert hit.said.vi
            assert hit.said.en


@given(reports)
def test_a_rule_says_the_same_twice(report):
    """Rules keep nothing between reports."""
    for check in CHECKS:
        assert list(check(report, OUTLINE)) == list(check(report, OUTLINE))


def test_a_decimal_is_a_number_to_every_rule():
    """A percentage with many digits is compared without running out of precision."""
    figure = Measures({"amount": 10**18 - 1, "total": 1, "percent": Decimal("1.123456789012")})
    report = Report.new(profile="any", unit={"name": "A"})
    report = Report(profile="any", unit=report.unit, figures={"new_rural_funds": figure})
    (rule,) = (rule for rule in CORE_RULES if rule.code == "QC207")
    assert len(list(rule.check(report, OUTLINE))) == 1
