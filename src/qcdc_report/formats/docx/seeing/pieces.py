"""Stretches of a line's text that look the same, and the runs that they make."""

import unicodedata
from collections.abc import Sequence

from attrs import define

from qcdc_report.formats.docx.seeing.decided import TextLook
from qcdc_report.report import Run
from qcdc_report.text import nfc


@define
class Piece:
    """A stretch of text in one look.

    Attributes:
        text: as it stands in the file.
        look: how it looks, every property decided.
        placeholder: the prompt of an empty content control.
    """

    text: str
    look: TextLook
    placeholder: bool = False


def runs_of(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    """Return runs in NFC; neighbours that look the same are one."""
    if len(pieces) == 1:
        only = pieces[0]
        return (Run(nfc(only.text), only.look.bold, only.look.italic),)
    groups: list[tuple[tuple[bool, bool], list[str]]] = []
    for piece in pieces:
        text, look = piece.text, (piece.look.bold, piece.look.italic)
        if groups and unicodedata.combining(text[0]):
            # A mark belongs to the letter before it, whatever it looks like itself.
            letters = text.lstrip("".join(filter(unicodedata.combining, set(text))))
            groups[-1][1].append(text[: len(text) - len(letters)])
            text = letters
        if text and groups and groups[-1][0] == look:
            groups[-1][1].append(text)
        elif text:
            groups.append((look, [text]))
    return tuple([Run(nfc("".join(texts)), *look) for look, texts in groups])
