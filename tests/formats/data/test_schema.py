"""The JSON Schema admits what a profile admits, and explains it in Vietnamese."""

import copy
import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft7Validator

from qcdc_report.formats.json import dump_json
from qcdc_report.formats.schema import schema_for
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.outline import Section, Wording, common_outline, fill_slot
from qcdc_report.outline import answer_keys as keys_of
from qcdc_report.testing.strategies import reports

EXAMPLES = Path(__file__).parents[3] / "examples"
STANDARDS = ("party-hd36", "party-hd05")
OUTLINE = fill_slot(
    common_outline(),
    "results",
    [
        Section(
            key=key,
            label="III.1",
            ordinal=1,
            title="Kết quả",
            guidance=(Wording("Đúng chính tả.", original="Sai chính tả."),),
        )
        for key in ("results.agency", "results.workplace")
    ],
)
SCHEMA = schema_for(OUTLINE, "p", STANDARDS)
GOOD = {
    "qcdc_report": 1,
    "profile": "p",
    "unit": {"name": "A", "kind": "agency", "staff": None},
    "letterhead": {"standard": "party-hd36", "date": "2022-05-20", "number": None},
    "period": None,
    "answers": {"context": "x", "tasks": None, "results.agency": ""},
    "documents": [{"kind": "Kế hoạch"}],
    "figures": {
        "one_stop": {"procedures": 1, "interlinked": "n/a"},
        "online_services": None,
        "new_rural_communes": {"reached": 1, "assigned": 2, "baseline": {"reached": 0}},
        "new_rural_funds": {"amount": 1, "percent": "91,98"},
        "staff_conferences": {"2017": 1, "2018": {"held": 1}, "2030": "n/a", "2019": None},
        "worker_conferences": "n/a",
        "leader_dialogues": 3,
        "exemplary_models": ["a"],
    },
    "ignore": [{"code": "QC101", "reason": "x"}],
}


def errors(tree):
    return [list(error.absolute_path) for error in Draft7Validator(SCHEMA).iter_errors(tree)]


def changed(path, value):
    """Return the good report with one value changed."""
    tree = copy.deepcopy(GOOD)
    *parents, last = path
    part = tree
    for key in parents:
        part = part[key]
    part[last] = value
    return tree


def test_the_schema_is_one_of_draft_7():
    """The newest draft that editors read."""
    Draft7Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_a_good_report_is_valid():
    """Every shape of figure, every state, and fields left empty."""
    assert errors(GOOD) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["qcdc_report"], 2),
        (["profile"], "q"),
        (["unit", "kind"], "agenci"),
        (["unit", "nam"], "x"),
        (["unit", "staff"], "many"),
        (["letterhead", "standard"], "party-hd63"),
        (["letterhead", "date"], "20/5/2022"),
        (["period"], {"years": ["x"]}),
        (["answers", "contxt"], "x"),
        (["answers", "context"], ["x"]),
        (["documents"], {"kind": "x"}),
        (["documents", 0, "num"], "x"),
        (["figures", "one_stops"], 1),
        (["figures", "one_stop", "procedures"], "many"),
        (["figures", "one_stop", "procedures"], -1),
        (["figures", "one_stop", "procedure"], 1),
        (["figures", "one_stop"], 1),
        (["figures", "new_rural_funds", "percent"], "91,98,1"),
        (["figures", "staff_conferences"], 5),
        (["figures", "staff_conferences", "17"], 1),
        (["figures", "staff_conferences", "2018"], {"held": "NA"}),
        (["figures", "leader_dialogues"], {"held": 1}),
        (["figures", "worker_conferences"], "N/A"),
        (["figures", "exemplary_models"], 4),
        (["ignore", 0], {"code": "QC101"}),
        (["source"], {}),
    ],
)
def test_a_faulty_report_is_not_valid(path, value):
    """One wrong value, and an editor underlines it."""
    assert errors(changed(path, value))


@pytest.mark.parametrize("key", ["qcdc_report", "profile", "unit"])
def test_what_a_report_cannot_be_without_is_required(key):
    """The version, the profile and the unit."""
    tree = copy.deepcopy(GOOD)
    del tree[key]
    assert errors(tree) == [[]]


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("so-a", "qcdc_report_decree_04_2015"),
        ("cong-ty-cap-nuoc-b", "qcdc_report_decree_60_149_145"),
    ],
)
def test_the_examples_are_valid_under_their_profiles(name, module):
    """As JSON, and as an editor reads the YAML: text for dates, text for the keys of years."""
    profile = pytest.importorskip(module).PROFILE
    validator = Draft7Validator(schema_for(profile.outline, profile.id, [*STANDARDS, "state-nd30"]))
    content = (EXAMPLES / f"{name}.yaml").read_bytes()
    as_json = json.loads(dump_json(read_yaml(content, name).report))
    as_editor = json.loads(json.dumps(yaml.load(content, yaml.CSafeLoader), default=str))
    assert list(validator.iter_errors(as_json)) == []
    assert list(validator.iter_errors(as_editor)) == []


@settings(deadline=None, max_examples=50)
@given(report=reports(OUTLINE, ["p"]))
def test_the_schema_admits_every_report_of_the_model(report):
    """What the library writes, an editor never underlines."""
    schema = schema_for(OUTLINE, "p")
    tree = json.loads(dump_json(report))
    assert list(Draft7Validator(schema).iter_errors(tree)) == []


def test_the_standards_are_offered_only_when_they_are_known():
    """Without them any id is admitted."""
    standard = schema_for(OUTLINE, "p")["properties"]["letterhead"]["properties"]["standard"]
    assert "enum" not in standard


def test_every_key_has_a_description():
    """What an editor shows beside the key; for an answer the outline's own words, corrected."""

    def undescribed(schema):
        for name, part in schema.get("properties", {}).items():
            if isinstance(part, dict) and "description" not in part and not name.isdigit():
                yield name
            yield from undescribed(part)

    answers = SCHEMA["properties"]["answers"]["properties"]
    assert list(undescribed(SCHEMA)) == []
    assert tuple(answers) == keys_of(OUTLINE)
    assert answers["results.agency"]["description"] == "Đúng chính tả."
    assert "thuận lợi, khó khăn" in answers["context"]["description"]


def test_the_years_of_the_outline_are_offered():
    """Any other year is admitted too: the period is the report's."""
    by_year = SCHEMA["properties"]["figures"]["properties"]["staff_conferences"]["anyOf"][0]
    assert list(by_year["properties"]) == ["2017", "2018", "2019", "2020", "2021"]
