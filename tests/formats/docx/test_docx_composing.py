"""A report as the first file of docxcompose: what an application appends stands behind it."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docxcompose.composer import Composer

import qcdc_report as qcdc
from programs import ooxml_errors

REPORT = qcdc.load(Path(__file__).parents[3] / "examples" / "so-a.yaml")


def annex() -> Document:
    """Return a page that stands in no file."""
    document = docx.Document()
    document.add_paragraph("Biên bản kèm theo")
    return document


def composed(composer: Composer, appended: Document) -> bytes:
    content = BytesIO()
    composer.append(appended)
    composer.save(content)
    return content.getvalue()


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("make", [annex, lambda: qcdc.to_document(REPORT)])
def test_it_stands_behind_the_report(make: Callable[[], Document]) -> None:
    """Nothing of the report is lost."""
    content = composed(qcdc.to_composer(REPORT), make())
    assert texts(docx.Document(BytesIO(content))) == texts(qcdc.to_document(REPORT)) + texts(make())


@pytest.mark.slow
def test_the_validator_finds_nothing(tmp_path: Path) -> None:
    """It does where docxcompose by itself puts a page number behind all else of a section."""
    path = tmp_path / "composed.docx"
    found = []
    for make in (lambda: Composer(qcdc.to_document(REPORT)), lambda: qcdc.to_composer(REPORT)):
        path.write_bytes(composed(make(), qcdc.to_document(REPORT)))
        found.append(ooxml_errors(path))
    by_itself, by_ours = found
    assert by_itself
    assert by_ours == []
