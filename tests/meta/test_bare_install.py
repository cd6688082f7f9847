"""``pip install`` without extras does the main job, and names the extra that a feature needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/so-a.yaml"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment with core and one profile, and no extra."""
    folder = tmp_path_factory.mktemp("bare")
    packages = [str(ROOT), str(ROOT / "profiles/decree-04-2015")]
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if uv := shutil.which("uv"):
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(folder)], check=True)
        install = [uv, "pip", "install", "-q", "--python", str(programs / "python")]
    else:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(programs / "python"), "-m", "pip", "install", "-q"]
    subprocess.run([*install, *packages], check=True)
    return programs


def _run(bare: Path, *words: str | Path) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(bare / words[0]), *map(str, words[1:])],
        cwd=bare, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_yaml_is_checked_and_becomes_a_word_file_that_is_read_back(
    bare: Path, tmp_path: Path
) -> None:
    """The main job, by the command line alone."""
    checked = _run(bare, "qcdc-report", "check", EXAMPLE)
    assert checked.returncode == 0, checked.stderr
    rendered = _run(bare, "qcdc-report", "render", EXAMPLE, "-o", tmp_path / "so-a.docx")
    assert rendered.returncode == 0, rendered.stderr
    assert (tmp_path / "so-a.docx").read_bytes().startswith(b"PK")
    read = _run(bare, "qcdc-report", "read", tmp_path / "so-a.docx", "-o", tmp_path / "so-a.yaml")
    assert (tmp_path / "so-a.yaml").exists(), read.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "extra"),
    [(["render", EXAMPLE], "html"), (["new", "decree-04-2015"], "xlsx")],
    ids=["html", "xlsx"],
)
def test_a_format_that_needs_more_says_what_to_install(
    bare: Path, tmp_path: Path, words: list[str | Path], extra: str
) -> None:
    """One message that names the extra, exit 2, no traceback and no file."""
    target = tmp_path / f"so-a.{extra}"
    ran = _run(bare, "qcdc-report", *words, "-o", target)
    assert ran.returncode == 2
    assert f'pip install "qcdc-report[{extra}]"' in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not target.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("feature", "extra"),
    [
        ("report.figures.to_frame()", "frames"),
        ("qcdc.figures_frame([report])", "frames"),
        ("qcdc.validate(report).to_frame()", "frames"),
        ("report.figures.plot('petition_resolution')", "plot"),
    ],
)
def test_a_feature_that_needs_more_says_what_to_install(
    bare: Path, feature: str, extra: str
) -> None:
    """An ImportError with the command that brings what is missing."""
    code = f"import qcdc_report as qcdc; report = qcdc.load({str(EXAMPLE)!r}); {feature}"
    ran = _run(bare, "python", "-c", code)
    assert ran.returncode == 1
    assert f'pip install "qcdc-report[{extra}]"' in ran.stderr.splitlines()[-1]
