"""A filled form gives back the report that was typed into it, and keeps what else it says."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from attrs import evolve
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import qcdc_report_decree_04_2015 as agency
import qcdc_report_decree_60_149_145 as workplace
from formats.docx.form.filling import (
    NAMESPACES,
    Element,
    W,
    changed,
    control,
    filled,
    type_into,
    write_answer,
)
from formats.docx.form.form_reports import form_reports
from formats.docx.word_files import STANDARD_IDS, standard
from programs import converted
from qcdc_report import load, render_bytes
from qcdc_report.formats.docx.form import new_docx
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import core_standards
from qcdc_report.layout.form import Form, form_of
from qcdc_report.profile import Profile
from qcdc_report.recognition.filled_form import form_profile
from qcdc_report.recognition.recognising import recognise
from qcdc_report.recognition.record import Recognition
from qcdc_report.report import NOT_APPLICABLE, IssuedDocument, Names, Report
from qcdc_report.report.plain import plain_data

PROFILES = (agency.PROFILE, workplace.PROFILE)
EXAMPLES = {"so-a": agency.PROFILE, "cong-ty-cap-nuoc-b": workplace.PROFILE}
_EXAMPLES = Path(__file__).parents[2] / "examples"


def blank(profile: Profile = agency.PROFILE, standard_id: str = "party-hd36") -> bytes:
    """Return an empty form."""
    kinds = sorted(profile.applies_to)
    return new_docx(profile.outline, profile.id, standard(standard_id), kinds)


def form(profile: Profile = agency.PROFILE) -> Form:
    """Return the fields of a profile's form."""
    return form_of(profile.outline, tuple(sorted(profile.applies_to)))


def read(content: bytes, profile: Profile = agency.PROFILE) -> Recognition:
    """Return what a form says."""
    manuscript = read_docx(content, "mau.docx", ReadingOptions())
    assert form_profile(manuscript, PROFILES) is profile
    return recognise(manuscript, PROFILES, standards=core_standards())


def after(change: Callable[[Element], object], content: bytes | None = None) -> Recognition:
    """Return what a form says after a change of its text."""
    return read(changed(content or blank(), lambda root: change(root) and None))


def typed(tag: str, *lines: str) -> Callable[[Element], None]:
    """Return a change that types lines into a field."""
    return lambda root: type_into(control(root, tag), lines)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_typed_into_a_form_is_read_back(name: str) -> None:
    """Every answer, document, figure and name; nothing is found wrong with the file."""
    profile = EXAMPLES[name]
    report = load(_EXAMPLES / f"{name}.yaml")
    content = blank(profile, report.letterhead.standard or "party-hd36")
    result = read(filled(content, report, form(profile)), profile)
    assert result.report == report
    assert result.findings == ()


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_an_empty_form_says_only_what_it_says_itself(profile: Profile, standard_id: str) -> None:
    """No prompt is an answer, no empty row a document."""
    report = read(blank(profile, standard_id), profile).report
    assert report.profile == profile.id
    assert report.letterhead.standard == standard_id
    assert report.period.years == profile.outline.years
    assert not report.answers
    assert report.documents == report.unplaced == report.recipients == ()
    assert set(report.figures.values()) <= {NOT_APPLICABLE}


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
@given(data=st.data())
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_form_can_hold_is_read_back(profile: Profile, data: st.DataObject) -> None:
    """Typing a report into its form and reading the form is the identity."""
    standard_id = data.draw(st.sampled_from(STANDARD_IDS))
    report = data.draw(form_reports(profile.id, form(profile), standard_id))
    content = blank(profile, standard_id)
    result = read(filled(content, report, form(profile)), profile)
    assert result.report == report
    assert result.findings == ()


def test_text_outside_of_the_fields_is_kept_and_told() -> None:
    """A paragraph typed under a heading but not in its field is found with its section."""

    def add(root: Element) -> None:
        heading = root.xpath(
            ".//w:bookmarkStart[@w:name='leadership_directives']/..", namespaces=NAMESPACES
        )
        paragraph = deepcopy(root.xpath(".//w:sdt//w:p", namespaces=NAMESPACES)[-1])
        for child in list(paragraph):
            paragraph.remove(child)
        run = paragraph.makeelement(f"{W}r")
        text = run.makeelement(f"{W}t")
        text.text = "Đảng ủy ban hành 5 văn bản."
        run.append(text)
        paragraph.append(run)
        heading[0].addnext(paragraph)

    result = after(add)
    (kept,) = result.report.unplaced
    assert (kept.text, kept.after) == ("Đảng ủy ban hành 5 văn bản.", "leadership.directives")
    (finding,) = result.findings
    assert (finding.name, finding.path) == ("unplaced-text", "unplaced[0]")
    assert kept.place == f"đoạn {finding.line}"


