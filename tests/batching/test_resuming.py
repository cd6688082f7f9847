"""Run again, after whatever end: what is done is skipped, what is not is done, nothing is half."""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import qcdc_report as qcdc
from batching.samples import left_over, short_report, write_reports, written_in

UNITS = tuple(f"Đơn vị {number:02}" for number in range(1, 26))


def _processes(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(word) for word in listed]


def _alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds workers in /proc")
def test_killed_at_any_moment_and_started_again(tmp_path: Path) -> None:
    """``kill -9`` with none, some and many files done; every document ends up whole, once."""
    write_reports(tmp_path / "in", UNITS)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "qcdc_report", "batch", "in", "-o", "out", "--workers", "1"]
    before = 0
    for enough in (0, 3, 11):
        running = subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 120
        while not (out / ".qcdc-batch").exists() or len(written_in(out)) < enough:
            assert running.poll() is None, "ended before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.005)
        time.sleep(random.random() / 20)  # noqa: S311 - any moment will do
        workers = _processes(running.pid)
        running.send_signal(signal.SIGKILL)
        running.wait()
        for name in written_in(out):
            with zipfile.ZipFile(out / name) as document:
                assert document.testzip() is None
        assert before <= len(written_in(out)) < len(UNITS)
        before = len(written_in(out))
        while any(map(_alive, workers)):  # whose parent is gone goes too
            assert time.monotonic() < deadline
            time.sleep(0.02)

    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ended.returncode == 1, ended.stderr  # short reports have findings
    assert written_in(out) == [f"{unit}.docx" for unit in UNITS]
    assert left_over(out) == []
    # A file may have its name and not yet its line in the journal; it is done once more.
    done_before = ended.stderr.count("đã xong từ trước →")
    assert before - 1 <= done_before <= before
    assert f"đã xong từ trước {done_before}, không xong 0 tệp" in ended.stdout


def _run(paths, out: Path, threads, **options) -> dict[str, str]:
    done = qcdc.batch(paths, out, executor=threads, **{"to": ["md"], **options})
    return {Path(result.file).stem: result.status for result in done}


def test_only_what_changed_is_done_again(reports, out: Path, threads) -> None:
    """By content: a touched file is skipped; a changed, broken or new one is not."""
    paths = reports("A", "B", "C", "D")
    paths[3].write_text("profile: [")
    first = _run(paths, out, threads)
    assert first == {"000": "done", "001": "done", "002": "done", "003": "failed"}
    os.utime(paths[0], (1, 1))
    paths[1].write_text(short_report("B", "Đơn vị có 6 phòng."), "utf-8")
    (out / "C.md").write_text("sửa tay")
    paths[3].write_text(short_report("D"), "utf-8")
    assert _run(paths, out, threads) == {
        "000": "skipped", "001": "done", "002": "done", "003": "done",
    }  # fmt: skip
    assert "6 phòng" in (out / "B.md").read_text("utf-8")
    assert set(_run(paths, out, threads).values()) == {"skipped"}


def test_other_options_are_another_result(reports, out: Path, threads) -> None:
    """The same file in another format, by another standard, or for another job, is not done yet."""
    paths = reports("A")
    assert _run(paths, out, threads) == {"000": "done"}
    assert _run(paths, out, threads, to=["txt"]) == {"000": "done"}
    assert _run(paths, out, threads, to=["txt"], standard="state-nd30") == {"000": "done"}
    assert _run(paths, out, threads, to=None, job="check") == {"000": "done"}
    assert _run(paths, out, threads, to=None, job="check") == {"000": "skipped"}
    assert written_in(out) == ["A.md", "A.txt"]


