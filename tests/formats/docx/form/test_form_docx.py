"""An empty form for Word: the official page, with a content control wherever a unit writes."""

from pathlib import Path

import pytest
from lxml import etree

import qcdc_report_decree_04_2015 as agency
import qcdc_report_decree_60_149_145 as workplace
from formats.docx.form.filling import NAMESPACES, Element, W, control
from formats.docx.word_files import STANDARD_IDS, body, find, part, parts, standard, text_of, values
from programs import converted, ooxml_errors, pdf_pages
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.form import new_docx
from qcdc_report.layout import lay_out
from qcdc_report.layout.form import form_of
from qcdc_report.layout.form_fields import LONGEST_TAG, control_tag
from qcdc_report.outline import UnitKind, indicators, prompts
from qcdc_report.profile import Profile
from qcdc_report.report import NOT_APPLICABLE, Report, Unit

PROFILES = (agency.PROFILE, workplace.PROFILE)


def made(profile: Profile = agency.PROFILE, standard_id: str = "party-hd36") -> bytes:
    """Return an empty form."""
    kinds = sorted(profile.applies_to)
    return new_docx(profile.outline, profile.id, standard(standard_id), kinds)


@pytest.fixture(scope="module")
def root() -> Element:
    """The text of a form."""
    return part(made(), "word/document.xml")


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_every_field_has_a_control(profile: Profile) -> None:
    """Each section that asks for an answer, each figure, each name has its own."""
    form = form_of(profile.outline, tuple(sorted(profile.applies_to)))
    tags = values(body(made(profile, "state-nd30")), ".//w:sdtPr/w:tag")
    assert {control_tag(field.tag) for field in form.fields()} <= set(tags)
    assert {section.key for section in prompts(profile.outline)} <= set(tags)
    once = [tag for tag in tags if not tag.startswith("documents")]
    assert len(once) == len(set(once))


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_the_page_is_that_of_a_report(standard_id: str) -> None:
    """Headings, letterhead and title have the texts and styles of a report without content."""
    unused = {each.key: NOT_APPLICABLE for each in indicators(agency.PROFILE.outline)}
    blank = Report(profile=agency.PROFILE.id, unit=Unit(name=""), figures=unused)
    page = standard(standard_id)
    report = body(write_docx(lay_out(blank, agency.PROFILE, page), page))
    form = body(made(standard_id=standard_id))
    for style in ("Heading1", "Heading2", "Heading3", "Heading4", "QCDCHeading", "QCDCTypeName"):
        path = f".//w:p[w:pPr/w:pStyle/@w:val='{style}']"
        expected = [text_of(each) for each in find(report, path)]
        assert [text_of(each) for each in find(form, path)] == expected


def test_the_same_arguments_give_the_same_bytes() -> None:
    """No clock and no chance is in a form."""
    assert made() == made()


def test_every_empty_control_shows_a_prompt_that_word_can_show_again(root: Element) -> None:
    """A prompt is a building block of the glossary, in the grey of prompts."""
    glossary = part(made(), "word/glossary/document.xml")
    names = set(values(glossary, ".//w:docPartPr/w:name"))
    empty = find(root, ".//w:sdt[w:sdtPr/w:showingPlcHdr]")
    assert len(empty) > 80
    for sdt in empty:
        (name,) = values(sdt, "w:sdtPr/w:placeholder/w:docPart")
        assert name in names
        (style,) = set(values(sdt, "w:sdtContent//w:rPr/w:rStyle"))
        assert style == "PlaceholderText"
    assert b'w:styleId="PlaceholderText"' in parts(made())["word/styles.xml"]
    assert b'w:styleId="PlaceholderText"' in parts(made())["word/glossary/styles.xml"]


def test_the_guidance_of_the_outline_is_the_prompt(root: Element) -> None:
    """What the source says under a heading tells what to write there."""
    shown = "".join(text_of(each) for each in find(control(root, "context"), ".//w:p"))
    assert shown.startswith("Đặc điểm, tình hình chung của đơn vị; những thuận lợi, khó khăn")


def test_fields_cannot_be_deleted_and_rows_can(root: Element) -> None:
    """What the form says itself cannot even be changed."""
    assert values(control(root, "context"), "w:sdtPr/w:lock") == ["sdtLocked"]
    assert values(control(root, "profile"), "w:sdtPr/w:lock") == ["sdtContentLocked"]
    assert values(control(root, "documents.kind"), "w:sdtPr/w:lock") == []


