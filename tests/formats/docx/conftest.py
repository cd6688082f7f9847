"""Files that several tests look at."""

import pytest

from formats.docx.word_files import STANDARD_IDS, every_block, standard
from qcdc_report.formats.docx import write_docx
from qcdc_report.layout import Standard


@pytest.fixture(params=STANDARD_IDS, scope="session")
def each_standard(request: pytest.FixtureRequest) -> Standard:
    """Each of core's presentation standards in turn."""
    return standard(request.param)


@pytest.fixture(scope="session")
def full(each_standard: Standard) -> bytes:
    """A file with every kind of block, under each standard in turn."""
    return write_docx(every_block(), each_standard)
