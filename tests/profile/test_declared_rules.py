"""What the rules of a profile file find, kind by kind."""

import pickle

import pytest

from profile_files import FILE, REPORT
from qcdc_report.profile import Profile, check_report, read_profile
from qcdc_report.report import Report


@pytest.fixture(scope="module")
def profile() -> Profile:
    return read_profile(FILE.encode(), "phuong.yaml")


def found(profile: Profile, **changed: object) -> list[tuple[str, str, str]]:
    """Return code, path and severity of what the profile's own rules find."""
    findings = check_report(Report.new(**{**REPORT, **changed}), profile)
    own = [f for f in findings if f.code.startswith(profile.prefix)]
    assert all(f.said.vi and f.said.en and f.said.vi != f.said.en for f in own)
    return [(f.code, f.path, str(f.severity)) for f in own]


def figures(**changed: object) -> dict[str, object]:
    return {**REPORT["figures"], **changed}


def test_a_good_report_has_no_findings(profile):
    """Each rule is content with a report that holds to it."""
    assert found(profile) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (
            {"figures": figures(meetings={"2024": {"held": 0}, "2025": {"held": 1}})},
            [("PH101", "figures.meetings.2024", "warning")],
        ),
        (
            {"figures": figures(meetings={"2024": {"held": 2, "total": 3}, "2025": {"held": 1}})},
            [("PH101", "figures.meetings.2024", "warning")],
        ),
        (
            {"figures": figures(meetings={"2024": {"held": 3}, "2025": {"held": 1}})},
            [("PH101", "figures.meetings.2024", "warning")],
        ),
        (
            {"figures": figures(quorum={"present": 7, "invited": 12})},
            [("PH102", "figures.quorum", "error")],
        ),
        (
            {"figures": figures(quorum={"present": 8, "invited": 12, "absent": 3})},
            [("PH103", "figures.quorum", "warning")],
        ),
        (
            {"figures": figures(quorum={"present": 13, "invited": 12})},
            [("PH104", "figures.quorum", "warning")],
        ),
        (
            {"answers": {"results.publicity": "Đã niêm yết.", "results.other": "Không có."}},
            [("PH105", "answers.results.publicity", "warning")],
        ),
        (
            {
                "answers": {"results.publicity": "Niêm yết dự toán.", "results.other": "…"},
                "figures": {"meetings": REPORT["figures"]["meetings"]},
            },
            [
                ("PH106", "answers.results.other", "warning"),
                ("PH106", "figures.quorum", "warning"),
            ],
        ),
        (
            {"period": {"start": "2020-01-01", "end": "2021-12-31", "years": [2020, 2021]}},
            [("PH107", "period", "error")],
        ),
        (
            {"period": {"start": "2023-01-01", "end": "2025-12-31", "years": [2023, 2024, 2025]}},
            [("PH107", "period", "note")],
        ),
        ({"unit": {"name": "A", "kind": "enterprise"}}, [("PH108", "unit.kind", "error")]),
        ({"unit": {"name": "A", "kind": "party_body"}}, [("PH108", "unit.kind", "warning")]),
    ],
)
def test_each_kind_of_rule_finds_what_it_is_for(profile, changed, expected):
    """One change of a good report, and the findings it must give."""
    assert found(profile, **changed) == expected


def test_a_yearly_duty_follows_the_law_of_the_year(profile):
    """The decree is named for 2016, the law for 2024, and 2012 has no duty."""
    period = {"start": "2012-01-01", "end": "2024-12-31", "years": [2012, 2016, 2024]}
    meetings = {str(year): {"held": 0} for year in (2012, 2016, 2024)}
    report = Report.new(**{**REPORT, "period": period, "figures": figures(meetings=meetings)})
    findings = [f for f in check_report(report, profile) if f.code == "PH101"]
    assert [f.path[-4:] for f in findings] == ["2016", "2024"]
    assert "04/2015" in findings[0].hint
    assert "10/2022" in findings[1].hint


def test_a_year_that_is_not_over_has_no_duty_yet(profile):
    """The last day of the year decides."""
    period = {"start": "2024-01-01", "end": "2025-06-30", "years": [2024, 2025]}
    meetings = {"2024": {"held": 1}, "2025": {"held": 0}}
    assert found(profile, period=period, figures=figures(meetings=meetings)) == []


def test_the_files_own_words_take_the_place_of_the_ready_ones():
    """A rule may say in its own words what is wrong and what to do."""
    words = "    said: {vi: Hỏng, en: Bad}\n    advice: Họp lại\n    share:"
    told = FILE.replace("    share:", words, 1)
    report = Report.new(**{**REPORT, "figures": figures(quorum={"present": 1, "invited": 12})})
    findings = check_report(report, read_profile(told.encode(), "phuong.yaml"))
    (finding,) = (f for f in findings if f.code == "PH102")
    assert (finding.message, finding.said.en, finding.hint) == ("Hỏng", "Bad", "Họp lại")


def test_a_profile_made_of_data_is_a_value(profile):
    """It pickles, for worker processes, and equals one read again."""
    assert pickle.loads(pickle.dumps(profile)) == profile  # noqa: S301 - our own bytes
    assert read_profile(FILE.encode(), "other.yaml") == profile
