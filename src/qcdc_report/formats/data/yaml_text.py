"""A tree of plain data as YAML for people: paragraphs as blocks, small records on one line.

PyYAML's emitter puts quotes and escapes around any text with a space at the end of a line, wraps
long quotes, and leaves no blank line between answers; what it writes nobody would edit.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final
from unicodedata import combining, is_normalized

from qcdc_report.report.scalars import decimal_text

_WIDTH: Final = 120
"""Longest line of a record written between braces."""

_ROW_WIDTH: Final = 240
"""The same for a row of a list: a list is read like a table, one row a line."""

# A plain text begins with a letter, or as a document's number does (12-KH/ĐU), and has nothing in
# it that any version of YAML takes for something else.
_PLAIN = re.compile(r"(?:[0-9]+[-/])?[^\W\d_](?:[^:#?,\[\]{}]*[^:#?,\[\]{} ])?")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# What a literal block cannot hold: other line ends, and characters that YAML wants escaped.
_NO_LITERAL = re.compile(
    "[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def yaml_text(tree: Mapping[str, Any]) -> str:
    """Return the data of a report as YAML, its keys in the order given.

    Args:
        tree: a report as ``plain_data`` gives it.
    """
    text = ""
    long_before = False
    for key, value in tree.items():
        section = "\n".join(_section(key, value)) + "\n"
        long = section.count("\n") > 1
        text += "\n" + section if text and (long or long_before) else section
        long_before = long
    return text


def _section(key: str, value: Any) -> Iterator[str]:
    if key == "answers":
        yield f"{key}:"
        yield "\n\n".join("\n".join(_answer(name, text)) for name, text in value.items())
    elif key == "figures":
        yield f"{key}:"
        for name, figure in value.items():
            yield from _entry(name, figure, 2)
    elif isinstance(value, list):
        yield f"{key}:"
        for item in value:
            yield from _item(item, 2)
    else:
        yield from _entry(key, value, 0)


def _answer(key: str, text: str) -> Iterator[str]:
    if _can_be_block(text):
        # Reading an answer drops the line end after it, so the block needs no sign for that.
        yield f"  {_scalar(key)}: |"
        yield from _lines(text, 4)
    else:
        yield f"  {_scalar(key)}: {_scalar(text)}"


def _entry(key: object, value: Any, indent: int) -> Iterator[str]:
    """Yield the lines of a key and its value, one line if it fits."""
    head = f"{' ' * indent}{_scalar(key)}:"
    if isinstance(value, str) and "\n" in value and _can_be_block(value):
        yield f"{head} |-"
        yield from _lines(value, indent + 2)
        return
    flow = _flow(value)
    if not _has_parts(value) or len(head) + 1 + len(flow) <= _WIDTH:
        yield f"{head} {flow}"
        return
    yield head
    if isinstance(value, list):
        for item in value:
            yield from _item(item, indent + 2)
    else:
        for name, item in value.items():
            yield from _entry(name, item, indent + 2)


def _item(item: Any, indent: int) -> Iterator[str]:
    """Yield the lines of one item of a list, as a row if it fits."""
    row = f"{' ' * indent}- {_flow(item)}"
    if not _has_parts(item) or (len(row) <= _ROW_WIDTH and "\\n" not in row):
        yield row
        return
    lines = (line for name, value in item.items() for line in _entry(name, value, indent + 2))
    yield f"{' ' * indent}- {next(lines).lstrip(' ')}"
    yield from lines


def _has_parts(value: Any) -> bool:
    return isinstance(value, Mapping | list) and bool(value)


def _can_be_block(text: str) -> bool:
    return bool(text) and text == text.strip() and _NO_LITERAL.search(text) is None


def _lines(text: str, indent: int) -> Iterator[str]:
    for line in text.split("\n"):
        yield " " * indent + line if line else ""


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{_scalar(key)}: {_flow(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return _scalar(value)


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, str):
        return str(value)
    if _PLAIN.fullmatch(value) and value.isprintable() and value.lower() not in _WORDS:
        return value
    return _quoted(value)


def _quoted(text: str) -> str:
    r"""Return a text between quotes, in form C as all of the file is.

    A combining mark would join the last letter of an escape before it: ``\n`` and a tilde.
    """
    made = "".join([char if _shows(char) else _escaped(char) for char in text])
    if not is_normalized("NFC", made):
        shown = (char if _shows(char) and not combining(char) else _escaped(char) for char in text)
        made = "".join(shown)
    return f'"{made}"'


def _shows(char: str) -> bool:
    return char not in _ESCAPES and char.isprintable()


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
