"""Names stand in the order of a Vietnamese dictionary."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.text import vietnamese_key

ORDERED = {
    "tones": ["ba", "bà", "bả", "bã", "bá", "bạ"],
    "vowels": ["an", "ăn", "ân", "en", "ên", "on", "ôn", "ơn", "un", "ưn"],
    "đ is a letter of its own": ["Dân", "Duy", "Dương", "Đà", "Đăng", "Đông", "Em"],
    "a letter outweighs a tone": ["mạ", "măn", "mân"],
    "a syllable outweighs what follows it": ["ba sao", "bà an", "bạn"],
    "tones of later syllables": ["Sở Tài chỉnh", "Sở Tài chính", "Sở Tái chinh"],
    "a short name before a longer one": ["Đảng ủy Sở", "Đảng ủy Sở A", "Đảng ủy Sở Ă"],
    "numbers by their value": ["Chi bộ 2", "Chi bộ 10", "Chi bộ cơ quan"],
    "small letters before capitals": ["sở a", "Sở A"],
    "marked vowels with tones": ["trường", "trưởng", "trượng"],
}


@pytest.mark.parametrize("words", ORDERED.values(), ids=ORDERED)
def test_the_order_of_a_dictionary(words):
    """Whatever order they came in."""
    mixed = [*words[1::2], *words[::2]]
    assert sorted(mixed, key=vietnamese_key) == words


def test_a_tone_mark_may_stand_on_either_vowel():
    """Old and new style are the same syllable; only the texts themselves tell them apart."""
    assert vietnamese_key("hòa")[0] == vietnamese_key("hoà")[0]
    assert vietnamese_key("hoa") < vietnamese_key("hòa") < vietnamese_key("hóa")
    assert vietnamese_key("hoa") < vietnamese_key("hoà") < vietnamese_key("hóa")


@given(st.text(), st.text())
def test_any_text_has_its_place(one, other):
    """The key is total: any two texts compare, and equal keys mean the same text."""
    first, second = vietnamese_key(one), vietnamese_key(other)
    assert (first < second) or (second < first) or (first == second)
    if first == second:
        assert unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)


@given(st.text())
def test_the_normal_form_does_not_matter(text):
    """A name typed with separate marks stands where the same name stands."""
    assert vietnamese_key(unicodedata.normalize("NFD", text)) == vietnamese_key(text)
