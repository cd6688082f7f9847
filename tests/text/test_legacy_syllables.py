"""What can be a Vietnamese syllable, and what cannot."""

import unicodedata

import pytest

from qcdc_report.text.syllables import is_syllable

SYLLABLES = """
    quyết kiểm tra thống kê chủ nghị được nghiêng nguyễn khuyến thuở quốc quả quỳnh quýt giếng gì
    giữ ghế nghề kỷ cương hòa hoà thủy thuỷ uỷ ỷ yếu Đắk LẮK ơn ở ĐẢNG xoong hoặc ngoằn toàn khuya
    huých mười ướt điều rượu yêu
"""
NO_SYLLABLES = """
    quyêt kiểmm nghành ngị ghóp chưc đươc Straße naïve café được̀ kếc cêm ge̟ khôngg zá wuá fải jà
    qu¶ 12 ấă ôô tiéeng
"""


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_a_syllable_is_known_in_every_spelling(word):
    """Either place of the tone mark, any capitals, names of provinces."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", NO_SYLLABLES.split())
def test_what_no_rule_of_spelling_admits_is_no_syllable(word):
    """A stop without sắc or nặng, ng before e, two tones, foreign letters."""
    assert not is_syllable(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize("coda", ["c", "ch", "p", "t"])
@pytest.mark.parametrize(
    ("letter", "admitted"), [("á", True), ("ạ", True), ("à", False), ("a", False)]
)
def test_a_stop_takes_sac_or_nang_only(coda, letter, admitted):
    """“mát” and “mạt” are syllables, “màt” and “mat” with a mark are not."""
    assert is_syllable(f"m{letter}{coda}") is admitted
