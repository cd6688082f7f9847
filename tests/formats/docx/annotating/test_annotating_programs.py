"""Annotated files in the hands of other programs, and files that other programs made."""

import os
import random
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from formats.docx.annotating.noted_files import exact_text, found
from formats.docx.word_files import STANDARD_IDS, every_block, parts, standard
from programs import ooxml_errors, program
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.annotating import annotate_docx
from qcdc_report.formats.docx.package import DocxReadError, open_package
from qcdc_report.formats.docx.paragraphs import numbered_paragraphs

_MOST = 30
"""How many comments a file gets: enough to reach tables and boxes."""


def _corpus() -> list[Path]:
    folder = os.environ.get("QCDC_DOCX_CORPUS")
    if not folder:
        pytest.skip("set QCDC_DOCX_CORPUS to a folder of Word files")
    return sorted(Path(folder).rglob("*.docx"))


def _sample(count: int) -> list[Path]:
    files = _corpus()
    return random.Random(2).sample(files, min(count, len(files)))  # noqa: S311 - no secret


def _annotated(content: bytes) -> tuple[bytes, int]:
    """Return a file with a comment on each paragraph, up to some, and how many those are."""
    package = open_package(content)
    body = package.xml(package.main)[-1]
    count = min(max(len(list(numbered_paragraphs(body))), 1), _MOST)
    lines = range(1, count + 1)
    return annotate_docx(content, [found(n, f"đoạn {n}", advice="Sửa") for n in lines]), count


def test_third_party_files_keep_everything_else() -> None:
    """Whatever program made them: without its marks the text is as before, and so is the rest."""
    for path in _corpus():
        content = path.read_bytes()
        try:
            noted, _ = _annotated(content)
        except DocxReadError:
            continue  # what cannot be read is the package's own matter
        main = open_package(content).main
        relations = f"{main.replace('/', '/_rels/')}.rels"
        old, new = parts(content), parts(noted)
        changed = {name for name in new if old.get(name) != new[name]}
        assert changed <= {main, relations, "[Content_Types].xml", "word/comments.xml"}, path
        if b":p>" in old[main]:  # else a paragraph was made for the comment, and stays
            assert exact_text(annotate_docx(noted, []), main) == exact_text(content, main), path


@pytest.mark.slow
def test_the_validator_finds_no_more_errors_than_before(tmp_path: Path) -> None:
    """Files that were not valid stay as they were; none becomes so by its comments."""
    out = tmp_path / "noted.docx"
    for path in _sample(8):
        out.write_bytes(_annotated(path.read_bytes())[0])
        assert not _described(out) - _described(path), path


@pytest.mark.slow
@pytest.mark.parametrize("name", STANDARD_IDS)
def test_our_own_files_stay_valid(name: str, tmp_path: Path) -> None:
    """Every kind of block, with a comment on each paragraph."""
    path = tmp_path / "noted.docx"
    path.write_bytes(_annotated(write_docx(every_block(), standard(name)))[0])
    assert ooxml_errors(path) == []


@pytest.mark.slow
def test_libreoffice_shows_every_comment(tmp_path: Path) -> None:
    """It reads all of them, by their author, and keeps them so that they are known again."""
    counts = {}
    for number, path in enumerate(_sample(15)):
        noted, counts[f"{number}"] = _annotated(path.read_bytes())
        (tmp_path / f"{number}.docx").write_bytes(noted)
    for kind in ("odt", "docx"):
        out = tmp_path / kind
        subprocess.run(
            [
                program("soffice"),
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--headless",
                *("--convert-to", kind, "--outdir", str(out)),
                *(str(tmp_path / f"{name}.docx") for name in counts),
            ],
            capture_output=True,
            check=True,
            timeout=300,
        )
    for name, count in counts.items():
        with zipfile.ZipFile(tmp_path / "odt" / f"{name}.odt") as archive:
            shown = archive.read("content.xml") + archive.read("styles.xml")
        assert shown.count(b"<dc:creator>qcdc-report") == count
        saved = (tmp_path / "docx" / f"{name}.docx").read_bytes()
        cured = annotate_docx(saved, [])
        comments = parts(saved)["word/comments.xml"]
        assert comments.count(b'w:author="qcdc-report"') == count
        assert b'w:author="qcdc-report"' not in parts(cured)["word/comments.xml"]


def _described(path: Path) -> Counter[str]:
    return Counter(str(error["description"]) for error in ooxml_errors(path))  # type: ignore[index]
