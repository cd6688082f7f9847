"""Files that other programs made: whatever is in them, nothing of what is seen changes."""

import io
import os
import random
from pathlib import Path

import docx
import pytest

from formats.docx.merging.seen import seen, seen_outside
from programs import ooxml_errors
from qcdc_report.formats.docx.merging import MergeOptions, Source, UnmergedError, merge_docx

CORPUS = os.environ.get("QCDC_DOCX_CORPUS", "")
_FILES = sorted(Path(CORPUS).rglob("*.docx")) if CORPUS else []
_IN_ONE, _SAMPLE = 40, 80

pytestmark = pytest.mark.skipif(not _FILES, reason="QCDC_DOCX_CORPUS names no folder of files")


def _mixed(seed: int) -> list[Path]:
    return random.Random(seed).sample(_FILES, len(_FILES))  # noqa: S311 - no secret


def _merged(files: list[Path]) -> tuple[bytes, list[Path]]:
    """Return files merged, and those that could be read."""
    while True:
        sources = [Source(file=str(one), title=one.stem, read=one.read_bytes) for one in files]
        try:
            content, _ = merge_docx(sources, MergeOptions(contents=True, page_numbers="restart"))
        except UnmergedError as error:
            refused = {file for file, _ in error.refused}
            assert refused
            files = [one for one in files if str(one) not in refused]
        else:
            return content, files


def test_what_is_seen_of_each_file_is_seen_of_all() -> None:
    """Texts, bold, italic, numbers, levels, alignment; notes, comments, headers and footers."""
    files = _mixed(1)[:_SAMPLE]
    for start in range(0, len(files), _IN_ONE):
        content, read = _merged(files[start : start + _IN_ONE])
        docx.Document(io.BytesIO(content))
        got = seen(content)[1 + len(read) :]  # behind the table of contents
        for path in read:
            wanted = seen(path.read_bytes())
            assert got[: len(wanted)] == wanted, path
            got = got[len(wanted) :]
        assert got == []
        outside = {one for path in read for one in seen_outside(path.read_bytes())}
        assert set(seen_outside(content)) == outside


@pytest.mark.slow
def test_the_validator_finds_no_more_errors_than_in_the_files(tmp_path: Path) -> None:
    """Those that are there stay: what a file is like is its unit's matter."""
    content, read = _merged(_mixed(2)[:3])
    path = tmp_path / "merged.docx"
    path.write_bytes(content)
    assert len(ooxml_errors(path)) <= sum(len(ooxml_errors(one)) for one in read)
