"""PDF by LibreOffice itself: the Word file's pages, tagged, for the archive, shut in."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from formats.docx.word_files import PARTY, STATE, document, every_block, parts
from formats.docx.word_files import prose as paragraph
from programs import pdf_pages, pdf_text, program
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.pdf import pdf_many, write_pdf

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made() -> bytes:
    """A PDF with every kind of block."""
    program("soffice")
    return write_pdf(every_block(), PARTY)


def test_it_has_the_pages_of_the_word_file(made: bytes, tmp_path: Path) -> None:
    """Same pages, same words."""
    word, pdf = tmp_path / "a.docx", tmp_path / "b.pdf"
    word.write_bytes(write_docx(every_block(), PARTY))
    pdf.write_bytes(made)
    assert pdf_text(pdf) == pdf_pages(word, tmp_path)


def test_it_is_tagged_titled_and_for_the_archive(made: bytes) -> None:
    """PDF/A-2b, PDF/UA-1, Vietnamese, with the document's own date."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.Lang == "vi-VN"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "Báo cáo"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20220520000000Z"
        metadata = pdf.open_metadata()
        assert metadata.pdfa_status == "2B"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["xmp:CreateDate"] == "2022-05-20T00:00:00Z"


def test_two_of_one_document_are_the_same_bytes(made: bytes) -> None:
    """Same input, same output, whenever it is made."""
    assert write_pdf(every_block(), PARTY) == made


def test_many_come_back_in_their_order(tmp_path: Path) -> None:
    """One run of LibreOffice, each file its own PDF."""
    program("soffice")
    words = [f"Văn bản số {number}" for number in range(11)]
    many = pdf_many([write_docx(document(paragraph(text)), STATE) for text in words])
    for text, content in zip(words, many, strict=True):
        path = tmp_path / "one.pdf"
        path.write_bytes(content)
        assert pdf_text(path)[0].split() == text.split()


def test_a_linked_picture_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that names a picture on this machine gets it from an open profile, not from ours."""
    program("soffice")
    picture = tmp_path / "secret.png"
    Image.new("RGB", (7, 5), "red").save(picture)
    content = _with_linked_picture(picture.as_uri())
    assert not _pictures(pdf_many([content])[0])
    monkeypatch.setattr("qcdc_report.formats.pdf.hardened._SETTINGS", ())
    assert _pictures(pdf_many([content])[0])


def _pictures(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        return sum(one.get("/Subtype") == "/Image" for one in streams)


_DRAWING = (
    "<w:r><w:drawing><wp:inline "
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:link="rId99"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r>"
)


def _with_linked_picture(address: str) -> bytes:
    """Return a Word file whose only picture stands in another file."""
    files = parts(write_docx(document(paragraph("Ảnh:")), PARTY))
    drawing = _DRAWING + "</w:p>"
    relation = (
        '<Relationship Id="rId99" TargetMode="External" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/image" Target="{address}"/></Relationships>'
    )
    document_name, relations = "word/document.xml", "word/_rels/document.xml.rels"
    files[document_name] = files[document_name].replace(b"</w:p>", drawing.encode(), 1)
    files[relations] = files[relations].replace(b"</Relationships>", relation.encode())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return packed.getvalue()
