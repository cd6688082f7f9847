r"""Text inside a paragraph: bold and italic, and escaping where Markdown would read markup.

CommonMark decides by the letters around ``**`` and ``_`` whether they begin or end emphasis
(section 6.2). Here they always stand between a letter of their text and a space, the edge of a
line or ASCII punctuation: spaces are moved out of the emphasis, and any other neighbour is
written as ``&#…;``.
"""

import re
import string
from collections.abc import Iterator, Sequence

from qcdc_report.blocks import Runs
from qcdc_report.text import xml_safe

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#]")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)\s*")
_SPACES = "\t\n\f\r \xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CORE = re.compile(rf"([{_SPACES}]*)(.*?)([{_SPACES}]*)", re.DOTALL)
_FITS_BESIDE = frozenset(_SPACES + string.punctuation)
_NO_ENTITY = re.compile(
    "[\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Letters that no ``&#…;`` may stand for."""

_MARKS = ("**", "_")
_Styles = tuple[bool, bool]
_PLAIN: _Styles = (False, False)


def inline(content: str | Runs) -> str:
    """Return a text or runs as Markdown; what stood on lines of its own still does."""
    if isinstance(content, str):
        return escaped(_tidy(content))
    pieces = list(_pieces(content))
    if any(_NO_ENTITY.search(text) for text, _ in pieces):
        return escaped("".join(text for text, _ in pieces))
    out: list[str] = []
    open_marks: list[str] = []
    for text, styles in pieces:
        wanted = [mark for mark, on in zip(_MARKS, styles, strict=True) if on]
        closed = _closed(open_marks, wanted)
        # One that must close around another begins anew after a space, never before it.
        opened = [mark for mark in wanted if mark not in open_marks and text[0] not in _SPACES]
        if opened and not closed and out:
            out[-1] = _fitting_end(out[-1])
        out += [*closed, *opened, _fitting_start(text) if closed and not opened else escaped(text)]
        open_marks += opened
    return "".join([*out, *reversed(open_marks)])


def escaped(text: str) -> str:
    """Return text with a backslash before what Markdown would read as markup."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _tidy(text: str) -> str:
    return _LINE_END.sub("\n", xml_safe(text))


def _pieces(runs: Runs) -> Iterator[tuple[str, _Styles]]:
    """Yield texts with their styles; spaces at the edge of one are a text of their own.

    Such spaces have the styles that the texts on both sides share.
    """
    split = [part for run in runs for part in _split(_tidy(run.text), (run.bold, run.italic))]
    for position, (text, styles) in enumerate(split):
        if styles is not None:
            yield text, styles
        else:
            before = _nearest(split[:position][::-1])
            after = _nearest(split[position + 1 :])
            yield text, (before[0] and after[0], before[1] and after[1])


def _split(text: str, styles: _Styles) -> Iterator[tuple[str, _Styles | None]]:
    match = _CORE.fullmatch(text)
    assert match is not None
    before, core, after = match.groups()
    if before:
        yield before, None
    if core:
        yield core, styles
    if after:
        yield after, None


def _nearest(split: Sequence[tuple[str, _Styles | None]]) -> _Styles:
    return next((styles for _, styles in split if styles is not None), _PLAIN)


def _closed(open_marks: list[str], wanted: list[str]) -> list[str]:
    """Take from the open marks, innermost first, until all that are left are wanted."""
    closed = []
    while any(mark not in wanted for mark in open_marks):
        closed.append(open_marks.pop())
    return closed


def _fitting_start(text: str) -> str:
    """Return escaped text whose first letter may stand right after a closing mark."""
    if text[0] in _FITS_BESIDE:
        return escaped(text)
    return f"&#{ord(text[0])};{escaped(text[1:])}"


def _fitting_end(written: str) -> str:
    """Return what is written with a last letter that may stand right before an opening mark."""
    if written[-1] in _FITS_BESIDE:
        return written
    return f"{written[:-1]}&#{ord(written[-1])};"
