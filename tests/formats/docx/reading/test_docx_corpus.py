"""Word files that other people made: each is read, or refused for a reason that is written down.

``QCDC_DOCX_CORPUS`` names their folder.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml

from formats.docx.reading.readers import READERS

CORPUS = os.environ.get("QCDC_DOCX_CORPUS", "")
EXPECTED = yaml.safe_load(Path(__file__).with_name("corpus_refusals.yaml").read_text("utf-8"))
TESTS = Path(__file__).parents[3]
MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
SCRIPT = """
import json, sys, time
from pathlib import Path
from formats.docx.reading.readers import READERS, peak_megabytes
from qcdc_report.formats.docx.package import DocxReadError

corpus, index = Path(sys.argv[1]), int(sys.argv[2])
for path in sorted(corpus.rglob("*.doc[xm]")):
    start, code = time.process_time(), ""
    try:
        READERS[index](path.read_bytes())
    except DocxReadError as error:
        code = error.code
    seconds = time.process_time() - start
    print(json.dumps([path.relative_to(corpus).as_posix(), code, seconds, peak_megabytes()]))
"""

pytestmark = pytest.mark.skipif(not CORPUS, reason="QCDC_DOCX_CORPUS names no folder of files")


@cache
def results(reader: int) -> list[tuple[str, str, float, float]]:
    """Return of each file its name, the code of its refusal, seconds, and megabytes so far."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, CORPUS, str(reader)],
        cwd=TESTS, capture_output=True, text=True, check=True, timeout=600,
    )  # fmt: skip
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


each_reader = pytest.mark.parametrize(
    "reader", range(len(READERS)), ids=[read.__name__ for read in READERS]
)


@each_reader
def test_only_what_is_listed_is_refused(reader: int) -> None:
    """A file newly refused is a fault, and so is a listed one that can be read by now."""
    there = {name for name, *_ in results(reader)}
    assert there, "the folder holds no files"
    refused = {name: code for name, code, *_ in results(reader) if code}
    assert refused == {name: code for name, code in EXPECTED.items() if name in there}


@each_reader
def test_no_file_takes_long(reader: int) -> None:
    """Seconds of the processor, so that a busy machine is no fault of a file."""
    assert [one for one in results(reader) if one[2] > MOST_SECONDS] == []


@each_reader
def test_no_file_takes_much_memory(reader: int) -> None:
    """The peak of a process that read them all."""
    assert max(peak for *_, peak in results(reader)) < MOST_MEGABYTES
