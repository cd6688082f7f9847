"""The web page in a browser: no barrier that axe-core knows, the pages of Word in print."""

from pathlib import Path

import pytest

from formats.docx.word_files import PARTY, STANDARD_IDS, document, every_block, prose, standard
from layout.samples import full_report, plain_profile
from programs import axe_violations, pdf_pages, printed_pages
from qcdc_report.blocks import (
    Addressees,
    Block,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Signature,
    Title,
)
from qcdc_report.findings import Finding, Severity
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.html import write_html
from qcdc_report.layout import lay_out
from qcdc_report.report import Run
from qcdc_report.text import Text

FRAME = (Letterhead, Title, Addressees, Signature)

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_axe_finds_no_barrier(standard_id: str, tmp_path: Path) -> None:
    """Every kind of block and of finding, under each standard."""
    page = standard(standard_id)
    findings = [
        Finding(code="QC999", name="test", severity=each, path=path, said=Text("sai", "wrong"))
        for each in Severity
        for path in ("answers.a", "", "figures")
    ]
    assert axe_violations(write_html(every_block(), page, findings), tmp_path) == []
    report = lay_out(full_report(), plain_profile(), page)
    assert axe_violations(write_html(report, page), tmp_path) == []


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_it_prints_the_pages_of_word(standard_id: str, tmp_path: Path) -> None:
    """Each page of a long text has the number and the words that the page of Word has."""
    made, page = long_text(), standard(standard_id)
    word = tmp_path / "word.docx"
    word.write_bytes(write_docx(made, page))
    printed = printed_pages(write_html(made, page), tmp_path)
    assert len(printed) > 4
    assert [sorted(one.split()) for one in printed] == [
        sorted(one.split()) for one in pdf_pages(word, tmp_path)
    ]


def test_pages_of_an_appendix_are_counted_from_1(tmp_path: Path) -> None:
    """The first page of the report and of each appendix shows no number."""
    printed = printed_pages(write_html(every_block(), PARTY), tmp_path)
    first_lines = [one.strip().split("\n")[0].strip() for one in printed]
    numbers = [line if line.isdecimal() else "" for line in first_lines]
    assert numbers == ["", "2", "3", "", "2", "3", "4", "5", ""]


def long_text() -> Document:
    """Return a text of several pages with headings and lists between its paragraphs."""
    frame = [block for block in every_block().blocks if isinstance(block, FRAME)]
    *opening, signature = frame
    sentence = "Đảng ủy lãnh đạo xây dựng và thực hiện quy chế dân chủ ở cơ sở. "
    body: list[Block] = []
    for count in range(1, 13):
        level = count % 3 + 1
        title = "Công tác quán triệt, tuyên truyền, phổ biến Nghị quyết " * level
        body.append(Heading(level=level, ordinal=count, title=title.strip(), marker=f"{count}."))
        body.append(prose((sentence * (count * 5 % 13 + 1)).strip()))
        body.extend(ListItem((Run(sentence.strip()),), 1 + each % 3) for each in range(level + 1))
    body.append(prose(sentence.strip()))
    return document(*opening, *body, signature)
