"""What a document carries unseen: what its pages do not show as it is, and nothing else."""

import json

import pytest
from attrs import evolve
from hypothesis import given, settings

from layout.samples import STANDARD_IDS, bare_report, full_report, plain_profile, standard
from qcdc_report.layout import lay_out
from qcdc_report.layout.documents import document_rows, documents_of, giving_back
from qcdc_report.layout.fingerprints import fingerprint
from qcdc_report.outline import common_outline
from qcdc_report.testing.strategies import reports

COLUMNS = common_outline().documents.columns


def carried(report, standard_id="party-hd36"):
    """Return what the document of a report carries."""
    return json.loads(lay_out(report, plain_profile(), standard(standard_id)).data)


@settings(deadline=None)
@given(report=reports())
def test_a_document_whose_row_gives_it_back_is_given_back(report):
    """What is said to be given back by a row is, to the last value."""
    documents = report.documents
    told = documents_of(document_rows(documents, COLUMNS), COLUMNS)
    gives_back = giving_back(COLUMNS)
    assert [d for d in documents if gives_back(d)] == [
        read for read, given in zip(told, documents, strict=True) if gives_back(given)
    ]


def test_an_ordinary_document_is_given_back():
    """Type and number on two lines, a date, an issuer, a subject: nothing goes along."""
    report = bare_report(
        documents=[
            {"kind": "Kế hoạch", "number": "12-KH/ĐU", "date": "2017-08-01", "issuer": "Sở A"},
            {"kind": "Kế hoạch", "subject": "không có số"},
        ]
    )
    assert carried(report)["rows"] == {"1": {"kind": "Kế hoạch", "subject": "không có số"}}


@pytest.mark.parametrize(
    ("text", "standard_id", "goes_along"),
    [
        ("Một.\n\n- hai;\n- **ba**.", "party-hd36", False),
        ("Một.", "state-nd30", True),  # the last sentence of the body ends in ./.
        ("Một", "party-hd36", True),
        ("Một\nhai.", "party-hd36", True),  # wrapped
        ("* một.", "party-hd36", True),
        ("- - - - bốn.", "party-hd36", True),
        ("| a |\n|:--|\n| b |\n\nHết.", "party-hd36", True),
        ("| a |\n|--:|\n| b |\n\nHết.", "party-hd36", False),
        ("| a |\n|---|\n| b |\n\nHết.", "party-hd36", False),
        ("| **a** |\n|---|\n| b |\n\nHết.", "party-hd36", True),  # a header is bold anyway
    ],
)
def test_an_answer_goes_along_only_if_the_page_shows_it_with_a_loss(text, standard_id, goes_along):
    """The last answer of the body, written in many ways."""
    data = carried(bare_report(answers={"proposals": text}), standard_id)
    assert ("proposals" in data["report"].get("answers", {})) is goes_along
    assert list(data["answers"]) == ["proposals"]


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_the_same_report_carries_the_same(standard_id):
    """The bytes of a file depend on the report alone."""
    assert carried(full_report(), standard_id) == carried(evolve(full_report()), standard_id)


def test_a_fingerprint_does_not_tell_spaces_and_marks():
    """Programs wrap lines, and standards draw marks; a cell moved or a digit changed is told."""
    made = fingerprint(["Số 15-BC/ĐU", "-----", "a|b"])
    assert fingerprint(["Số  15-BC/ĐU", "", "*", "a| b"]) == made
    assert fingerprint(["Số 15-BC/ĐU", "ab|"]) != made
    assert fingerprint(["Số 16-BC/ĐU", "a|b"]) != made


def test_decimals_keep_every_digit():
    """7.50 is shown as 7,50% and must be so again."""
    report = bare_report(figures={"new_rural_funds": {"amount": 1, "percent": "7.50"}})
    assert carried(report)["report"]["figures"]["new_rural_funds"]["percent"] == {"decimal": "7.50"}
