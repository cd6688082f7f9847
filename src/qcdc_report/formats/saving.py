"""Writing a file whole or not at all, so that nothing that existed is ever lost."""

import os
import tempfile
from pathlib import Path


def save(path: Path, content: bytes) -> Path:
    """Write ``content`` to ``path`` and return it; the folder is made if it is missing.

    The bytes go to a temporary file in the same folder, are flushed to disk and then take the
    name in one step. If anything fails, what stood at ``path`` stands there still.

    Raises:
        OSError: the folder cannot be made or written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".~", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; a report is an ordinary one.
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