def test_another_version_of_a_plugin_is_another_result(
    reports, out: Path, threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rules may say something new about the same file."""
    from qcdc_report.batching import jobs

    paths = reports("A")
    assert _run(paths, out, threads) == {"000": "done"}
    monkeypatch.setattr(jobs, "_versions", lambda _: "tomorrow's")
    assert _run(paths, out, threads) == {"000": "done"}


def test_a_profile_file_counts_by_its_content(reports, out: Path, threads, tmp_path: Path) -> None:
    """A changed profile file checks every report again."""
    given = Path(__file__).parents[2] / "examples/profiles/dan-van.yaml"
    profile = tmp_path / "own.yaml"
    profile.write_text(given.read_text("utf-8"), "utf-8")
    paths = reports("A")
    asked = {"job": "check", "to": None, "profile": profile}
    assert _run(paths, out, threads, **asked) == {"000": "done"}
    assert _run(paths, out, threads, **asked) == {"000": "skipped"}
    profile.write_text(given.read_text("utf-8") + "# sửa\n", "utf-8")
    assert _run(paths, out, threads, **asked) == {"000": "done"}


def test_a_skipped_file_tells_what_was_found_then(reports, out: Path, threads) -> None:
    """Findings, counts and outputs are those of the first time."""
    paths = reports("A")
    (first,) = qcdc.batch(paths, out, to="md", executor=threads)
    (again,) = qcdc.batch(paths, out, to="md", executor=threads)
    assert again.status == "skipped"
    assert (again.findings, again.counts, again.outputs) == (
        first.findings, first.counts, first.outputs,
    )  # fmt: skip
    assert again.findings


def test_files_that_moved_keep_the_names_of_what_was_made(reports, out: Path, threads) -> None:
    """The same content from another folder is the same unit's, not a second one's."""
    paths = reports("A", "A", "B")
    _run(paths, out, threads)
    moved = paths[0].parent.rename(paths[0].parent.with_name("elsewhere"))
    _run(sorted(moved.iterdir()), out, threads)
    assert written_in(out) == ["A (2).md", "A.md", "B.md"]


def test_what_a_unit_was_called_before_does_not_stay_behind(reports, out: Path, threads) -> None:
    """A unit's new name replaces the old one, unless somebody has changed that file."""
    paths = reports("Cũ", "Cũng cũ")
    _run(paths, out, threads)
    (out / "Cũng cũ.md").write_text("sửa tay")
    for path, unit in zip(paths, ("Mới", "Cũng mới"), strict=True):
        path.write_text(short_report(unit), "utf-8")
    _run(paths, out, threads)
    assert written_in(out) == ["Cũng cũ.md", "Cũng mới.md", "Mới.md"]


def test_what_somebody_changed_is_never_replaced(reports, out: Path, threads) -> None:
    """Neither when the batch runs again, nor when the report has changed: it goes beside it."""
    (path,) = reports("A")
    qcdc.batch(path, out, to="md", executor=threads).run()
    (out / "A.md").write_text("corrected by hand", "utf-8")
    (again,) = qcdc.batch(path, out, to="md", executor=threads)
    assert again.outputs == (str(out / "A (2).md"),)
    assert (out / "A.md").read_text("utf-8") == "corrected by hand"
    qcdc.batch(path, out, job="check", executor=threads).run()  # takes no note of outputs
    path.write_text(short_report("A").replace("2021", "2020"), "utf-8")
    (changed,) = qcdc.batch(path, out, to="md", executor=threads)
    assert (changed.status, changed.outputs) == ("done", again.outputs)
    assert written_in(out) == ["A (2).md", "A.md"]


def test_a_file_that_fails_later_keeps_what_was_made_of_it(reports, out: Path, threads) -> None:
    """And its name: nobody else gets it."""
    paths = reports("A", "B")
    _run(paths, out, threads)
    before = (out / "A.md").read_bytes()
    paths[0].write_text("profile: [")
    paths[1].write_text(short_report("A"), "utf-8")
    assert _run(paths, out, threads) == {"000": "failed", "001": "done"}
    assert (out / "A.md").read_bytes() == before
    assert written_in(out) == ["A (2).md", "A.md"]


@pytest.mark.parametrize("error", [BrokenExecutor("a child died"), OSError("no scheduler")])
def test_an_executor_that_breaks_stops_the_batch_and_loses_nothing(
    reports, out: Path, error: Exception
) -> None:
    """A process pool of the standard library takes all with it; the next run goes on."""

    class Breaking(ThreadPoolExecutor):
        left = 3

        def submit(self, function, /, *words, **named):
            self.left -= 1
            if self.left < 0:
                raise error
            return super().submit(function, *words, **named)

    paths = reports("A", "B", "C", "D", "E")
    with Breaking(1) as executor, pytest.raises(qcdc.BatchError, match="executor"):
        list(qcdc.batch(paths, out, to="md", executor=executor))
    # What a thread was still writing then is left; nobody can stop it, and the next run sweeps.
    with ThreadPoolExecutor(1) as executor:
        assert qcdc.batch(paths, out, to="md", executor=executor).run().failed == 0
    assert left_over(out) == []
    assert len(written_in(out)) == 5
