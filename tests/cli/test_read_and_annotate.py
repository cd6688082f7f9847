"""``read`` and ``annotate``: Word files back into data, and findings back into Word files."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

import qcdc_report as qcdc
from cli.conftest import Ran
from word_by_hand import typed_file

Run = Callable[..., Ran]


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """A report that an official typed."""
    return typed_file(tmp_path)


def test_a_typed_report_becomes_data(run: Run, typed: Path, tmp_path: Path) -> None:
    """What was placed loads again; what was not is named with its paragraph, and kept."""
    target = tmp_path / "bao-cao.yaml"
    ran = run("read", typed, "-p", "decree-04-2015", "-o", target)
    assert ran.code == 0
    report = qcdc.load(target)
    assert report.unit.name == "Đảng ủy Bệnh viện C"
    assert report.letterhead.number == "21-BC/ĐU"
    assert "245 viên chức" in report.answers["context"]
    assert any("khen thưởng 03 tập thể" in piece.text for piece in report.unplaced)
    assert "QC036" in ran.out
    assert f"{typed}:" in ran.out


def test_a_program_gets_json(run: Run, typed: Path, tmp_path: Path) -> None:
    """The object that ``check`` prints; the line is the paragraph's number."""
    ran = run("read", typed, "-o", tmp_path / "a.json", "--output-format", "json")
    told = json.loads(ran.out)
    assert set(told) == {"findings", "summary"}
    unplaced = [f for f in told["findings"] if f["code"] == "QC036"]
    assert unplaced
    assert all(f["line"] > 0 and f["column"] is None for f in unplaced)
    assert told["summary"]["files"] == 1


def test_explain_says_why_each_heading_was_placed(run: Run, typed: Path, tmp_path: Path) -> None:
    """On the error stream, so that the output stays what a program reads."""
    ran = run("read", typed, "-o", tmp_path / "a.yaml", "--explain")
    assert "“I/ ĐẶC ĐIỂM, TÌNH HÌNH” → context" in ran.err
    assert "→ context" not in ran.out


def test_check_reads_word_files_too(run: Run, typed: Path) -> None:
    """A wrong ratio in the text of a Word file is found at its paragraph."""
    ran = run("check", typed, "--output-format", "json", "--select", "QC401")
    (found,) = json.loads(ran.out)["findings"]
    document = docx.Document(str(typed))
    texts = [p.text for p in document.element.body.iter("{*}p")]
    assert "98/102" in texts[found["line"] - 1]
    assert ran.code == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.7 \n", "PDF"),
        (b"{\\rtf1 x}", "RTF"),
        (b"PK\x03\x04 and no more", "hỏng"),
    ],
)
def test_what_is_no_word_file_is_one_message(
    run: Run, tmp_path: Path, content: bytes, said: str
) -> None:
    """Exit code 2, what is wrong and what to do; nothing is written."""
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    ran = run("read", path, "-o", tmp_path / "a.yaml")
    assert ran.code == 2
    assert "QC031" in ran.out
    assert said in ran.out
    assert "Traceback" not in ran.out + ran.err
    assert not (tmp_path / "a.yaml").exists()
    assert run("check", path).code == 2
    ran = run("annotate", path, "-o", tmp_path / "b.docx")
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "b.docx").exists()


def test_a_limit_can_be_changed_and_a_wrong_one_is_refused(
    run: Run, typed: Path, tmp_path: Path
) -> None:
    """The message lists the limits there are."""
    ran = run("read", typed, "-o", tmp_path / "a.yaml", "--limit", "file_bytes=100")
    assert (ran.code, "100" in ran.out) == (2, True)
    ran = run("read", typed, "-o", tmp_path / "a.yaml", "--limit", "size=100")
    assert ran.code == 2
    assert "file_bytes" in ran.err


def test_read_keeps_what_there_is(run: Run, typed: Path, tmp_path: Path) -> None:
    """An existing file is not replaced without ``--force``; a page is no data."""
    target = tmp_path / "a.yaml"
    target.write_text("của tôi", "utf-8")
    assert run("read", typed, "-o", target).code == 2
    assert target.read_text("utf-8") == "của tôi"
    assert run("read", typed, "-o", target, "--force").code == 0
    assert run("read", typed, "-o", tmp_path / "b.docx").code == 2


def test_figures_come_from_a_workbook(run: Run, typed: Path, tmp_path: Path) -> None:
    """A filled form of figures is merged; an empty one changes nothing."""
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    form = tmp_path / "so-lieu.xlsx"
    assert run("new", "decree-04-2015", "-o", form).code == 0
    book = openpyxl.load_workbook(form)
    sheet = book.active
    years = [row for row in sheet.iter_rows() if str(row[1].value) == "2019"]
    assert years
    for row in years:
        for cell in row[2:4]:
            cell.value = 3
    book.save(form)
    target = tmp_path / "a.yaml"
    ran = run("read", typed, "-p", "decree-04-2015", "--figures", form, "-o", target)
    assert ran.code == 0
    figures = qcdc.load(target).figures
    assert figures.to_frame("polars").filter(value=3.0, year=2019).height >= 2


def test_annotate_writes_comments_and_keeps_the_rest(run: Run, typed: Path, tmp_path: Path) -> None:
    """A comment for each finding, the text as it was, the unit's own file untouched."""
    before = typed.read_bytes()
    target = tmp_path / "nhan-xet.docx"
    ran = run("annotate", typed, "-o", target)
    assert ran.code == 1
    assert ran.out.strip() == str(target)
    annotated = docx.Document(str(target))
    said = [comment.text for comment in annotated.comments]
    assert any("QC401" in text for text in said)
    assert [p.text for p in annotated.paragraphs] == [
        p.text for p in docx.Document(str(typed)).paragraphs
    ]
    assert typed.read_bytes() == before


def test_annotate_never_replaces_what_it_reads(run: Run, typed: Path, tmp_path: Path) -> None:
    """Nor another file, without ``--force``; and only documents can be annotated."""
    assert run("annotate", typed, "-o", typed, "--force").code == 2
    other = tmp_path / "b.docx"
    other.write_bytes(b"x")
    assert run("annotate", typed, "-o", other).code == 2
    assert other.read_bytes() == b"x"
    data = tmp_path / "a.yaml"
    run("read", typed, "-o", data)
    ran = run("annotate", data, "-o", tmp_path / "c.yaml")
    assert ran.code == 2
    assert "yaml" in ran.err


def test_annotate_takes_only_the_codes_asked_for(run: Run, typed: Path, tmp_path: Path) -> None:
    """In the language asked for."""
    target = tmp_path / "b.docx"
    ran = run("annotate", typed, "-o", target, "--select", "QC401", "--lang", "en")
    said = [comment.text for comment in docx.Document(str(target)).comments]
    assert len(said) == 1
    assert "error" in said[0].lower()
    assert ran.err.startswith("Comments: 1 error, 0 warning, 0 note.")
    ran = run("annotate", typed, "-o", target, "--select", "QC401", "--force")
    assert ran.err.startswith("Nhận xét: 1 lỗi, 0 cảnh báo, 0 ghi chú.")
