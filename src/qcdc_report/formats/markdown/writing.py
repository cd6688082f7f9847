"""Blocks as CommonMark with pipe tables. A paragraph is one line, so that versions compare well."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Picture,
    Runs,
    Signature,
    Table,
    Title,
)
from qcdc_report.formats.markdown.inline import escaped, inline
from qcdc_report.formats.printed import heading_line
from qcdc_report.layout.standard import Standard
from qcdc_report.report import Run
from qcdc_report.text import collapse_spaces, xml_safe

_LIST_OR_RULER = re.compile(r"\d{1,9}(?=[.)])|(?=[+=:-])")
_RULERS = {"left": ":--", "center": ":-:", "right": "--:"}
_DEEPEST = 6
_BREAK = "\\\n"


def write_markdown(document: Document, standard: Standard) -> bytes:
    """Return a document as Markdown, UTF-8. The same document gives the same bytes.

    Whatever a unit wrote is text: where Markdown would read it as markup it is escaped.

    Args:
        document: finished by the layout.
        standard: not needed: Markdown has no looks.

    Raises:
        ValueError: a table's row has not as many cells as the table has columns.
    """
    del standard
    chunks = [chunk for chunk in _chunks(document.blocks) if chunk]
    return "".join(f"{chunk}\n\n" for chunk in chunks).removesuffix("\n").encode()


def _chunks(blocks: Sequence[Block]) -> Iterator[str]:
    for listed, group in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if listed:
            yield _list(block for block in group if isinstance(block, ListItem))
        else:
            for block in group:
                yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield _lines([block.parent, _bold(block.issuer)])
            yield _lines([_bold(block.heading), _bold(block.motto)])
            yield _lines([block.number, _italic(block.place_date)])
        case Title():
            yield _heading(1, block.type_name)
            yield _lines([_bold(block.subject)])
        case Addressees():
            yield _lines(block.lines)
        case Heading():
            yield _heading(block.level + 2, heading_line(block))
        case Paragraph():
            yield _paragraph(block.runs)
        case Table():
            yield _lines([_italic(block.caption)])
            yield _table(block)
        case Picture():
            yield _lines([_italic(block.caption)])
            yield _paragraph(block.description)
        case Signature():
            yield _lines([_bold(block.recipients_label), *block.recipients])
            yield _lines([_bold(block.authority), block.post, _bold(block.name)])
        case Appendix():
            yield "---"
            yield _heading(2, heading_line(block))
            yield _lines([_italic(block.link)])


def _heading(level: int, text: str) -> str:
    line = escaped(collapse_spaces(xml_safe(text)))
    return f"{'#' * min(level, _DEEPEST)} {line}" if line else ""


def _bold(text: str) -> Runs:
    return (Run(text, bold=True),)


def _italic(text: str) -> Runs:
    return (Run(text, italic=True),)


def _lines(texts: Iterable[str | Runs]) -> str:
    """Return lines that stay apart, those without text left out."""
    return _BREAK.join(filter(None, map(_paragraph, texts)))


def _paragraph(content: str | Runs) -> str:
    """Return text as a paragraph; its line ends stay."""
    lines = (line.strip(" \t") for line in inline(content).split("\n"))
    return _BREAK.join(_as_text(line) for line in lines if line)


def _as_text(line: str) -> str:
    r"""Return a line that begins no list and underlines nothing: ``1\. …``, ``\- …``."""
    start = _LIST_OR_RULER.match(line)
    return f"{line[: start.end()]}\\{line[start.end() :]}" if start else line


def _list(items: Iterable[ListItem]) -> str:
    lines: list[str] = []
    above: list[int] = []
    for item in items:
        while above and above[-1] >= item.level:
            above.pop()
        room = "  " * len(above)
        text = _paragraph(item.runs).replace("\n", f"\n{room}  ")
        lines.append(f"{room}- {text}".rstrip(" "))
        above.append(item.level)
    return "\n".join(lines)


def _table(block: Table) -> str:
    columns = block.columns
    if not columns:
        return ""
    ruler = [_RULERS[column.align] for column in columns]
    header = _cells(block.header or ("",) * len(columns), len(columns))
    rows = [header, ruler, *(_cells(row, len(columns)) for row in block.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(row: Sequence[str | Runs], width: int) -> list[str]:
    if len(row) != width:
        raise ValueError(f"a row of {len(row)} cells in a table of {width} columns")
    return [inline(cell).strip().replace("\n", "<br>") for cell in row]
