"""``merge``: files put together, and what was left out said beside."""

from collections.abc import Callable
from pathlib import Path

import docx

from cli.conftest import Ran
from formats.docx.merging.test_merging_hostile import CASES
from word_by_hand import typed_file

Run = Callable[..., Ran]


def _texts(path: Path) -> list[str]:
    return [one.text or "" for one in docx.Document(str(path)).element.body.iter("{*}t")]


def test_files_are_put_together(run: Run, good: Path, tmp_path: Path) -> None:
    """The path goes to the output, what was left out to the error stream."""
    hostile = tmp_path / "macro.docx"
    hostile.write_bytes(CASES["object"])
    out = tmp_path / "tat-ca.docx"
    ran = run("merge", typed_file(tmp_path), hostile, good, "-o", out)
    assert (ran.code, ran.out) == (0, f"{out}\n")
    assert ran.err == f"{hostile}: word/embeddings/a.bin: Bỏ đối tượng nhúng, chỉ giữ hình của nó\n"
    assert {"sau", "ĐẢNG CỘNG SẢN VIỆT NAM"} <= set(_texts(out))
    english = run("merge", hostile, "-o", out, "--force", "--lang", "en")
    assert "Left out an embedded object" in english.err


def test_reports_as_data_are_laid_out_in_one_go(run: Run, good: Path, tmp_path: Path) -> None:
    """With a table of the units, if asked for."""
    out = tmp_path / "tat-ca.docx"
    ran = run("merge", good, good, "-o", out, "--contents", "--page-numbers", "restart")
    assert (ran.code, ran.err) == (0, "")
    assert _texts(out)[:3] == ["MỤC LỤC", "Đảng ủy Sở A", "Đảng ủy Sở A"]
    same_page = run("merge", good, good, "-o", out, "--force", "--same-page")
    assert same_page.code == 0
    kinds = docx.Document(str(out)).element.body.iter("{*}type")
    assert "continuous" in [next(iter(kind.attrib.values())) for kind in kinds]


def test_nothing_is_replaced_by_mistake(run: Run, tmp_path: Path) -> None:
    """Neither an input, nor a file that is there."""
    typed = typed_file(tmp_path)
    before = typed.read_bytes()
    assert run("merge", typed, typed, "-o", typed, "--force").code == 2
    out = tmp_path / "tat-ca.docx"
    out.write_bytes(b"cu")
    assert run("merge", typed, "-o", out).code == 2
    assert (typed.read_bytes(), out.read_bytes()) == (before, b"cu")


def test_bad_and_missing_files_are_named(run: Run, tmp_path: Path) -> None:
    """Every bad one; no traceback."""
    bad = [tmp_path / name for name in ("a.docx", "b.docx")]
    for path in bad:
        path.write_bytes(b"{\\rtf1}")
    ran = run("merge", *bad, "-o", tmp_path / "c.docx")
    assert ran.code == 2
    assert all(f"{path}: " in ran.err for path in bad)
    assert "không phải tài liệu Word. Mở tệp bằng Word rồi lưu lại" in ran.err
    gone = [tmp_path / name for name in ("khong-co.docx", "cung-khong.yaml")]
    missing = run("merge", *gone, tmp_path, "-o", tmp_path / "c.docx")
    assert missing.code == 2
    told = [*(f"Không có tệp {path}" for path in gone), f"{tmp_path} là thư mục"]
    assert missing.err == "Lỗi: " + "\n".join(told) + "\n"
    assert not (tmp_path / "c.docx").exists()


def test_only_a_word_file_is_written(run: Run, good: Path, tmp_path: Path) -> None:
    """A Word file called ``.pdf`` would open nowhere."""
    for name in ("tat-ca.pdf", "tat-ca"):
        ran = run("merge", good, "-o", tmp_path / name)
        assert ran.code == 2
        assert f"“{name}” cần đuôi .docx" in ran.err
        assert not (tmp_path / name).exists()
