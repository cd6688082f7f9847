"""Files damaged at random: a reader takes them, or refuses them with its one error.

``QCDC_MUTATION_SEED`` repeats a run; a failure names the seed and the number of the mutation.
"""

import os
import random
import time
from pathlib import Path

import pytest

from formats.docx.reading.mutating import mutated
from formats.docx.reading.package_files import relations, text, word_file
from formats.docx.reading.readers import READERS, Reader
from formats.docx.word_files import PARTY, STATE, every_block
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.package import DocxReadError

MUTATIONS = 500
MOST_SECONDS = 2.0
SEED = os.environ.get("QCDC_MUTATION_SEED") or str(random.SystemRandom().randrange(10**9))
CORPUS = os.environ.get("QCDC_DOCX_CORPUS")


def good_files() -> list[bytes]:
    """Return files to damage: our own, a small one, and a sample of other people's if there."""
    own = [
        write_docx(every_block(), PARTY),
        write_docx(every_block(), STATE),
        word_file(
            document=text(
                "<w:p><w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr><w:sdtContent><w:r><w:t>Một</w:t>"
                "</w:r></w:sdtContent></w:sdt><w:ins w:author='A'><w:r><w:t>hai</w:t></w:r></w:ins>"
                "</w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/>"
                "</w:tc></w:tr></w:tbl>"
            ),
            rels=relations([("rId1", "image", "file:///a.png")], outside=["rId1"]),
        ),
    ]
    theirs = sorted(Path(CORPUS).rglob("*.docx")) if CORPUS else []
    sample = random.Random(SEED).sample(theirs, min(40, len(theirs)))  # noqa: S311
    return own + [path.read_bytes() for path in sample]


@pytest.mark.parametrize("read", READERS)
def test_a_damaged_file_is_read_or_refused(read: Reader) -> None:
    """No other error comes out, none that nobody foresaw, and none takes long."""
    files = good_files()
    refused = 0
    for number in range(MUTATIONS):
        chance = random.Random(f"{SEED}-{number}")  # noqa: S311
        content = mutated(chance.choice(files), chance)
        where = f"QCDC_MUTATION_SEED={SEED}, mutation {number}"
        start = time.process_time()
        code = code_of_refusal(read, content, where)
        assert time.process_time() - start < MOST_SECONDS, where
        assert code != "in.unreadable", where
        refused += bool(code)
    # The damages neither miss nor kill every file.
    assert MUTATIONS * 0.1 < refused < MUTATIONS


def code_of_refusal(read: Reader, content: bytes, where: str) -> str:
    """Return the code with which a reader refuses a file, empty if it reads it."""
    try:
        read(content)
    except DocxReadError as error:
        return error.code
    except Exception as error:
        raise AssertionError(where) from error
    return ""
