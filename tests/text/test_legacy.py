"""TCVN3 and VNI: told apart from everything else, and converted without loss."""

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.text.legacy import TABLES, convert, detect, is_sure
from qcdc_report.text.syllables import is_syllable

SMALL = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
ONSETS = ("", "b", "c", "ch", "d", "đ", "g", "h", "l", "m", "n", "ng", "nh", "ph", "qu", "t", "tr")
RIMES = (
    "a",
    "ac",
    "an",
    "ang",
    "ăn",
    "âu",
    "e",
    "ên",
    "iêt",
    "oa",
    "ôi",
    "ông",
    "ơn",
    "uyên",
    "ươ",
)
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
PAGE = "Báo cáo kết quả thực hiện Nghị quyết số 02-NQ/TU, ngày 12/5/2017 của Đảng ủy Sở."
ENCODINGS = pytest.mark.parametrize("encoding", ["tcvn3", "vni"])


def encoded(text, encoding):
    """Write a Unicode text in a legacy encoding; of several codes for a letter the first."""
    codes = {}
    for code, letter in TABLES[encoding].items():
        codes.setdefault(letter, code)
    return "".join(codes.get(letter, letter) for letter in text)


@st.composite
def words(draw):
    """Draw a word of Vietnamese letters, its tone on the last vowel."""
    rime, tone = draw(st.sampled_from(RIMES)), draw(st.sampled_from(TONES))
    place = max(index for index, letter in enumerate(rime) if letter in "aăâeêioôơuưy") + 1
    return unicodedata.normalize(
        "NFC", draw(st.sampled_from(ONSETS)) + rime[:place] + tone + rime[place:]
    )


def test_tcvn3_has_every_small_letter_and_seven_capitals():
    """74 letters, each with one code and each code with one letter."""
    table = TABLES["tcvn3"]
    assert len(table) == 74
    assert set(table.values()) == {*SMALL, *"ĂÂĐÊÔƠƯ"}


def test_vni_has_every_letter_in_both_cases():
    """67 small letters and their capitals."""
    assert set(TABLES["vni"].values()) == {*SMALL, *SMALL.upper()}


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv to compare with")
def test_tcvn3_is_the_table_of_iconv():
    """The C library knows TCVN 5712-1, whose third set TCVN3 is."""
    codes = bytes(map(ord, TABLES["tcvn3"]))
    command = ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"]
    done = subprocess.run(command, input=codes, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this iconv does not know TCVN5712-1")
    letters = unicodedata.normalize("NFC", done.stdout.decode())
    assert letters == "".join(TABLES["tcvn3"].values())


@ENCODINGS
@given(st.lists(words(), min_size=1, max_size=12))
def test_what_was_written_in_an_encoding_comes_back(encoding, written):
    """convert(encode(text)) is the text, for any Vietnamese words."""
    text = " ".join(written)
    assert convert(encoded(text, encoding), encoding) == text


@given(st.lists(words(), min_size=1, max_size=8))
def test_capitals_come_back_from_vni(written):
    """VNI has codes for capitals."""
    text = " ".join(written).upper()
    assert convert(encoded(text, "vni"), "vni") == text


@ENCODINGS
def test_a_page_is_known_and_converted(encoding):
    """The encoding of a sentence is detected, and every word of it becomes a syllable."""
    legacy = encoded(PAGE, encoding)
    assert detect(legacy) == encoding
    assert is_sure(legacy, encoding)
    assert convert(legacy, encoding) == PAGE


@ENCODINGS
@given(st.lists(words().filter(is_syllable), min_size=8, max_size=20))
def test_a_text_is_never_taken_for_the_other_encoding(encoding, written):
    """Of syllables written in one encoding the verdict is that one, or none."""
    assert detect(encoded(" ".join(written), encoding)) in (encoding, None)


@given(st.text(st.sampled_from([*SMALL, *"bcdghklmnt ,.", *"ABĐ"])))
def test_unicode_is_never_taken_for_a_legacy_encoding(text):
    """Correct Vietnamese is left alone, even where Latin-1 has all its letters too."""
    syllables = " ".join(word for word in text.split() if is_syllable(word))
    assert detect(syllables) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bao cao",
        PAGE,
        "Không có gì, có là có, cô và thầy, hoà bình, toà nhà",
        "Straße für Bäume, größer als Köln; Jürgen Müller wünscht schöne Grüße",
        "Le thé est né tôt; été, août, naïve, coïncidence, Noël, Israël, aéroport, maïs",
        "El niño de España, mañana; São Paulo, ação, coração, não",
        "Søren Kjær på Øresund, Ålesund høyt; Göteborg",
        "5 µm × 3 µg ± 2°, 20 m², § 5, ¶ 3, «bonjour», Microsoft® © 2020",
        "qu¶",
    ],
)
def test_what_is_no_legacy_text_is_left_alone(text):
    """Other languages, signs, formulas, Unicode, and a single word are no evidence."""
    assert detect(text) is None


@pytest.mark.parametrize(
    ("legacy", "right"),
    [
        ("NguyÔn V¨n A", "Nguyễn Văn A"),
        ("§¶ng ñy Së A", "Đảng ủy Sở A"),
        ("L\u00adu §¶ng ñy", "Lưu Đảng ủy"),
        ("B¸O C¸O", "BÁO CÁO"),  # noqa: RUF001
        ("T/M BAN TH¦êNG Vô", "T/M BAN THƯỜNG VỤ"),
        ("BÝ TH¦", "BÍ THƯ"),
        ("§¾k L¾k lµ tØnh miÒn nói", "Đắk Lắk là tỉnh miền núi"),
        ("X· §¹i ¢n", "Xã Đại Ân"),
    ],
)
def test_short_texts_in_tcvn3_are_converted_with_their_capitals(legacy, right):
    """A second font draws small letters as capitals; words of capitals tell where it was used."""
    assert detect(legacy) == "tcvn3"
    assert convert(legacy, "tcvn3") == right


def test_vni_takes_the_longest_code():
    """“oâ” is one letter, “ôï” one, “ö” alone another."""
    assert convert("boä ñôïi cöùu", "vni") == "bộ đợi cứu"
    assert convert("Aùnh AÙnh", "vni") == "Ánh Ánh"


def test_a_word_that_becomes_nonsense_makes_it_unsure():
    """A foreign name within the text would be spoilt by conversion."""
    text = f"{encoded(PAGE, 'tcvn3')} Göteborg"
    assert detect(text) == "tcvn3"
    assert not is_sure(text, "tcvn3")
