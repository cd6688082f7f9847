"""What is written can be read: the same report, in YAML and in JSON, whatever a text holds."""

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings

from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.yaml import dump_yaml, read_yaml
from qcdc_report.report import Report, Unit
from qcdc_report.testing.strategies import answers, reports, texts

FOLDER = Path(__file__).parents[3] / "examples"
EXAMPLES = sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.endswith("-loi"))
FORMATS = pytest.mark.parametrize(
    ("dump", "read"), [(dump_yaml, read_yaml), (dump_json, read_json)], ids=["yaml", "json"]
)


@FORMATS
@settings(deadline=None, max_examples=50)
@given(report=reports())
def test_any_report_survives_a_round_trip(dump, read, report):
    """Every field, every state of a figure, every character."""
    reading = read(dump(report), "r")
    assert reading.findings == ()
    assert reading.report == report


@FORMATS
@settings(deadline=None)
@given(text=texts(), answer=answers())
def test_any_text_survives_where_people_write_most(dump, read, text, answer):
    """An answer, a name between braces, and an item of a list."""
    report = Report(
        profile="p",
        unit=Unit(name=text),
        answers={"context": answer},
        recipients=(text, answer),
    )
    assert read(dump(report), "r").report == report


@FORMATS
@pytest.mark.parametrize("text", ["a\n\u0303", "\x85\u0303", "\U001090ca\u0303o", '"\u0338 \u0303'])
def test_a_mark_behind_an_escape_does_not_join_it(dump, read, text):
    """A program that puts a file into form C does not change what it says."""
    report = Report(profile="p", unit=Unit(name=text))
    reading = read(normalize("NFC", dump(report).decode()).encode(), "r")
    assert reading.findings == ()
    assert reading.report == report


@FORMATS
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_survive_a_round_trip(dump, read, path):
    """Real reports, as people write them."""
    report = read_yaml(path.read_bytes(), str(path)).report
    assert report is not None
    assert read(dump(report), "r").report == report


@FORMATS
@settings(deadline=None, max_examples=50)
@given(report=reports())
def test_the_same_report_gives_the_same_bytes(dump, read, report):
    """Writing what was read changes nothing more."""
    content = dump(report)
    assert dump(read(content, "r").report) == content
