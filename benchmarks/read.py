"""How fast a Word file of 16 pages is read, beside unpacking and parsing the same parts only.

    python benchmarks/read.py [--rounds N]

The yardstick unzips every part and has lxml parse those that are XML: nobody reads a document
with less. ``open_package`` checks as well what a stranger may have sent; ``read_docx`` makes the
manuscript; ``recognise`` makes a report of it: with the data that the file carries, which is proved
against the page, and without it, as if somebody had typed these pages.
"""

import io
import zipfile
from collections.abc import Callable

from attrs import evolve
from lxml import etree
from sample import sample_profile, sample_report, sample_standard
from timing import table

from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.package import open_package
from qcdc_report.formats.docx.seeing import read_docx, see
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import lay_out
from qcdc_report.recognition import recognise

_YARDSTICK = "zipfile and lxml, nothing else"
_OPTIONS = ReadingOptions()


def parsed(content: bytes) -> list[etree._Element]:
    """Return the roots of all XML parts of a file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return [etree.fromstring(part) for part in parts if part.startswith(b"<")]


def contenders() -> dict[str, tuple[Callable[[], object], int]]:
    """Return for each way what reads the file once."""
    standard, profiles = sample_standard(), (sample_profile(),)
    content = write_docx(lay_out(sample_report(), profiles[0], standard), standard)
    package = open_package(content, _OPTIONS)
    typed = evolve(read_docx(content, "r.docx", _OPTIONS), data="")

    def report(**changes: str) -> object:
        manuscript = evolve(read_docx(content, "r.docx", _OPTIONS), **changes)
        return recognise(manuscript, profiles, standards=(standard,))

    return {
        _YARDSTICK: (lambda: parsed(content), 1),
        "open_package": (lambda: open_package(content, _OPTIONS), 1),
        "see, of an open package": (lambda: see(package, "r.docx", _OPTIONS), 1),
        "read_docx: manuscript": (lambda: read_docx(content, "r.docx", _OPTIONS), 1),
        "recognise, as rendered, without its data": (
            lambda: recognise(typed, profiles, standards=(standard,)),
            1,
        ),
        "read: file to report, without its data": (lambda: report(data=""), 1),
        "read: file to report": (report, 1),
    }


def main() -> None:
    """Print the table."""
    print(table(contenders(), _YARDSTICK, title="x parsing", rounds=40))


if __name__ == "__main__":
    main()
