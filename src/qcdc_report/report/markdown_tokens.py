"""From the tokens of a Markdown parser to the nodes of an answer."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from qcdc_report.report.nodes import (
    Align,
    DashItem,
    Node,
    Prose,
    Run,
    Runs,
    TableNode,
    close_list,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

_NEW_LINE = re.compile(r" *\n *")

_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})
_LIST_ENDS = frozenset({"bullet_list_close", "ordered_list_close"})
_STYLES = {
    "strong_open": (True, 1),
    "strong_close": (True, -1),
    "em_open": (False, 1),
    "em_close": (False, -1),
}

_ALIGNS: dict[str, Align] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def nodes_of(tokens: "Sequence[Token]") -> Iterator[Node]:
    """Yield the nodes that the tokens of a text say."""
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type in _LISTS:
            nodes, position = _list(tokens, position)
            yield from nodes
        elif token.type == "table_open":
            table, position = _table(tokens, position)
            yield table
        elif token.type == "inline" and (runs := runs_of(token)):
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
                close_list(nodes, items, first)
                return nodes, position
        elif token.type == "list_item_open":
            numbered = open_lists[-1] == "ordered_list_open"
            label = f"{token.info}{token.markup} " if numbered else ""
        elif token.type == "table_open":
            close_list(nodes, items, first)
            table, position = _table(tokens, position)
            nodes.append(table)
        elif token.type == "inline":
            runs = _labelled(label, runs_of(token))
            label = ""
            level = open_lists.count("bullet_list_open")
            if runs and level:  # without runs it is a dash and nothing after it
                first = first if items else _line(token)
                items.append(DashItem(runs, level))
            elif runs:
                close_list(nodes, items, first)
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
            rows[-1].append(runs_of(token))
        elif token.type == "th_open":
            aligns.append(_ALIGNS.get(str(token.attrs.get("style", "")), ""))
        position += 1
    header, *body = (tuple(row) for row in rows)
    return TableNode(header, tuple(body), tuple(aligns), line), position


def _line(token: "Token") -> int:
    return token.map[0] if token.map else 0


def runs_of(token: "Token") -> Runs:
    """Return the runs of a token of text within a line."""
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
