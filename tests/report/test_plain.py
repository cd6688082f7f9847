"""A report as plain data: what has its default is left out, figures keep every state."""

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings

from qcdc_report.outline import UnitKind
from qcdc_report.report import NOT_APPLICABLE, Letterhead, Measures, Names, Report, Unit, Yearly
from qcdc_report.report.plain import plain_data
from qcdc_report.testing.strategies import reports


def test_an_empty_report_is_version_profile_and_unit():
    """Nothing that was not said."""
    report = Report(profile="p", unit=Unit(name="A"))
    assert plain_data(report) == {"qcdc_report": 1, "profile": "p", "unit": {"name": "A"}}


def test_every_state_of_a_figure_is_written():
    """Not reported, not applicable, zero; years as numbers, names as a list."""
    report = Report(
        profile="p",
        unit=Unit(name="A", kind=UnitKind.AGENCY),
        letterhead=Letterhead(date=dt.date(2022, 5, 20)),
        figures={
            "a": None,
            "b": NOT_APPLICABLE,
            "c": 0,
            "d": Yearly({2017: Measures({"x": None, "y": Decimal("7.50")}), 2018: NOT_APPLICABLE}),
            "e": Names(("m",)),
        },
    )
    tree = plain_data(report)
    assert tree["figures"] == {
        "a": None,
        "b": "n/a",
        "c": 0,
        "d": {2017: {"x": None, "y": Decimal("7.50")}, 2018: "n/a"},
        "e": ["m"],
    }
    assert type(tree["unit"]["kind"]) is str
    assert tree["letterhead"] == {"date": dt.date(2022, 5, 20)}


@settings(deadline=None, max_examples=50)
@given(report=reports())
def test_plain_data_is_plain(report):
    """Dicts, lists, text, whole numbers, decimals, dates and nothing else."""

    def kinds(value):
        yield type(value)
        for part in value.values() if isinstance(value, dict) else value:
            if isinstance(part, dict | list):
                yield from kinds(part)
            else:
                yield type(part)

    plain = {dict, list, str, int, Decimal, dt.date, type(None)}
    assert set(kinds(plain_data(report))) <= plain