def test_the_rows_of_documents_repeat_and_number_themselves(root: Element) -> None:
    """Word offers to add one; its number counts on."""
    section = control(root, "documents")
    assert section.xpath("w:sdtPr/w15:repeatingSection", namespaces=NAMESPACES)
    items = section.xpath(
        "w:sdtContent/w:sdt[w:sdtPr/w15:repeatingSectionItem]", namespaces=NAMESPACES
    )
    assert len(items) == 3
    for item in items:
        assert values(item, ".//w:tc[1]//w:numId") == ["2"]


def test_choices_have_the_words_of_people_and_the_values_of_data(root: Element) -> None:
    """Only the kinds of unit under the profile are offered."""
    kinds = find(control(root, "unit.kind"), "w:sdtPr/w:dropDownList/w:listItem")
    offered = {each.get(f"{W}value"): each.get(f"{W}displayText") for each in kinds}
    assert offered == {kind.value: UnitKind(kind).vi for kind in agency.PROFILE.applies_to}


def test_an_indicator_that_no_unit_is_asked_for_says_so(root: Element) -> None:
    """Dialogues at the workplace are not asked of an agency: no table, one word."""
    sdt = control(root, "figures.workplace_dialogues")
    assert "".join(sdt.itertext()).strip() == "không áp dụng"
    assert not [
        tag for tag in values(root, ".//w:tag") if tag.startswith("figures.workplace_dialogues.")
    ]


def test_long_names_fit_into_word() -> None:
    """Word allows 64 letters in tags and titles; a longer tag stays its own."""
    one, other = (f"{'muc.' * 30}{end}" for end in "ab")
    assert len(control_tag(one)) == LONGEST_TAG
    assert control_tag(one) != control_tag(other)
    root = part(made(), "word/document.xml")
    assert max(map(len, values(root, ".//w:alias"))) <= LONGEST_TAG


def test_ids_of_controls_and_bookmarks_are_each_used_once(root: Element) -> None:
    """Word repairs a file that has one twice."""
    for path in (
        ".//w:sdtPr/w:id/@w:val",
        ".//w:bookmarkStart/@w:id",
        ".//w:bookmarkStart/@w:name",
    ):
        ids = root.xpath(path, namespaces=NAMESPACES)
        assert len(ids) == len(set(ids))


def test_every_part_is_well_formed_and_listed() -> None:
    """Each part that is not of a default type has its type in the list."""
    content = parts(made())
    types = content["[Content_Types].xml"].decode()
    for name, data in content.items():
        etree.fromstring(data)
        assert name.endswith(".rels") or name == "[Content_Types].xml" or f"/{name}" in types


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_the_validator_finds_no_error_in_a_form(
    profile: Profile, standard_id: str, tmp_path: Path
) -> None:
    """The Open XML SDK, which knows what Word accepts, has nothing to say."""
    path = tmp_path / "mau.docx"
    path.write_bytes(made(profile, standard_id))
    assert ooxml_errors(path) == []


@pytest.mark.slow
def test_libreoffice_shows_the_form(tmp_path: Path) -> None:
    """Frame, prompts, both appendices and the last page are on its pages."""
    path = tmp_path / "mau.docx"
    path.write_bytes(made())
    pages = pdf_pages(path, tmp_path)
    assert "TÊN ĐƠN VỊ BÁO CÁO" in pages[0]
    assert "PHIẾU THÔNG TIN" in pages[-1]
    text = " ".join(" ".join(pages).split())
    for words in ("PHỤ LỤC 1", "PHỤ LỤC 2", "Viết nội dung của mục này vào đây.", "Nơi nhận:"):
        assert words in text


@pytest.mark.slow
def test_libreoffice_keeps_the_bookmarks_by_which_fields_are_found(tmp_path: Path) -> None:
    """It forgets the tags of controls, so these are what is left of them."""
    path = tmp_path / "mau.docx"
    path.write_bytes(made())
    names = set(values_of(made()))
    again = converted(path, tmp_path / "lo", "docx").read_bytes()
    assert names <= set(values_of(again))


def values_of(content: bytes) -> list[str]:
    """Return the names of a file's bookmarks."""
    root = part(content, "word/document.xml")
    return list(root.xpath(".//w:bookmarkStart/@w:name", namespaces=NAMESPACES))
