"""Files on the disk or behind an fsspec URL: read, written whole, moved, taken away."""

import contextlib
import errno
import os
import re
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from qcdc_report.batching.errors import BatchOptionError
from qcdc_report.formats.saving import save
from qcdc_report.tabular import imported
from qcdc_report.text import Text

JOURNAL = ".qcdc-batch/journal.sqlite"
"""Where in an output folder the journal is."""
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|[a-z0-9+.-]+::")
_NOTHING_GOES_THERE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})


def is_url(place: str) -> bool:
    """Say whether a place is a URL for fsspec, and not a path."""
    return _URL.match(place) is not None


def located(place: str) -> str:
    """Return a path as an absolute one and ``file://`` as the path it means; a URL as it is."""
    if place.lower().startswith("file://"):
        place = url2pathname(urlsplit(place).path)
    if is_url(place):
        return place.rstrip("/")
    return os.path.abspath(place)  # noqa: PTH100 - resolve() follows links: theirs is the name


def below(folder: str, name: str) -> str:
    """Return the place of a file in a folder."""
    return f"{folder}/{name}" if is_url(folder) else str(Path(folder) / name)


def file_name(place: str) -> str:
    """Return the last part of a place, which has the ending."""
    if is_url(place):
        return place.partition("::")[0].rstrip("/").rpartition("/")[2]
    return Path(place).name


def read_bytes(place: str) -> bytes:
    """Return a file's bytes.

    Raises:
        OSError: it cannot be read.
        MissingExtraError: it is a URL, and fsspec is not installed.
    """
    if not is_url(place):
        return Path(place).read_bytes()
    files, path = _files(place)
    content: bytes = files.cat_file(path)
    return content


def write_bytes(place: str, content: bytes) -> None:
    """Write a file whole; nothing of it is seen until all of it is there.

    What a URL leads to promises that or does not; object stores do.

    Raises:
        OSError: it cannot be written.
    """
    if not is_url(place):
        save(Path(place), content)
        return
    files, path = _files(place)
    files.pipe_file(path, content)


def move(here: str, there: str) -> None:
    """Give a file its name, in one step where the disk can; what had the name is replaced.

    Raises:
        OSError: it cannot be moved.
    """
    if not is_url(there):
        Path(here).replace(there)
        return
    files, path = _files(there)
    # What stands there is only taken away by what comes: a copy first, then the old name.
    files.cp_file(_files(here)[1], path)
    files.rm_file(_files(here)[1])


def exists(place: str) -> bool:
    """Say whether there is anything at a place."""
    if not is_url(place):
        return Path(place).exists() or Path(place).is_symlink()
    files, path = _files(place)
    return bool(files.exists(path))


def remove(place: str) -> None:
    """Take a file away, if it is there."""
    if not is_url(place):
        Path(place).unlink(missing_ok=True)
        return
    files, path = _files(place)
    with contextlib.suppress(FileNotFoundError):
        files.rm_file(path)


def make_folder(place: str) -> None:
    """Make a folder, where folders are things.

    Raises:
        OSError: it cannot be made.
    """
    if not is_url(place):
        Path(place).mkdir(parents=True, exist_ok=True)
        return
    files, path = _files(place)
    files.makedirs(path, exist_ok=True)


def is_folder(place: str) -> bool:
    """Say whether a place is a folder."""
    if not is_url(place):
        return Path(place).is_dir()
    files, path = _files(place)
    return bool(files.isdir(path))


def files_below(folder: str) -> list[str]:
    """Return every file below a folder, in the order of their names: ``A``, then ``A (2)``."""
    if not is_url(folder):
        found = [str(path) for path in Path(folder).rglob("*") if path.is_file()]
    else:
        files, path = _files(folder)
        found = [files.unstrip_protocol(name) for name in files.find(path)]
    return sorted(
        found, key=lambda place: (*PurePath(place).parent.parts, PurePath(place).stem, place)
    )


def remove_folder(place: str) -> None:
    """Take a folder away with all that is in it, if it is there and as far as that can be done."""
    if not is_url(place):
        import shutil

        shutil.rmtree(place, ignore_errors=True)
        return
    files, path = _files(place)
    with contextlib.suppress(OSError):
        files.rm(path, recursive=True)


def nothing_goes_there(error: BaseException) -> bool:
    """Say whether an error means that no file at all can be written: a full or closed disk."""
    return isinstance(error, OSError) and error.errno in _NOTHING_GOES_THERE


def _files(place: str) -> tuple[Any, str]:
    """Return the file system of a URL, and the path in it.

    Raises:
        BatchOptionError: there is no driver for such URLs, or it is not installed.
        MissingExtraError: fsspec is not installed.
    """
    fsspec = imported("fsspec", "batch")
    try:
        files, path = fsspec.core.url_to_fs(place)
    except (ImportError, ValueError) as error:
        raise BatchOptionError(
            Text(
                f"Không mở được {place}: fsspec không có trình điều khiển cho loại địa chỉ này "
                f"({error})",
                f"Cannot open {place}: fsspec has no driver for this address ({error})",
            )
        ) from error
    return files, str(path)
