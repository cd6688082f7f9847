"""Draw real Word pages for the docs: each example report by each presentation standard.

    python tools/gallery.py [FOLDER]       # docs/_gallery by default; Sphinx runs it by itself

The Word files are made into PDF by LibreOffice and their pages into pictures by pdftoppm. A file
that has not changed keeps its pictures. Without those programs the page says so instead.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

import qcdc_report as qcdc
from qcdc_report.formats.pdf import pdf_many

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs/_gallery"
PROGRAMS = ("soffice", "pdftoppm", "pdftotext")
_MISSING = (
    "```{{note}}\nThese pages were built without pictures: {} not installed "
    "(`apt-get install libreoffice-writer poppler-utils`).\n```\n"
)


@frozen
class Sheet:
    """A report laid out by one standard.

    Attributes:
        path: of the Word file; pictures stand beside it.
        profile: id of the profile.
        standard: id of the standard.
        signer: who signed; the page of the signature is found by that name.
    """

    path: Path
    profile: str
    standard: str
    signer: str

    @property
    def pictures(self) -> list[Path]:
        """The pictures there are, in the order of the pages."""
        return sorted(self.path.parent.glob(f"{self.path.stem}-*.png"))


def write_gallery(folder: Path = FOLDER) -> Path:
    """Write ``pages.md`` and its pictures into a folder, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / "pages.md"
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        text = _MISSING.format(f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'}")
    else:
        text = "\n".join(_shown(_drawn(folder)))
    page.write_text(text, "utf-8")
    return page


def _drawn(folder: Path) -> list[Sheet]:
    """Return every sheet, with its pictures drawn where the Word file is another than before."""
    sheets, changed = [], []
    for example in sorted(ROOT.glob("examples/*.yaml")):
        if example.stem.endswith("-loi"):  # written to be faulty
            continue
        report = qcdc.load(example)
        for standard in qcdc.default_registry().standards():
            path = folder / f"{example.stem}-{standard.id}.docx"
            sheet = Sheet(path, report.profile, standard.id, report.signature.name)
            content = qcdc.render_bytes(report, "docx", standard=standard.id)
            if not (sheet.pictures and path.exists() and path.read_bytes() == content):
                changed.append((sheet, content))
            sheets.append(sheet)
    made = pdf_many([content for _, content in changed])
    for (sheet, content), pdf in zip(changed, made, strict=True):
        _draw(sheet, pdf)
        sheet.path.write_bytes(content)  # last: what was cut short is drawn again
    return sheets


def _draw(sheet: Sheet, pdf: bytes) -> None:
    """Draw the first page, that of the signature, and the first of each appendix."""
    for old in sheet.pictures:
        old.unlink()
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    texts = done.stdout.decode().split("\f")[:-1]
    signed = next(at for at, text in enumerate(texts) if sheet.signer in text)
    appendices = [
        at for at, text in enumerate(texts) if text.lstrip().upper().startswith("PHỤ LỤC")
    ]
    for at in sorted({0, signed, *appendices}):
        target = sheet.path.with_name(f"{sheet.path.stem}-{at + 1:02}")
        numbers = ["-f", str(at + 1), "-l", str(at + 1)]
        subprocess.run(
            ["pdftoppm", "-r", "75", "-gray", "-png", "-singlefile", *numbers, "-", str(target)],
            input=pdf,
            check=True,
        )


def _shown(sheets: list[Sheet]) -> Iterator[str]:
    """Yield the lines of the page: for each profile and standard its pictures side by side."""
    profile = ""
    for sheet in sheets:
        if sheet.profile != profile:
            profile = sheet.profile
            yield f"## {profile}\n"
        yield f"### {sheet.standard}\n"
        for picture in sheet.pictures:
            number = int(picture.stem.rpartition("-")[2])
            yield "```{image} " + f"_gallery/{picture.name}"
            yield f":alt: {sheet.profile}, {sheet.standard}: page {number}"
            yield f":target: _images/{picture.name}"
            yield ":class: paper\n:width: 24%\n```\n"


if __name__ == "__main__":
    print(write_gallery(*map(Path, sys.argv[1:2])))
