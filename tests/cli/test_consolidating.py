"""``consolidate``: many files into one, and what is to be said of them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import qcdc_report as qcdc
from cli.conftest import EXAMPLES, Ran

Run = Callable[..., Ran]
NAMES = ("so-a.yaml", "cong-ty-cap-nuoc-b.yaml")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The reports of an agency and of an enterprise."""
    return [Path(shutil.copy(EXAMPLES / name, tmp_path / name)) for name in NAMES]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A file that is no report."""
    path = tmp_path / "hong.yaml"
    path.write_text("x: [", "utf-8")
    return path


def test_files_become_one_report_that_loads_again(run: Run, files: list[Path], tmp_path: Path):
    """Its body is the parent that both name; both variants are in it."""
    target = tmp_path / "tong-hop.yaml"
    ran = run("consolidate", *files, "-o", target)
    assert ran.code == 0
    assert "2 báo cáo" in ran.err
    report = qcdc.load(target)
    assert report.profile == "consolidated"
    assert [part.unit.name for part in report.consolidates.units] == [
        qcdc.load(file).unit.name for file in files
    ]
    assert {"results.agency.impact", "results.workplace.impact"} <= set(report.answers)
    assert report == qcdc.consolidate([qcdc.load(file) for file in files])


def test_what_is_written_is_checked_and_rendered_as_any_file(
    run: Run, files: list[Path], tmp_path: Path
):
    """And a Word file of it goes into the next consolidation."""
    target = tmp_path / "tong-hop.docx"
    assert run("consolidate", *files, "-o", target, "--to", "html").code == 0
    assert target.with_suffix(".html").exists()
    assert run("check", target).code == 0
    again = tmp_path / "lai.yaml"
    assert run("consolidate", target, "-o", again, "--unit", "Đảng ủy Khối").code == 0
    assert len(qcdc.load(again).consolidates.units) == 2
    assert run("render", again, "-o", tmp_path / "lai.md").code == 0


def test_units_that_did_not_come_are_named(run: Run, files: list[Path], tmp_path: Path):
    """With the line of the file where they stand; the report is written all the same."""
    names = tmp_path / "don-vi.txt"
    names.write_text("\ufeffĐảng ủy Sở A\n\nĐảng ủy Sở Vắng\n", "utf-8")
    target = tmp_path / "tong-hop.yaml"
    ran = run(*("consolidate", *files, "-o", target, "--expects", names, "--output-format", "json"))
    told = json.loads(ran.out)
    missing = [each for each in told["findings"] if each["code"] == "QC601"]
    assert [(each["file"], each["path"]) for each in missing] == [
        (str(target), "consolidates.expects[1]")
    ]
    assert missing[0]["line"]
    assert "Đảng ủy Sở Vắng" in missing[0]["message"]
    assert told["summary"]["files"] == 3
    assert (ran.code, target.exists()) == (1, True)


def test_a_bad_file_stops_everything(run: Run, files: list[Path], bad: Path, tmp_path: Path):
    """Nothing is written; the message has the file and the line, and the way on."""
    target = tmp_path / "tong-hop.yaml"
    ran = run("consolidate", files[0], bad, files[1], "-o", target)
    assert (ran.code, target.exists()) == (2, False)
    assert f"{bad}:1:5" in ran.out
    assert "--keep-going" in ran.err


def test_a_bad_file_is_left_out_when_asked(run: Run, files: list[Path], bad: Path, tmp_path: Path):
    """It is still told, and the exit code says so."""
    target = tmp_path / "tong-hop.yaml"
    absent = tmp_path / "khong-co.docx"
    ran = run("consolidate", files[0], bad, absent, files[1], "-o", target, "--keep-going")
    assert ran.code == 1
    assert f"{bad}:1:5" in ran.out
    assert str(absent) in ran.out
    assert len(qcdc.load(target).consolidates.units) == 2


def test_no_good_file_at_all_is_no_report(run: Run, bad: Path, tmp_path: Path):
    """Also when bad ones may be left out."""
    target = tmp_path / "tong-hop.yaml"
    assert run("consolidate", bad, "-o", target, "--keep-going").code == 2
    assert not target.exists()


def test_a_profile_that_is_not_installed_is_told_with_its_file(
    run: Run, files: list[Path], tmp_path: Path
):
    """Before anything is written."""
    text = files[0].read_text("utf-8").replace("decree-04-2015", "decree-99", 1)
    files[0].write_text(text, "utf-8")
    ran = run("consolidate", *files, "-o", tmp_path / "tong-hop.yaml")
    assert ran.code == 2
    assert f"{files[0]}: " in ran.out
    assert "QC016" in ran.out


@pytest.mark.parametrize("name", ["tong-hop.yaml", "so-a.yaml"])
def test_no_file_is_lost(run: Run, files: list[Path], tmp_path: Path, name: str):
    """One that exists is refused without ``--force``; a report being read always."""
    target = tmp_path / name
    if not target.exists():
        target.write_text("cũ", "utf-8")
    before = target.read_bytes()
    assert run("consolidate", *files, "-o", target).code == 2
    assert target.read_bytes() == before
    forced = run("consolidate", *files, "-o", target, "--force")
    assert (forced.code, target.read_bytes() == before) == (
        (2, True) if target in files else (0, False)
    )


def test_nobody_to_consolidate_for_is_a_clear_message(run: Run, tmp_path: Path):
    """No body is ever made up."""
    path = tmp_path / "a.yaml"
    path.write_text("qcdc_report: 1\nprofile: decree-04-2015\nunit: {name: A}\n", "utf-8")
    ran = run("consolidate", path, "-o", tmp_path / "b.yaml")
    assert ran.code == 2
    assert "hãy nêu đơn vị tổng hợp" in ran.err


def test_the_rules_of_consolidated_reports_are_listed(run: Run):
    """Core's but for those that speak of one unit."""
    codes = {line.split()[0] for line in run("rules", "consolidated").out.splitlines()}
    assert {"QC401", "QC601", "QC606"} <= codes
    assert not codes & {"QC421", "QC423", "D04104"}
