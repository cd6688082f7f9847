"""What hostile bytes are given to: every function that takes a Word file from a stranger."""

import re
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

from qcdc_report import Registry
from qcdc_report.findings import Place
from qcdc_report.formats.docx.package import open_package
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

Reader = Callable[[bytes], object]


def whole_package(content: bytes) -> None:
    """Open a file and parse all of its XML."""
    package = open_package(content)
    for name in package.names:
        if name.casefold().endswith((".xml", ".rels")):
            package.xml(name)


def peak_megabytes() -> float:
    """Return the most memory that this process has had, its parent's left out where possible."""
    status = Path("/proc/self/status")
    if status.exists():
        (kilobytes,) = re.findall(r"VmHWM:\s*(\d+) kB", status.read_text("ascii"))
        return int(kilobytes) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _offered() -> Iterator[Reader]:
    """Yield what the format itself offers for files that people made."""
    form = Registry.installed().format("docx")
    read, annotate = form.read_pages, form.annotate
    if read is not None:

        def pages(content: bytes) -> object:
            return read(content, "bao-cao.docx", ReadingOptions())

        yield pages
    if annotate is not None:
        said = Text("Có vết sửa đổi", "Tracked changes")
        finding = reading_finding("tracked-changes", Place("bao-cao.docx", 1), said)

        def comments(content: bytes) -> object:
            return annotate(content, [finding], lang="vi")

        yield comments


READERS: list[Reader] = [open_package, whole_package, *_offered()]
