"""QC307: characters that nobody sees."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.wording.texts import every_text, legacy_parts
from qcdc_report.text import Text

_UNSEEN: Final = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_LOST: Final = "\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_FOUND: Final = (
    r"(?P<spaces>[ ]+\u00a0[ \u00a0]*|\u00a0[ \u00a0]+)"
    f"|(?P<unseen>[{_UNSEEN}]+)|(?P<lost>[{_LOST}]+)"
)
_SOFT_HYPHEN: Final = "\u00ad"
_EMOJI: Final = "[\u2600-\u27bf\U0001f000-\U0001faff]"
"""In these, joiners have work to do."""

_DIRECTION: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_KINDS: Final = {
    "\u00ad": Text("dấu nối mềm", "a soft hyphen"),
    "\u200b": Text("dấu cách không chiếm chỗ", "a zero-width space"),
    "\ufffd": Text("chữ đã bị mất khi chuyển mã", "a letter lost in conversion"),
    **dict.fromkeys(_DIRECTION, Text("ký tự đổi chiều chữ", "a control of text direction")),
}
_UNSEEN_KIND: Final = Text("ký tự ẩn", "an invisible character")
_PRIVATE_KIND: Final = Text("ký hiệu riêng của một phông chữ", "a symbol that one font only has")


@make_rule(
    "QC307",
    "invisible-character",
    title=Text("Có ký tự ẩn trong văn bản", "A text holds invisible characters"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def invisible_character(report: Report, outline: Outline) -> Iterator[Hit]:
    r"""A text holds characters that are not seen, or that other fonts do not have.

    What: no zero-width characters, controls of text direction, soft hyphens, symbols of one font
    only (private use), replacement characters, nor a no-break space beside another space. One
    no-break space is normal style. The fix removes what is unseen; of a symbol or a lost letter
    nobody but the writer knows what it was.

    Why: pasted unseen from web pages and PDF, they break words in two: a search does not find
    them, a line is broken in the wrong place, a number is read as two.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: "Đảng bộ có 09 chi\u200b bộ với 86 đảng viên."

    Right:

        answers:
          context: Đảng bộ có 09 chi bộ với 86 đảng viên.

    Since: 0.1
    """
    del outline
    for path, text in every_text(report):
        # Quick, and true of nearly every text: all it has is letters, signs and plain spaces.
        if _has_only_letters(text):
            continue
        old = [(start, start + len(part)) for start, part, _ in legacy_parts(text)]
        for found in compiled(_FOUND).finditer(text):
            # In TCVN3 a soft hyphen is the letter ư.
            letter = _SOFT_HYPHEN in found.group()
            if not (letter and any(start <= found.start() < end for start, end in old)):
                yield from _hits(path, text, found)


def _has_only_letters(text: str) -> bool:
    printable = text.replace("\n", "").isprintable()
    return printable and "\ufffc" not in text and "\ufffd" not in text


def _hits(path: str, text: str, found: re.Match[str]) -> Iterator[Hit]:
    characters, start = found.group(), found.start()
    if found["spaces"]:
        said = Text(
            "Dấu cách không ngắt đứng liền dấu cách khác", "A no-break space beside a space"
        )
        yield Hit(path=path, said=said, offset=start, fix=Fix(start, characters, " "))
        return
    if found["unseen"] and compiled(_EMOJI).search(text[max(0, start - 2) : found.end() + 1]):
        return
    kind = _KINDS.get(characters[0], _PRIVATE_KIND if found["lost"] else _UNSEEN_KIND)
    codes = " ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in characters))
    safe = found["unseen"] and not (_SOFT_HYPHEN in characters and _may_be_legacy(text))
    yield Hit(
        path=path,
        said=Text(f"Có {kind.vi} ({codes})", f"Holds {kind.en} ({codes})"),
        advice=None if safe else Text("Gõ lại chỗ này", "Type this place again"),
        offset=start,
        fix=Fix(start, characters, "") if safe else None,
    )


def _may_be_legacy(text: str) -> bool:
    """Say whether a text is in Latin letters, and a soft hyphen in it may be the ư of TCVN3."""
    return max(text) <= "\u00ff"