def test_words_added_to_a_line_of_the_form_are_kept() -> None:
    """Typing on in a heading, or beside a field, loses nothing."""

    def add(root: Element) -> None:
        for name in ("context", "letterhead_number"):
            mark = root.xpath(f".//w:bookmarkStart[@w:name='{name}']", namespaces=NAMESPACES)[0]
            run = mark.makeelement(f"{W}r")
            text = run.makeelement(f"{W}t")
            text.text = f" thêm ở {name}"
            run.append(text)
            mark.getparent().append(run)

    texts = [each.text for each in after(add).report.unplaced]
    assert any("thêm ở context" in text for text in texts)
    assert any("thêm ở letterhead_number" in text for text in texts)


def _without_tags(root: Element) -> None:
    """Forget the names of all controls, as LibreOffice does."""
    for tag in list(root.iter(f"{W}tag")):
        tag.getparent().remove(tag)


@pytest.mark.parametrize("forgotten", [False, True], ids=["tags", "bookmarks only"])
@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_no_word_is_lost_wherever_it_is_typed(standard_id: str, *, forgotten: bool) -> None:
    """A word added to every paragraph of a form, fields and lines alike, is in the report."""
    words: list[str] = []

    def add(root: Element) -> None:
        for number, paragraph in enumerate(list(root.iter(f"{W}p"))):
            run = paragraph.makeelement(f"{W}r")
            text = run.makeelement(f"{W}t")
            text.text = f" thêm{number}z"
            words.append(text.text.strip())
            run.append(text)
            paragraph.append(run)
        if forgotten:
            _without_tags(root)

    report = after(add, blank(standard_id=standard_id)).report
    told = str(plain_data(report))
    assert len(words) > 150
    assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_fields_without_names_are_found_by_their_places(name: str) -> None:
    """Bookmarks, headings and tables say what the tags of controls no longer do."""
    profile = EXAMPLES[name]
    report = load(_EXAMPLES / f"{name}.yaml")
    content = blank(profile, report.letterhead.standard or "party-hd36")
    forgotten = changed(filled(content, report, form(profile)), _without_tags)
    result = read(forgotten, profile)
    assert result.report == report
    assert result.findings == ()


def test_a_table_of_figures_that_was_changed_is_not_guessed_at() -> None:
    """Without names, numbers in a table of other rows may be anybody's: they are kept as text."""

    def change(root: Element) -> None:
        typed("figures.petition_resolution.2018.received", "7")(root)
        row = control(root, "figures.petition_resolution.2017.received")
        while row.tag != f"{W}tr":
            row = row.getparent()
        row.getparent().remove(row)
        _without_tags(root)

    report = after(change).report
    assert "petition_resolution" not in report.figures
    assert any("7" in each.text.split() for each in report.unplaced)


def test_a_text_whose_field_still_says_it_is_a_prompt_is_kept() -> None:
    """A script that types into a field and leaves the mark of the prompt loses nothing."""

    def write(root: Element) -> None:
        (text,) = control(root, "tasks").iter(f"{W}t")
        text.text = "Tiếp tục quán triệt Nghị quyết."

    (kept,) = after(write).report.unplaced
    assert (kept.text, kept.after) == ("Tiếp tục quán triệt Nghị quyết.", "tasks")


def test_a_prompt_left_beside_an_answer_is_no_part_of_it() -> None:
    """Somebody typed below the grey sentence instead of over it."""

    def write(root: Element) -> None:
        sdt = control(root, "tasks")
        prompt = deepcopy(sdt.find(f"{W}sdtContent/{W}p"))
        write_answer(sdt, "Tiếp tục quán triệt Nghị quyết.")
        sdt.find(f"{W}sdtContent").insert(0, prompt)

    result = after(write)
    assert result.report.answers["tasks"] == "Tiếp tục quán triệt Nghị quyết."
    assert result.findings == ()


def test_a_table_outside_of_the_fields_stays_whole() -> None:
    """Its rows are lines of one text."""
    content = blank()

    def add(root: Element) -> None:
        write_answer(control(root, "tasks"), "| Việc | Năm |\n|---|---|\n| Hội nghị | 2021 |")
        sdt = control(root, "tasks")
        table = sdt.find(f"{W}sdtContent/{W}tbl")
        sdt.addnext(table)

    (kept,) = after(add, content).report.unplaced
    assert kept.text == "Việc | Năm\nHội nghị | 2021"
    assert kept.after == "tasks"


def test_a_deleted_field_is_told() -> None:
    """What it asked for is missing, and the form says so, not the unit."""

    def delete(root: Element) -> None:
        sdt = control(root, "context")
        sdt.getparent().remove(sdt)

    (finding,) = after(delete).findings
    assert finding.name == "form-damaged"
    assert "Đặc điểm, tình hình" in finding.message


