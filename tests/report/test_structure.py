"""Plain data becomes a report, or every problem at once; what can be had is salvaged."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings

from qcdc_report.outline import UnitKind
from qcdc_report.report import NOT_APPLICABLE, FrozenMap, Measures, Names, Report, Yearly
from qcdc_report.report.plain import plain_data
from qcdc_report.report.problems import ReportDataError, joined, segment
from qcdc_report.report.structure import figure_from, report_from, salvage, value_from
from qcdc_report.testing.strategies import reports

GOOD = {"profile": "p", "unit": {"name": "A"}}


def problems(tree):
    """Return the problems of plain data in short."""
    with pytest.raises(ReportDataError) as caught:
        report_from(tree)
    return [(problem.kind, problem.path) for problem in caught.value.problems]


def test_a_report_is_made_of_plain_parts():
    """Dicts, lists and strings, as a program or a notebook has them."""
    report = Report.new(
        profile="p",
        unit={"name": "A", "kind": "agency", "staff": 120},
        letterhead={"date": dt.date(2022, 5, 20), "addressees": ["B"]},
        period={"start": "2017-05-12", "years": (2017, 2018)},
        answers={"context": "Một.\r\nHai.\rBa. \n\n"},
        documents=[{"kind": "Kế hoạch"}, {}],
        figures={"x": {2017: 1}},
        recipients=("C",),
    )
    assert report.unit.kind is UnitKind.AGENCY
    assert report.letterhead.addressees == ("B",)
    assert report.period.years == (2017, 2018)
    assert report.answers == {"context": "Một.\nHai.\nBa."}
    assert report.documents[0].kind == "Kế hoạch"
    assert report.figures["x"] == Yearly({2017: 1})


@pytest.mark.parametrize(
    ("tree", "figure"),
    [
        (None, None),
        ("n/a", NOT_APPLICABLE),
        (NOT_APPLICABLE, NOT_APPLICABLE),
        (0, 0),
        ("0", 0),
        ("91,98", Decimal("91.98")),
        ({}, Measures({})),
        ({"a": 1, "b": None, "c": "n/a"}, Measures({"a": 1, "b": None, "c": NOT_APPLICABLE})),
        ({"a": {"b": "2"}}, Measures({"a": Measures({"b": 2})})),
        ({"2017": "1", 2018: {"a": 0}}, Yearly({2017: 1, 2018: Measures({"a": 0})})),
        ({"2017": 1, "a": 1}, Measures({"2017": 1, "a": 1})),
        ({"217": 1}, Measures({"217": 1})),
        ([], Names(())),
        (["x", "y"], Names(("x", "y"))),
    ],
)
def test_a_figure_is_a_number_a_state_numbers_years_or_names(tree, figure):
    """Not reported, not applicable and zero are three values."""
    assert figure_from(tree, "figures.x") == figure


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        ("N/A", [("bad-number", "figures.x")]),
        (True, [("wrong-type", "figures.x")]),
        (
            {"2017": "x", "2018": [1]},
            [("bad-number", "figures.x.2017"), ("wrong-type", "figures.x.2018")],
        ),
        ({"a": {"b": "1.205"}}, [("bad-number", "figures.x.a.b")]),
        (["a", 5, None], [("wrong-type", "figures.x[1]"), ("wrong-type", "figures.x[2]")]),
    ],
)
def test_what_is_no_figure_is_told_at_its_path(tree, expected):
    """Below the path of the figure."""
    with pytest.raises(ReportDataError) as caught:
        figure_from(tree, "figures.x")
    assert [(p.kind, p.path) for p in caught.value.problems] == expected


def test_a_wrong_state_is_told_how_to_write_the_states():
    """“N/A” and “không” are what people try first."""
    with pytest.raises(ReportDataError) as caught:
        figure_from("N/A", "figures.x")
    assert "n/a" in caught.value.problems[0].advice.vi


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"unit": {}}, [("missing-key", "unit.name")]),
        ({"unit": None}, [("wrong-type", "unit")]),
        ({"unit": {"name": None}}, [("wrong-type", "unit.name")]),
        (
            {"unit": {"name": "A", "kin": 1, "staf": 2}},
            [("unknown-key", "unit.kin"), ("unknown-key", "unit.staf")],
        ),
        ({"period": {"years": [2017, "x"]}}, [("bad-number", "period.years[1]")]),
        ({"documents": {}}, [("wrong-type", "documents")]),
        (
            {"documents": [{"date": "x", "kinds": 1}]},
            [("wrong-date", "documents[0].date"), ("unknown-key", "documents[0].kinds")],
        ),
        (
            {"answers": {"a": 5, "b": []}},
            [("wrong-type", "answers.a"), ("wrong-type", "answers.b")],
        ),
        ({"answers": {"a\x00": "x"}}, [("control-character", "answers.a\ufffd")]),
        ({"source": {}}, [("unknown-key", "source")]),
        ({"x\ny": 1}, [("unknown-key", "x\ufffdy")]),
    ],
)
def test_a_problem_is_told_at_its_path(change, expected):
    """Every one of them, records within lists too."""
    assert problems({**GOOD, **change}) == expected


def test_problems_of_all_parts_are_told_at_once():
    """A missing part, a wrong field and an unknown key in one go."""
    tree = {"unti": 1, "letterhead": {"date": "x"}, "recipients": [1]}
    assert sorted(problems(tree)) == [
        ("missing-key", "profile"),
        ("missing-key", "unit"),
        ("unknown-key", "unti"),
        ("wrong-date", "letterhead.date"),
        ("wrong-type", "recipients[0]"),
    ]


def test_the_error_names_every_path():
    """A program that does not look further still shows them."""
    with pytest.raises(ReportDataError, match=r"unit\.name: .*; recipients\[0\]: ") as caught:
        report_from({"profile": "p", "unit": {}, "recipients": [1]})
    assert isinstance(caught.value, ValueError)


def test_an_empty_field_is_a_field_not_given():
    """A key with nothing after it keeps the default."""
    tree = {**GOOD, "letterhead": None, "documents": None, "answers": {"context": None}}
    report = report_from({**tree, "unit": {"name": "A", "parent": None}})
    assert report == report_from({**GOOD, "answers": {"context": ""}})


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"letterhead": {"date": "x", "place": "B"}}, {"letterhead": {"place": "B"}}),
        ({"letterhead": []}, {}),
        ({"unknown": 1}, {}),
        (
            {"documents": [{"kind": "a"}, "x", {"kind": "b", "date": 1}]},
            {"documents": [{"kind": "a"}, {}, {"kind": "b"}]},
        ),
        ({"recipients": ["a", 1, {"b": 1}, "c"]}, {"recipients": ["a", "c"]}),
        (
            {"ignore": [{"code": "X"}, {"code": "Y", "reason": "z"}]},
            {"ignore": [{"code": "Y", "reason": "z"}]},
        ),
        ({"ignore": ["X"]}, {"ignore": []}),
        ({"figures": {"x": {"2017": "?", "2018": 1}}}, {"figures": {"x": {"2018": 1}}}),
        ({"figures": {"x": [1, "a"]}}, {"figures": {"x": ["a"]}}),
        ({"answers": {"a": [], "b": "c"}}, {"answers": {"b": "c"}}),
        ({"unit": {"name": "A", "kind": "x"}}, {}),
    ],
)
def test_what_can_be_had_is_salvaged(change, left):
    """Only the wrong value goes; a record that lacks a key goes as a whole; rows keep places."""
    report, found = salvage({**GOOD, **change})
    assert found == _raised({**GOOD, **change})
    assert report == report_from({**GOOD, **left})


def _raised(tree):
    with pytest.raises(ReportDataError) as caught:
        report_from(tree)
    return caught.value.problems


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"profile": "p"},
        {"profile": 5, "unit": {"name": "A"}},
        {**GOOD, "unit": {"name": []}},
        {**GOOD, "unit": "A"},
    ],
)
def test_without_unit_or_profile_there_is_no_report(tree):
    """And the problems are told once each."""
    report, found = salvage(tree)
    assert report is None
    assert len({p.path for p in found}) == len(found)


@settings(deadline=None, max_examples=50)
@given(report=reports())
def test_a_good_report_is_salvaged_whole(report):
    """Plain data and reports are each other's inverse."""
    tree = plain_data(report)
    assert tree.pop("qcdc_report") == 1
    assert salvage(tree) == (report, ())


