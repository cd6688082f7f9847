"""Inputs and outputs on this disk or behind fsspec URLs."""

import zipfile
from pathlib import Path

import fsspec
import pytest

import qcdc_report as qcdc
from batching.samples import short_report, written_in
from qcdc_report.batching import storage


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


def test_a_driver_that_is_missing_is_named_at_once(reports, threads) -> None:
    """Before anything is read."""
    with pytest.raises((ImportError, ValueError), match="nosuch"):
        qcdc.batch(reports("A"), "nosuch://bucket/out", to="md", executor=threads)


def test_a_windows_path_is_no_url() -> None:
    """One letter before the colon is a drive."""
    assert not storage.is_url(r"C:\reports\a.yaml")
    assert not storage.is_url("C://reports")
    assert storage.is_url("s3://bucket/a.yaml")
    assert storage.located("a.yaml") == str(Path.cwd() / "a.yaml")
