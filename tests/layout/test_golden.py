"""The pages of one report under each presentation standard, block by block."""

from pathlib import Path

import pytest

from layout.samples import STANDARD_IDS, dump, full_report, plain_profile, standard
from qcdc_report.layout import lay_out

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_report_is_laid_out_as_the_standard_has_it(standard_id):
    """Letterhead, headings, tables, signature and appendices read as in the golden file."""
    document = lay_out(full_report(), plain_profile(), standard(standard_id))
    assert dump(document) == (GOLDEN / f"{standard_id}.txt").read_text("utf-8")
