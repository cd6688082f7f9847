"""The folder of a batch: one writer at a time; a disk that is full takes nothing old away."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

import pytest

import qcdc_report as qcdc
from batching.samples import left_over, short_report, written_in
from qcdc_report.batching import FolderInUseError, NoSpaceError


def test_two_runs_into_one_folder_refuse_clearly(reports, out: Path, threads) -> None:
    """The second one, by name of the folder; the first goes on."""
    paths = reports("A", "B", "C")
    first = qcdc.batch(paths, out, to="md", executor=threads)
    next(first)
    with pytest.raises(FolderInUseError) as refused:
        next(qcdc.batch(paths, out, to="md", executor=threads))
    assert str(out) in refused.value.said.vi
    assert first.run().done == 3
    assert qcdc.batch(paths, out, to="md", executor=threads).run().skipped == 3


def test_a_run_in_another_process_is_refused_too(reports, out: Path, threads, tmp_path) -> None:
    """By the command line: exit code 2, one message, no traceback."""
    paths = reports("A", "B")
    first = qcdc.batch(paths, out, to="md", executor=threads)
    next(first)
    refused = subprocess.run(
        [sys.executable, "-m", "qcdc_report", "batch", "in", "-o", "out"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    first.close()
    assert refused.returncode == 2
    assert (
        refused.stderr
        == "Lỗi: Một lượt xử lý khác đang ghi vào out; hãy đợi hoặc dùng thư mục khác\n"
    )


def test_a_damaged_journal_is_told_and_left_alone(reports, out: Path, threads) -> None:
    """Nothing is done and nothing lost."""
    journal = out / ".qcdc-batch/journal.sqlite"
    journal.parent.mkdir(parents=True)
    journal.write_bytes(b"no journal" * 200)
    with pytest.raises(qcdc.BatchError, match=r"journal\.sqlite"):
        next(qcdc.batch(reports("A"), out, to="md", executor=threads))
    assert journal.read_bytes() == b"no journal" * 200


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.5 MB; only who may mount one can run these tests."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    done = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk], check=False, capture_output=True
    )
    if not done or done.returncode:
        pytest.skip("may not mount a file system")
    yield disk
    subprocess.run([umount, disk], check=True)


def test_a_full_disk_leaves_old_files_whole(reports, tiny_disk: Path, threads) -> None:
    """The batch stops with one message; what was there is there, and room lets it go on."""
    out = tiny_disk / "out"
    paths = reports(*(f"Đơn vị {number}" for number in range(8)))
    assert qcdc.batch(paths[:4], out, to="docx, md", executor=threads).run().done == 4
    before = {name: (out / name).read_bytes() for name in written_in(out)}
    ballast = tiny_disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)
    for path in paths:
        path.write_text(path.read_text("utf-8") + "recipients: [Lưu]\n", "utf-8")
    with pytest.raises(NoSpaceError):
        qcdc.batch(paths, out, to="docx", executor=threads).run()
    assert {name: (out / name).read_bytes() for name in written_in(out)} == before
    ballast.unlink()
    summary = qcdc.batch(paths, out, to="docx", executor=threads).run()
    assert (summary.done, summary.failed) == (8, 0)
    assert left_over(out) == []


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(reports, out: Path) -> None:
    """A worker that may write no more than 16 kB; the smaller report is made all the same."""
    paths = reports("A", "B")
    with ThreadPoolExecutor(1) as executor:
        qcdc.batch(paths, out, to="md", executor=executor).run()
    before = (out / "A.md").read_bytes()
    paths[0].write_text(short_report("A", "Dài. " * 4000), "utf-8")
    paths[1].write_text(short_report("B", "Khác."), "utf-8")
    limit = (resource.RLIMIT_FSIZE, (16_000, 16_000))
    with ProcessPoolExecutor(1, get_context("spawn"), resource.setrlimit, limit) as executor:
        results = list(qcdc.batch(paths, out, to="md", executor=executor))
    assert [result.status for result in results] == ["failed", "done"]
    assert os.strerror(27) in results[0].reason.vi
    assert (out / "A.md").read_bytes() == before
    assert "Khác." in (out / "B.md").read_text("utf-8")
    assert left_over(out) == []
