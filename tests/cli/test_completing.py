"""Completion in shells: commands, options, files, and what is installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Ran
from qcdc_report.cli.completing import offered

PROGRAM = Path(sys.executable).with_name("qcdc-report")


def _asked(shell: str, **variables: str) -> str:
    environment = {**os.environ, "_QCDC_REPORT_COMPLETE": shell, **variables}
    done = subprocess.run(
        [str(PROGRAM)], env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("shell", "part"),
    [
        ("bash", "complete -o nosort -F _qcdc_report_completion qcdc-report"),
        ("zsh", "#compdef qcdc-report"),
        ("fish", "complete --no-files --command qcdc-report"),
    ],
)
def test_each_shell_gets_a_script_that_it_can_parse(shell: str, part: str, tmp_path: Path) -> None:
    """What goes into the shell's start-up file, checked by the shell where it is installed."""
    script = tmp_path / "script"
    script.write_text(_asked(f"{shell}_source"), "utf-8")
    assert part in script.read_text("utf-8")
    if shutil.which(shell):
        subprocess.run([shell, "-n", str(script)], check=True)


def test_bash_completes_as_a_person_types(tmp_path: Path) -> None:
    """The script is read, and its function asked as bash asks it on Tab."""
    script = tmp_path / "script"
    script.write_text(_asked("bash_source"), "utf-8")
    typed = "COMP_WORDS=(qcdc-report new de); COMP_CWORD=2"
    tab = f'source {script}; {typed}; _qcdc_report_completion {PROGRAM}; echo "${{COMPREPLY[@]}}"'
    done = subprocess.run(
        ["bash", "-c", tab], capture_output=True, text=True, check=True,
        env={**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert {"decree-04-2015", "decree-60-149-145"} <= set(done.stdout.split())


@pytest.mark.parametrize(
    ("words", "current", "expected"),
    [
        ("qcdc-report che", "che", "check"),
        ("qcdc-report check --out", "--out", "--output-format"),
        ("qcdc-report check --output-format sa", "sa", "sarif"),
        ("qcdc-report explain qc20", "qc20", "QC206"),
        ("qcdc-report rules decree-6", "decree-6", "decree-60-149-145"),
        ("qcdc-report render a.yaml --standard st", "st", "state-nd30"),
        ("qcdc-report render a.yaml --to docx,ht", "docx,ht", "docx,html"),
    ],
)
def test_what_is_installed_is_offered(words: str, current: str, expected: str) -> None:
    """Commands, options, their words, rules, profiles, standards, formats."""
    offers = _asked("fish_complete", COMP_WORDS=words, COMP_CWORD=current)
    assert expected in [line.partition(",")[2].partition("\t")[0] for line in offers.splitlines()]


def test_offers_are_explained_in_the_language_in_force() -> None:
    """Vietnamese unless somebody asks for English; nothing is known of a plain file."""
    offers = offered("PROFILE", "decree-04") or []
    assert [str(offer.help).startswith("Cơ quan hành chính") for offer in offers] == [True]
    assert offered("FILE", "x") is None


def test_a_command_leaves_the_language_as_it_was(run: Callable[..., Ran]) -> None:
    """An application that runs commands in its own process goes on in its own language."""
    run("rules", "--lang", "en")
    test_offers_are_explained_in_the_language_in_force()
