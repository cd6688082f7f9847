"""What is active or lies outside is neither followed nor taken along, and is named."""

import io
import zipfile

import pytest

from formats.docx.merging.merging_files import made, merged_with_report, paragraphs, texts
from formats.docx.reading.package_files import (
    HEAD,
    OFFICE,
    STRICT_OFFICE,
    STRICT_WORD,
    WORD,
    content_types,
    relations,
    word_file,
    zipped,
)
from formats.docx.word_files import W, body, find, part, parts
from pictures import png
from qcdc_report.formats.docx.merging import MergeOptions, Source, UnmergedError, merge_docx

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_GOOD = made(paragraphs("tốt"))
_TYPES = {
    "bin": "application/vnd.openxmlformats-officedocument.oleObject",
    "png": "image/png",
    "html": "text/html",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _hostile(
    text: str, rels: list[tuple[str, str, str]], outside: set[str] = frozenset(), **more: bytes
) -> bytes:
    """Return a file whose text is related to parts, or to what lies outside."""
    document = (
        f'{HEAD}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
        f'xmlns:pic="{_DRAWING}/picture"><w:body><w:p><w:r><w:t>trước</w:t></w:r></w:p>{text}'
        "<w:p><w:r><w:t>sau</w:t></w:r></w:p></w:body></w:document>"
    )
    endings = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in _TYPES.items()
    ).encode()
    return zipped(
        {
            "[Content_Types].xml": content_types().replace(b"</Types>", endings + b"</Types>"),
            "_rels/.rels": relations([("rId1", "officeDocument", "word/document.xml")]),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relations(rels, outside),
            **{name.replace("__", "/").replace("_", "."): one for name, one in more.items()},
        }
    )


