"""Whether a word can be a Vietnamese syllable: onset, rime and tone fit each other."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_HIGH_OR_LOW: Final = frozenset("\u0301\u0323")
"""Sắc and nặng: the only tones of a syllable that ends in c, ch, p or t."""

_ONSET: Final = (
    r"(?:(?:[bdđhlmnprstvx]|ch|kh|nh|ph|th|tr|gi|g(?![eê])|ng(?![eêiy]))?(?!y)"
    r"|(?:[dhlmnstv]|th|tr)?(?=y)|c(?![eêiyh])|k(?=[eêiy])|ng?h(?=[eêi])|gh(?=[eêi])|q(?=u))"
)
_RIME: Final = (
    r"(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|k|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)"
    r"|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?"
    r"|iê(?:c|m|n|ng|p|t|u)|o(?:c|i|m|n|ng|p|t|oc|ong)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?"
    r"|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?"
    r"|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|n|nh)?|uô(?:c|i|m|n|ng|t)|uơ"
    r"|uy(?:a|ch|n|nh|p|t|u)?|uyê(?:n|t)|ư(?:a|c|i|m|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)"
    r"|y(?:êm|ên|êt|êu)?"
    # Behind qu the u belongs to the onset: quả, quắc, quen, quét, quốc, quơ, quyết.
    r"|(?<=q)u(?:a[chinopuy]?|ang|anh|ach|at|ay|au|ao|ăc|ăm|ăn|ăng|ăp|ăt|âc|ây|e|en|eo|et|ê|êt"
    r"|i|it|in|ôc|ơ|ơn|ơt|y|ynh|ych|yt|yn|yên|yêt))"
)
_STOPPED: Final = re.compile(r"(?:ch|[cpt])$")


@cache
def _syllable() -> re.Pattern[str]:
    return re.compile(_ONSET + _RIME)


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Say whether ``word`` can be a Vietnamese syllable, in any capitals.

    Tone marks may stand on either vowel: ``hòa`` and ``hoà`` are both syllables. A word of ASCII
    letters may be one (``ban``); a foreign word may look like one. The coda of ``Đắk`` is admitted.

    Example:
        >>> [word for word in ("quyết", "quyêt", "kiễm", "Straße") if is_syllable(word)]
        ['quyết', 'kiễm']
    """
    marked = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in marked if char in _TONES]
    bare = unicodedata.normalize("NFC", "".join(char for char in marked if char not in _TONES))
    if len(tones) > 1 or _syllable().fullmatch(bare) is None:
        return False
    return _STOPPED.search(bare) is None or (bool(tones) and tones[0] in _HIGH_OR_LOW)
