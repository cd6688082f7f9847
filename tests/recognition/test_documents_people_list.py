"""Appendices of issued documents in the forms that people give them; the cases are data."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import pages
from qcdc_report.layout import core_standards, render_documents
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.outline import common_outline
from qcdc_report.recognition.documents import read_documents
from qcdc_report.report import IssuedDocument, Report, Unit
from recognition.notation import cases, data_blocks

OUTLINE = common_outline()
CASES = cases("documents")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_documents_are_those_on_the_page(case: dict[str, Any]) -> None:
    """Each with its type, number, day, issuer and subject; what is none is left, in its words."""
    taken = read_documents(data_blocks(case["page"]), OUTLINE)
    assert taken.value == tuple(IssuedDocument(**each) for each in case["documents"])
    assert [each.text for each in taken.rest if isinstance(each, Passage)] == case.get("rest", [])
    assert sum(isinstance(each, Grid) for each in taken.rest) == case.get("grids", 0)
    said = [remark.said.vi for remark in taken.remarks]
    wanted = case.get("unreadable", [])
    assert len(said) == len(wanted)
    assert all(text in remark for text, remark in zip(wanted, said, strict=True))


def test_marks_name_the_paragraph_of_each_field() -> None:
    """A finding about a number points to the cell it stands in."""
    blocks = pages.numbered(
        [pages.passage("PHỤ LỤC 1"), pages.grid(["1", "Kế hoạch số 12-KH/ĐU", "01/8/2017", "Học"])]
    )
    marks = read_documents(blocks, OUTLINE).marks
    assert marks["documents[0].number"] == 3
    assert marks["documents[0].date"] == 4
    assert marks["documents[0].subject"] == 5
    assert marks["documents[0]"] == 3


_WORDS = st.lists(
    st.sampled_from(["kiểm tra", "giám sát", "Quy chế", "dân chủ", "Sở A", "2018", "tại"]),
    min_size=1,
).map(" ".join)
_NUMBERS = st.builds(
    lambda serial, code: f"{serial:02}-{code}/ĐU",
    st.integers(1, 400),
    st.sampled_from(["KH", "QĐ", "BC", "TB", "CTr"]),
)
_DOCUMENTS = st.builds(
    IssuedDocument,
    kind=st.sampled_from(["Kế hoạch", "Quyết định", "Báo cáo", "Chương trình", "Đề cương"]),
    number=_NUMBERS,
    date=st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2049, 12, 31)),
    issuer=st.sampled_from(["", "Đảng ủy Sở A", "Sở A"]),
    subject=_WORDS,
)


@settings(deadline=None)
@given(st.lists(_DOCUMENTS, max_size=6).map(tuple), st.sampled_from(core_standards()))
def test_what_core_lays_out_is_read_back(
    documents: tuple[IssuedDocument, ...], standard: Any
) -> None:
    """The same documents, in their order, and nothing left over."""
    report = Report(profile="sample", unit=Unit(name="Sở A"), documents=documents)
    page = pages.page_of(render_documents(report, OUTLINE), standard)
    taken = read_documents(page, OUTLINE)
    assert taken.value == documents
    assert not taken.rest
    assert not taken.remarks


@settings(deadline=None)
@example([["2018", "kiểm tra", "01-KH/ĐU"]])
@given(
    st.lists(st.lists(st.one_of(_WORDS, _NUMBERS, st.just("")), min_size=3, max_size=3), min_size=1)
)
def test_no_word_of_a_table_is_lost(rows: list[list[str]]) -> None:
    """Whatever the cells hold, each word is in a document or in what is left."""
    taken = read_documents(pages.numbered([pages.grid(*rows)]), OUTLINE)
    kept = [f"{d.kind} {d.number} {d.issuer} {d.subject}" for d in taken.value]
    for block in taken.rest:
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Grid) else [block]
        kept += [cell.text for cell in cells]
    words = " ".join(kept).split()
    for row in rows:
        for word in " ".join(row).split():
            assert word in words