def _picture(attribute: str) -> str:
    return (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="a"/>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill><a:blip {attribute}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


_OBJECT = (
    '<w:p><w:r><w:object><v:shape id="s1"><v:imagedata r:id="rImage"/></v:shape>'
    '<o:OLEObject Type="{type}" ProgID="Excel.Sheet.12" ShapeID="s1" DrawAspect="Content" '
    'ObjectID="_1" r:id="rObject"/></w:object></w:r></w:p>'
)
_IMAGE = ("rImage", "image", "media/image1.png")
_PNG = {"word__media__image1_png": png()}

CASES = {
    "macro": _hostile(
        "",
        [("rMacro", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "a.bin")],
        word__a_bin=b"macro",
    ),
    "object": _hostile(
        _OBJECT.format(type="Embed"),
        [_IMAGE, ("rObject", "oleObject", "embeddings/a.bin")],
        word__embeddings__a_bin=b"virus",
        **_PNG,
    ),
    "linked object": _hostile(
        _OBJECT.format(type="Link"),
        [_IMAGE, ("rObject", "oleObject", "file:///C:/bi-mat.xlsx")],
        {"rObject"},
        **_PNG,
    ),
    "document": _hostile(
        '<w:altChunk r:id="rChunk"/>',
        [("rChunk", "aFChunk", "a.html")],
        word__a_html=b"<script>virus</script>",
    ),
    "sub-document": _hostile(
        '<w:subDoc r:id="rChunk"/>', [("rChunk", "subDocument", "http://x.test/a.docx")], {"rChunk"}
    ),
    "control": _hostile(
        '<w:p><w:r><w:object><v:shape id="s1"><v:imagedata r:id="rImage"/></v:shape>'
        '<w:control r:id="rControl" w:name="a"/></w:object></w:r></w:p>',
        [_IMAGE, ("rControl", "control", "activeX/activeX1.xml")],
        word__activeX__activeX1_xml=b"<virus/>",
        **_PNG,
    ),
    "image": _hostile(
        _picture('r:link="rLink"'), [("rLink", "image", "http://x.test/bi-mat.png")], {"rLink"}
    ),
    "image in VML": _hostile(
        '<w:p><w:r><w:pict><v:rect id="a"><v:fill src="http://x.test/bi-mat.png"/></v:rect>'
        "</w:pict></w:r></w:p>",
        [],
    ),
    "template": _hostile("", [("rSettings", "settings", "settings.xml")]),
    "field": _hostile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\cmd.exe '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>giữ</w:t>'
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        [],
    ),
    "computed field": _hostile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/>'
        "</w:r><w:r><w:instrText>QUOTE DDEAUTO</w:instrText></w:r><w:r>"
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>DDEAUTO</w:t></w:r><w:r>'
        '<w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> "bi-mat" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/>'
        "</w:r></w:p>",
        [],
    ),
    "picture": _hostile(
        _picture('r:embed="rImage"'),
        [("rImage", "image", "a.svg")],
        word__a_svg=b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://x.test/a"/></svg>',
    ),
    "picture that is none": _hostile(
        _picture('r:embed="rImage"'), [("rImage", "image", "a.html")], word__a_html=b"virus"
    ),
    "missing": _hostile(_picture('r:embed="rImage"'), [_IMAGE]),
}
CASES["template"] = zipped(
    {
        **parts(CASES["template"]),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{WORD}" xmlns:r="{OFFICE}">'
        '<w:attachedTemplate r:id="rId1"/></w:settings>'.encode(),
        "word/_rels/settings.xml.rels": relations(
            [("rId1", "attachedTemplate", "http://x.test/bi-mat.dotm")], {"rId1"}
        ),
    }
)
_KINDS = {
    "linked object": "object",
    "sub-document": "document",
    "image in VML": "image",
    "computed field": "field",
    "picture that is none": "picture",
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("first", [True, False])
def test_it_is_left_out_and_named(name: str, first: bool) -> None:
    """Whether the file comes first or later; the text around it stays."""
    files = [CASES[name], _GOOD] if first else [_GOOD, CASES[name]]
    content, told = merged_with_report(*files)
    file = "1.docx" if first else "2.docx"
    assert {(one.file, one.kind) for one in told.stripped} == {(file, _KINDS.get(name, name))}
    assert all(one.part for one in told.stripped)
    assert {"trước", "sau", "tốt"} <= set(texts(content))
    for part_name, bytes_ in parts(content).items():
        assert b"virus" not in bytes_, part_name
        assert b"bi-mat" not in bytes_, part_name
        assert b"x.test" not in bytes_, part_name
        assert b"DDEAUTO" not in bytes_, part_name
        assert b"External" not in bytes_, part_name
        assert not part_name.endswith((".bin", ".html")), part_name
    assert all(one.said.vi.startswith("Bỏ ") for one in told.stripped)


@pytest.mark.parametrize("name", ["object", "linked object", "control"])
def test_the_picture_of_an_object_stays(name: str) -> None:
    """What it shows is what a reader of the page sees."""
    content, _ = merged_with_report(CASES[name])
    assert find(body(content), ".//w:pict")
    assert not find(body(content), ".//w:object")
    assert png() in parts(content).values()


def test_a_field_that_is_left_out_leaves_the_text_it_shows() -> None:
    """The page does not change."""
    content, _ = merged_with_report(CASES["field"])
    assert texts(content) == ["trước", "giữ", "sau"]
    assert not find(body(content), ".//w:fldChar")


def test_a_drawing_in_svg_that_leads_nowhere_stays() -> None:
    """Only what it could fetch is feared."""
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'
    picture = _picture('r:embed="rImage"')
    file = _hostile(picture, [("rImage", "image", "a.svg")], word__a_svg=drawn)
    content, told = merged_with_report(_GOOD, file)
    assert told.stripped == ()
    assert drawn in parts(content).values()


def test_links_to_web_pages_stay() -> None:
    """They are followed only by whoever clicks them."""
    link = '<w:p><w:hyperlink r:id="rLink"><w:r><w:t>trang</w:t></w:r></w:hyperlink></w:p>'
    file = _hostile(link, [("rLink", "hyperlink", "https://example.vn/?a=1&amp;b=2")], {"rLink"})
    content, told = merged_with_report(_GOOD, file)
    assert told.stripped == ()
    (one,) = find(body(content), ".//w:hyperlink")
    rels = part(content, "word/_rels/document.xml.rels")
    wanted = one.get(f"{{{OFFICE}}}id")
    assert [rel.get("Target") for rel in rels if rel.get("Id") == wanted] == [
        "https://example.vn/?a=1&b=2"
    ]


def _with_chart(workbook: bytes) -> bytes:
    chart = f"{_DRAWING}/chart"
    frame = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="a"/>'
        f'<a:graphic><a:graphicData uri="{chart}"><c:chart xmlns:c="{chart}" r:id="rChart"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    file = parts(
        _hostile(
            frame, [("rChart", "chart", "charts/chart7.xml")], word__embeddings__b_xlsx=workbook
        )
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    override = f'<Override PartName="/word/charts/chart7.xml" ContentType="{kind}"/></Types>'
    types = file["[Content_Types].xml"].replace(b"</Types>", override.encode())
    xml = (
        f'<c:chartSpace xmlns:c="{chart}" xmlns:r="{OFFICE}"><c:chart/>'
        '<c:externalData r:id="rId1"/></c:chartSpace>'
    )
    return zipped(
        {
            **file,
            "[Content_Types].xml": types,
            "word/charts/chart7.xml": xml.encode(),
            "word/charts/_rels/chart7.xml.rels": relations(
                [("rId1", "package", "../embeddings/b.xlsx")]
            ),
        }
    )


def _workbook(*rels: tuple[str, str, str], outside: set[str] = frozenset()) -> bytes:
    types = content_types("/xl/workbook.xml", _TYPES["xlsx"].replace("sheet", "sheet.main+xml"))
    return zipped(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": relations([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": b"<workbook/>",
            "xl/_rels/workbook.xml.rels": relations(rels, outside),
        }
    )


