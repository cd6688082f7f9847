"""Recognition of a whole document: findings, places, what is left, what a bookmark settles."""

import pytest
from attrs import evolve

import qcdc_report as qcdc
from pages import grid, manuscript_of, numbered, passage
from qcdc_report.findings import Severity
from qcdc_report.layout import Standard, core_standards, lay_out
from qcdc_report.manuscript import Manuscript, Passage, Remark
from qcdc_report.outline import Section, common_outline, fill_slot
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.recognition import Recognition, recognise
from qcdc_report.report import Run
from qcdc_report.text import Text

REGISTRY = qcdc.default_registry()
PROFILE = REGISTRY.profile("decree-04-2015")
STANDARDS = core_standards()


def read(*lines: str | Passage, profile: Profile = PROFILE, **parts: object) -> Recognition:
    """Recognise a document of lines; a line is a paragraph."""
    blocks = [passage(line) if isinstance(line, str) else line for line in lines]
    manuscript = Manuscript(file="bao-cao.docx", blocks=numbered(blocks, 1), **parts)  # type: ignore[arg-type]
    return recognise(manuscript, REGISTRY.profiles(), profile=profile, standards=STANDARDS)


def named(found: Recognition, name: str) -> list[tuple[int | None, str]]:
    """Return line and path of the findings of one rule."""
    return [(each.line, each.path) for each in found.findings if each.name == name]


def test_a_placement_says_where_and_why() -> None:
    """Heading as it stands, paragraph, confidence, and the reasons in both languages."""
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", "Chi bộ có 09 đảng viên.")
    (placement,) = found.placements
    assert (placement.key, placement.number) == ("context", 1)
    assert placement.title == "I. ĐẶC ĐIỂM, TÌNH HÌNH"
    assert placement.confidence > 0.9
    assert "100 %" in placement.reason.vi
    assert "the right number" in placement.reason.en


def test_an_answer_knows_its_paragraphs() -> None:
    """A place inside an answer leads to the paragraph it was read from."""
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", "Chi bộ có 09 đảng viên.", "- Thuận lợi.", "- Khó khăn.")
    text = found.report.answers["context"]
    source = found.report.source
    assert source is not None
    assert text == "Chi bộ có 09 đảng viên.\n\n- Thuận lợi.\n- Khó khăn."
    for part, line in (("Chi bộ", 2), ("Thuận", 3), ("Khó", 4)):
        place = source.locate("answers.context", text.index(part), text)
        assert (place.file, place.line) == ("bao-cao.docx", line)
    assert source.line_text(3) == "- Thuận lợi."


def test_a_section_twice_is_joined_and_told() -> None:
    """The texts follow each other, and the second heading has the finding."""
    found = read(
        "I. ĐẶC ĐIỂM, TÌNH HÌNH",
        "Bản đầu.",
        "I. ĐẶC ĐIỂM, TÌNH HÌNH",
        "Bản sau.",
        "II. CÔNG TÁC LÃNH ĐẠO",
    )
    assert found.report.answers["context"] == "Bản đầu.\n\nBản sau."
    assert named(found, "repeated-section") == [(3, "answers.context")]


def test_a_doubtful_heading_is_told() -> None:
    """A heading recognised only by its number and look is a note with the reason."""
    found = read("I. KHÁI QUÁT CHUNG", "Sở có 05 phòng.", "II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Có.")
    assert found.report.answers["context"] == "Sở có 05 phòng."
    (note,) = [each for each in found.findings if each.name == "uncertain-placement"]
    assert (note.line, note.path, note.severity) == (1, "answers.context", Severity.NOTE)
    assert "đúng số thứ tự" in note.message


