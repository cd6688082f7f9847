"""The page on limits and refusals says what the code does."""

import re
from pathlib import Path

from attrs import fields

from qcdc_report.formats.docx.package import REFUSALS
from qcdc_report.formats.options import Limits

PAGE = (Path(__file__).parents[2] / "docs/reference/reading-limits.md").read_text("utf-8")


def _rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading, its own heading left out."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [re.split(r" *\| *", row.strip("| ")) for row in table[2:]]


def test_the_page_names_every_limit_with_its_default() -> None:
    """In the order of ``Limits``, in the words of its own descriptions."""
    assert _rows("Limits") == [
        [f"`{field.name}`", f"{field.default:,}", field.metadata["vi"]] for field in fields(Limits)
    ]


def test_the_page_names_every_refusal() -> None:
    """In the order of ``REFUSALS``: a code nobody can look up would be a riddle."""
    assert _rows("Refusals") == [
        [f"`{one.code}`", one.said.vi, one.said.en, one.advice.vi] for one in REFUSALS.values()
    ]
