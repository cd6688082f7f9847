"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from qcdc_report.formats.saving import save


def test_a_file_is_made_with_its_folder(tmp_path: Path) -> None:
    """Missing folders are made; the path comes back."""
    path = tmp_path / "a" / "b" / "c.docx"
    assert save(path, b"new") == path
    assert path.read_bytes() == b"new"


def test_an_existing_file_is_replaced(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    path = tmp_path / "c.docx"
    path.write_bytes(b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "replace")])
def test_when_writing_fails_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, step: str
) -> None:
    """A full disk leaves the old file whole and no rubbish beside it."""
    path = tmp_path / "c.docx"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(owner, step, full)
    with pytest.raises(OSError, match="No space"):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    """What is private stays private, and what a link leads to is what changes."""
    path = tmp_path / "private"
    path.write_bytes(b"old")
    path.chmod(0o600)
    link = tmp_path / "link"
    link.symlink_to(path)
    save(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_what_is_no_file_is_written_to_and_stays(tmp_path: Path) -> None:
    """No file takes the place of a device or a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        save(pipe, b"new")
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()
    with pytest.raises(OSError, match=str(tmp_path)):
        save(tmp_path, b"new")


@pytest.mark.parametrize("name", ["file/a.docx", "/proc/a.docx"])
def test_a_failure_names_the_file_that_was_asked_for(tmp_path: Path, name: str) -> None:
    """Nobody has heard of the temporary file."""
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(OSError, match=r"a\.docx"):
        save(tmp_path / name, b"new")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    """A temporary file is private; a report is not."""
    ordinary = tmp_path / "ordinary"
    ordinary.write_bytes(b"")
    saved = save(tmp_path / "saved", b"")
    assert saved.stat().st_mode == ordinary.stat().st_mode
