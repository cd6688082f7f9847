"""Content controls of every kind at every level."""

import pytest

from formats.docx.seeing.word_xml import p, r, read, sdt, table, texts
from qcdc_report.manuscript import Control, Grid
from qcdc_report.report import Run

TAG = '<w:tag w:val="{}"/>'.format
PROMPT = "<w:showingPlcHdr/>"


def only(body: str) -> Control:
    (control,) = read(body).controls
    return control


def test_a_control_around_paragraphs():
    """Its passages and tables are its content, and know its tag."""
    manuscript = read(p("a") + sdt(TAG("context"), p("b") + table(("c",))) + p("d"))
    (control,) = manuscript.controls
    assert texts(manuscript) == ["a", "b", "c", "d"]
    assert (control.tag, control.kind, control.number) == ("context", "text", 2)
    assert control.content == manuscript.blocks[1:3]
    assert [block.tag for block in manuscript.blocks] == ["", "context", "context", ""]


def test_a_control_in_a_line():
    """Its content is a passage with its runs only."""
    manuscript = read(p("số ", sdt(TAG("n"), r("1") + r("2", "<w:b/>")), "."))
    assert texts(manuscript) == ["số 12."]
    (control,) = manuscript.controls
    assert control.content[0].runs == (Run("1"), Run("2", bold=True))
    assert (control.tag, control.number) == ("n", 1)


def test_a_control_around_a_cell():
    """Its content is the cell's."""
    cells = sdt(TAG("c"), f"<w:tc>{p('a')}</w:tc>") + f"<w:tc>{p('b')}</w:tc>"
    manuscript = read(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert texts(manuscript) == ["a | b"]
    assert manuscript.controls[0].content == manuscript.blocks[0].rows[0][0].content


def test_controls_in_controls():
    """A passage has the tag of the innermost; a control without a tag is seen through."""
    manuscript = read(sdt(TAG("a"), sdt(TAG("b"), p("x")) + sdt("", p("y"))))
    assert [block.tag for block in manuscript.blocks] == ["b", "a"]
    assert [control.tag for control in manuscript.controls] == ["a", "b", ""]


def test_items_of_a_repeating_section():
    """Each row is an item with its place, and so is what stands in it; they have the tag."""
    item = "<w15:repeatingSectionItem/>"

    def one(text: str) -> str:
        return sdt(item, f"<w:tr><w:tc>{p(sdt(TAG('kind'), r(text)))}</w:tc></w:tr>")

    section = sdt(f"{TAG('documents')}<w15:repeatingSection/>", one("x") + one("y"))
    manuscript = read(f"<w:tbl>{section}</w:tbl>")
    assert texts(manuscript) == ["x", "y"]
    seen = [(c.tag, c.kind, c.item) for c in manuscript.controls]
    assert seen == [
        ("documents", "repeated", (0,)),
        ("kind", "text", (0,)),
        ("documents", "repeated", (1,)),
        ("kind", "text", (1,)),
    ]
    second = manuscript.controls[2]
    assert isinstance(second.content[0], Grid)
    assert (second.content[0].rows[0][0].text, second.number) == ("y", 2)


def test_sections_in_sections_have_places_in_both():
    """Outermost first; counting begins again in each."""
    item, section = "<w15:repeatingSectionItem/>", "<w15:repeatingSection/>"
    inner = sdt(f"{TAG('i')}{section}", sdt(item, p("a")) + sdt(item, p("b")))
    outer = sdt(f"{TAG('o')}{section}", sdt(item, inner) + sdt(item, inner))
    assert [(c.tag, c.item) for c in read(outer).controls] == [
        ("o", (0,)),
        ("i", (0, 0)),
        ("i", (0, 1)),
        ("o", (1,)),
        ("i", (1, 0)),
        ("i", (1, 1)),
    ]


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
def test_a_choice_has_the_value_of_its_item(kind: str):
    """Free text in a combo box has none."""
    items = '<w:listItem w:displayText="Cơ quan" w:value="agency"/><w:listItem w:value="b"/>'
    choice = f"<w:{kind}>{items}</w:{kind}>"
    assert only(p(sdt(choice, r("Cơ quan")))).value == "agency"
    assert only(p(sdt(choice, r("b")))).value == "b"
    assert only(p(sdt(choice, r("khác")))).value == ""
    assert only(p(sdt(choice, r("Cơ quan")))).kind == "choice"


@pytest.mark.parametrize(("state", "value"), [("1", "1"), ("0", "0"), ("true", "1")])
def test_a_check_box(state: str, value: str):
    """Its value is its state, its text the box."""
    control = only(p(sdt(f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>', r("☒"))))
    assert (control.kind, control.value) == ("check", value)


@pytest.mark.parametrize(
    ("attribute", "text", "value"),
    [
        ('w:fullDate="2022-05-20T00:00:00Z"', "20 tháng 5", "2022-05-20"),
        ("", "20/5/2022", "2022-05-20"),
        ("", "2022-05-20", "2022-05-20"),
        ("", "31/02/2022", ""),
        ("", "hôm qua", ""),
        ('w:fullDate="broken"', "hôm qua", ""),
    ],
)
def test_a_date_is_iso(attribute: str, text: str, value: str):
    """From what Word keeps, else from what was typed."""
    control = only(p(sdt(f"<w:date {attribute}/>", r(text))))
    assert (control.kind, control.value) == ("date", value)


def test_a_prompt_is_no_answer():
    """Control and passage say that nothing was filled in, in a line and around paragraphs."""
    around = read(sdt(TAG("a") + PROMPT, p("Bấm vào đây")))
    inside = read(p(sdt(TAG("a") + PROMPT, r("Bấm vào đây"))))
    beside = read(p("Số: ", sdt(TAG("a") + PROMPT, r("Bấm vào đây"))))
    assert [m.controls[0].placeholder for m in (around, inside, beside)] == [True] * 3
    assert [m.blocks[0].placeholder for m in (around, inside, beside)] == [True, True, False]
    assert not read(p("")).blocks[0].placeholder


def test_a_control_whose_paragraph_lost_its_end_keeps_its_text():
    """The joined paragraph has the runs of both, and each control its own."""
    first = p("a", sdt(TAG("x"), r("b")), properties="<w:rPr><w:del/></w:rPr>")
    manuscript = read(first + p("c", sdt(TAG("y"), r("d"))))
    assert texts(manuscript) == ["abcd"]
    assert [c.content[0].text for c in manuscript.controls] == ["b", "d"]
