"""How fast a Word file of 16 pages is read, beside unpacking and parsing the same parts only.

    python benchmarks/read.py [--rounds N]

The yardstick unzips every part and has lxml parse those that are XML: nobody reads a document
with less. Each file has its own table and its own yardstick:

- as this library rendered it: ``read`` proves it by writing it again. What it would cost to look at
  the page instead, as is done once somebody has touched it, stands beside it, step by step;
- the same pages without the data they carry, as if somebody had typed them: a free report;
- the rendered file, one word of it changed and saved by python-docx;
- both files saved again by LibreOffice, if it is installed;
- each good example as it was rendered, by its own profile: prose with bold, italic and tables.
"""

import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from attrs import evolve
from lxml import etree
from sample import sample_profile, sample_report, sample_standard
from timing import Ways, table

import qcdc_report as qcdc
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.package import open_package
from qcdc_report.formats.docx.seeing import read_docx, see
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import lay_out
from qcdc_report.recognition import recognise

_YARDSTICK = "zipfile and lxml, nothing else"
_READ = "read: file to report"
_OPTIONS = ReadingOptions()
_PROFILE = sample_profile()
_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def parsed(path: Path) -> list[etree._Element]:
    """Return the roots of all XML parts of a file."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return [etree.fromstring(part) for part in parts if part.startswith(b"<")]


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Make the files and yield them, each with what it is."""
    standard = sample_standard()
    document = lay_out(sample_report(), _PROFILE, standard)
    rendered, free, edited = (folder / name for name in ("own.docx", "free.docx", "edited.docx"))
    rendered.write_bytes(write_docx(document, standard))
    free.write_bytes(write_docx(evolve(document, data=""), standard))
    word = docx.Document(str(rendered))
    run = next(each for each in word.paragraphs if len(each.text) > 100).runs[0]
    run.text = f"{run.text} Hết."
    word.save(str(edited))
    yield "as rendered", rendered
    yield "without its data, as if typed", free
    yield "one word changed", edited
    if office := shutil.which("soffice"):
        for path in (rendered, free):
            yield f"{path.stem}, saved again by LibreOffice", _saved_again(office, path)


def examples(folder: Path) -> Iterator[tuple[str, Path]]:
    """Render the good examples and yield their files, each with what it is."""
    for source in sorted(_EXAMPLES.glob("*.yaml")):
        if not source.stem.endswith("-loi"):
            rendered = folder / f"{source.stem}.docx"
            rendered.write_bytes(qcdc.render_bytes(qcdc.load(source), "docx"))
            yield f"{source.name}, as rendered", rendered


def ways_of_example(path: Path) -> Ways:
    """Return what reads a rendered example once, and its yardstick."""
    return {
        _YARDSTICK: (lambda: parsed(path), 1),
        _READ: (lambda: qcdc.read_file(path), 1),
    }


def ways(path: Path) -> Ways:
    """Return for each way what reads a file once."""
    content, standards = path.read_bytes(), (sample_standard(),)
    package = open_package(content, _OPTIONS)
    manuscript = read_docx(content, "r.docx", _OPTIONS)
    return {
        _YARDSTICK: (lambda: parsed(path), 1),
        _READ: (lambda: qcdc.read_file(path, profile=_PROFILE), 1),
        "open_package: checked": (lambda: open_package(content, _OPTIONS), 1),
        "see: manuscript of an open package": (lambda: see(package, "r.docx", _OPTIONS), 1),
        "recognise: manuscript to report": (
            lambda: recognise(manuscript, (_PROFILE,), standards=standards),
            1,
        ),
    }


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        for name, path in files(Path(folder)):
            print(f"\n{name}\n\n{table(ways(path), _YARDSTICK, title='x parsing', rounds=40)}")
        for name, path in examples(Path(folder)):
            timed = table(ways_of_example(path), _YARDSTICK, title="x parsing", rounds=40)
            print(f"\n{name}\n\n{timed}")


def _saved_again(office: str, path: Path) -> Path:
    again = path.parent / "again"
    home = f"-env:UserInstallation=file://{path.parent}/profile"
    command = [
        office,
        home,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(again),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return again / path.name


if __name__ == "__main__":
    main()
