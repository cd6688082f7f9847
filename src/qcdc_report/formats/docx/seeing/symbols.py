"""Signs of Word's symbol fonts, which lie in a private area of Unicode, as the signs they draw."""

from typing import Final

_SYMBOL: Final = {
    0xB7: "•",
    0x2D: "-",
    0xA8: "♦",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xA3: "≤",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xDE: "⇒",
}
_WINGDINGS: Final = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE: Final = range(0xF000, 0xF100)


def drawn(text: str, font: str) -> str:
    """Return what a text shows in a font; what is no sign of a symbol font stays as it is."""
    signs = _FONTS.get(font.casefold())
    if signs is None:
        return text
    return "".join([_sign(letter, signs) for letter in text])


def _sign(letter: str, signs: dict[int, str]) -> str:
    code = ord(letter)
    return signs.get(code - _PRIVATE.start if code in _PRIVATE else code, letter)


def symbol(code: str, font: str) -> str:
    """Return what ``w:sym`` shows: a code in hexadecimal in a font; U+FFFD for a broken code."""
    try:
        number = int(code, 16)
        # Some programs leave out that the code lies in the private area.
        letter = chr(number + _PRIVATE.start if number < len(_PRIVATE) else number)
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ud800" <= letter <= "\udfff" else drawn(letter, font)
