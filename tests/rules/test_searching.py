"""Phrases are found whatever their tone marks and what is put in between."""

import pytest

from qcdc_report.rules.answers.searching import touches
from qcdc_report.text import fold


@pytest.mark.parametrize(
    ("answer", "phrase", "found"),
    [
        ("Cán bộ THAM GIA Ý KIẾN về quy chế", "tham gia ý kiến", True),
        ("cán bộ tham gia đóng góp ý kiến", "tham gia ý kiến", True),
        ("cán bộ tham gia hội nghị, sau đó có ý kiến", "tham gia ý kiến", False),
        ("cong khai du toan", "công khai", True),
        ("**Công khai:** dự toán", "công khai", True),
        ("công-khai", "công khai", True),
        ("không công bố", "công khai", False),
        ("tự quyết định", "quyết", True),
        ("biểu quyết\ngiơ tay", "quyết giơ", True),
        ("quyếtt", "quyết", False),
    ],
)
def test_a_phrase_is_found_with_up_to_two_words_between(answer, phrase, found):
    """Marks, capitals and punctuation make no difference; three words in between do."""
    assert touches(fold(answer), phrase) is found
