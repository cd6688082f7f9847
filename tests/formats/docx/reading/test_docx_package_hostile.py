"""Hostile and merely odd files: each is refused with its code, or read, soon and in bounds."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from formats.docx.reading.hostile_files import (
    BAD_PAGES,
    EVERY_CASE,
    ODD_BUT_GOOD,
    ODD_PAGES,
    REFUSED,
    Case,
)
from formats.docx.reading.readers import READERS, Reader
from qcdc_report.formats.docx.package import REFUSALS, DocxReadError

TESTS = Path(__file__).parents[3]
MOST_SECONDS = 2.0  # what a file may take; half of it is not rare where others work too
MOST_SECONDS_OF_PAGES = 5.0  # for as many cells as the limits allow
MOST_MEGABYTES = 300
SCRIPT = """
import json, sys
from pathlib import Path
from formats.docx.reading.readers import READERS, peak_megabytes
from qcdc_report.formats.docx.package import DocxReadError

peaks = {}
for path in Path(sys.argv[1]).iterdir():
    content = path.read_bytes()
    for read in READERS:
        try:
            read(content)
        except DocxReadError:
            pass
    peaks[path.stem] = peak_megabytes()
print(json.dumps(peaks))
"""
PAGE_READERS = [read for read in READERS if read.__name__ == "pages"]


def any_facts(message: str) -> str:
    """Return a pattern for a message with whatever facts in it."""
    return re.sub(r"\\{\w+\\}", ".+", re.escape(message))


def outcome(read: Reader, content: bytes) -> DocxReadError | None:
    """Return the error with which a file is refused, None if it is read."""
    try:
        read(content)
    except DocxReadError as error:
        return error
    return None


def seconds(read: Reader, content: bytes, enough: float) -> float:
    """Return the processor's seconds for a file, the least of three: the machine may be busy."""
    least = float("inf")
    for _ in range(3):
        start = time.process_time()
        outcome(read, content)
        least = min(least, time.process_time() - start)
        if least < enough:
            break
    return least


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
@pytest.mark.parametrize("read", READERS)
def test_what_cannot_be_read_is_refused_with_its_code(case: Case, read: Reader) -> None:
    """One error, with a code for programs, and what is wrong and what to do for people."""
    content = case.make()
    error = outcome(read, content)
    assert error is not None
    reason = REFUSALS[case.reason]
    assert (error.code, error.advice) == (reason.code, reason.advice)
    assert re.fullmatch(any_facts(reason.said.en), error.said.en)
    assert re.fullmatch(any_facts(reason.said.vi), error.said.vi)
    assert error.said.vi.isprintable()
    assert error.part.isprintable()
    assert seconds(read, content, MOST_SECONDS) < MOST_SECONDS


@pytest.mark.parametrize("case", ODD_BUT_GOOD, ids=lambda case: case.name)
@pytest.mark.parametrize("read", READERS)
def test_what_is_only_odd_is_read(case: Case, read: Reader) -> None:
    """Word opens such files, and so does the reader."""
    content = case.make()
    assert outcome(read, content) is None
    assert seconds(read, content, MOST_SECONDS) < MOST_SECONDS


@pytest.mark.parametrize("case", [*BAD_PAGES, *ODD_PAGES], ids=lambda case: case.name)
@pytest.mark.parametrize("read", PAGE_READERS)
def test_pages_are_within_bounds(case: Case, read: Reader) -> None:
    """A table beyond the limits is refused; one within them costs little, however odd."""
    content = case.make()
    error = outcome(read, content)
    said = error.said.en if error else ""
    assert re.fullmatch(any_facts(REFUSALS[case.reason].said.en) if case.reason else "", said)
    assert seconds(read, content, MOST_SECONDS_OF_PAGES) < MOST_SECONDS_OF_PAGES


def test_no_case_takes_much_memory(tmp_path: Path) -> None:
    """Bombs are measured in a process of their own, the files being there already."""
    for number, case in enumerate(EVERY_CASE):
        (tmp_path / f"{number}.docx").write_bytes(case.make())
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        cwd=TESTS, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    peaks = json.loads(done.stdout)
    assert len(peaks) == len(EVERY_CASE)
    assert max(peaks.values()) < MOST_MEGABYTES
