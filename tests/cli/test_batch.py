"""``qcdc-report batch``: many files by one command, with the exit codes of the others."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from batching.samples import EXAMPLE, left_over, write_reports, written_in


def test_render_read_and_annotate(run, tmp_path: Path) -> None:
    """A folder of data to Word, that folder back to data, and with comments."""
    folder = tmp_path / "in"
    write_reports(folder, ("A",))
    (folder / "001.yaml").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    words = tmp_path / "words"
    first = run("batch", folder, "-o", words, "--workers", "1", "--to", "docx,md")
    assert first.code == 1  # a short report lacks answers
    assert written_in(words) == ["A.docx", "A.md", "Đảng ủy Sở A.docx", "Đảng ủy Sở A.md"]
    assert first.out.startswith("Xong 2, đã xong từ trước 0, không xong 0 tệp")
    assert "[2/2]" in first.err

    summary = tmp_path / "s.json"
    data = tmp_path / "data"
    back = run(
        *("batch", words, "-o", data, "--job", "read", "--workers", "1"),
        *("--lang", "en", "--summary", summary),
    )
    assert back.code == 0, back.out
    assert written_in(data) == ["A.yaml", "Đảng ủy Sở A.yaml"]
    assert json.loads(summary.read_text("utf-8"))["summary"]["done"] == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("in", "-o", "in"), "vừa là nơi đọc vừa là nơi ghi"),
        (("empty", "-o", "out"), "Không có báo cáo nào trong empty"),
        (("in", "-o", "out", "--summary", "s.doc"), ".xlsx"),
        (("in", "-o", "out", "--summary", "in/s.json"), "nằm ở nơi đọc báo cáo"),
        (("in/a.json", "-o", "out", "--summary", "./in/a.json"), "hãy ghi vào out"),
        (("in", "-o", "out", "--job", "gop"), "cần một trong: check, render, read, annotate"),
        (("in", "-o", "out", "--workers", "0"), "--workers: cần số nguyên từ 1"),
        (("in", "-o", "out", "--timeout", "x"), "--timeout: cần số lớn hơn 0"),
        (("in", "-o", "out", "--summary", "in"), "--summary: cần một tệp, đây là thư mục"),
        (("in", "-o", "out", "--to", "doc"), "Không có định dạng “doc”"),
        (("in", "-o", "out", "--job", "check", "--to", "md"), "không chọn định dạng"),
        (("in", "-o", "out", "-p", "decree-99"), "decree-99"),
        (("in", "-o", "nosuch://x/y"), "nosuch"),
        (("in", "-o", "in/000.yaml"), "in/000.yaml"),
    ],
)
def test_what_cannot_be_is_told_in_one_message(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words, told: str
) -> None:
    """Wrong usage, and folders that cannot be used."""
    monkeypatch.chdir(tmp_path)
    write_reports(tmp_path / "in", ("A",))
    (tmp_path / "empty").mkdir()
    ran = run("batch", *words)
    assert ran.code in (2, 3)
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_failed_file_is_exit_code_2_and_errors_are_1(run, tmp_path: Path) -> None:
    """As for ``check``, which writes nothing but the journal; the reason is told whole."""
    (_, bad) = write_reports(tmp_path / "in", ("A", "B"))
    bad.write_text("profile: [")
    words = ("batch", tmp_path / "in", "-o", tmp_path / "out", "--workers", "1", "--job", "check")
    ran = run(*words)
    assert ran.code == 2
    assert f"{bad}:1:" in ran.out
    bad.unlink()
    assert run(*words).code == 1
    assert written_in(tmp_path / "out") == []


def _hear_interrupts() -> None:
    """What a shell runs in the background hears none, and neither does what that runs."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_it_cleanly(tmp_path: Path) -> None:
    """The terminal's interrupt goes to workers too: no traceback of anybody, no process left."""
    write_reports(tmp_path / "in", tuple(f"Đơn vị {number}" for number in range(300)))
    running = subprocess.Popen(
        [sys.executable, "-m", "qcdc_report", "batch", "in", "-o", "out", "--workers", "1"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True, preexec_fn=_hear_interrupts,  # noqa: PLW1509 - no threads here
    )  # fmt: skip
    deadline = time.monotonic() + 120
    out = tmp_path / "out"
    while not (out.exists() and written_in(out)):
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert told.endswith("\nChạy lại lệnh này để làm tiếp.\n\nĐã dừng.\n")
    assert "Traceback" not in told
    assert left_over(out) == []
    while _any_left(running.pid):  # Python's own tracker of resources takes its leave last
        assert time.monotonic() < deadline
        time.sleep(0.01)


def _any_left(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
