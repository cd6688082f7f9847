"""``qcdc-report check``: the same findings in five forms, and exit codes a program can trust."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from cli.conftest import Ran
from programs import sarif_schema

Run = Callable[..., Ran]


def test_a_good_report_exits_0(run: Run, good: Path) -> None:
    """Nothing to say, said in one line."""
    ran = run("check", good)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "1 tệp: 0 lỗi, 0 cảnh báo, 0 ghi chú.\n"


def test_an_error_exits_1_and_names_file_line_and_column(run: Run, faulty: Path) -> None:
    """The mistyped key is found where it stands, and the right one is named."""
    line = faulty.read_text("utf-8").splitlines().index("  contxet: |") + 1
    ran = run("check", faulty)
    assert ran.code == 1
    assert f"{faulty}:{line}:3: lỗi QC101" in ran.out
    assert "context" in ran.out


def test_json_has_the_documented_shape(run: Run, faulty: Path) -> None:
    """One object with findings and a summary."""
    ran = run("check", faulty, "--output-format", "json")
    printed = json.loads(ran.out)
    assert ran.code == 1
    assert set(printed) == {"findings", "summary"}
    assert set(printed["findings"][0]) == {
        "file", "line", "column", "code", "name", "severity", "path", "message", "hint",
    }  # fmt: skip
    assert printed["summary"]["files"] == 1
    assert printed["summary"]["error"] == len(printed["findings"]) >= 2


def test_english_is_a_word_away(run: Run, faulty: Path) -> None:
    """``--lang en`` before or after the command changes messages, not findings."""
    vietnamese = json.loads(run("check", faulty, "--output-format", "json").out)["findings"]
    english = json.loads(run("check", faulty, "--output-format", "json", "--lang", "en").out)[
        "findings"
    ]
    assert [f["code"] for f in english] == [f["code"] for f in vietnamese]
    assert english[0]["message"] != vietnamese[0]["message"]


def test_sarif_places_each_result(run: Run, faulty: Path) -> None:
    """Code hosts read version 2.1.0 with file, line and column."""
    log = json.loads(run("check", faulty, "--output-format", "sarif").out)
    results = log["runs"][0]["results"]
    region = results[0]["locations"][0]["physicalLocation"]["region"]
    known = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert region["startLine"] > 1
    assert {result["ruleId"] for result in results} <= known


@pytest.mark.slow
def test_sarif_is_valid_against_its_schema(run: Run, faulty: Path) -> None:
    """What we print is what the standard's own schema admits."""
    schema = sarif_schema()
    log = json.loads(run("check", faulty, "--output-format", "sarif").out)
    jsonschema.Draft7Validator(schema).validate(log)


def test_github_prints_workflow_commands(run: Run, faulty: Path) -> None:
    """Commas and colons inside a property are escaped."""
    lines = run("check", faulty, "--output-format", "github").out.splitlines()
    assert lines[0].startswith("::error file=")
    assert ",title=QC" in lines[0]


def test_junit_counts_files_with_errors(run: Run, good: Path, faulty: Path) -> None:
    """A file is a test case; its errors are one failure."""
    suite = ET.fromstring(  # noqa: S314 - our own output
        run("check", good, faulty, "--output-format", "junit").out.encode()
    ).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")


def test_select_and_ignore_take_beginnings_of_codes(run: Run, faulty: Path) -> None:
    """``--select QC1`` keeps a family, ``--ignore`` drops one, and the exit code follows."""
    selected = json.loads(run("check", faulty, "--select", "QC2", "--output-format", "json").out)
    ignored = run("check", faulty, "--ignore", "QC101,QC102")
    assert selected["findings"] == []
    assert ignored.code == 0


@pytest.mark.parametrize(
    ("content", "code", "fragment"),
    [
        (b"qcdc_report: 1\nprofile: [", 2, "QC"),
        (b"\xff\xfe\x00bad", 2, "QC"),
        (b"qcdc_report: 1\nprofile: decree-04-2015\n", 1, "unit"),
        (b"qcdc_report: 1\nprofile: decree-05-2015\nunit: {name: A}\n", 1, "decree-04-2015"),
    ],
)
def test_bad_files_give_findings_not_tracebacks(
    run: Run, tmp_path: Path, content: bytes, code: int, fragment: str
) -> None:
    """What cannot be read at all exits 2, what can be read and is wrong exits 1."""
    path = tmp_path / "bad.yaml"
    path.write_bytes(content)
    ran = run("check", path)
    assert ran.code == code
    assert fragment in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_a_missing_file_exits_2_and_the_others_are_still_checked(
    run: Run, tmp_path: Path, faulty: Path
) -> None:
    """One bad name does not hide the findings of the rest."""
    ran = run("check", tmp_path / "none.yaml", faulty)
    assert ran.code == 2
    assert "none.yaml: lỗi QC001" in ran.out
    assert "QC101" in ran.out


def test_a_file_that_cannot_be_opened_is_no_pass_for_a_program(run: Run, tmp_path: Path) -> None:
    """A build that reads only the report of findings must not show green."""
    gone = tmp_path / "none.yaml"
    assert '"QC001"' in run("check", gone, "--output-format", "json").out
    assert 'failures="1"' in run("check", gone, "--output-format", "junit").out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_mistyped_code_is_refused(run: Run, faulty: Path, option: str) -> None:
    """Selecting nothing would pass every file."""
    ran = run("check", faulty, option, "QQ101")
    assert ran.code == 2
    assert "QC101" in ran.err


def test_an_unknown_profile_for_the_run_is_wrong_usage(run: Run, good: Path) -> None:
    """The file is not to blame for a mistyped ``-p``."""
    ran = run("check", good, "-p", "decree-04-2051")
    assert ran.code == 2
    assert "decree-04-2015" in ran.err
    assert "QC016" not in ran.out


def test_what_a_report_ignores_is_counted_not_hidden(run: Run, faulty: Path) -> None:
    """A switched-off finding does not count, and the reader is told that it was."""
    text = faulty.read_text("utf-8")
    text += 'ignore: [{code: QC101, reason: "thử"}, {code: QC102, reason: "thử"}]\n'
    faulty.write_text(text, "utf-8")
    ran = run("check", faulty)
    assert ran.code == 0
    assert "QC101, QC102" in ran.err
