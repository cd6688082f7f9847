"""A number on its own: read, attributed to Party or State, written as it should be."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.citations.bodies import Arena, arena_of_body, is_central, right_letters
from qcdc_report.citations.citation import arena_of
from qcdc_report.citations.grammar import find_citations
from qcdc_report.citations.kinds import (
    KIND_CODES,
    code_contradicts,
    kind_of_words,
    kinds_of_code,
    known_code,
)
from qcdc_report.citations.number import Number, parse_number


@pytest.mark.parametrize(
    ("written", "parts", "form"),
    [
        ("12-KH/ĐU", ("12", None, "KH", "ĐU"), Arena.PARTY),
        ("Số 12-KH/ĐU", ("12", None, "KH", "ĐU"), Arena.PARTY),
        ("Số: 34/KH-SA", ("34", None, "KH", "SA"), Arena.STATE),
        ("33 - KH/ĐUK", ("33", None, "KH", "ĐUK"), Arena.PARTY),
        ("04/2015/NĐ-CP", ("04", 2015, "NĐ", "CP"), Arena.STATE),
        ("10/2022/QH15", ("10", 2022, "", "QH15"), Arena.STATE),
        ("30-CTTƯ", ("30", None, "CT", "TW"), Arena.PARTY),
        ("30/CTTW", ("30", None, "CT", "TW"), None),
        ("01/2016/TT/BNV", ("01", 2016, "TT", "BNV"), None),
        ("4346/UBND-NL1", ("4346", None, "", "UBND-NL1"), Arena.STATE),
        ("12-KH", ("12", None, "KH", ""), Arena.PARTY),
    ],
)
def test_a_number_alone_is_read(written, parts, form):
    """A cell of a table holds a number without any words, or with “Số”."""
    number = parse_number(written)
    assert number is not None
    assert (number.serial, number.year, number.code, number.body) == parts
    assert number.form is form


@pytest.mark.parametrize(
    "written", ["", "12", "12/5/2017", "KH/ĐU", "không số", "12-KH/ĐU ngày", "…"]
)
def test_what_is_no_number_is_not_read(written):
    """A date, a bare serial, or words after the number make no document number."""
    assert parse_number(written) is None


@pytest.mark.parametrize(
    ("body", "arena"),
    [
        ("TW", Arena.PARTY),
        ("TU", Arena.PARTY),
        ("ĐU", Arena.PARTY),
        ("ĐUK", Arena.PARTY),
        ("VPTW", Arena.PARTY),
        ("CP", Arena.STATE),
        ("UBND-VX", Arena.STATE),
        ("UBTVQH11", Arena.STATE),
        ("SA", None),
        ("CĐ", None),
        ("HĐQT", None),
        ("BVTW", None),
        ("", None),
    ],
)
def test_a_bodys_code_says_whose_it_is(body, arena):
    """Codes of the Party and of the State are known; those of a unit itself are nobody's."""
    assert arena_of_body(body) is arena


@pytest.mark.parametrize(
    ("body", "central"), [("TW", True), ("VPTW", True), ("TU", False), ("BVTW", False)]
)
def test_only_the_partys_own_centre_is_central(body, central):
    """A hospital of central rank is not the Party's centre."""
    assert is_central(body) is central


@pytest.mark.parametrize(
    ("body", "form", "right"),
    [
        ("TƯ", Arena.PARTY, "TW"),
        ("T.Ư", Arena.PARTY, "TW"),
        ("tw", Arena.PARTY, "TW"),
        ("DU", Arena.PARTY, "ĐU"),
        ("DU", Arena.STATE, "DU"),
        ("TTG", Arena.STATE, "TTg"),
        ("Ubnd-VX", Arena.STATE, "UBND-VX"),
        ("SNNPTNT", Arena.STATE, "SNNPTNT"),
    ],
)
def test_a_bodys_code_gets_its_right_letters(body, form, right):
    """DU is ĐU only in a Party number: elsewhere it may be anybody."""
    assert right_letters(body, form) == right


