"""What stands outside the body, and the data part."""

from formats.docx.seeing.word_xml import NAMESPACES, p, r, read, table

DATA = '<q:report xmlns:q="urn:qcdc-report:data:1">{}</q:report>'


def test_notes_comments_headers_and_footers():
    """Each says where it stands, has no number, and is no part of the body."""
    separator = f'<w:footnote w:id="0" w:type="separator">{p("---")}</w:footnote>'
    manuscript = read(
        p("body"),
        footnotes=separator + f'<w:footnote w:id="2">{p("foot")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{p("end")}{table(("cell",))}</w:endnote>',
        comments=f'<w:comment w:id="1" w:author="A">{p("remark")}</w:comment>',
        header=p("head") + p(""),
        footer=p("page ") + table(("foot cell",)),
    )
    assert [block.text for block in manuscript.blocks] == ["body"]
    assert [(each.text, each.where, each.number) for each in manuscript.outside] == [
        ("foot", "note", 0),
        ("end", "note", 0),
        ("cell", "note", 0),
        ("remark", "comment", 0),
        ("head", "header", 0),
        ("page ", "footer", 0),
        ("foot cell", "footer", 0),
    ]


def test_the_text_of_diagrams_is_read():
    """SmartArt keeps its text in a part of its own."""
    data = (
        f"<dgm:dataModel {NAMESPACES}><dgm:t><a:p><a:r><a:t>Chi bộ 1</a:t></a:r></a:p></dgm:t>"
        "<dgm:t><a:p/></dgm:t></dgm:dataModel>"
    )
    manuscript = read(p("a"), diagramData=data)
    assert [(each.text, each.where) for each in manuscript.outside] == [("Chi bộ 1", "text_box")]


def test_old_fonts_and_changes_outside_the_body_are_remarked():
    """In whatever part they stand."""
    fonts = '<w:rFonts w:ascii=".VnTime"/>'
    manuscript = read(
        p("a"),
        header=p(r("B\u00b8o c\u00b8o", fonts)),
        footer=p(f'<w:ins w:author="A">{r("x")}</w:ins>'),
    )
    assert manuscript.outside[0].text == "Báo cáo"
    assert [remark.rule for remark in manuscript.remarks] == ["tracked-changes", "legacy-font"]


def test_the_data_part_is_found_by_its_root():
    """Custom XML of somebody else is none of ours, nor is a broken one."""
    assert read(p("a"), customXml=DATA.format('{"qcdc_report": 1}')).data == '{"qcdc_report": 1}'
    assert read(p("a"), customXml='<other xmlns="urn:qcdc-report:data:1"/>').data == ""
    assert read(p("a"), customXml=DATA.format("<broken>")).data == ""
    assert read(p("a")).data == ""
