"""An answer's Markdown as a short list of nodes: paragraphs, dashes, tables; bold and italic runs.

Only what an official page has is Markdown here. Headings, links, code and HTML are ordinary
text, so nothing a unit wrote is lost or becomes markup.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_OTHER_SPACES = "\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKUP = re.compile(rf"[*_\\|{_OTHER_SPACES}]")
"""What the splitter of plain answers leaves to the parser: markup, and spaces of other kinds.

Named one by one, which is five times as fast as ``[^\\S \\n]``.
"""

_CONSUMED = re.compile(r"[\s*_\\|:+-]")
"""What Markdown may use up as markup, and dashes, which the page writes anew."""

_NEW_LINE = re.compile(r" *\n *")
_PLAIN_LINE = re.compile(r"(?:- )?(?!\d{1,9}[.)](?:\s|$))[^\s+-]")

_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_LIST_ENDS = frozenset({"bullet_list_close", "ordered_list_close"})
_STYLES = {
    "strong_open": (True, 1),
    "strong_close": (True, -1),
    "em_open": (False, 1),
    "em_close": (False, -1),
}

Align = Literal["left", "center", "right", ""]
_ALIGNS: dict[str, Align] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


@frozen
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Runs = tuple[Run, ...]


@frozen
class Prose:
    """A paragraph.

    Attributes:
        runs: its text.
        line: the line of the answer on which it starts, from 0.
    """

    runs: Runs
    line: int = 0


@frozen
class DashItem:
    """One item of a list; ``level`` counts from 1."""

    runs: Runs
    level: int = 1


@frozen
class DashList:
    """Items under dashes, as officials list things."""

    items: tuple[DashItem, ...]
    line: int = 0


@frozen
class TableNode:
    """A pipe table.

    Attributes:
        header: cells of the header row.
        rows: the other rows, each as wide as the header.
        aligns: for each column ``left``, ``center``, ``right``, or empty.
    """

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    aligns: tuple[Align, ...]
    line: int = 0


Node = Prose | DashList | TableNode


def parse_narrative(text: str) -> tuple[Node, ...]:
    """Return the nodes of an answer, in order.

    An answer of plain paragraphs and dashes, which most are, is split without a Markdown
    parser; everything else goes through markdown-it. Both give the same nodes (by test).
    """
    if _MARKUP.search(text) is None:
        nodes = _plain(text)
        if nodes is not None:
            return nodes
    nodes = tuple(_blocks(_parser().parse(text)))
    return nodes if _holds_all(nodes, text) else _verbatim(text)


def parse_runs(text: str) -> Runs:
    """Return the runs of a text within a line: bold, italic and escapes, no paragraphs or lists."""
    return _runs(_parser().parseInline(text)[0])


def plain_text(runs: Sequence[Run]) -> str:
    """Return the text of runs without their styles."""
    return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)


def _plain(text: str) -> tuple[Node, ...] | None:
    """Split an answer that has no Markdown but blank lines and dashes; None if it has more."""
    nodes: list[Node] = []
    items: list[DashItem] = []
    lines: list[str] = []
    start = first = 0
    for number, line in enumerate([*text.split("\n"), ""]):
        if line and not line.isspace():
            if _PLAIN_LINE.match(line) is None:
                return None
            if not lines:
                start = number
            lines.append(line.rstrip(" "))
            continue
        if not lines:
            continue
        dashes = sum(line.startswith("- ") for line in lines)
        if not dashes:
            _close(nodes, items, first)
            nodes.append(Prose((Run(" ".join(lines)),), start))
        elif dashes == len(lines):
            # Blank lines between dashes do not end a list.
            first = first if items else start
            items.extend(DashItem((Run(line[2:]),)) for line in lines)
        else:
            return None
        lines = []
    _close(nodes, items, first)
    return tuple(nodes)


def _close(nodes: list[Node], items: list[DashItem], line: int) -> None:
    """End the list whose items were gathered, if there is one."""
    if items:
        nodes.append(DashList(tuple(items), line))
        items.clear()


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["list", "table", "emphasis", "escape"])


def _holds_all(nodes: tuple[Node, ...], text: str) -> bool:
    """Say whether nodes hold every character of an answer that is no markup.

    A Markdown parser drops what its grammar has no place for: the third cell of a row in a table
    of two columns, lists within lists beyond its limit. A report may lose nothing.
    """
    kept = "".join(plain_text(runs) for node in nodes for runs in _all_runs(node))
    return _CONSUMED.sub("", kept) == _CONSUMED.sub("", text)


def _all_runs(node: Node) -> Iterator[Runs]:
    if isinstance(node, Prose):
        yield node.runs
    elif isinstance(node, DashList):
        yield from (item.runs for item in node.items)
    else:
        yield from node.header
        yield from (cell for row in node.rows for cell in row)


def _verbatim(text: str) -> tuple[Node, ...]:
    """Return each line of an answer as a paragraph, markup and all."""
    lines = enumerate(text.split("\n"))
    return tuple(Prose((Run(line.strip()),), number) for number, line in lines if line.strip())


def _blocks(tokens: "Sequence[Token]") -> Iterator[Node]:
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type in _LISTS:
            nodes, position = _list(tokens, position)
            yield from nodes
        elif token.type == "table_open":
            table, position = _table(tokens, position)
            yield table
        elif token.type == "inline" and (runs := _runs(token)):
            yield Prose(runs, _line(token))
        position += 1


def _list(tokens: "Sequence[Token]", position: int) -> tuple[list[Node], int]:
    """Read a list with the lists inside it: dashes as items, numbers as paragraphs.

    Officials number paragraphs by hand, so the number stays in the text; under a dash a numbered
    item is an item like the others.
    """
    nodes: list[Node] = []
    items: list[DashItem] = []
    open_lists: list[str] = []
    label = ""
    first = 0
    while True:
        token = tokens[position]
        if token.type in _LISTS:
            open_lists.append(token.type)
        elif token.type in _LIST_ENDS:
            open_lists.pop()
            if not open_lists:
                _close(nodes, items, first)
                return nodes, position
        elif token.type == "list_item_open":
            numbered = open_lists[-1] == "ordered_list_open"
            label = f"{token.info}{token.markup} " if numbered else ""
        elif token.type == "table_open":
            _close(nodes, items, first)
            table, position = _table(tokens, position)
            nodes.append(table)
        elif token.type == "inline":
            runs = _labelled(label, _runs(token))
            label = ""
            if not runs:
                pass  # a dash and nothing after it
            elif level := open_lists.count("bullet_list_open"):
                first = first if items else _line(token)
                items.append(DashItem(runs, level))
            else:
                _close(nodes, items, first)
                nodes.append(Prose(runs, _line(token)))
        position += 1


def _labelled(label: str, runs: Runs) -> Runs:
    if not label:
        return runs
    if not runs:
        return (Run(label.rstrip()),)
    if not (runs[0].bold or runs[0].italic):
        return (Run(label + runs[0].text), *runs[1:])
    return (Run(label), *runs)


def _table(tokens: "Sequence[Token]", position: int) -> tuple[TableNode, int]:
    line = _line(tokens[position])
    rows: list[list[Runs]] = []
    aligns: list[Align] = []
    while tokens[position].type != "table_close":
        token = tokens[position]
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token))
        elif token.type == "th_open":
            aligns.append(_ALIGNS.get(str(token.attrs.get("style", "")), ""))
        position += 1
    header, *body = (tuple(row) for row in rows)
    return TableNode(header, tuple(body), tuple(aligns), line), position


def _line(token: "Token") -> int:
    return token.map[0] if token.map else 0


def _runs(token: "Token") -> Runs:
    runs: list[Run] = []
    bold = italic = 0
    for child in token.children or ():
        if child.type in _STYLES:
            strong, change = _STYLES[child.type]
            bold, italic = (bold + change, italic) if strong else (bold, italic + change)
            continue
        text = " " if child.type == "hardbreak" else _NEW_LINE.sub(" ", child.content)
        if not text or (text == " " and not runs):  # a break before the first word
            continue
        run = Run(text, bold > 0, italic > 0)
        if runs and (runs[-1].bold, runs[-1].italic) == (run.bold, run.italic):
            runs[-1] = evolve(run, text=runs[-1].text + run.text)
        else:
            runs.append(run)
    return tuple(runs)
