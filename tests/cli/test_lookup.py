"""The commands that look things up, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Ran

Run = Callable[..., Ran]


def test_profiles_lists_both(run: Run) -> None:
    """Each profile tells whom it is for and where it came from."""
    profiles = {p["id"]: p for p in json.loads(run("profiles", "--json").out)}
    assert {"decree-04-2015", "decree-60-149-145"} <= set(profiles)
    assert profiles["decree-04-2015"]["applies_to"][:1] == ["agency"]
    assert "decree-04-2015" in run("profiles").out


def test_outline_as_json_has_the_documented_keys(run: Run) -> None:
    """A program finds key, label, title, guidance and whether an answer is due."""
    sections = json.loads(run("outline", "decree-04-2015", "--json").out)
    by_key = {section["key"]: section for section in sections}
    assert set(sections[0]) == {"key", "label", "title", "guidance", "required"}
    assert by_key["context"]["label"] == "I"
    assert by_key["tasks"]["label"] == "Phần thứ hai, I"
    assert "results.agency.regulations" in by_key
    assert all(section["guidance"] for section in sections)


def test_outline_for_people_shows_both_appendices(run: Run) -> None:
    """Sections with their keys, then the tables."""
    printed = run("outline", "decree-60-149-145").out
    assert "[results.workplace.dialogue]" in printed
    assert "[figures.workplace_dialogues]" in printed
    assert "Phụ lục 1" in printed


def test_schema_is_json(run: Run, tmp_path: Path) -> None:
    """To the screen or to a file, the same schema."""
    printed = run("schema", "decree-04-2015")
    target = tmp_path / "s.json"
    run("schema", "decree-04-2015", "-o", target)
    assert json.loads(printed.out) == json.loads(target.read_text("utf-8"))


def test_rules_as_json_have_the_documented_keys(run: Run) -> None:
    """Core's rules and the profile's, each with its owner; codes stand once."""
    rules = json.loads(run("rules", "decree-04-2015", "--json").out)
    codes = [rule["code"] for rule in rules]
    assert set(rules[0]) == {
        "code", "name", "severity", "status", "title", "profile", "legal_basis",
    }  # fmt: skip
    assert len(codes) == len(set(codes))
    assert {rule["profile"] for rule in rules} == {"core", "decree-04-2015"}


def test_every_rule_can_be_explained(run: Run) -> None:
    """No rule without a page."""
    for rule in json.loads(run("rules", "--json").out):
        explained = run("explain", rule["code"])
        assert explained.code == 0
        for section in ("What", "Why", "Wrong", "Right", "Since"):
            assert f"{section}:" in explained.out, rule["code"]


def test_explain_takes_a_name_and_names_the_nearest_code(run: Run) -> None:
    """People remember names; mistyped codes are helped."""
    assert run("explain", "unknown-answer-key").out.startswith("QC101")
    wrong = run("explain", "QC1001")
    assert wrong.code == 2
    assert "QC101" in wrong.err


def test_plugins_shows_core_and_both_profiles(run: Run) -> None:
    """What is installed, with its hooks."""
    states = {s["name"]: s for s in json.loads(run("plugins", "--json").out)}
    assert states["qcdc_report"]["hooks"] == ["qcdc_formats", "qcdc_standards"]
    assert states["decree-04-2015"]["state"] == "loaded"


def test_doctor_finds_the_libraries(run: Run) -> None:
    """Everything needed is here, or the tests would not run."""
    signs = {s["subject"]: s["state"] for s in json.loads(run("doctor", "--json").out)}
    assert signs["python-docx"] == "ok"
    assert signs["profiles"] == "ok"
    assert run("doctor").code == 0


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        (["chekc"], "Không có lệnh"),
        (["check"], "Thiếu"),
        (["check", "--outptu-format", "json", "x"], "--output-format"),
        (["check", "--output-format", "xml", "x"], "Giá trị không hợp lệ"),
        (["outline", "decree-4"], "Chưa cài"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese_and_exits_2(
    run: Run, words: list[str], fragment: str
) -> None:
    """One message, no traceback."""
    ran = run(*words)
    assert ran.code == 2
    assert fragment in ran.err


def test_wrong_usage_is_told_in_english_on_request(run: Run) -> None:
    """The language is known before the arguments are parsed."""
    assert "No such command" in run("--lang", "en", "chekc").err


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["render", "--help"]])
def test_help_speaks_both_languages(run: Run, words: list[str]) -> None:
    """Vietnamese first, English available."""
    vietnamese, english = run(*words), run("--lang", "en", *words)
    assert vietnamese.code == english.code == 0
    assert vietnamese.out != english.out
