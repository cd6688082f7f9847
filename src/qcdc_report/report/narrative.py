"""An answer's Markdown as a short list of nodes: paragraphs, dashes, tables; bold and italic runs.

Only what an official page has is Markdown here. Headings, links, code and HTML are ordinary
text, so nothing a unit wrote is lost or becomes markup.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from qcdc_report.report.markdown_tokens import nodes_of, runs_of
from qcdc_report.report.nodes import (
    DashItem,
    DashList,
    Node,
    Prose,
    Run,
    Runs,
    close_list,
    plain_text,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_OTHER_SPACES = "\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_MARKUP = re.compile(rf"[*_\\|{_OTHER_SPACES}]")
"""What the splitter of plain answers leaves to the parser: markup, and spaces of other kinds.

Named one by one, which is five times as fast as ``[^\\S \\n]``.
"""

_CONSUMED = re.compile(r"[\s*_\\|:+-]")
"""What Markdown may use up as markup, and dashes, which the page writes anew."""

_PLAIN_LINE = re.compile(r"(?:- )?(?!\d{1,9}[.)](?:\s|$))[^\s+-]")


def parse_narrative(text: str) -> tuple[Node, ...]:
    """Return the nodes of an answer, in order.

    An answer of plain paragraphs and dashes, which most are, is split without a Markdown
    parser; everything else goes through markdown-it. Both give the same nodes (by test).
    """
    if _MARKUP.search(text) is None:
        nodes = _plain(text)
        if nodes is not None:
            return nodes
    nodes = tuple(nodes_of(_parser().parse(text)))
    return nodes if _holds_all(nodes, text) else _verbatim(text)


def parse_runs(text: str) -> Runs:
    """Return the runs of a text within a line: bold, italic and escapes, no paragraphs or lists."""
    return runs_of(_parser().parseInline(text)[0])


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
            close_list(nodes, items, first)
            nodes.append(Prose((Run(" ".join(lines)),), start))
        elif dashes == len(lines):
            # Blank lines between dashes do not end a list.
            first = first if items else start
            items.extend(DashItem((Run(line[2:]),)) for line in lines)
        else:
            return None
        lines = []
    close_list(nodes, items, first)
    return tuple(nodes)


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
