"""What the library says to people, and the key they may have meant."""

import pytest

from qcdc_report.outline import answer_keys, common_outline
from qcdc_report.text import Text, either, join_words, nearest

KEYS = answer_keys(common_outline())


def test_a_text_speaks_vietnamese_unless_asked_otherwise():
    """English is there beside it."""
    text = Text("Tệp trống", "The file is empty")
    assert (str(text), text.say(), text.say("en")) == (
        "Tệp trống",
        "Tệp trống",
        "The file is empty",
    )
    assert (either(text, "en"), either(None)) == ("The file is empty", "")


@pytest.mark.parametrize(
    ("words", "joined"), [(["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")]
)
def test_words_are_joined_as_a_sentence_does(words, joined):
    """No comma before the last."""
    assert join_words(words) == joined


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("contxet", "context"),
        ("leadership.directive", "leadership.directives"),
        ("leadershp.inspection", "leadership.inspection"),
        ("directives", "leadership.directives"),
        ("representation", "leadership.responsibility.representation"),
        ("results.inspection", "leadership.inspection"),
        ("zzz", None),
        ("", None),
    ],
)
def test_the_nearest_key_is_found(word, key):
    """A mistyped key, or one without its parents; nothing where nothing is near."""
    assert nearest(word, KEYS) == key


@pytest.mark.parametrize("key", KEYS)
def test_a_key_without_one_letter_is_known_again(key):
    """Whichever letter it is, and keys that are known stay themselves."""
    assert nearest(key, KEYS) == key
    for position in range(len(key)):
        assert nearest(key[:position] + key[position + 1 :], KEYS) == key


def test_among_nothing_nothing_is_near():
    """An outline without keys."""
    assert nearest("context", []) is None
