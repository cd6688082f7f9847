"""An answer's Markdown as a short list of nodes: paragraphs, dashes, tables; bold and italic runs.

Only what an official page has is Markdown here. Headings, links, code and HTML are ordinary
text, so nothing a unit wrote is lost or becomes markup.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from qcdc_report.report.markdown_tokens import nodes_of, runs_of
from qcdc_report.report.nodes import DashList, Node, Prose, Run, Runs, plain_text
from qcdc_report.report.plain_narrative import plain_nodes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_CONSUMED = re.compile(r"[\s*_\\|:+-]")
"""What Markdown may use up as markup, and dashes, which the page writes anew."""


def parse_narrative(text: str) -> tuple[Node, ...]:
    """Return the nodes of an answer, in order.

    An answer of simple Markdown, which most are, is split without a Markdown parser; everything
    else goes through markdown-it. Both give the same nodes (by test).
    """
    nodes = plain_nodes(text)
    return _parsed(text) if nodes is None else nodes


def parse_runs(text: str) -> Runs:
    """Return the runs of a text within a line: bold, italic and escapes, no paragraphs or lists."""
    return runs_of(_parser().parseInline(text)[0])


def _parsed(text: str) -> tuple[Node, ...]:
    """Return the nodes of an answer as the Markdown parser reads it, or as it stands."""
    nodes = tuple(nodes_of(_parser().parse(text)))
    return nodes if _holds_all(nodes, text) else _verbatim(text)


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
