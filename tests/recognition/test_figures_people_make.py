"""Appendices of figures in the forms that people give them; the cases are data."""

from typing import Any

import pytest

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.outline import common_outline
from qcdc_report.recognition.figure_labels import labels_of
from qcdc_report.recognition.figures import read_figures
from qcdc_report.recognition.keeping import forgotten, printed_words, texts_of
from qcdc_report.report import Report
from recognition.notation import cases, data_blocks

CASES = [*cases("figures"), *cases("figures_as_typed")]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_figures_are_those_on_the_page(case: dict[str, Any]) -> None:
    """Read as the case says; what is no figure is left, in its words."""
    blocks = data_blocks(case["page"])
    taken = read_figures(blocks, common_outline())
    meant = Report.new(
        profile="sample", unit={"name": "Đảng ủy Sở A"}, figures=case["figures"]
    ).figures
    assert dict(taken.value) == dict(meant)
    assert [each.text for each in taken.rest if isinstance(each, Passage)] == case.get("rest", [])
    assert not [each for each in taken.rest if isinstance(each, Grid)]
    said = [remark.said.vi for remark in taken.remarks]
    assert len(said) == len(case.get("unreadable", []))
    assert all(
        text in remark for text, remark in zip(case.get("unreadable", []), said, strict=True)
    )
    assert {remark.rule for remark in taken.remarks} <= {"unreadable-cell"}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_read_is_not_kept_again(case: dict[str, Any]) -> None:
    """The words that label a number taken are no text that was lost, abbreviated or not."""
    blocks, outline = data_blocks(case["page"]), common_outline()
    taken = read_figures(blocks, outline)
    labels = labels_of(outline)
    kept = (*texts_of(taken.value), *texts_of(taken.rest))
    words = printed_words(outline, ()) | labels.words
    assert [each.text for each in forgotten(blocks, kept, words, labels.short)] == []


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_figure_has_a_place(case: dict[str, Any]) -> None:
    """A rule that complains of it can show where it stands."""
    blocks = data_blocks(case["page"])
    taken = read_figures(blocks, common_outline())
    last = max(each.number for each in blocks)
    assert {f"figures.{key}" for key in taken.value} <= set(taken.marks)
    assert all(1 <= number <= last + 100 for number in taken.marks.values())
