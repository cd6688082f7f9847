"""Other programs: Microsoft's validator, LibreOffice, pandoc."""

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
from programs import ooxml_errors, pandoc_words, pdf_pages
from qcdc_report.blocks import Paragraph
from qcdc_report.formats.docx import write_docx
from qcdc_report.report import Run

pytestmark = pytest.mark.slow

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
    assert ooxml_errors(path) == []


def test_page_numbers_as_libreoffice_prints_them(tmp_path: Path) -> None:
    """None on page 1, then 2, 3 …; each appendix begins again without one."""
    path = tmp_path / "report.docx"
    path.write_bytes(write_docx(every_block(), PARTY))
    first = [page.split(maxsplit=1)[0] for page in pdf_pages(path, tmp_path)]
    appendices = [number for number, word in enumerate(first) if word == "PHỤ"]
    assert first[:3] == ["ĐẢNG", "2", "3"]
    assert len(appendices) == 2
    assert first[appendices[0] + 1] == "2"


def test_pandoc_reads_every_text(tmp_path: Path) -> None:
    """A reader that is no word processor gets the whole text."""
    path = tmp_path / "report.docx"
    content = write_docx(every_block(), PARTY)
    path.write_bytes(content)
    read = pandoc_words(path)
    for _, text in lines(content):
        for word in text.split():
            assert word in read
