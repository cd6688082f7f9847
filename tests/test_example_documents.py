"""The examples as Word files, by each standard, opened by programs that are not ours."""

from pathlib import Path

import pytest

import qcdc_report as qcdc
from programs import ooxml_errors, pandoc_words, pdf_pages

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[1] / "examples"
GOOD = sorted(path for path in EXAMPLES.glob("*.yaml") if not path.stem.endswith("-loi"))
STANDARDS = {
    "party-hd05": ("ĐẢNG CỘNG SẢN VIỆT NAM", "PHỤ LỤC 1", "PHỤ LỤC 2"),
    "party-hd36": ("ĐẢNG CỘNG SẢN VIỆT NAM", "PHỤ LỤC 1", "PHỤ LỤC 2"),
    "state-nd30": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Phụ lục I", "Phụ lục II"),
}

each_document = [
    pytest.param(path, standard, id=f"{path.stem}-{standard}")
    for path in GOOD
    for standard in STANDARDS
]


@pytest.mark.parametrize(("path", "standard"), each_document)
def test_microsofts_validator_finds_no_error(path: Path, standard: str, tmp_path: Path) -> None:
    """What Word would have to repair is found here first."""
    done = qcdc.render(qcdc.load(path), tmp_path / "a.docx", standard=standard)
    assert ooxml_errors(done) == []


@pytest.mark.parametrize(("path", "standard"), each_document)
def test_libreoffice_prints_the_official_pages(path: Path, standard: str, tmp_path: Path) -> None:
    """Heading on page 1 without a number, 2 on page 2, each appendix from its own first page."""
    done = qcdc.render(qcdc.load(path), tmp_path / "a.docx", standard=standard)
    pages = [page.strip() for page in pdf_pages(done, tmp_path)]
    heading, first, second = STANDARDS[standard]
    starts = [
        next(n for n, page in enumerate(pages) if page.startswith((f"{label}\n", f"{label} \n")))
        for label in (first, second)
    ]
    assert heading in pages[0].splitlines()[0]
    assert pages[1].splitlines()[0].strip() == "2"
    assert starts == sorted(starts)
    if starts[1] > starts[0] + 1:
        assert pages[starts[0] + 1].splitlines()[0].strip() == "2"
    assert len(pages) >= 5


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_pandoc_reads_every_answer(path: Path, tmp_path: Path) -> None:
    """A reader that is no word processor gets every word a unit wrote."""
    report = qcdc.load(path)
    # The standard may have a mark of its own behind the last word of the text.
    read = {w.rstrip("./") for w in pandoc_words(qcdc.render(report, tmp_path / "a.docx"))}
    for key, answer in report.answers.items():
        words = answer.replace("*", "").replace("|", " ").split()
        missing = [w for w in words if w.strip("-:") and w.rstrip("./") not in read]
        assert missing == [], key