def test_a_chart_keeps_a_plain_workbook_and_no_other() -> None:
    """So that its data can be edited; one that leads outside, or is none, is left out."""
    plain, told = merged_with_report(_GOOD, _with_chart(_workbook()))
    assert told.stripped == ()
    assert _workbook() in parts(plain).values()
    linked = _workbook(("rId1", "externalLinkPath", "file:///bi-mat.xlsx"), outside={"rId1"})
    for workbook in (linked, b"no zip"):
        content, told = merged_with_report(_GOOD, _with_chart(workbook))
        assert [one.kind for one in told.stripped] == ["workbook"]
        assert workbook not in parts(content).values()
        chart = part(content, "word/charts/chart1.xml")
        assert not chart.xpath("//*[local-name()='externalData']")
        assert chart.xpath("//*[local-name()='chart']")


def test_strict_files_are_merged_like_others() -> None:
    """In the transitional namespaces, which every program reads."""
    main = "word/document.xml"
    strict = zipped(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relations(
                [("r", f"{STRICT_OFFICE}/officeDocument", "word/document.xml")]
            ),
            main: f'{HEAD}<w:document xmlns:w="{STRICT_WORD}"><w:body><w:p><w:r>'
            "<w:t>chặt</w:t></w:r></w:p></w:body></w:document>".encode(),
        }
    )
    content, _ = merged_with_report(_GOOD, strict)
    assert texts(content) == ["tốt", "chặt"]
    assert b"purl.oclc.org" not in parts(content)["word/document.xml"]


def test_every_file_that_cannot_be_read_is_named() -> None:
    """Not only the first, so that all can be asked for again at once."""
    bad = {
        "a.docx": b"%PDF-1.7",
        "b.docx": _GOOD,
        "c.docx": b"",
        "d.docx": word_file(document=b"<a>"),
    }
    sources = [Source(file=name, title="", read=lambda one=one: one) for name, one in bad.items()]
    with pytest.raises(UnmergedError) as caught:
        merge_docx(sources, MergeOptions())
    assert [(file, error.code) for file, error in caught.value.refused] == [
        ("a.docx", "in.not_docx"),
        ("c.docx", "in.not_docx"),
        ("d.docx", "in.malformed_xml"),
    ]


def test_the_data_of_our_own_documents_does_not_go_along() -> None:
    """A merged file is not one report, so that nothing may read it as one."""
    from formats.docx.word_files import PARTY, every_block
    from qcdc_report.formats.docx import write_docx

    document = every_block()
    ours = write_docx(type(document)(**{**_fields(document), "data": '{"qcdc_report": 1}'}), PARTY)
    assert any(name.startswith("customXml") for name in parts(ours))
    content, told = merged_with_report(ours, ours)
    assert not any(name.startswith("customXml") for name in parts(content))
    assert told.stripped == ()


def _fields(document) -> dict[str, object]:
    from attrs import asdict

    return asdict(document, recurse=False)


def test_the_same_files_give_the_same_bytes() -> None:
    """And the zip file is whole."""
    files = [*CASES.values(), _GOOD]
    content, _ = merged_with_report(*files)
    assert content == merged_with_report(*files)[0]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == len(set(archive.namelist()))
    assert W in body(content).tag
