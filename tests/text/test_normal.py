"""One form for text: for holding, for comparing, for XML."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qcdc_report.text import collapse_spaces, fold, is_xml_safe, nfc, xml_safe


@given(text=st.text())
def test_nfc_is_unicodes(text):
    """Asking first whether there is anything to do changes nothing."""
    assert nfc(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "one_line"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("a  b", "a b"),
        ("a \n b", "a b"),
        (" a\n\n\nb\u00a0\u00a0c ", "a b c"),
        ("đối với  việc", "đối với việc"),
    ],
)
def test_spaces_are_collapsed(text, one_line):
    """Line breaks and hard spaces too."""
    assert collapse_spaces(text) == one_line


@given(text=st.text())
def test_collapsed_text_has_single_spaces_only(text):
    """And collapsing once is enough."""
    once = collapse_spaces(text)
    assert once.split() == text.split()
    assert once == " ".join(text.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Đảng uỷ", "Đảng ủy"),
        ("ĐẢNG ỦY", "đảng ủy"),
        ("Nghị  quyết", "nghi quyet"),
        ("Đa\u0309ng", "đảng"),
        ("đ", "d"),
        ("ươ", "uo"),
    ],
)
def test_spellings_that_differ_in_marks_only_fold_alike(one, other):
    """Old and new tone places, capitals, letters and marks apart."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hai", "hay"), ("12-KH/ĐU", "12 KH/ĐU"), ("a b", "ab")]
)
def test_other_differences_stay(one, other):
    """Letters, signs and spaces are not marks."""
    assert fold(one) != fold(other)


@given(text=st.text())
def test_folding_once_is_enough(text):
    """For Vietnamese letters; some foreign ones change twice."""
    vietnamese = "".join(char for char in text if ord(char) < 0x250 or 0x1EA0 <= ord(char) < 0x1F00)
    assert fold(fold(vietnamese)) == fold(vietnamese)


@given(char=st.characters())
def test_what_is_safe_for_xml_is_what_lxml_takes(char):
    """The library that writes Word files is the judge."""
    element = etree.Element("a")
    try:
        element.text = f"a{char}b"
    except (ValueError, UnicodeEncodeError):
        assert not is_xml_safe(char)
        assert xml_safe(f"a{char}b") == "a\ufffdb"
    else:
        assert is_xml_safe(char)
        assert xml_safe(char) == char
