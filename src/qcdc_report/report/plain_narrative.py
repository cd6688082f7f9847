"""The nodes of an answer of simple Markdown, without a Markdown parser.

Most answers are paragraphs, dashes and small tables with a few bold or italic words. They are
split here, five to ten times as fast, into exactly the nodes that the parser gives (by test). What
is taken is narrow; whatever is in doubt is left to the parser:

- no backslash, no underscore, and no other space than the plain one and the end of a line;
- blocks of lines: paragraphs, dashes, pipe tables. A blank line ends a block, and so does the
  first dash below a paragraph or a table;
- no line begins with a space, with ``+``, ``-`` or ``*`` and a space, or as a numbered item does;
  ``- `` once is a dash. Nothing goes on below a dash, and no list is within a list;
- a table has a pipe at both ends of each line and the same number of cells in each row, and is
  a block from its first line to its last. No other block has pipes;
- bold is ``**`` and italic is ``*`` at both ends, neither within the other. By CommonMark's rules
  of flanking each mark can only open or only close: it has a space or the end of the text on its
  outer side and none on its inner side, or punctuation outside and a letter or digit inside. No
  other ``*`` is in the text, so each mark has one partner that it can have.

An end of a line is a space to CommonMark's rules of emphasis and becomes one in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qcdc_report.report.nodes import (
    Align,
    DashItem,
    DashList,
    Node,
    Prose,
    Run,
    Runs,
    TableNode,
)

_OTHER_SPACES = "\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LEFT_TO_THE_PARSER: Final = re.compile(rf"[_\\{_OTHER_SPACES}]")
"""Named one by one, which is five times as fast as ``[^\\S \\n]``."""

_LINE: Final = re.compile(r"(?:- )?(?!\d{1,9}[.)](?:\s|$)|\*(?: |$))[^\s+-]")

_BESIDE: Final = r"[.,;:!?()\[\]\"'“”‘’«»…–/]"
"""Punctuation that may touch a mark on its outer side."""

_STYLED: Final = re.compile(
    rf"(?:(?<![^ ])|(?<={_BESIDE})(?=\*+\w))(\*\*?)"  # opens
    r"(?! )([^*]+)(?<! )"
    rf"(?:\1(?![^ ])|(?<=\w)\1(?={_BESIDE}))"  # closes
)

_RULE: Final = re.compile(r"\|(?: *:?-+:? *\|)+")
_ALIGNS: Final[dict[tuple[bool, bool], Align]] = {
    (True, False): "left",
    (True, True): "center",
    (False, True): "right",
    (False, False): "",
}
"""By whether there is a colon before the dashes of a column, and behind them."""


class _NotPlainError(Exception):
    """Raised where a text has, or may have, more than this module knows."""


def plain_nodes(text: str) -> tuple[Node, ...] | None:
    """Return the nodes of an answer of simple Markdown; None if it may have more.

    Args:
        text: the answer.
    """
    if _LEFT_TO_THE_PARSER.search(text) is not None:
        return None
    try:
        return tuple(_nodes(text))
    except _NotPlainError:
        return None


def _nodes(text: str) -> Iterator[Node]:
    items: list[DashItem] = []
    first = 0
    for start, lines in _blocks(text):
        if lines[0].startswith("- "):
            # Blank lines between dashes do not end a list.
            first = first if items else start
            items += [DashItem(_runs(line[2:])) for line in lines]
            continue
        if items:
            yield DashList(tuple(items), first)
            items.clear()
        if lines[0][0] == "|":
            yield _table(lines, start)
        else:
            yield Prose(_runs(" ".join(lines)), start)
    if items:
        yield DashList(tuple(items), first)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield blocks of lines, each with the number of its first: only dashes, or no dash."""
    lines: list[str] = []
    start = 0
    dashes = False
    for number, line in enumerate(text.split("\n")):
        if not line or line.isspace():
            if lines:
                yield start, lines
                lines = []
            continue
        if _LINE.match(line) is None:
            raise _NotPlainError
        dash = line.startswith("- ")
        if lines and dash != dashes:
            if dashes:  # a line that goes on with the text of a dash
                raise _NotPlainError
            yield start, lines
            lines = []
        if not lines:
            start, dashes = number, dash
        lines.append(line.rstrip(" "))
    if lines:
        yield start, lines


def _runs(text: str) -> Runs:
    """Return the runs of a paragraph, a dash or a cell, which has no spaces at its ends."""
    if "|" in text:
        raise _NotPlainError
    if "*" not in text:
        return (Run(text),) if text else ()
    plain, *styled = _STYLED.split(text)
    runs = [Run(plain)]
    for mark, inside, behind in zip(styled[::3], styled[1::3], styled[2::3], strict=True):
        runs += Run(inside, bold=mark == "**", italic=mark == "*"), Run(behind)
    if any("*" in run.text for run in runs):
        raise _NotPlainError
    return tuple(run for run in runs if run.text)


def _table(lines: Sequence[str], start: int) -> TableNode:
    """Return the table that lines are, of which the first begins with a pipe."""
    if len(lines) < 2 or _RULE.fullmatch(lines[1]) is None:
        raise _NotPlainError
    header, rule, *body = map(_cells, lines)
    if any(len(row) != len(rule) for row in (header, *body)):
        raise _NotPlainError
    return TableNode(
        header=tuple(map(_runs, header)),
        rows=tuple(tuple(map(_runs, row)) for row in body),
        aligns=tuple(_ALIGNS[dashes[0] == ":", dashes[-1] == ":"] for dashes in rule),
        line=start,
    )


def _cells(line: str) -> list[str]:
    if line == "|" or not line[0] == line[-1] == "|":
        raise _NotPlainError
    return [cell.strip(" ") for cell in line[1:-1].split("|")]
