"""The marks that officials put before headings, and what looks like one and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.recognition.headings.marks import bare_mark, read_mark

MARKS = [
    ("Phần thứ nhất", "Phần thứ nhất", "part", (1,)),
    ("PHẦN THỨ HAI: NHIỆM VỤ", "PHẦN THỨ HAI:", "part", (2,)),
    ("Phần thứ 2. Nhiệm vụ", "Phần thứ 2.", "part", (2,)),
    ("PHẦN II/ KẾT QUẢ", "PHẦN II/", "part", (2,)),
    ("Phần B - Nhiệm vụ", "Phần B -", "part", (2,)),
    ("PHỤ LỤC 1", "PHỤ LỤC 1", "appendix", (1,)),
    ("Phụ lục số 02: Về số liệu", "Phụ lục số 02:", "appendix", (2,)),
    ("Phụ lục II", "Phụ lục II", "appendix", (2,)),
    ("PHỤ LỤC: SỐ LIỆU", "PHỤ LỤC:", "appendix", ()),
    ("I. ĐẶC ĐIỂM", "I.", "roman", (1,)),
    ("II/ Công tác", "II/", "roman", (2,)),
    ("III-KẾT QUẢ", "III-", "roman", (3,)),
    ("IV - ĐÁNH GIÁ", "IV -", "roman", (4,)),
    ("V – TỒN TẠI", "V –", "roman", (5,)),
    ("I.- ĐẶC ĐIỂM", "I.-", "roman", (1,)),
    ("II.CÔNG TÁC", "II.", "roman", (2,)),
    ("I . ĐẶC ĐIỂM", "I .", "roman", (1,)),
    ("A. KẾT QUẢ", "A.", "upper", (1,)),
    ("Đ/ Kiến nghị", "Đ/", "upper", (5,)),
    ("1. Công tác", "1.", "number", (1,)),
    ("1- Công tác", "1-", "number", (1,)),
    ("1/ Công tác", "1/", "number", (1,)),
    ("2) Việc cụ thể hóa", "2)", "number", (2,)),
    ("2.Việc cụ thể hóa", "2.", "number", (2,)),
    ("03. Vai trò", "03.", "number", (3,)),
    ("1.1. Hình thức", "1.1.", "dotted", (1, 1)),
    ("2.3 Vai trò", "2.3", "dotted", (2, 3)),
    ("3.1.2. Lãnh đạo", "3.1.2.", "dotted", (3, 1, 2)),
    ("(1) Quán triệt", "(1)", "bracketed", (1,)),
    ("(a) Quán triệt", "(a)", "bracketed", (1,)),
    ("a) Kết quả", "a)", "lower", (1,)),
    ("d/ Đối thoại", "d/", "lower", (4,)),
    ("đ) Tác động", "đ)", "lower", (5,)),
    ("- Việc lãnh đạo", "-", "dash", ()),
    ("-Việc lãnh đạo", "-", "dash", ()),
    ("+ Thuận lợi", "+", "dash", ()),
    ("* Kết quả", "*", "dash", ()),
    ("• Kết quả", "•", "dash", ()),
    ("– Kết quả", "–", "dash", ()),
    ("\uf0b7 Kết quả", "\uf0b7", "dash", ()),
]

NO_MARKS = [
    "12/5/2017 là ngày ban hành Nghị quyết",
    "02-NQ/TU được quán triệt",
    "33-KH/ĐUK ngày 22/3/2022",
    "1.205 người tham gia",
    "5 năm qua, đơn vị đã cố gắng",
    "Phần lớn cán bộ tham gia",
    "Phụ lục kèm theo báo cáo này",
    "Công ty A",
    "-5% so với năm trước",
    "Vì vậy, kết quả còn hạn chế",
    "Ông Nguyễn Văn A",
    "",
    "…",
]


@pytest.mark.parametrize(("line", "text", "kind", "path"), MARKS)
def test_mark(line: str, text: str, kind: str, path: tuple[int, ...]) -> None:
    """A mark is read as it stands, whatever is typed behind it."""
    mark = read_mark(line)
    assert mark is not None
    assert (mark.text, mark.kind, mark.meanings[0].path) == (text, kind, path)


@pytest.mark.parametrize("line", NO_MARKS)
def test_no_mark(line: str) -> None:
    """A date, a document number, a quantity or a word does not become a mark."""
    assert read_mark(line) is None


def test_a_letter_that_is_a_numeral_may_be_both() -> None:
    """``I.`` is a Roman one, or the letter of a list; the numeral comes first."""
    mark = read_mark("I. ĐẶC ĐIỂM")
    assert mark is not None
    assert [meaning.kind for meaning in mark.meanings] == ["roman", "upper"]


def test_letters_count_in_both_alphabets() -> None:
    """``e)`` is the sixth point of an official text, the fifth of one numbered by Word."""
    mark = read_mark("e) Kết quả")
    assert mark is not None
    assert [meaning.path for meaning in mark.meanings] == [(6,), (5,)]


@pytest.mark.parametrize(("text", "kind"), [("II", "roman"), ("2", "number"), ("2.1", "dotted")])
def test_number_alone_in_a_cell(text: str, kind: str) -> None:
    """In a cell of its own a number needs no full stop; a word in one is no mark."""
    mark = bare_mark(text)
    assert mark is not None
    assert (mark.text, mark.kind) == (text, kind)
    assert bare_mark("Tốt") is None


@given(st.text())
def test_a_mark_is_the_beginning_of_its_line(line: str) -> None:
    """Whatever stands there: a mark is the beginning of the line, and means something."""
    mark = read_mark(line)
    assert mark is None or (line.startswith(mark.text) and mark.text and mark.meanings)
