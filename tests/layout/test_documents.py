"""Core's renderer of the appendix of issued documents."""

import pytest
from attrs import evolve

from layout.samples import bare_report, plain_profile, tables, texts
from qcdc_report.blocks import Appendix
from qcdc_report.layout import render_documents
from qcdc_report.layout.documents import document_rows, full_name
from qcdc_report.outline import DocumentColumn
from qcdc_report.report import IssuedDocument

OUTLINE = plain_profile().outline


def test_documents_stand_in_the_order_given():
    """Not sorted by date or kind: the unit's order may mean something."""
    report = bare_report(documents=[{"subject": "hai"}, {"subject": "một"}])
    (table,) = tables(render_documents(report, OUTLINE))
    assert [row[0] for row in table.rows] == ["1", "2"]
    assert [row[-1] for row in table.rows] == ["hai", "một"]


def test_the_table_has_the_columns_of_the_outline():
    """Titles, shares and alignment come from the outline."""
    report = bare_report(documents=[{"date": "2017-02-01"}])
    opening, table = render_documents(report, OUTLINE)
    columns = OUTLINE.documents.columns
    assert opening == Appendix(number=1, title=OUTLINE.documents.title, key="documents")
    assert table.header == tuple(column.title for column in columns)
    assert [column.share for column in table.columns] == [column.share for column in columns]
    assert [column.align for column in table.columns] == [column.align for column in columns]
    assert table.rows == (("1", "", "01/02/2017", "", ""),)


def test_no_documents_is_said_in_a_sentence():
    """An empty table would leave open whether the list was forgotten."""
    assert texts(render_documents(bare_report(), OUTLINE)) == ["Không có văn bản nào."]


def test_an_outline_without_the_appendix_gives_nothing():
    """Not even its opening."""
    assert list(render_documents(bare_report(), evolve(OUTLINE, documents=None))) == []


@pytest.mark.parametrize(
    ("kind", "number", "written"),
    [
        ("Kế hoạch", "12-KH/ĐU", "Kế hoạch số 12-KH/ĐU"),
        ("Kế hoạch", "số 12-KH/ĐU", "Kế hoạch số 12-KH/ĐU"),
        ("Kế hoạch", "", "Kế hoạch"),
        ("", "12-KH/ĐU", "12-KH/ĐU"),
        ("", "", ""),
    ],
)
def test_a_document_is_named_as_it_is_cited(kind, number, written):
    """Kind, the word “số”, number and symbol; what is missing is left out."""
    assert full_name(IssuedDocument(kind=kind, number=number)) == written


def test_a_profile_may_split_or_join_columns():
    """A column of any fields shows them one after the other."""
    columns = [
        DocumentColumn(title="Tên", fields=("kind",), share=1),
        DocumentColumn(title="Số", fields=("number",), share=1),
        DocumentColumn(title="Ai", fields=("issuer", "date", "subject"), share=1),
    ]
    document = IssuedDocument(kind="Kế hoạch", number="12-KH/ĐU", issuer="Sở A", subject="Về X")
    assert document_rows([document], columns) == (("Kế hoạch", "12-KH/ĐU", "Sở A Về X"),)