@pytest.mark.parametrize(
    ("number", "kind", "issuer", "arena"),
    [
        ("12/KH-ĐU", "", "", Arena.PARTY),
        ("12-KH/SA", "", "", Arena.PARTY),
        ("12-KH/SA", "", "Sở A", Arena.STATE),
        ("12/KH-SA", "", "Đảng ủy Sở A", Arena.PARTY),
        ("12-KH/CĐ", "", "Công đoàn Sở A", Arena.PARTY),
        ("12-NĐ-XY", "Nghị định", "", Arena.STATE),
        ("12-KH-XY", "Kế hoạch", "", None),
    ],
)
def test_body_year_type_and_issuer_decide_the_form(number, kind, issuer, arena):
    """Where none of them says whose a number is, it keeps the form it has, or has none."""
    parsed = parse_number(number)
    assert parsed is not None
    assert arena_of(parsed, kind, issuer) is arena


def test_a_party_number_has_no_year():
    """By HD 36 and HD 05-HD/VPTW the year is no part of it."""
    number = Number(serial="217", year=2013, code="QĐ", body="TW")
    assert number.written(Arena.PARTY) == "217-QĐ/TW"


@given(
    serial=st.integers(1, 9999),
    year=st.none() | st.integers(1990, 2030),
    code=st.sampled_from(sorted({code for codes in KIND_CODES.values() for code in codes})),
    body=st.sampled_from(["CP", "BNV", "UBND", "SA", "HĐQT", "BYT-BTC", "TTg"]),
)
def test_a_state_number_is_read_as_it_is_written(serial, year, code, body):
    """Writing and reading are inverse for every type and body."""
    number = Number(serial=f"{serial:02}", year=year, code=code, body=body, form=Arena.STATE)
    read = parse_number(number.written(Arena.STATE))
    assert read is not None
    assert (read.serial, read.year, read.code, read.body) == (number.serial, year, code, body)


@pytest.mark.parametrize(
    ("letters", "code"),
    [("qd", "QĐ"), ("CTR", "CTr"), ("HD", "HD"), ("HĐ", "HĐ"), ("ND", "NĐ"), ("SA", "")],
)
def test_a_plain_d_is_read_as_the_barred_one_where_only_one_type_fits(letters, code):
    """HD is Hướng dẫn, not a misspelt HĐ."""
    assert known_code(letters) == code


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Kế hoạch", "Kế hoạch"),
        ("chương trình hành động", "Chương trình"),
        ("Nghị quyết liên tịch", "Nghị quyết liên tịch"),
        ("Bộ luật Lao động", "Bộ luật"),
        ("Quy định số 5", "Quy định"),
        ("Sổ tay", ""),
        ("Luật sư", "Luật"),
        ("", ""),
    ],
)
def test_a_type_is_known_by_its_first_words(words, kind):
    """Further words narrow a type and do not change it."""
    assert kind_of_words(words) == kind


def test_two_types_share_the_code_qd():
    """Quyết định and Quy định both have QĐ, Thông tư and Thông tri both TT."""
    assert kinds_of_code("QĐ") == ("Quyết định", "Quy định")
    assert kinds_of_code("TT") == ("Thông tư", "Thông tri")


@pytest.mark.parametrize(
    ("kind", "code", "contradicts"),
    [
        ("Kế hoạch", "KH", False),
        ("Kế hoạch", "NQ", True),
        ("Quy định", "QĐ", False),
        ("Quy chế", "QĐ", False),
        ("Quy chế", "KH", True),
        ("Nghị quyết", "QĐ", True),
        ("Kế hoạch", "KHPH", False),
        ("", "KH", False),
    ],
)
def test_a_code_contradicts_another_type(kind, code, contradicts):
    """A Quy chế may bear its decision's number; an unknown code proves nothing."""
    assert code_contradicts(kind, code) is contradicts


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 02-NQ/TU" + " " * 50_000,
        "Nghị quyết số 02-NQ/TU ngày 12 tháng 5" + " " * 50_000,
        "1-" + "A" * 50_000 + "ạ",
        "1 - A - " * 10_000,
        "Nghị định 60 của " * 1_000,
    ],
    ids=["spaces", "broken date", "one word", "dashes", "issuers"],
)
def test_no_text_takes_long(text):
    """Time grows with the length of a text, not with its square."""
    started = time.process_time()
    find_citations(text)
    assert time.process_time() - started < 1.5