def test_a_chapter_of_its_own_is_kept_whole() -> None:
    """A chapter that the outline lacks goes to ``unplaced`` with everything below it."""
    found = read(
        "I. ĐẶC ĐIỂM, TÌNH HÌNH", "Có.", "II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Có.",
        "VI. KHEN THƯỞNG", "Bằng khen: 02.", "V. NHỮNG TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "Không.",
    )  # fmt: skip
    (piece,) = found.report.unplaced
    assert piece.text == "VI. KHEN THƯỞNG\nBằng khen: 02."
    assert (piece.after, piece.place) == ("leadership", "đoạn 5-6")
    assert named(found, "unplaced-text") == [(5, "unplaced[0]")]


def test_a_numbered_point_stays_in_its_answer() -> None:
    """A point that is no section keeps its number, and the list in it stays a list."""
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", "1. Thuận lợi", "- Đoàn kết.", "+ Trẻ.", "2. Khó khăn")
    answer = found.report.answers["context"]
    assert answer == "1. Thuận lợi\n\n- Đoàn kết.\n  - Trẻ.\n\n2. Khó khăn"


def test_marks_printed_by_word_are_read() -> None:
    """Automatic numbers count like typed ones, in headings and in answers."""
    point = passage("Biên chế: 20", marker="1.", list_level=0)
    found = read(passage("ĐẶC ĐIỂM, TÌNH HÌNH", marker="I."), point)
    assert found.placements[0].title == "I. ĐẶC ĐIỂM, TÌNH HÌNH"
    assert found.report.answers["context"] == "1. Biên chế: 20"


def test_a_bookmark_settles_the_section() -> None:
    """Where this library's bookmark stands, the heading may say what it likes."""
    found = read(
        passage("Chuyện khác hẳn", anchors=("leadership_directives",)), "Có.", "2. Việc cụ thể hóa"
    )
    first = found.placements[0]
    assert (first.key, first.confidence > 0.99) == ("leadership.directives", True)
    assert found.report.answers["leadership.directives"] == "Có.\n\n2. Việc cụ thể hóa"


def test_a_table_of_contents_is_no_heading() -> None:
    """Entries with dots and a page number, or in the style of one, wait for the heading itself."""
    found = read(
        "I. ĐẶC ĐIỂM, TÌNH HÌNH.............1",
        passage("II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO\t2", style="toc 1"),
        "I. ĐẶC ĐIỂM, TÌNH HÌNH", "Có.", "II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "Có.",
    )  # fmt: skip
    assert [placement.number for placement in found.placements] == [3, 5]


def test_the_end_of_the_report_is_no_answer() -> None:
    """Recipients and signature leave the last answer, and so does the State's ``./.``."""
    end = grid(
        ["Nơi nhận:\n- Đảng ủy Khối;\n- Lưu VT.", "GIÁM ĐỐC\n\nNguyễn Văn A"], bordered=False
    )
    found = read("II. KIẾN NGHỊ, ĐỀ XUẤT", "Không có./.", end)  # type: ignore[arg-type]
    assert found.report.answers["proposals"] == "Không có."
    assert found.report.signature.name == "Nguyễn Văn A"
    assert "Đảng ủy Khối" in found.report.recipients


def test_appendices_are_read_where_they_stand() -> None:
    """Behind the signature, under their label, or alone in a file."""
    table = grid(
        ["TT", "Tên loại văn bản, số, ký hiệu", "Ngày ban hành"],
        ["1", "Kế hoạch số 12-KH/ĐU", "19/6/2017"],
        bordered=True,
    )
    found = read("PHỤ LỤC 1", "DANH MỤC CÁC VĂN BẢN ĐÃ BAN HÀNH GIAI ĐOẠN 2017-2022", table)  # type: ignore[arg-type]
    assert [document.number for document in found.report.documents] == ["12-KH/ĐU"]
    assert not found.report.unplaced


def test_what_a_reader_noticed_becomes_a_finding() -> None:
    """A remark of the manuscript is told once, at its paragraph."""
    remark = Remark(rule="hidden-text", said=Text("Có chữ ẩn", "Hidden text"), number=2)
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", "Có.", remarks=(remark,))
    assert named(found, "hidden-text") == [(2, "")]


