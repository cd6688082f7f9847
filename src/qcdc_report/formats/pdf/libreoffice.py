"""Running LibreOffice: found, shut in, ended when it hangs."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from qcdc_report.formats.pdf.failing import no_libreoffice, not_made, too_slow

_NAMES = ("soffice", "libreoffice")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_ENVIRONMENT = frozenset(
    {
        "PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
        "XDG_DATA_HOME", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    }
)  # fmt: skip
"""What LibreOffice needs to know of its surroundings: programs and fonts, no secrets."""

_FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {
        "SelectPdfVersion": {"type": "long", "value": "2"},  # PDF/A-2b
        "PDFUACompliance": {"type": "boolean", "value": "true"},  # tagged, with its title
        "UseTaggedPDF": {"type": "boolean", "value": "true"},
        "ExportBookmarks": {"type": "boolean", "value": "true"},
    },
    separators=(",", ":"),
)


def find_libreoffice() -> str:
    """Return the path of the program.

    Raises:
        PdfError: it is not installed.
    """
    for name in (*_NAMES, *_ELSEWHERE):
        if path := shutil.which(name):
            return path
    raise no_libreoffice()


def convert(files: Sequence[Path], folder: Path, profile: str, seconds: float) -> str:
    """Convert Word files into PDF, all in one run, and return what LibreOffice printed.

    Args:
        files: the Word files.
        folder: where the PDF go, each under its file's name.
        profile: the switch that names the profile.
        seconds: after which it is ended, with all processes that it began.

    Raises:
        PdfError: LibreOffice is not installed, cannot be started, or did not end in time.
    """
    command = [
        find_libreoffice(), profile, "--headless", "--invisible", "--norestore", "--nologo",
        "--nodefault", "--nolockcheck", "--convert-to", _FILTER, "--outdir", str(folder),
        *map(str, files),
    ]  # fmt: skip
    known = {name: value for name, value in os.environ.items() if name.upper() in _ENVIRONMENT}
    try:
        with subprocess.Popen(  # noqa: S603 - LibreOffice, with files that we named
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**known, "SAL_USE_VCLPLUGIN": "svp"},
            cwd=folder,
            start_new_session=True,
        ) as process:
            try:
                printed, _ = process.communicate(timeout=seconds)
            except BaseException:
                _end(process)
                raise
    except subprocess.TimeoutExpired as error:
        raise too_slow(seconds) from error
    except OSError as error:
        raise not_made(error.strerror or str(error)) from error
    return printed.decode("utf-8", "replace")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process with all that it began; those may go on where it has ended itself."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
