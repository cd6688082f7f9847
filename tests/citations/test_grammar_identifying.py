"""Which document of the register a citation means, and in what the two differ."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.citations import register
from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.citation import proper_form
from qcdc_report.citations.grammar import find_citations
from qcdc_report.citations.identifying import Mismatch, identify, is_registrable
from qcdc_report.citations.issuers import arena_of_issuer, issuer_of_words, term_of_words
from qcdc_report.citations.terms import party_term
from qcdc_report.outline import common_outline, wordings


def _identify(text):
    return identify(find_citations(text)[0], register())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ", "ND04_2015"),
        ("O4/2015/NĐ-CP", "ND04_2015"),
        ("các Nghị định 60/2013/NĐ-CP", "ND60_2013"),
        ("Nghị định 149/2018", "ND149_2018"),
        ("Thông tư số 01/2016/TT/BNV của Bộ trưởng Bộ Nội vụ", "TT01_2016"),
        ("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "L10_2022"),
        ("Luật Lao động số 45/2019/QH14", "BLLD_2019"),
        ("Bộ luật Lao động số 10/2012/QH13", "BLLD_2012"),
        ("Nghị quyết số 02-NQ/TU, ngày 12/5/2017 của Ban Chấp hành Đảng bộ tỉnh", "NQ02_2017"),
        ("Kế hoạch số 33 - KH/ĐUK, ngày 22/3/2022", "KH33_2022"),
        (
            "Nghị quyết số 02-NQ/TU, ngày 12/5/2017 của Ban Chấp hành Đảng bộ tỉnh khóa XVIII",
            "NQ02_2017",
        ),
        ("Bộ luật Lao động số 45/2019/QH14 của Quốc hội khóa XIV", "BLLD_2019"),
        ("Quyết định số 217-QD/TW", "QD217_2013"),
        ("QĐ 217/QĐ-TW", "QD217_2013"),
        ("Quy chế ban hành kèm theo Quyết định số 217-QĐ/TW", "QD217_2013"),
        ("Quy định số 218-QĐ/TW", "QD218_2013"),
        ("Quy định số 124-QĐ/TW của Ban Bí thư (khóa XII)", "QD124_2018"),
        ("Nghị quyết số 18-NQ/TW của Trung ương", "NQ18_2017"),
        ("Nghị quyết số 18-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành Trung ương", "NQ18_2017"),
        ("Chỉ thị 30-CTTƯ", "CT30_1998"),
        ("Quyết định số 657-QĐ/TU", "QD657"),
        ("Hướng dẫn số 41/HD-TLĐ, ngày 11/11/2021", "HD41_2021"),
        ("Pháp lệnh 34/2007/PL-UBTVQH11", "PL34_2007"),
    ],
)
def test_a_right_citation_means_its_document(text, key):
    """Whatever its form, a citation that says nothing wrong is identified without mismatch."""
    found = _identify(text)
    assert found.document is not None
    assert (found.document.key, found.mismatches) == (key, frozenset())


@pytest.mark.parametrize(
    ("text", "key", "mismatches"),
    [
        ("Nghị định số 04/2015/NĐ-CP ngày 09/11/2015", "ND04_2015", {Mismatch.DATE}),
        ("Nghị định số 145/2020/NĐ-CP, ngày 31/02/2020", "ND145_2020", {Mismatch.DATE}),
        ("Quyết định số 217-QĐ/TW, ngày 12/11/2013", "QD217_2013", {Mismatch.DATE}),
        ("Nghị định số 04/2015/NĐ-CP của Thủ tướng Chính phủ", "ND04_2015", {Mismatch.ISSUER}),
        ("Quyết định số 217-QĐ/TW của Ban Bí thư", "QD217_2013", {Mismatch.ISSUER}),
        (
            "Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị khóa XII",
            "QD217_2013",
            {Mismatch.ISSUER},
        ),
        ("Quyết định số 124-QĐ/TW", "QD124_2018", {Mismatch.KIND}),
        ("Quyết định số 145/2020/NĐ-CP", "ND145_2020", {Mismatch.KIND}),
        ("Nghị định 60/2013/NQ-CP", "ND60_2013", {Mismatch.CODE}),
        ("Nghị định 60/NĐ-CP", "ND60_2013", {Mismatch.YEAR_MISSING}),
        ("NĐ 04/CP", "ND04_2015", {Mismatch.YEAR_MISSING, Mismatch.SYMBOL_MISSING}),
        ("Nghị định 149", "ND149_2018", {Mismatch.YEAR_MISSING, Mismatch.SYMBOL_MISSING}),
        (
            "Nghị định 60 ngày 19/6/2013",
            "ND60_2013",
            {Mismatch.YEAR_MISSING, Mismatch.SYMBOL_MISSING},
        ),
        ("Nghị quyết 18", "NQ18_2017", {Mismatch.SYMBOL_MISSING}),
        ("QĐ 217", "QD217_2013", {Mismatch.SYMBOL_MISSING}),
    ],
)
def test_a_near_miss_says_in_what_it_differs(text, key, mismatches):
    """A wrong day, issuer or type, or a missing part, still leads to the document."""
    found = _identify(text)
    assert found.document is not None
    assert (found.document.key, found.mismatches) == (key, mismatches)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 02-NQ/TU, ngày 01/3/2016",
        "Quyết định số 217-QĐ/TW, ngày 02/01/2025",
        "Quyết định số 217-QĐ/TW của Bộ Chính trị khóa XIII",
        "Quyết định số 124-QĐ/TW, ngày 05/6/2017",
        "Quyết định số 124-QĐ/TW của Bộ Chính trị khóa XI",
        "Nghị định số 04/2016/NĐ-CP",
        "Nghị quyết số 04/2015/NQ-CP",
        "Hướng dẫn số 41/HD-TLĐ, ngày 11/11/2019",
        "Nghị quyết 18 của Chính phủ",
        "Quyết định 217 của Ban Bí thư",
        "Nghị quyết 18 của Tỉnh ủy",
        "Nghị định 60 ngày 21/6/2021",
        "Kế hoạch số 12-KH/ĐU",
        "Kết luận 18",
    ],
)
def test_another_day_term_year_or_type_is_another_document(text):
    """Numbers start again in each term and year, so nothing is held against these."""
    assert _identify(text).document is None


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("Nghị định số 04/2015/NĐ-CP", True),
        ("Nghị quyết số 02-NQ/TU, ngày 12/5/2017", True),
        ("Nghị quyết số 02-NQ/TU", False),
        ("Quyết định số 217-QĐ/TW", False),
        ("Quyết định số 217-QĐ/TW của Bộ Chính trị khóa XI", True),
        ("Quyết định số 217-QĐ/TW, ngày 12/11/2013", True),
        ("QĐ 217-QĐ/TW, ngày 12/11/2013", False),
        ("Nghị định 149", False),
    ],
)
def test_only_a_whole_key_is_certain(text, certain):
    """A Party number means one document only with its day, or its issuer and term."""
    assert _identify(text).certain is certain


def test_a_borrowed_day_is_not_held_against_a_document():
    """The day after a list need not be the day of all its members."""
    text = "Nghị quyết số 39-NQ/TW, Nghị quyết số 18-NQ/TW, ngày 25/10/2017"
    first, last = (identify(one, register()) for one in find_citations(text))
    assert first.document is not None
    assert first.document.key == "NQ39_2015"
    assert first.mismatches == last.mismatches == frozenset()


@pytest.mark.parametrize(
    ("text", "registrable"),
    [
        ("Nghị định số 30/2020/NĐ-CP", True),
        ("Thông tư số 03/2021/TT-BNV", True),
        ("Luật số 36/2018/QH14", True),
        ("Nghị quyết số 42/2017/QH14", True),
        ("Kết luận số 54-KL/TW", True),
        ("Hướng dẫn số 36-HD/VPTW", True),
        ("Nghị định 30", False),
        ("Kế hoạch số 12-KH/ĐU", False),
        ("Quyết định số 657-QĐ/TU", False),
        ("Quyết định số 05/2017/QĐ-UBND", False),
        ("Quyết định số 125/QĐ-SA", False),
        ("Nghị quyết số 146/2025/NQ-HĐND", False),
    ],
)
def test_only_texts_of_the_centre_belong_in_the_register(text, registrable):
    """Laws, decrees, circulars and central Party documents; never a province's or a unit's own."""
    assert is_registrable(find_citations(text)[0]) is registrable


def test_every_document_of_the_register_identifies_itself():
    """Cited by its own name and day, each document is found, and nothing differs."""
    for document in register().documents:
        day = f", ngày {document.date.day:%d/%m/%Y}" if document.date else ""
        found = _identify(f"{document.name}{day} của {document.issuer}")
        assert (found.document, found.mismatches) == (document, frozenset()), document.name


def test_the_outline_cites_known_documents_and_its_four_slips_are_seen():
    """As corrected, every number is right and known; as written, four are not."""
    slips = []
    for wording in wordings(common_outline()):
        for citation in find_citations(wording.text):
            assert proper_form(citation) == citation.number_text
            assert identify(citation, register()).document is not None
        written = find_citations(wording.original or "")
        slips += [one.number_text for one in written if proper_form(one) != one.number_text]
    assert slips == ["33 - KH/ĐUK", "217-QD/TW", "218-QD/TW", "124-QD/TW"]


@pytest.mark.parametrize(
    ("words", "body", "arena"),
    [
        ("Bộ Chính trị khóa XI", "Bộ Chính trị", Arena.PARTY),
        ("BBT", "Ban Bí thư", None),
        ("Ban Bí thư Trung ương Đảng", "Ban Bí thư", Arena.PARTY),
        ("BCH Trung ương", "Ban Chấp hành Trung ương", None),
        ("Thủ tướng Chính phủ", "Thủ tướng Chính phủ", Arena.STATE),
        ("chính phủ", "Chính phủ", Arena.STATE),
        ("Uỷ ban Thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội", Arena.STATE),
        ("Bộ trưởng Bộ Nội vụ", "Bộ noi vu", Arena.STATE),
        ("Trung ương", "", None),
        ("Đảng uỷ Sở A", "Đảng ủy", Arena.PARTY),
        ("BTV Đảng ủy Khối", "Đảng ủy", Arena.PARTY),
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy", Arena.PARTY),
        ("Ban Thường vụ Huyện ủy", "Huyện ủy", Arena.PARTY),
        ("Ban Dân vận Tỉnh ủy", "", Arena.PARTY),
        ("Sở A", "", Arena.STATE),
        ("Bộ Chỉ huy quân sự tỉnh", "", None),
        ("Công đoàn Sở A", "", None),
        ("Công ty cổ phần B", "", None),
        ("Hội đồng quản trị Công ty B", "", None),
    ],
)
def test_an_issuer_is_known_by_its_words(words, body, arena):
    """One spelling for each central body; unions and companies are of neither arena."""
    assert (issuer_of_words(words), arena_of_issuer(words)) == (body, arena)


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("Bộ Chính trị khóa XI", 11),
        ("Ban Bí thư (khoá XII)", 12),
        ("khóa XIV", 14),
        ("khóa IX", 9),
        ("Bộ", None),
    ],
)
def test_a_term_is_read_from_its_roman_number(words, term):
    """Both spellings of khóa are read."""
    assert term_of_words(words) == term


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (dt.date(1998, 2, 18), 8),
        (dt.date(2013, 12, 12), 11),
        (dt.date(2016, 1, 7), 11),
        (dt.date(2016, 1, 28), 12),
        (dt.date(2018, 2, 2), 12),
        (dt.date(2026, 2, 3), 14),
        (dt.date(1990, 1, 1), None),
    ],
)
def test_a_day_lies_in_one_term(day, term):
    """A term begins on the day its congress closes: 120-KL/TW is of term XI, 124-QĐ/TW of XII."""
    assert party_term(day) == term


@given(st.text(alphabet="NĐQH TWUCP/-0123456789 Nghịđịnhsố,ngày./", max_size=60))
def test_identifying_never_fails(text):
    """Any citation found in any text can be looked up."""
    for citation in find_citations(text):
        assert identify(citation, register()).citation == citation
