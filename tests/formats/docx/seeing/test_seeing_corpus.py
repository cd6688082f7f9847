"""Files of other people: nothing that a person sees in them is lost."""

import os
import time
from collections import Counter
from pathlib import Path

import pytest

from formats.docx.seeing.final_view import final_letters, letters
from qcdc_report.formats.docx.package import open_package
from qcdc_report.formats.docx.paragraphs import numbered_paragraphs
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.docx.seeing.names import w
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import passages

CORPUS = os.environ.get("QCDC_DOCX_CORPUS")
FILES = sorted(Path(CORPUS).rglob("*.docx")) if CORPUS else []
OPTIONS = ReadingOptions()
OUTSIDE = ("footnotes", "endnotes", "comments", "header", "footer", "diagramData")
SLOWEST = 2.0


@pytest.fixture(params=FILES, ids=lambda path: path.name)
def content(request: pytest.FixtureRequest) -> bytes:
    """The bytes of each file in turn."""
    return request.param.read_bytes()


@pytest.mark.skipif(not FILES, reason="QCDC_DOCX_CORPUS is not set")
def test_every_letter_of_the_final_view_is_read(content: bytes):
    """Of the body and of what stands outside it, against a count that knows no manuscript."""
    start = time.process_time()
    manuscript = read_docx(content, "a.docx", OPTIONS)
    assert time.process_time() - start < SLOWEST
    package = open_package(content, OPTIONS)
    body = letters("\n".join(each.text for each in passages(manuscript.blocks)))
    assert body == final_letters(package.raw(package.main))
    outside = letters("\n".join(each.text for each in manuscript.outside))
    parts = [name for kind in OUTSIDE for name in package.related(package.main, kind)]
    assert outside == sum((final_letters(package.raw(name)) for name in parts), Counter())


@pytest.mark.skipif(not FILES, reason="QCDC_DOCX_CORPUS is not set")
def test_numbers_are_those_of_the_paragraphs(content: bytes):
    """Each passage stands where ``numbered_paragraphs`` counts its text."""
    package = open_package(content, OPTIONS)
    numbered = {}
    for body in package.xml(package.main).iterchildren(w("body")):
        numbered = dict(numbered_paragraphs(body))
    seen = list(passages(read_docx(content, "a.docx", OPTIONS).blocks))
    numbers = [each.number for each in seen]
    assert numbers == sorted(numbers)
    for each in seen:
        whole = letters("".join(numbered[each.number].itertext()))
        assert not letters(each.text) - whole or joined(numbered[each.number])


def joined(paragraph) -> bool:
    """Say whether a paragraph goes on in the next one, or shows signs from attributes."""
    marks = (w("del"), w("moveFrom"))
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return properties is not None and any(each.tag in marks for each in properties)
