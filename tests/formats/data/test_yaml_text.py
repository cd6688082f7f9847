"""What is written looks as people write it, and other loaders read the same in it."""

import datetime as dt
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings

from qcdc_report.formats.yaml import dump_yaml
from qcdc_report.report import (
    NOT_APPLICABLE,
    IssuedDocument,
    Letterhead,
    Measures,
    Names,
    Report,
    Signature,
    Unit,
    Unplaced,
    Yearly,
)
from qcdc_report.report.plain import plain_data
from qcdc_report.testing.strategies import reports

PAGE = """\
qcdc_report: 1
profile: decree-04-2015
unit: {name: Đảng ủy Sở A, kind: agency, staff: 120}
letterhead: {number: 15-BC/ĐU, place: B, date: 2022-05-20}

answers:
  context: |
    Đảng bộ có 09 chi bộ.

    - Thuận lợi: có.
    - Khó khăn: “không”.

  tasks: |
    no

  proposals: ""

documents:
  - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2017-06-19, subject: "Học tập, quán triệt: đợt 1"}
  - {}

figures:
  one_stop: {procedures: 0, interlinked: null}
  new_rural_funds: {amount: 1865000000, percent: 7.52}
  staff_conferences: {2017: 1, 2018: n/a}
  worker_conferences: n/a
  petition_resolution:
    2017: {received: 1000000, resolved: 1000000, percent: 100}
    2018: {received: 1000000, resolved: 1000000, percent: 100}
    2019: {received: 1000000, resolved: 1000000, percent: 100}
  leader_dialogues: null
  exemplary_models: [Thứ Sáu nghe dân, "no"]

signature: {post: BÍ THƯ}

recipients:
  - "Lưu Đảng ủy, Văn phòng"
  - "- x"

unplaced:
  - text: |-
      Một.
      Hai.
    after: context
"""


def test_a_page_of_yaml_reads_like_one_written_by_hand():
    """Paragraphs as blocks, small records in braces, states kept apart, quotes only where due."""
    year = Measures({"received": 10**6, "resolved": 10**6, "percent": 100})
    report = Report(
        profile="decree-04-2015",
        unit=Unit(name="Đảng ủy Sở A", kind="agency", staff=120),
        letterhead=Letterhead(number="15-BC/ĐU", place="B", date=dt.date(2022, 5, 20)),
        answers={
            "context": "Đảng bộ có 09 chi bộ.\n\n- Thuận lợi: có.\n- Khó khăn: “không”.",
            "tasks": "no",
            "proposals": "",
        },
        documents=(
            IssuedDocument(
                kind="Kế hoạch",
                number="12-KH/ĐU",
                date=dt.date(2017, 6, 19),
                subject="Học tập, quán triệt: đợt 1",
            ),
            IssuedDocument(),
        ),
        figures={
            "one_stop": Measures({"procedures": 0, "interlinked": None}),
            "new_rural_funds": Measures({"amount": 1865000000, "percent": Decimal("7.52")}),
            "staff_conferences": Yearly({2017: 1, 2018: NOT_APPLICABLE}),
            "worker_conferences": NOT_APPLICABLE,
            "petition_resolution": Yearly({2017: year, 2018: year, 2019: year}),
            "leader_dialogues": None,
            "exemplary_models": Names(("Thứ Sáu nghe dân", "no")),
        },
        signature=Signature(post="BÍ THƯ"),
        recipients=("Lưu Đảng ủy, Văn phòng", "- x"),
        unplaced=(Unplaced(text="Một.\nHai.", after="context"),),
    )
    assert dump_yaml(report).decode() == PAGE


def _typed(value):
    """Return plain data as a loader of YAML 1.1 would have it."""
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value


@settings(deadline=None, max_examples=50)
@given(report=reports())
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_loaders_that_guess_types_guess_right(loader, report):
    """No text is taken for a number, a date or a truth, and the other way round."""
    tree = yaml.load(dump_yaml(report), loader)  # noqa: S506 - both are safe
    if "answers" in tree:
        tree["answers"] = {key: text.rstrip() for key, text in tree["answers"].items()}
    assert tree == _typed(plain_data(report))


@settings(deadline=None, max_examples=50)
@given(report=reports())
def test_a_file_is_text_that_any_editor_shows(report):
    """UTF-8, lines ended by one character, one at the end, and no tab as indent."""
    text = dump_yaml(report).decode()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert not any(line.startswith("\t") for line in text.split("\n"))
