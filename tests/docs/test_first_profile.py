"""The tutorial on profiles works as it is told, in few commands and few lines of one's own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from attrs import frozen

from qcdc_report.plugins import GROUP

PAGE = Path(__file__).parents[2] / "docs/tutorials/first-profile.md"
_BLOCK = re.compile(
    r"^```(?P<language>\w+)"
    r'(?: file="(?P<file>[^"\n]+)"(?: (?P<how>at|after|instead of)="(?P<line>[^\n]*)")?)?\n'
    r"(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@frozen
class Edit:
    """One change of a file that the page asks for.

    Attributes:
        file: the file, in the folder of the profile.
        how: ``after`` a line, ``instead of`` one, ``at`` the end; empty for a new file.
        line: that line.
        text: what is written there.
    """

    file: str
    how: str
    line: str
    text: str

    def make(self, folder: Path) -> None:
        """Change the file as a reader of the page would."""
        path = folder / self.file
        if not self.how:
            assert not path.exists()
            path.write_text(self.text, "utf-8")
            return
        before = path.read_text("utf-8")
        if self.how == "at":
            path.write_text(before + self.text, "utf-8")
            return
        assert before.splitlines().count(self.line) == 1, f"{self.file} has no line {self.line}"
        kept = f"{self.line}\n" if self.how == "after" else ""
        path.write_text(before.replace(f"{self.line}\n", kept + self.text, 1), "utf-8")


def _steps() -> list[str | Edit]:
    """Return the commands and the edits of the page, in order."""
    steps: list[str | Edit] = []
    for block in _BLOCK.finditer(PAGE.read_text("utf-8")):
        if block["language"] == "sh":
            steps.extend(block["text"].splitlines())
        else:
            steps.append(
                Edit(block["file"], block["how"] or "", block["line"] or "", block["text"])
            )
    return steps


STEPS = _steps()
COMMANDS = [step for step in STEPS if isinstance(step, str)]
EDITS = [step for step in STEPS if isinstance(step, Edit)]


def test_it_takes_few_commands_and_few_lines() -> None:
    """Under 30 commands, under 60 lines of one's own."""
    own = [line for edit in EDITS for line in edit.text.splitlines() if line.strip()]
    assert len(COMMANDS) < 30
    assert len(own) < 60
    assert len(EDITS) > 5


def _runs_here(command: str) -> bool:
    """Say whether a command is run: what makes an environment and installs has been done."""
    return not command.startswith((". ", "cd ", "python3 -m venv")) and "pip install" not in command


def _run(command: str, folder: Path, site: Path) -> str:
    words = [sys.executable, "-m", *re.findall(r'[^\s"]+|"[^"]*"', command)]
    words = [word.strip('"') for word in words]
    if words[2] == "python":
        del words[1:3]
    words = ["qcdc_report" if word == "qcdc-report" else word for word in words]
    done = subprocess.run(
        words,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder / 'src'}:{site}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_it_works_as_it_is_told(tmp_path: Path) -> None:
    """Every command succeeds, every edit finds its place; the contract holds before and after."""
    folder = tmp_path / "ward-2024"
    site = _installed(tmp_path)
    printed = ""
    for step in STEPS:
        if isinstance(step, Edit):
            step.make(folder)
        elif _runs_here(step):
            printed = _run(step, folder if folder.exists() else tmp_path, site)
    assert printed.strip() == "second.docx"
    assert (folder / "second.docx").stat().st_size > (folder / "first.docx").stat().st_size


def _installed(folder: Path) -> Path:
    """Return a folder with what ``pip install -e`` would leave, for the profile to come."""
    info = folder / "site" / "qcdc_report_ward_2024-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: qcdc-report-ward-2024\nVersion: 0.1.0\n"
    )
    entry = f"[{GROUP}]\nward-2024 = qcdc_report_ward_2024\n"
    (info / "entry_points.txt").write_text(entry)
    return info.parent
