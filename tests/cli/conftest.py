"""Running the command line in this process, and good and faulty files to run it on."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from qcdc_report.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"


@frozen
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Return a function that runs ``qcdc-report`` with the given words."""

    def ran(*words: str | Path) -> Ran:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A report without errors."""
    return Path(shutil.copy(EXAMPLES / "so-a.yaml", tmp_path / "so-a.yaml"))


@pytest.fixture
def faulty(good: Path) -> Path:
    """The same with one answer taken out and one year's figures impossible."""
    text = good.read_text("utf-8").replace("  context: |", "  contxet: |")
    path = good.with_name("so-a-loi.yaml")
    path.write_text(text, "utf-8")
    return path