def test_notes_and_comments_are_kept() -> None:
    """What stands outside the body is unplaced, and says where it stood."""
    outside = (passage("Theo số liệu năm 2021", where="note"), passage("Xem lại", where="comment"))
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", "Có.", outside=outside)
    pieces = [(piece.text, piece.place) for piece in found.report.unplaced]
    assert pieces == [("Theo số liệu năm 2021", "chú thích"), ("Xem lại", "bình luận")]


def test_the_prompt_of_an_empty_field_is_no_text() -> None:
    """A content control that shows its prompt says nothing."""
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", passage("Bấm vào đây để nhập", placeholder=True))
    assert not found.report.answers
    assert not found.report.unplaced


def test_nothing_to_choose_from() -> None:
    """Without a profile there is nothing to read a document under: a fault of the caller."""
    with pytest.raises(ValueError, match="no profile"):
        recognise(Manuscript(), ())


def test_an_empty_document() -> None:
    """A document without words is an empty report."""
    found = recognise(Manuscript(file="trong.docx"), REGISTRY.profiles())
    assert not found.placements
    assert not found.report.unplaced


WARD = Section(
    key="results.ward", label="III.1", ordinal=1, title="Kết quả thực hiện dân chủ tại phường"
)


def test_somebody_elses_profile() -> None:
    """A profile that core has never heard of is read, and guessed, by its own sections."""
    ward = Profile(
        id="ward",
        title=Text("Phường", "Ward"),
        api_version=API_VERSION,
        outline=fill_slot(common_outline(), "results", [WARD]),
    )
    lines = ("III. KẾT QUẢ ĐẠT ĐƯỢC", "1. Kết quả thực hiện dân chủ tại phường", "Phường tốt.")
    blocks = numbered([passage(line) for line in lines], 1)
    found = recognise(Manuscript(blocks=blocks), (*REGISTRY.profiles(), ward))
    assert found.report.profile == "ward"
    assert found.report.answers == {"results.ward": "Phường tốt."}


@pytest.mark.parametrize("standard", STANDARDS, ids=lambda standard: standard.id)
@pytest.mark.parametrize("name", ["so-a", "cong-ty-cap-nuoc-b"])
@pytest.mark.parametrize("anchored", [True, False], ids=["anchors", "no-anchors"])
def test_our_own_pages_come_back(name: str, standard: Standard, *, anchored: bool) -> None:
    """Every answer of a rendered report is found, with bookmarks and by its words alone."""
    report = qcdc.load(f"examples/{name}.yaml")
    profile = REGISTRY.profile(report.profile)
    seen = manuscript_of(lay_out(report, profile, standard), standard)
    if not anchored:
        seen = evolve(seen, blocks=tuple(_without_anchors(block) for block in seen.blocks))
    found = recognise(seen, REGISTRY.profiles(), standards=STANDARDS)
    assert found.report.profile == report.profile
    assert _words(found.report.answers) == _words(report.answers)
    assert found.report.unit.name == report.unit.name
    assert found.report.signature.name == report.signature.name
    assert not named(found, "uncertain-placement")
    assert not named(found, "repeated-section")


def _without_anchors(block: object) -> object:
    return evolve(block, anchors=()) if isinstance(block, Passage) else block


def _words(answers: object) -> dict[str, list[str]]:
    """Return the words of answers, without how a table's lines are drawn."""
    signs = str.maketrans("|:-*.", "     ")
    return {key: text.translate(signs).split() for key, text in answers.items()}  # type: ignore[attr-defined]


def test_bold_and_italic_stay() -> None:
    """How words look is kept as Markdown."""
    runs = (Run("Thuận lợi:", bold=True), Run(" đoàn kết, "), Run("nền nếp", italic=True), Run("."))
    found = read("I. ĐẶC ĐIỂM, TÌNH HÌNH", Passage(runs=runs))
    assert found.report.answers["context"] == "**Thuận lợi:** đoàn kết, *nền nếp*."
