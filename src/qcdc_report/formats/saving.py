"""Writing a file whole or not at all, so that nothing that existed is ever lost."""

import os
import stat
import tempfile
from pathlib import Path

# Read once: asking for the mask means setting it, which other threads would see.
_MASK = os.umask(0)
os.umask(_MASK)


class SaveError(OSError):
    """A file that cannot be written; ``filename`` is the one that was asked for."""


def save(path: Path, content: bytes) -> Path:
    """Write ``content`` to ``path`` and return it; the folder is made if it is missing.

    The bytes go to a temporary file in the same folder, are flushed to disk and then take the
    name in one step. If anything fails, what stood at ``path`` stands there still. A link stays
    a link: the file it leads to is written. An existing file keeps its permissions. What is there
    and is no file, such as ``/dev/null`` or a pipe, is written to as it is.

    Raises:
        SaveError: the folder cannot be made or written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a file in its place would take the device away
            return path
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, content)
    except OSError as error:
        # Nobody has heard of the temporary file.
        raise SaveError(error.errno, error.strerror, str(path)) from error
    return path


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".~", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; a new report is an ordinary one.
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_MASK
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
