"""The file as a whole: always the same bytes, light to make, open to python-docx."""

import datetime as dt
import hashlib
import io
import subprocess
import sys

import pytest

from formats.docx.word_files import PARTY, document, every_block, lines, parts, prose
from qcdc_report.formats.docx import to_document, write_docx
from qcdc_report.layout import Standard

_HASH = """
import hashlib, sys
from formats.docx.word_files import STANDARD_IDS, every_block, standard
from qcdc_report.formats.docx import write_docx
for standard_id in STANDARD_IDS:
    print(hashlib.sha256(write_docx(every_block(), standard(standard_id))).hexdigest())
"""

_LIGHT = """
import sys
from qcdc_report.blocks import Document
from qcdc_report.formats.docx import write_docx
from qcdc_report.layout import core_standards
write_docx(Document(blocks=(), standard="", title=""), core_standards()[0])
print(*sorted({"docx", "lxml", "docxcompose"} & set(sys.modules)))
"""


def _python(code: str, seed: str = "0") -> str:
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(filter(None, sys.path)), "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_the_same_document_gives_the_same_bytes(each_standard: Standard) -> None:
    """Twice in one process."""
    assert write_docx(every_block(), each_standard) == write_docx(every_block(), each_standard)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_bytes(seed: str) -> None:
    """Whatever the hash seed."""
    standards = [PARTY.id, "party-hd05", "state-nd30"]
    hashes = _python(_HASH, seed).split()
    assert len(hashes) == len(standards)
    assert hashlib.sha256(write_docx(every_block(), PARTY)).hexdigest() == hashes[1]


def test_writing_loads_neither_python_docx_nor_lxml() -> None:
    """A batch's workers and the command line start without them."""
    assert _python(_LIGHT).split() == []


def test_the_list_of_content_types_comes_first(full: bytes) -> None:
    """As the packaging standard wants it; nothing is there that nobody needs."""
    assert list(parts(full)) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/header1.xml",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/document.xml",
        "word/media/image1.png",
    ]


def test_the_properties_are_those_of_the_document() -> None:
    """Title, author, language, and the document's own date."""
    properties = to_document(every_block(), PARTY).core_properties
    assert (properties.title, properties.author) == ("Báo cáo", "Đảng ủy Sở A")
    assert properties.language == "vi-VN"
    day = dt.datetime(2022, 5, 20, tzinfo=dt.UTC)
    assert properties.created == properties.modified == day


def test_a_document_without_a_date_gets_a_fixed_one() -> None:
    """Never the day it was made."""
    assert to_document(document(), PARTY).core_properties.created.year == 1980


@pytest.mark.parametrize("created", ["20/5/2022", "2022-13-01", "hôm nay"])
def test_a_date_that_is_none_is_refused(created: str) -> None:
    """Word would call the file damaged."""
    with pytest.raises(ValueError, match=r"isoformat|month"):
        write_docx(document(created=created), PARTY)


def test_python_docx_goes_on_where_we_stopped() -> None:
    """Headings, tables and styles are its own; what it saves holds everything."""
    word = to_document(every_block(), PARTY)
    headings = [one.style.name for one in word.paragraphs if one.style.name.startswith("Head")]
    assert headings == ["Heading 1", "Heading 2", "Heading 3", "Heading 4"]
    assert [len(table.rows) for table in word.tables] == [2, 3, 1, 10, 3, 3]
    word.add_paragraph("thêm", style="QCDC Body")
    saved = io.BytesIO()
    word.save(saved)
    before = lines(write_docx(every_block(), PARTY))
    assert lines(saved.getvalue()) == [*before, ("QCDCBody", "thêm")]


def test_nothing_of_one_document_stays_for_the_next() -> None:
    """The kept template holds no text."""
    write_docx(every_block(), PARTY)
    assert lines(write_docx(document(prose("a")), PARTY)) == [("QCDCBody", "a")]
