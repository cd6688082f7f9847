"""Merged files in other programs: Microsoft's validator, LibreOffice."""

from pathlib import Path

import pytest
from attrs import evolve

from formats.docx.merging.merging_files import (
    by_hand,
    headed,
    made,
    merged,
    paragraphs,
    pictured,
    styled,
    turned,
    xml,
)
from formats.docx.merging.test_merging_hostile import CASES
from formats.docx.merging.test_merging_marks import _notes
from formats.docx.word_files import PARTY, STATE, every_block
from programs import ooxml_errors, pdf_pages
from qcdc_report.blocks import Document
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.merging import MergeOptions, Titled, write_many

pytestmark = pytest.mark.slow

_FOOTNOTE = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
_COUNTED = (
    '<w:p><w:r><w:t>trang </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>?</w:t></w:r>'
    "</w:fldSimple></w:p>"
)
_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _files() -> list[bytes]:
    """Return files with all that can be merged."""
    return [
        write_docx(every_block(), PARTY),
        made(styled("Heading 1", 20), paragraphs("b", style="Heading 1"), headed("Sở B"), pictured),
        made(paragraphs("c", style="List Number"), turned("phụ lục"), headed("Sở C", "chân")),
        by_hand(_FOOTNOTE, {"footnotes": _notes("footnote", "ghi chú")}),
        made(paragraphs("d", "đ", style="List Number"), pictured),
        write_docx(every_block(), STATE),
    ]


@pytest.mark.parametrize("page_numbers", ["continuous", "restart"])
def test_the_validator_finds_no_error(page_numbers: str, tmp_path: Path) -> None:
    """Whatever the files are, hostile ones among them, whose own errors stay out of this."""
    path = tmp_path / "merged.docx"
    path.write_bytes(merged(*_files(), page_numbers=page_numbers, contents=True))
    assert ooxml_errors(path) == []


def test_the_validator_finds_no_error_in_what_is_left_of_hostile_files(tmp_path: Path) -> None:
    """What is cut out is cut out whole."""
    path = tmp_path / "merged.docx"
    names = ("object", "linked object", "control", "document", "image", "template", "field")
    path.write_bytes(merged(*(CASES[name] for name in names)))
    assert ooxml_errors(path) == []


def test_pages_are_counted_as_asked(tmp_path: Path) -> None:
    """As LibreOffice counts them: through, or again with each file; the paper is the file's."""
    file = made(xml(_COUNTED), xml(_BREAK), xml(_COUNTED))
    for how, counted in (("continuous", "123456"), ("restart", "121212")):
        path = tmp_path / f"{how}.docx"
        path.write_bytes(merged(file, file, file, page_numbers=how))
        pages = pdf_pages(path, tmp_path)
        assert [page.split() for page in pages] == [[f"trang{number}"] for number in counted]


def test_the_table_of_contents_has_the_pages_that_there_are(tmp_path: Path) -> None:
    """LibreOffice computes them when it opens the file, also for parts that begin in a table."""
    path = tmp_path / "merged.docx"
    ours = write_docx(every_block(), PARTY)
    path.write_bytes(merged(made(xml(_BREAK)), ours, made(paragraphs("c")), contents=True))
    contents, *pages = pdf_pages(path, tmp_path)
    begins = next(at for at, page in enumerate(pages, 1) if "ĐẢNG CỘNG SẢN" in page)
    told = [line.rpartition(".")[2].strip() for line in contents.splitlines() if "Phần" in line]
    assert told == ["1", str(begins), str(len(pages))]


def test_many_documents_written_in_one_go_are_the_same_pages(tmp_path: Path) -> None:
    """As when each is written and the files are merged; the validator finds no error."""
    document = every_block()
    short = evolve(document, blocks=document.blocks[:8])
    many = [
        Titled(title=name, document=one)
        for name, one in (
            ("A & B", document),
            ("trống", Document(blocks=(), standard="", title="")),
            ("C", short),
        )
    ]
    path, other = tmp_path / "many.docx", tmp_path / "merged.docx"
    path.write_bytes(write_many(many, PARTY, MergeOptions(contents=True)))
    assert ooxml_errors(path) == []
    each = [write_docx(one.document, PARTY) for one in many]
    other.write_bytes(merged(*each, page_numbers="restart"))
    path.write_bytes(write_many(many, PARTY, MergeOptions(page_numbers="restart")))
    assert pdf_pages(path, tmp_path) == pdf_pages(other, tmp_path)