def test_a_thousand_problems_are_enough():
    """Beyond that nothing is salvaged, and no more are told than one over."""
    report, found = salvage({**GOOD, "recipients": [1] * 5000})
    assert (report, len(found)) == (None, 1001)


def test_an_unknown_key_without_a_near_one_lists_them_all():
    """There are few."""
    with pytest.raises(ReportDataError) as caught:
        report_from({**GOOD, "unit": {"name": "A", "zzz": 1}})
    assert caught.value.problems[0].advice.vi == "Các khóa có thể dùng: name, parent, kind, staff"


def test_one_value_can_be_structured_alone():
    """As forms and tables do, field by field."""
    assert value_from("2022-05-20", dt.date) == dt.date(2022, 5, 20)
    with pytest.raises(ReportDataError):
        value_from("x", dt.date)


def test_changed_copies_leave_the_report_alone():
    """An answer and a figure put in by script."""
    report = report_from(GOOD)
    changed = report.with_answer("context", "Một.").with_figures("x", {"2017": "n/a"})
    assert changed.answers == {"context": "Một."}
    assert changed.figures == {"x": Yearly({2017: NOT_APPLICABLE})}
    assert (report.answers, report.figures) == (FrozenMap(), FrozenMap())
    with pytest.raises(ReportDataError):
        report.with_figures("x", "many")


@pytest.mark.parametrize(
    ("parent", "child", "path"),
    [
        ("", "a", "a"),
        ("a", "", "a"),
        ("a", "b", "a.b"),
        ("a", "[0]", "a[0]"),
        ("a[0]", "b", "a[0].b"),
    ],
)
def test_paths_are_joined(parent, child, path):
    """As findings show them."""
    assert joined(parent, child) == path


def test_a_segment_of_a_path_is_short_and_printable():
    """Whatever a file's key is."""
    assert segment("context") == "context"
    assert segment("a\x1b[1m\n") == "a\ufffd[1m\ufffd"
    assert len(segment("x" * 5000)) == 80