def test_of_two_copies_of_a_field_the_first_is_read_and_the_second_kept() -> None:
    """Copying a field makes two of one name."""

    def double(root: Element) -> None:
        sdt = control(root, "context")
        write_answer(sdt, "Bản thứ nhất.")
        copy = deepcopy(sdt)
        sdt.addnext(copy)
        write_answer(copy, "Bản thứ hai.")

    result = after(double)
    assert result.report.answers["context"] == "Bản thứ nhất."
    assert [each.text for each in result.report.unplaced] == ["Bản thứ hai."]
    assert {each.name for each in result.findings} == {"form-damaged", "unplaced-text"}


def test_a_row_copied_without_the_plus_button_is_a_row() -> None:
    """Word puts the copy of a row into the item of the row it was copied from."""

    def copy(root: Element) -> None:
        item = root.xpath(".//w:sdt[w:sdtPr/w15:repeatingSectionItem]", namespaces=NAMESPACES)[0]
        type_into(control(item, "documents.kind"), ["Kế hoạch"])
        row = item.find(f"{W}sdtContent/{W}tr")
        added = deepcopy(row)
        row.addnext(added)
        type_into(control(added, "documents.kind"), ["Báo cáo"])

    assert [each.kind for each in after(copy).report.documents] == ["Kế hoạch", "Báo cáo"]


def test_all_rows_may_be_taken_away() -> None:
    """A unit that issued nothing deletes the rows; that is no damage."""

    def delete(root: Element) -> None:
        for item in root.xpath(".//w:sdt[w:sdtPr/w15:repeatingSection]", namespaces=NAMESPACES):
            item.getparent().remove(item)

    result = after(delete)
    assert (result.report.documents, result.findings) == ((), ())


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("figures.petition_resolution.2019.received", "khoảng chục đơn"),
        ("figures.petition_resolution.2019.received", "1,5"),
        ("figures.petition_resolution.2019.received", "-3"),
        ("figures.petition_resolution.2019.percent", "33.333"),
        ("letterhead.date", "ngày 31 tháng 02 năm 2022"),
        ("period.start", "đầu năm 2017"),
        ("period.years", "2017, năm ngoái"),
        ("unit.kind", "Hợp tác xã"),
        ("unit.staff", "không áp dụng"),
        ("figures.staff_conferences", "có lẽ"),
    ],
)
def test_what_cannot_be_read_is_kept_and_told(tag: str, text: str) -> None:
    """No number or date is guessed; the text stays, with the field it stood in."""
    result = after(typed(tag, text))
    (finding,) = result.findings
    assert (finding.name, finding.path) == ("unreadable-cell", tag)
    assert text in finding.message
    assert finding.line
    assert [(each.text, each.after) for each in result.report.unplaced] == [(text, tag)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("03", 3),
        ("1205", 1205),
        ("1.205", 1205),
        ("1 205", 1205),
        ("12 đơn", 12),
        ("0", 0),
        ("không áp dụng", NOT_APPLICABLE),
        ("Không áp dụng.", NOT_APPLICABLE),
        ("n/a", NOT_APPLICABLE),
    ],
)
def test_numbers_as_people_type_them(text: str, value: object) -> None:
    """Leading zeros, thousands, the unit behind it; zero and “không áp dụng” are two things."""
    result = after(
        lambda root: (
            typed("figures.petition_resolution.2019.received", text)(root),
            typed("figures.petition_resolution.2019.resolved", "0")(root),
        )
    )
    year = result.report.figures["petition_resolution"].years[2019]
    assert year.values["received"] == value
    assert result.findings == ()


@pytest.mark.parametrize("text", ["…", "......", "chưa báo cáo", "chưa có số liệu"])
def test_a_number_not_known_is_no_number(text: str) -> None:
    """Dots left from a form say nothing."""
    result = after(typed("figures.petition_resolution.2019.received", text))
    assert "petition_resolution" not in result.report.figures
    assert result.findings == ()


def test_the_three_states_of_an_indicator() -> None:
    """Chosen “không áp dụng” and “chưa báo cáo” differ from a field left alone."""
    result = after(
        lambda root: (
            typed("figures.one_stop", "không áp dụng")(root),
            typed("figures.online_services", "chưa báo cáo")(root),
        )
    )
    figures = result.report.figures
    assert figures["one_stop"] is NOT_APPLICABLE
    assert figures["online_services"] is None
    assert "new_rural_communes" not in figures


def test_numbers_say_more_than_a_state_and_the_contradiction_is_told() -> None:
    """Who chooses “không áp dụng” and gives numbers has to be asked."""
    result = after(
        lambda root: (
            typed("figures.one_stop", "không áp dụng")(root),
            typed("figures.one_stop.procedures", "7")(root),
        )
    )
    assert result.report.figures["one_stop"].values == {"procedures": 7}
    (finding,) = result.findings
    assert finding.path == "figures.one_stop"


