"""Nodes of an answer written as Markdown: what ``parse_narrative`` reads, the other way round.

Text that could be taken for markup is escaped, and only that: a paragraph of ordinary words stays
as it is, and ``5 * 3`` or ``1. Công tác`` need no backslash.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve

from qcdc_report.report.narrative import parse_runs
from qcdc_report.report.nodes import (
    Align,
    DashItem,
    DashList,
    Node,
    Prose,
    Run,
    Runs,
    TableNode,
    plain_text,
)

_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~]|$)")
_STARS = re.compile(r"(?<![ *])\*+|\*+(?![ *])")
_UNDERSCORES = re.compile(r"(?<![^\W_])(?<!_)_+|_+(?![^\W_])(?!_)")

_DASH = re.compile(r"[-+*](?=[ \t]|$)")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=[ \t]|$)")
_KEPT_NUMBER = re.compile(r"[0-9]{1,9}[.)] (?!(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$))\S")

_SPACES = "\t\n\v\f\r \u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(
    map(chr, range(0x2000, 0x200B))
)
"""What CommonMark trims from a paragraph: less than ``str.strip`` does."""

_LINE_END = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_EDGE = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)

_APART = frozenset(" .,;:")
"""What may stand beside a mark so that it can only open, or only close."""

_RULES: dict[Align, str] = {"left": ":--", "center": ":-:", "right": "--:", "": "---"}

_Marks = tuple[str, str]
_MARKS: tuple[_Marks, ...] = (("**", "*"), ("**", "_"), ("__", "*"))
"""Ways to write bold and italic; where two styles meet, often only one of them reads back."""


def markdown_of(nodes: Sequence[Node]) -> str:
    """Return the Markdown of nodes; empty for none.

    ``parse_narrative`` reads it as the same nodes, but for the lines they stand on. Nodes made of
    a page may hold what Markdown has no words for: spaces at the ends of a paragraph go, a line
    break becomes a space, and bold or italic that begins or ends within a word beside a sign
    begins or ends at the word. No letter is ever lost.
    """
    pieces: list[str] = []
    for node in nodes:
        # Of two lists that touch, another sign begins the second.
        bullet = "+" if pieces and pieces[-1].startswith("- ") else "-"
        if piece := _written(node, bullet):
            pieces.append(piece)
    return "\n\n".join(pieces)


def _written(node: Node, bullet: str) -> str:
    match node:
        case Prose():
            return _as_text(_inline(node.runs))
        case DashList():
            return "\n".join(_items(node.items, bullet))
        case TableNode():
            rules = "|".join(_RULES[align] for align in node.aligns)
            return "\n".join([_row(node.header), f"|{rules}|", *map(_row, node.rows)])


def _items(items: Sequence[DashItem], bullet: str) -> Iterator[str]:
    above = 0
    for item in items:
        text = _as_text(_inline(item.runs))
        if not text:
            continue
        # A level that skips one opens both on its line.
        opened = max(item.level - above, 1)
        yield "  " * (item.level - opened) + f"{bullet} " * opened + text
        above = item.level


def _row(cells: Sequence[Runs]) -> str:
    return f"| {' | '.join(_inline(cell).replace('|', chr(92) + '|') for cell in cells)} |"


def _as_text(line: str) -> str:
    """Return a line that does not begin as a list does; ``1.`` before a text may stay."""
    if _DASH.match(line):
        return f"\\{line}"
    if _KEPT_NUMBER.match(line):
        return line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _inline(runs: Runs) -> str:
    """Return runs as Markdown within a line."""
    if len(runs) == 1 and not (runs[0].bold or runs[0].italic):
        return _escaped(_on_one_line(runs[0].text).strip(_SPACES))
    line = _joined(_with_text(run, _on_one_line(run.text)) for run in runs)
    if any(run.bold or run.italic for run in line):
        wanted = _trimmed(line)
        if _stands_apart(wanted):
            return "".join(map(_marked, wanted))
        for simplify in _SIMPLER:
            wanted = _trimmed(_joined(simplify(line)))
            for marks in _MARKS:
                text = _styled(wanted, marks)
                if parse_runs(text) == wanted:
                    return text
    return _escaped(plain_text(line).strip(_SPACES))


def _stands_apart(runs: Runs) -> bool:
    """Say whether what is bold or italic is words between plain words.

    Then its marks can be read in one way only, which spares asking the parser: each stands between
    a letter and a space or a full stop, or as in ``**Khó khăn:** trụ sở``, and there are no signs
    that could be marks too.
    """
    before = " "
    for run, after in zip(runs, (*runs[1:], Run(" ")), strict=True):
        text, behind = run.text, after.text[:1]
        if "*" in text or "_" in text or "\\" in text or not text:
            return False
        if run.bold or run.italic:
            if (run.bold and run.italic) or after.bold or after.italic:
                return False
            ends = behind in _APART if text[-1].isalnum() else text[-1] in _APART and behind == " "
            if not (before[-1] in _APART and text[0].isalnum() and ends and text[-1] != " "):
                return False
        before = text
    return True


def _marked(run: Run) -> str:
    """Return a run that stands apart, between its marks if it has a style."""
    bold, italic = _MARKS[0]
    mark = bold if run.bold else italic if run.italic else ""
    return f"{mark}{run.text}{mark}"


def _with_text(run: Run, text: str) -> Run:
    return run if text == run.text else evolve(run, text=text)


def _on_one_line(text: str) -> str:
    return _LINE_END.sub(" ", text) if "\n" in text or "\r" in text else text


def _trimmed(runs: Runs) -> Runs:
    """Return runs without plain spaces at the ends of the line."""
    trimmed = list(runs)
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        if trimmed and not (trimmed[end].bold or trimmed[end].italic):
            trimmed[end] = _with_text(trimmed[end], strip(trimmed[end].text, _SPACES))
    return tuple(run for run in trimmed if run.text)


def _joined(runs: Iterable[Run]) -> Runs:
    """Return runs without empty ones, and neighbours that look the same as one."""
    looks = groupby((run for run in runs if run.text), key=_look)
    groups = [[*alike] for _, alike in looks]
    return tuple([_with_text(group[0], plain_text(group)) for group in groups])


def _look(run: Run) -> tuple[bool, bool]:
    return run.bold, run.italic


def _escaped(text: str) -> str:
    """Return text with a backslash before every sign that would be markup where it stands."""
    # Looking for each sign apart is several times as fast as one regular expression.
    if not ("*" in text or "_" in text or "\\" in text):
        return text
    text = _BACKSLASH.sub(r"\\\\", text)
    text = _STARS.sub(lambda found: r"\*" * len(found[0]), text)
    return _UNDERSCORES.sub(lambda found: r"\_" * len(found[0]), text)


def _styled(runs: Runs, marks: _Marks) -> str:
    """Return runs with marks where bold and italic begin and end, those opened last closed first.

    Args:
        runs: neighbours look different.
        marks: those of bold and of italic.
    """
    written: list[str] = []
    opened: list[int] = []
    for index, run in enumerate((*runs, Run(""))):
        wanted = [style for style, on in enumerate((run.bold, run.italic)) if on]
        while any(style not in wanted for style in opened):
            written.append(marks[opened.pop()])
        opening = [style for style in wanted if style not in opened]
        # What lasts longer opens first.
        opening.sort(key=lambda style: -_lasting(runs[index:], style))
        written += [marks[style] for style in opening]
        opened += opening
        written.append(_escaped(run.text))
    return "".join(written)


def _lasting(runs: Runs, style: int) -> int:
    """Return how many of the runs, from the first, are bold (0) or italic (1)."""
    for length, run in enumerate(runs):
        if not (run.bold, run.italic)[style]:
            return length
    return len(runs)


def _at_words(runs: Runs) -> Runs:
    """Return runs whose bold and italic begin and end at letters; signs at the edges are plain."""
    return tuple(
        part
        for run in runs
        for part in (_cut(run) if run.bold or run.italic else (run,))
        if part.text
    )


def _cut(run: Run) -> Runs:
    found = _EDGE.fullmatch(run.text)
    if found is None or not found[2]:
        return (Run(run.text),)
    return (Run(found[1]), evolve(run, text=found[2]), Run(found[3]))


def _bold_only(runs: Runs) -> Runs:
    return _at_words(_joined(tuple(evolve(run, italic=False) for run in runs)))


_SIMPLER: tuple[Callable[[Runs], Runs], ...] = (lambda runs: runs, _at_words, _bold_only)
"""What is tried in turn where Markdown has no way to write a style as it is."""
