"""A profile file is used by its path, in Python and on the command line."""

from pathlib import Path

import pytest
import yaml

import qcdc_report as qcdc
from profile_files import FILE, REPORT
from qcdc_report.cli import main
from qcdc_report.plugins import UnknownProfileError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "phuong.yaml").write_text(FILE, "utf-8")
    report = yaml.safe_dump({"qcdc_report": 1, **REPORT}, allow_unicode=True, sort_keys=False)
    (tmp_path / "a.yaml").write_text(report, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_api_takes_the_path(folder: Path) -> None:
    """Where an id does, the path of a profile file does too."""
    report = qcdc.load("a.yaml")
    codes = {finding.code for finding in qcdc.validate(report, profile="./phuong.yaml")}
    assert codes == {finding.code for finding in qcdc.check("a.yaml", profile="phuong.yaml")}
    assert not any(code.startswith("PH") for code in codes)
    done = qcdc.render(report, "a.docx", profile="phuong.yaml")
    again = qcdc.read(done, profile="phuong.yaml")
    assert again.answers == report.answers


def test_a_file_that_was_changed_is_read_again(folder: Path) -> None:
    """What was remembered of it holds only for the file as it was."""
    report = qcdc.load("a.yaml")
    assert not [f for f in qcdc.validate(report, profile="phuong.yaml") if f.code == "PH101"]
    Path("phuong.yaml").write_text(FILE.replace("at_most: 2", "at_most: 0"), "utf-8")
    assert [f for f in qcdc.validate(report, profile="phuong.yaml") if f.code == "PH101"]


def test_what_a_report_names_opens_no_file(folder: Path) -> None:
    """A report comes from outside; only the person who runs the check names files."""
    report = qcdc.Report.new(**{**REPORT, "profile": "./phuong.yaml"})
    with pytest.raises(UnknownProfileError):
        qcdc.validate(report)


@pytest.mark.parametrize(
    "words",
    [
        ["check", "a.yaml", "--profile", "./phuong.yaml"],
        ["check", "a.yaml", "--profile", "./phuong.yaml", "--select", "PH101"],
        ["render", "a.yaml", "-o", "a.html", "-p", "phuong.yaml"],
        ["new", "phuong.yaml", "-o", "b.yaml"],
        ["outline", "./phuong.yaml"],
        ["rules", "./phuong.yaml"],
        ["schema", "./phuong.yaml"],
        ["explain", "PH102", "-p", "./phuong.yaml"],
        ["schema", "--profile-file"],
    ],
    ids=" ".join,
)
def test_every_command_takes_the_path(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """No packaging is needed for any of them."""
    assert main(words) in (0, 1)
    out = capsys.readouterr()
    assert "Lỗi" not in out.err
    if words[0] in ("outline", "schema", "rules", "explain"):
        assert any(word in out.out for word in ("Công khai", "No quorum", "qcdc_profile", "PH101"))


def test_a_broken_file_is_told_with_its_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One message, exit code 2, no traceback."""
    Path("phuong.yaml").write_text(FILE.replace("L10_2022", "L10_2023"), "utf-8")
    assert main(["check", "a.yaml", "--profile", "phuong.yaml"]) == 2
    told = capsys.readouterr().err
    assert "phuong.yaml:6:11: " in told
    assert "Traceback" not in told


def test_a_file_that_is_not_there_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The path as it was given."""
    assert main(["outline", "./ward.yaml"]) == 2
    assert "ward.yaml" in capsys.readouterr().err


def test_schema_needs_one_of_its_two_subjects(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A profile, or profile files themselves."""
    assert main(["schema"]) == 2
    assert main(["schema", "phuong.yaml", "--profile-file"]) == 2
    assert "--profile-file" in capsys.readouterr().err
