"""Reading JSON: the same tree as YAML, with places that are looked for only when needed."""

import json
import pickle
from decimal import Decimal
from pathlib import Path

import pytest

from qcdc_report.formats.data import json_places
from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.yaml import read_yaml

FOLDER = Path(__file__).parents[3] / "examples"
EXAMPLES = sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.endswith("-loi"))
HEAD = '{"qcdc_report": 1, "profile": "p", "unit": {"name": "A"}, '


def read(rest):
    return read_json((HEAD + rest + "}").encode(), "r.json")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_value_has_its_place(path):
    """The paths are those of the YAML file, each on the line where JSON has it."""
    yaml = read_yaml(path.read_bytes(), "r.yaml").report
    report = read_json(dump_json(yaml), "r.json").report
    lines = report.source.text.splitlines()
    assert set(report.source.marks) == set(yaml.source.marks)
    for key in report.answers:
        place = report.source.locate(f"answers.{key}")
        assert lines[place.line - 1][place.column - 1 :].startswith(f'"{key}"')


def test_a_good_report_is_read_without_looking_for_places(monkeypatch):
    """Places cost a second parse, and most reports need none."""
    monkeypatch.setattr(json_places, "tree_of", None)
    assert read('"recipients": ["a"]').report.recipients == ("a",)


def test_marks_survive_a_pickle():
    """Reports travel between processes."""
    report = read('"recipients": ["a", "b"]').report
    again = pickle.loads(pickle.dumps(report))  # noqa: S301 - our own
    assert again == report
    assert again.source.locate("recipients[1]") == report.source.locate("recipients[1]")


@pytest.mark.parametrize(
    "odd",
    [
        "\\/",
        "\\ud83d\\ude00",
        "\\u0041",
        "a\x7fb",
        "a\x85b",
        "a\u2028b",
        "😀",
        "\\\\",
        '\\"',
        "\ufeff",
    ],
)
def test_what_yaml_has_not_does_not_hide_places(odd):
    """Escaped slashes, pairs of surrogates, odd characters: places after them are right."""
    reading = read(f'"recipients": ["{odd}"],\n\t"answers":\t{{"x":"{odd}"\n,"y":1}}')
    assert [(f.path, f.line, f.column) for f in reading.findings] == [("answers.y", 3, 2)]
    assert reading.report.recipients == (json.loads(f'"{odd}"'),)


def test_half_a_pair_of_surrogates_is_a_control_character():
    """No document can hold one."""
    (finding,) = read('"recipients": ["\\ud83d"]').findings
    assert (finding.name, finding.path, finding.line) == ("control-character", "recipients[0]", 1)


def test_a_key_that_stands_twice_is_told_at_its_place():
    """The first one is read, as in YAML."""
    reading = read('"answers": {"context": "one",\n  "context": "two"}, "profile": "q"')
    assert [(f.name, f.path, f.line) for f in reading.findings] == [
        ("duplicate-key", "answers.context", 2),
        ("duplicate-key", "profile", 2),
    ]
    assert (reading.report.profile, reading.report.answers["context"]) == ("p", "one")


def test_a_twin_key_is_told_even_where_its_place_cannot_be_found():
    """YAML wants a key and its colon on one line."""
    (finding,) = read('"answers"\n:{}, "profile": "q"').findings
    assert (finding.name, finding.file, finding.line) == ("duplicate-key", "r.json", None)


def test_numbers_keep_every_digit():
    """Binary fractions would lose the last zero, or add digits."""
    report = read('"figures": {"a": {"p": 7.50, "q": 0.1, "n": 7, "e": 1e2}}').report
    numbers = report.figures["a"].values
    assert numbers == {"p": Decimal("7.50"), "q": Decimal("0.1"), "n": 7, "e": 100}
    assert str(numbers["p"]) == "7.50"
    assert isinstance(numbers["n"], int)


def test_a_number_is_no_text():
    """JSON has types; a symbol such as 15-BC/ĐU is text."""
    (finding,) = read('"letterhead": {"number": 15}').findings
    assert (finding.name, finding.path) == ("wrong-type", "letterhead.number")


@pytest.mark.parametrize("content", ["", " \n\t ", "null", "[]", '"a"', "1"])
def test_what_is_no_mapping_is_no_report(content):
    """Said at the top of the file."""
    (finding,) = read_json(content.encode(), "r.json").findings
    assert (finding.name, finding.line, finding.column) == ("unreadable-file", 1, 1)


def test_written_numbers_are_numbers():
    """A program that reads the file gets numbers wherever binary fractions are exact."""
    report = read(
        '"figures": {"a": {"p": 7.5, "q": "91,98", "r": 33.333, "z": 7.50, "w": 4.0}}'
    ).report
    written = json.loads(dump_json(report), parse_float=Decimal)["figures"]["a"]
    assert written == {
        "p": Decimal("7.5"),
        "q": Decimal("91.98"),
        "r": Decimal("33.333"),
        "z": "7.50",
        "w": Decimal("4.0"),
    }
