"""The examples that ship with the project, laid out."""

from pathlib import Path

import pytest
import yaml

from layout.samples import standard
from qcdc_report.blocks import Heading, Letterhead, Table
from qcdc_report.layout import core_standards, lay_out, standard_for
from qcdc_report.plugins import Registry
from qcdc_report.report import Report

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = sorted(path for path in FOLDER.glob("*.yaml") if not path.stem.endswith("-loi"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_is_laid_out_whole(path):
    """Each answer and each document has its place, by the standard that the report names."""
    tree = yaml.safe_load(path.read_text("utf-8"))
    tree.pop("qcdc_report")
    report = Report.new(**tree)
    chosen = standard_for(report, core_standards())
    profile = Registry.installed().profile(report.profile)
    document = lay_out(report, profile, chosen)
    assert chosen is standard(report.letterhead.standard)
    head = document.blocks[0]
    assert isinstance(head, Letterhead)
    assert head.number.removeprefix("Số").lstrip(": ") == report.letterhead.number
    keys = {getattr(block, "key", "").partition("[")[0] for block in document.blocks}
    assert {f"answers.{key}" for key in report.answers} <= keys
    (listed,) = [b for b in document.blocks if isinstance(b, Table) and b.key == "documents"]
    assert len(listed.rows) == len(report.documents)
    items = [b.ordinal for b in document.blocks if isinstance(b, Heading) and not b.key]
    assert profile.outline.figures is not None
    assert items == [group.item for group in profile.outline.figures.groups]


def test_there_are_examples():
    """The test above would say nothing without files."""
    assert len(EXAMPLES) >= 2