def test_names_of_units_typed_in_capitals_are_written_as_names() -> None:
    """The letterhead shows capitals, so some people type them."""
    unit = after(typed("unit.name", "ĐẢNG ỦY SỞ A")).report.unit
    assert unit.name == "Đảng ủy Sở A"


def test_lists_are_read_line_by_line_without_dashes() -> None:
    """Recipients and names, in paragraphs or with line breaks."""
    result = after(
        lambda root: (
            typed("recipients", "- Ban Thường vụ Đảng ủy Khối,", "- Lưu Đảng ủy.")(root),
            typed("figures.exemplary_models.names", "Tổ tự quản", "- Ngày thứ Sáu lắng nghe;")(
                root
            ),
        )
    )
    assert result.report.recipients == ("Ban Thường vụ Đảng ủy Khối", "Lưu Đảng ủy")
    names = Names(("Tổ tự quản", "Ngày thứ Sáu lắng nghe"))
    assert result.report.figures["exemplary_models"] == names


def test_places_lead_to_the_paragraphs_of_the_file() -> None:
    """A finding about a figure or the second paragraph of an answer names where it stands."""

    def fill(root: Element) -> None:
        write_answer(control(root, "context"), "Đoạn một.\n\nĐoạn hai.")
        type_into(control(root, "figures.petition_resolution.2019.received"), ["5"])

    report = after(fill).report
    source, answer = report.source, report.answers["context"]
    second = source.locate("answers.context", answer.index("Đoạn hai"), answer)
    assert source.line_text(second.line) == "Đoạn hai."
    number = source.locate("figures.petition_resolution.2019.received")
    assert source.line_text(number.line) == "5"
    assert source.locate("figures.petition_resolution.2019") == number


def test_python_docx_fills_a_form_too(tmp_path: Path) -> None:
    """A field is an ordinary content control, whoever fills it in."""
    path = tmp_path / "mau.docx"
    path.write_bytes(blank())
    document = Document(str(path))
    type_into(control(document.element, "signature.name"), ["Nguyễn Văn A"])
    document.save(str(path))
    assert read(path.read_bytes()).report.signature.name == "Nguyễn Văn A"


def test_a_form_of_another_profile_is_known_by_its_fields() -> None:
    """Without its last page the fields themselves tell whose form it is."""

    def tear_off(root: Element) -> None:
        for sdt in root.xpath(".//w:sdt[w:sdtPr/w:tag/@w:val='profile']", namespaces=NAMESPACES):
            sdt.getparent().remove(sdt)

    content = changed(blank(workplace.PROFILE), tear_off)
    manuscript = read_docx(content, "mau.docx", ReadingOptions())
    assert form_profile(manuscript, PROFILES) is workplace.PROFILE


def test_a_document_that_is_no_form_is_none() -> None:
    """A rendered report has no fields."""
    content = render_bytes(load(_EXAMPLES / "so-a.yaml"), "docx")
    assert form_profile(read_docx(content, "a.docx", ReadingOptions()), PROFILES) is None


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_libreoffice_loses_tags_and_no_value(name: str, tmp_path: Path) -> None:
    """Saved again by LibreOffice a form has bookmarks only, and says the same.

    LibreOffice 7.4 drops bold and italic of the first paragraph of a control; no word is lost.
    """
    profile = EXAMPLES[name]
    report = load(_EXAMPLES / f"{name}.yaml")
    path = tmp_path / "mau.docx"
    content = blank(profile, report.letterhead.standard or "party-hd36")
    path.write_bytes(filled(content, report, form(profile)))
    result = read(converted(path, tmp_path / "lo", "docx").read_bytes(), profile)
    assert _plain(result.report) == _plain(report)
    assert result.findings == ()


@pytest.mark.slow
def test_libreoffice_forgets_prompts_that_stay_prompts(tmp_path: Path) -> None:
    """An empty form saved again by LibreOffice is still empty."""
    path = tmp_path / "mau.docx"
    path.write_bytes(blank())
    result = read(converted(path, tmp_path / "lo", "docx").read_bytes())
    assert result.report == read(blank()).report
    assert result.findings == ()


def _plain(report: Report) -> Report:
    """Return a report whose answers have no bold or italic."""
    bare = {key: text.replace("*", "") for key, text in report.answers.items()}
    return evolve(report, answers=bare)


def test_rows_keep_what_is_given_of_a_document() -> None:
    """A row with a gap is a document with a gap."""
    result = after(typed("documents.subject", "Triển khai Nghị quyết"))
    assert result.report.documents == (IssuedDocument(subject="Triển khai Nghị quyết"),)
