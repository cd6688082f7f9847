"""Pictures in Word files: each file once, in its own paragraph, with words for a screen reader."""

import io

import docx
import pytest
from attrs import evolve

from formats.docx.word_files import (
    APPENDIX,
    PARTY,
    PICTURE,
    SIGNATURE,
    TABLE,
    document,
    parts,
    prose,
)
from pictures import png
from programs import ooxml_errors
from qcdc_report.blocks import Block, Picture
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions

_MM = 36_000  # EMU


def shapes(*blocks: Block) -> list[object]:
    """Return the pictures that python-docx finds."""
    word = docx.Document(io.BytesIO(write_docx(document(*blocks), PARTY)))
    return list(word.inline_shapes)


def test_a_picture_has_its_width_and_keeps_its_form() -> None:
    """Four points by two at 80 mm are 40 mm high."""
    (shape,) = shapes(PICTURE)
    assert (shape.width, shape.height) == (80 * _MM, 40 * _MM)


def test_a_picture_too_wide_is_as_wide_as_the_text() -> None:
    """On an upright page and on a turned one."""
    wide = evolve(PICTURE, width=900.0)
    upright, turned = shapes(wide, evolve(APPENDIX, landscape=True), wide)
    page = PARTY.page
    assert upright.width == pytest.approx(page.text_width * _MM, rel=0.001)
    assert turned.width == pytest.approx(page.turned.text_width * _MM, rel=0.001)
    assert upright.height == pytest.approx(upright.width / 2, rel=0.001)


def test_a_picture_says_what_it_shows() -> None:
    """Whatever stands in the words, they are the description of the drawing."""
    told = 'Số đơn "đã <giải> quyết" & còn lại\nnăm 2019'
    (shape,) = shapes(evolve(PICTURE, description=told))
    assert shape._inline.docPr.get("descr") == told


def test_the_same_picture_is_one_part() -> None:
    """However often it is shown; each showing has a number of its own."""
    other = evolve(PICTURE, content=png(shade=0))
    blocks = (PICTURE, other, evolve(PICTURE, width=20.0))
    content = write_docx(document(*blocks), PARTY)
    media = {name: part for name, part in parts(content).items() if "/media/" in name}
    assert media == {
        "word/media/image1.png": PICTURE.content,
        "word/media/image2.png": other.content,
    }
    drawings = shapes(*blocks)
    assert [shape._inline.docPr.id for shape in drawings] == [1, 2, 3]
    embedded = [shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in drawings]
    assert embedded[0] == embedded[2] != embedded[1]


def test_pictures_leave_nothing_for_the_next_document() -> None:
    """A document without pictures has no kind of part for them."""
    with_picture = write_docx(document(PICTURE), PARTY)
    assert with_picture == write_docx(document(PICTURE), PARTY)
    without = parts(write_docx(document(prose("a")), PARTY))
    assert b"png" not in without["[Content_Types].xml"]
    assert not any("/media/" in name for name in without)


def test_a_picture_is_read_back_as_no_text_and_its_caption_as_text() -> None:
    """Its description is no text of the page."""
    blocks = (prose("a"), evolve(PICTURE, caption="Biểu đồ 1"), prose("b"))
    seen = read_docx(write_docx(document(*blocks), PARTY), "a.docx", ReadingOptions())
    assert [block.text for block in seen.blocks if block.text] == ["a", "Biểu đồ 1", "b"]


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", png(width=0)])
def test_what_is_no_png_is_refused_at_once(content: bytes) -> None:
    """Not when somebody opens the file."""
    with pytest.raises(ValueError, match="no PNG file"):
        Picture(content=content, description="a", width=10)


@pytest.mark.slow
def test_the_validator_finds_no_error_in_pictures(tmp_path) -> None:
    """Before a table, after one, before a signature, at the end of a section and of the file."""
    path = tmp_path / "pictures.docx"
    captioned = evolve(PICTURE, caption="Biểu đồ")
    blocks = (PICTURE, TABLE, PICTURE, SIGNATURE, APPENDIX, captioned, APPENDIX, PICTURE)
    path.write_bytes(write_docx(document(*blocks), PARTY))
    assert ooxml_errors(path) == []
