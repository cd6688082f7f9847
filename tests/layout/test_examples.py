"""The examples that ship with the project, laid out."""

from pathlib import Path

import pytest
import yaml

from layout.samples import plain_profile, standard
from qcdc_report.blocks import Heading, Letterhead, Table
from qcdc_report.layout import core_standards, lay_out, standard_for
from qcdc_report.report import Report

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.endswith("-loi"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_laid_out_whole(path):
    """Each answer and each document has its place, under the guideline of the report's date."""
    tree = yaml.safe_load(path.read_text("utf-8"))
    tree.pop("qcdc_report")
    report = Report.new(**tree)
    chosen = standard_for(report, core_standards())
    document = lay_out(report, plain_profile(), chosen)
    assert chosen is standard("party-hd36")
    head = document.blocks[0]
    assert isinstance(head, Letterhead)
    assert head.number == f"Số {report.letterhead.number}"
    keys = {getattr(block, "key", "").partition("[")[0] for block in document.blocks}
    assert {f"answers.{key}" for key in report.answers} <= keys
    (listed,) = [b for b in document.blocks if isinstance(b, Table) and b.key == "documents"]
    assert len(listed.rows) == len(report.documents)
    items = [b.ordinal for b in document.blocks if isinstance(b, Heading) and not b.key]
    assert items == [*range(1, 9)]


def test_there_are_examples():
    """The test above would say nothing without files."""
    assert len(EXAMPLES) >= 2
