"""Inputs and outputs on this disk or behind fsspec URLs."""

import zipfile
from pathlib import Path

import fsspec
import pytest

import qcdc_report as qcdc
from batching.samples import short_report, written_in
from qcdc_report.batching import BatchOptionError, storage


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """An empty file system in memory, and a place of its own for journals."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    files = fsspec.filesystem("memory")
    yield files
    files.rm("/", recursive=True)


def test_from_url_to_url(memory, threads) -> None:
    """A folder behind a URL is listed; outputs get their names there; a second run skips."""
    for name in ("a", "b", "quận/c"):
        memory.pipe_file(f"/in/{name}.yaml", short_report(f"Đơn vị {name[-1]}").encode())
    memory.pipe_file("/in/hỏng.yaml", b"profile: [")
    summary = qcdc.batch("memory://in", "memory://out", to=["md"], executor=threads).run()
    assert (summary.done, summary.failed) == (3, 1)
    assert sorted(memory.find("/out")) == [
        "/out/Đơn vị a.md",
        "/out/Đơn vị b.md",
        "/out/Đơn vị c.md",
    ]
    (failed,) = summary.failures()
    assert failed.file == "memory:///in/hỏng.yaml"
    again = qcdc.batch("memory://in", "memory://out", to=["md"], executor=threads).run()
    assert (again.skipped, again.failed) == (3, 1)
    memory.rm_file("/out/Đơn vị a.md")
    once_more = qcdc.batch("memory://in", "memory://out", to=["md"], executor=threads).run()
    assert (once_more.done, once_more.skipped) == (1, 2)


def test_an_output_behind_a_url_is_never_somebody_elses(memory, threads, reports) -> None:
    """As on a disk."""
    memory.pipe_file("/out/A.md", b"somebody's")
    (result,) = qcdc.batch(reports("A"), "memory://out", to="md", executor=threads)
    assert result.outputs == ("memory://out/A (2).md",)
    assert memory.cat_file("/out/A.md") == b"somebody's"


def test_a_file_url_is_a_path(reports, out: Path, threads) -> None:
    """Written as safely as one; blanks and letters may be escaped."""
    (path,) = reports("A")
    summary = qcdc.batch([path.as_uri()], out.as_uri(), to="md", executor=threads).run()
    assert summary.done == 1
    assert written_in(out) == ["A.md"]
    assert (out / ".qcdc-batch/journal.sqlite").exists()


def test_reports_in_an_archive_cross_into_workers(tmp_path: Path, out: Path) -> None:
    """A chained URL is read by worker processes, which open it themselves."""
    archive = tmp_path / "gửi về.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a.yaml", short_report("Đơn vị A"))
    (result,) = qcdc.batch([f"zip://a.yaml::{archive}"], out, to=["md"], workers=1)
    assert result.reason is None
    assert written_in(out) == ["Đơn vị A.md"]


def test_a_driver_that_is_missing_is_named_at_once(reports, out: Path, threads) -> None:
    """Before anything is read; where it is one input among others, that one fails."""
    with pytest.raises(BatchOptionError, match="nosuch"):
        qcdc.batch(reports("A"), "nosuch://bucket/out", to="md", executor=threads)
    (result,) = qcdc.batch("nosuch://bucket/a.yaml", out, to="md", executor=threads)
    assert result.reason is not None
    assert result.reason.en.startswith("Cannot open nosuch://bucket/a.yaml: fsspec has no driver")


def test_a_file_that_is_not_there_is_called_missing(tmp_path: Path, out: Path, threads) -> None:
    """Whatever its name looks like; and each file is counted once, however often it is given."""
    gone, events = tmp_path / "khong-co", []
    batch = qcdc.batch([gone, str(gone)], out, executor=threads, on_event=events.append)
    (result,) = batch
    assert result.reason is not None
    assert result.reason.vi == f"Không có tệp {gone}"
    assert {event.total for event in events} == {1}


def test_no_report_in_a_folder_is_overlooked_and_no_output_taken_for_one(
    reports, tmp_path: Path, threads
) -> None:
    """What must be saved anew first is told of; what other batches made is theirs."""
    reports("A")
    folder = tmp_path / "in"
    (folder / "b.DOC").write_bytes(b"\xd0\xcf\x11\xe0")
    made = qcdc.batch(folder, folder / "data", to="yaml", executor=threads).run()
    assert (made.done, made.failed) == (1, 1)
    (failed,) = made.failures()
    assert failed.reason is not None
    assert failed.reason.vi.endswith("lưu lại dạng Word Document (.docx)")
    again = qcdc.batch(folder, tmp_path / "out", to="md", executor=threads).run()
    assert again.files == 2
    of_outputs = qcdc.batch(folder / "data", tmp_path / "out2", to="md", executor=threads).run()
    assert of_outputs.done == 1


def test_a_windows_path_is_no_url() -> None:
    """One letter before the colon is a drive."""
    assert not storage.is_url(r"C:\reports\a.yaml")
    assert not storage.is_url("C://reports")
    assert storage.is_url("s3://bucket/a.yaml")
    assert storage.located("a.yaml") == str(Path.cwd() / "a.yaml")
