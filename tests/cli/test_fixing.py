"""``check --fix``: forms and spellings put right in the file, shown, never silently."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Ran
from qcdc_report import Findings, fix_file
from qcdc_report.findings import Finding, Fix, Place, Severity
from qcdc_report.text import Text

Run = Callable[..., Ran]


@pytest.fixture
def slipped(good: Path) -> Path:
    """A report with a known slip of spelling in one answer."""
    text = good.read_text("utf-8")
    assert "kiểm tra" in text
    good.write_text(text.replace("kiểm tra", "kiếm tra", 1), "utf-8")
    return good


def test_diff_shows_the_change_and_writes_nothing(run: Run, slipped: Path) -> None:
    """A unified diff, and the file as it was."""
    before = slipped.read_bytes()
    ran = run("check", slipped, "--diff")
    lines = ran.out.splitlines()
    assert any(line.startswith("-") and "kiếm tra" in line for line in lines)
    assert any(line.startswith("+") and "kiểm tra" in line for line in lines)
    assert slipped.read_bytes() == before


def test_fix_changes_only_what_it_names(run: Run, good: Path, slipped: Path) -> None:
    """After fixing, the file is what it was before the slip; comments and layout survive."""
    wrong = slipped.read_text("utf-8")
    ran = run("check", slipped, "--fix")
    assert ran.code == 0
    assert "“kiếm tra” → “kiểm tra”" in ran.err
    assert slipped.read_text("utf-8") == wrong.replace("kiếm tra", "kiểm tra")


def test_fix_without_anything_to_fix_leaves_the_file_alone(run: Run, good: Path) -> None:
    """Not even its time of change."""
    before = good.stat().st_mtime_ns
    assert run("check", good, "--fix").code == 0
    assert good.stat().st_mtime_ns == before


def _finding(path: Path, line: int, column: int, old: str, new: str) -> Finding:
    return Finding(
        code="QC305",
        name="known-slip",
        severity=Severity.WARNING,
        path="answers.context",
        said=Text("Sai", "Wrong"),
        place=Place(str(path), line, column),
        fix=Fix(0, old, new),
    )


def test_a_fix_whose_text_is_not_there_is_left_to_a_person(tmp_path: Path) -> None:
    """A value written with escapes is not changed blindly."""
    path = tmp_path / "a.json"
    path.write_text('{"a": "ki\\u1ebfm tra"}', "utf-8")
    done = fix_file(path, Findings([_finding(path, 1, 8, "kiếm tra", "kiểm tra")]))
    assert done.new == done.old
    assert len(done.left) == 1


def test_two_fixes_of_one_place_are_not_both_made(tmp_path: Path) -> None:
    """The second waits for the next run."""
    path = tmp_path / "a.yaml"
    path.write_text("a: kiếm tra\n", "utf-8")
    found = Findings(
        [_finding(path, 1, 4, "kiếm", "kiểm"), _finding(path, 1, 4, "kiếm tra", "kiểm tra")]
    )
    done = fix_file(path, found)
    assert done.new == "a: kiểm tra\n"
    assert (len(done.fixed), len(done.left)) == (1, 1)


def test_line_endings_and_byte_order_mark_survive(tmp_path: Path) -> None:
    """A file from Windows stays one."""
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffa: kiếm\r\nb: kiếm\r\n".encode())
    found = Findings([_finding(path, 1, 4, "kiếm", "kiểm"), _finding(path, 2, 4, "kiếm", "kiểm")])
    assert fix_file(path, found).new == "\ufeffa: kiểm\r\nb: kiểm\r\n"


def test_a_decomposed_file_is_put_into_form_c(run: Run, good: Path) -> None:
    """The note comes once, and fixing gives the file as it was typed on another machine."""
    composed = good.read_text("utf-8")
    good.write_text(unicodedata.normalize("NFD", composed), "utf-8")
    assert run("check", good, "--output-format", "json").out.count('"QC018"') == 1
    assert run("check", good, "--fix").code == 0
    assert good.read_text("utf-8") == composed


def test_a_misspelt_number_is_fixed_only_where_its_letters_are_right(run: Run, good: Path) -> None:
    """Separators, spaces and the bar of Đ are form; anything else is a person's to decide."""
    text = good.read_text("utf-8")
    assert "217-QĐ/TW" in text
    good.write_text(text.replace("217-QĐ/TW", "217 - QD/TW", 1), "utf-8")
    run("check", good, "--fix")
    assert good.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("option", "code", "errors"),
    [("QC101=note", 1, 1), ("QC1=warning", 0, 0), ("QC101=error", 1, 2)],
)
def test_severities_can_be_changed_for_a_run(
    run: Run, faulty: Path, option: str, code: int, errors: int
) -> None:
    """By code or beginning of a code; the exit code follows."""
    ran = run("check", faulty, "--severity", option, "--output-format", "json")
    assert ran.code == code
    assert ran.out.count('"severity": "error"') == errors


def test_a_severity_that_does_not_exist_is_refused(run: Run, faulty: Path) -> None:
    """The known ones are named."""
    ran = run("check", faulty, "--severity", "QC101=fatal")
    assert ran.code == 2
    assert "warning" in ran.err


def test_text_shows_the_line_with_a_caret(run: Run, faulty: Path) -> None:
    """The place can be seen without opening the file."""
    lines = run("check", faulty).out.splitlines()
    shown = next(i for i, line in enumerate(lines) if line.endswith("|   contxet: |"))
    assert lines[shown + 1].endswith("|   ^")
