"""What a person is told about macros, embedded objects and content that lies outside."""

import pytest

from formats.docx.reading.package_files import (
    content_types,
    relations,
    text,
    word_file,
    word_parts,
    zipped,
)
from qcdc_report.formats.docx.package import open_package
from qcdc_report.manuscript import Remark
from qcdc_report.rules.reading import reading_rule

VBA = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def remarks(
    parts: dict[str, bytes], *rows: tuple[str, str, str], outside: str = ""
) -> list[Remark]:
    """Return the remarks on a file with more parts and these relations of its text."""
    rels = relations(rows, outside=outside.split())
    return list(open_package(zipped(word_parts(rels=rels) | parts)).remarks)


@pytest.mark.parametrize(
    ("part", "kind", "said"),
    [
        ("word/vbaProject.bin", VBA, "macro"),
        ("word/activeX/activeX1.xml", "control", "ActiveX"),
        ("word/embeddings/oleObject1.bin", "oleObject", "nhúng"),
        ("word/embeddings/so-lieu.xlsx", "package", "nhúng"),
        ("word/afchunk.docx", "aFChunk", "nguyên tệp"),
    ],
)
def test_active_content_is_told(part: str, kind: str, said: str) -> None:
    """Once for the file, by a rule of reading."""
    (remark,) = remarks({part: b"<a/>"}, ("r1", kind, f"/{part}"))
    assert remark.rule == "active-content"
    assert said in remark.said.vi
    assert remark.advice is not None


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/embeddings/a.bin", "ActiveX/a.bin"])
def test_active_content_is_told_where_no_relation_leads(part: str) -> None:
    """Another program may find it by its name."""
    assert [one.rule for one in remarks({part: b""})] == ["active-content"]


def test_all_kinds_of_active_content_are_one_remark() -> None:
    """In one sentence."""
    (remark,) = remarks(
        {"word/vbaProject.bin": b"", "word/embeddings/a.bin": b""},
        ("r1", "aFChunk", "/word/a.html"),
    )
    assert remark.said.vi == (
        "Tệp có macro, đối tượng hoặc tệp nhúng và tài liệu khác chèn nguyên tệp"
    )


def test_the_workbook_of_a_chart_is_no_embedded_object() -> None:
    """Every chart made in Word has one."""
    types = content_types().replace(
        b"</Types>",
        f'<Override PartName="/word/charts/chart1.xml" ContentType="{CHART}"/></Types>'.encode(),
    )
    parts = {
        "[Content_Types].xml": types,
        "word/charts/chart1.xml": b"<a/>",
        "word/charts/_rels/chart1.xml.rels": relations(
            [("r1", "package", "../embeddings/Microsoft_Excel_Sheet1.xlsx")]
        ),
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"",
    }
    assert remarks(parts, ("r1", "chart", "charts/chart1.xml")) == []


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("attachedTemplate", "mẫu"),
        ("image", "ảnh"),
        ("oleObject", "đối tượng"),
        ("frame", "khung"),
        ("subDocument", "tài liệu con"),
        ("mailMergeSource", "trộn thư"),
        ("mailMergeHeaderSource", "trộn thư"),
        ("somethingNew", "nội dung"),
    ],
)
def test_content_outside_is_told_with_its_address(kind: str, said: str) -> None:
    """Whatever kind of content it is; nothing is opened."""
    (remark,) = remarks({}, ("r1", kind, r"file:///\\may-chu\a.bin"), outside="r1")
    assert remark.rule == "external-content"
    assert said in remark.said.vi
    assert r"file:///\\may-chu\a.bin" in remark.said.vi


def test_an_address_is_outside_whatever_its_relation_says() -> None:
    """A picture at an address without the mark of an external target is not in the file."""
    (remark,) = remarks({}, ("r1", "image", "https://a.vn/a.png"))
    assert remark.rule == "external-content"


def test_links_are_no_content() -> None:
    """A person follows them or does not."""
    assert remarks({}, ("r1", "hyperlink", "https://a.vn"), outside="r1") == []


def test_many_pictures_outside_are_one_remark() -> None:
    """With the first address, and how many there are."""
    rows = [(f"r{number}", "image", f"https://a.vn/{number}.png") for number in range(5)]
    (remark,) = remarks({}, *rows, outside="r0 r1 r2 r3 r4")
    assert "https://a.vn/0.png và 4 nơi khác" in remark.said.vi


def test_an_address_in_a_message_is_short_and_of_one_line() -> None:
    """It comes from a stranger."""
    (remark,) = remarks({}, ("r1", "image", "http://a/&#10;" + "b" * 5000), outside="r1")
    assert remark.said.vi.isprintable()
    assert len(remark.said.vi) < 250


def test_an_ordinary_file_has_no_remark() -> None:
    """And every remark is named after a rule that there is."""
    assert open_package(word_file(document=text())).remarks == ()
    for name in ("active-content", "external-content"):
        assert reading_rule(name).name == name
