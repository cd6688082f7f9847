"""The legal register as data: whole, consistent, and honest about what is known."""

import pytest
from attrs import evolve

from qcdc_report.citations import Grade, LegalDocument, Register, cite, find, register
from qcdc_report.findings import LegalBasis
from qcdc_report.text import nfc

DOCUMENTS = pytest.mark.parametrize("document", register().documents, ids=lambda doc: doc.key)

CITED_BY_THE_OUTLINE = {
    "NQ02_2017": "Nghị quyết số 02-NQ/TU",
    "KH33_2022": "Kế hoạch số 33-KH/ĐUK",
    "QD217_2013": "Quyết định số 217-QĐ/TW",
    "QD218_2013": "Quyết định số 218-QĐ/TW",
    "QD124_2018": "Quy định số 124-QĐ/TW",
    "ND04_2015": "Nghị định số 04/2015/NĐ-CP",
    "ND60_2013": "Nghị định số 60/2013/NĐ-CP",
    "ND149_2018": "Nghị định số 149/2018/NĐ-CP",
    "ND145_2020": "Nghị định số 145/2020/NĐ-CP",
    "NQ39_2015": "Nghị quyết số 39-NQ/TW",
    "NQ18_2017": "Nghị quyết số 18-NQ/TW",
    "NQ19_2017": "Nghị quyết số 19-NQ/TW",
    "QD657": "Quyết định số 657-QĐ/TU",
}


@pytest.mark.parametrize(("key", "name"), CITED_BY_THE_OUTLINE.items())
def test_what_the_outline_cites_is_in_the_register_in_its_right_form(key, name):
    """All thirteen documents, their numbers as they should be written."""
    document = find(key)
    assert document is not None
    assert document.name == name


@DOCUMENTS
def test_a_document_is_described(document):
    """Type, number, issuer and title are given, in NFC."""
    texts = (document.kind, document.number, document.issuer, document.title)
    assert all(texts)
    assert all(text == nfc(text) and text == text.strip() for text in texts)


@DOCUMENTS
def test_the_days_of_a_document_are_in_the_order_of_its_life(document):
    """Issued, then in force, then ended or superseded."""
    days = [
        fact.day
        for fact in (document.date, document.effective, document.superseded_from, document.ended)
        if fact is not None
    ]
    assert days == sorted(days)


@DOCUMENTS
def test_a_fact_seen_on_a_page_has_the_address_or_says_that_it_was_not_kept(document):
    """Nothing is graded `page` without a way back to it, or a word about why there is none."""
    if document.grade is Grade.PAGE:
        seen = [*document.sources, *(fact.source for fact in document.dates if fact.source)]
        assert seen or "not kept" in document.notes


@DOCUMENTS
def test_what_only_the_outline_says_is_not_verified(document):
    """A grade of `outline` or `believed` never counts as verified."""
    assert document.grade.is_verified is (document.grade in ("codification", "page"))


def test_the_day_an_old_text_ended_is_the_day_the_new_one_took_effect():
    """Between the decrees on the workplace there is no gap and no overlap."""
    for key in ("ND60_2013", "ND149_2018", "ND71_1998", "NQ55_1998", "PL34_2007", "BLLD_2012"):
        old = find(key)
        assert old is not None
        assert old.ended is not None
        (new,) = (find(successor) for successor in old.replaced_by)
        assert new is not None
        assert new.effective is not None
        assert new.effective.day == old.ended.day


def test_no_province_is_assumed():
    """The issuer of Resolution 02-NQ/TU is a province's committee, and no province is named."""
    document = find("NQ02_2017")
    assert document is not None
    assert document.issuer == "Ban Chấp hành Đảng bộ tỉnh"


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (LegalBasis("ND04_2015", "Điều 5"), "Điều 5 Nghị định số 04/2015/NĐ-CP"),
        (LegalBasis("QD124_2018"), "Quy định số 124-QĐ/TW"),
        (LegalBasis("BLLD_2019", "Điều 63"), "Điều 63 Bộ luật Lao động số 45/2019/QH14"),
        (LegalBasis("HOUSE_1", "mục 2"), "mục 2 HOUSE_1"),
        (LegalBasis("HOUSE_1"), "HOUSE_1"),
    ],
)
def test_a_legal_basis_in_words(basis, words):
    """Article, type, number; a source the register does not know is named by its key."""
    assert cite(basis) == words


def test_an_unknown_key_is_not_found():
    """Looking up a key that is not there is no error."""
    assert find("ND99_2099") is None
    assert register().find("ND99_2099") is None


def test_a_register_refuses_a_key_twice_and_a_successor_it_does_not_have():
    """A broken register fails when it is made, not when a rule asks it."""
    document = LegalDocument(
        key="A", kind="Nghị định", number="1", issuer="B", title="C", grade=Grade.PAGE
    )
    with pytest.raises(ValueError, match="twice"):
        Register((document, document))
    with pytest.raises(ValueError, match="has no Z"):
        Register((evolve(document, replaced_by=("Z",)),))


def test_the_register_is_read_once():
    """The second call returns the same register."""
    assert register() is register()
