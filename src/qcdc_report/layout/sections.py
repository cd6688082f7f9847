"""Core's renderer of sections: heading, the unit's answer, then the sections below."""

from collections.abc import Iterator, Sequence

from qcdc_report.blocks import Block, Column, Heading, ListItem, Paragraph, Runs, Table
from qcdc_report.outline import Section
from qcdc_report.report import DashList, Prose, Report, TableNode, parse_narrative, plain_text

_NARROWEST, _WIDEST = 5, 40


def render_section(report: Report, section: Section) -> Iterator[Block]:
    """Yield a section whole: its heading, its answer, and every section below it.

    A section without an answer still shows its heading, so that a gap can be seen.

    Args:
        report: the report.
        section: a section of the profile's outline.
    """
    yield section_heading(section)
    yield from render_answer(report, section.key)
    for child in section.children:
        yield from render_section(report, child)


def section_heading(section: Section) -> Heading:
    """Return a section's heading; the presentation standard writes its number."""
    return Heading(
        level=section.level, ordinal=section.ordinal, title=section.title, key=section.key
    )


def render_answer(report: Report, key: str) -> Iterator[Block]:
    """Yield the blocks of one answer, none when there is none.

    Each block's key is the path of the node it came from, ``answers.context[0]``: the index
    counts paragraphs, lists and tables; the items of one list share its path.

    Args:
        report: the report.
        key: key of a section.
    """
    answer = report.answers.get(key)
    if not answer:
        return
    for index, node in enumerate(parse_narrative(answer)):
        path = f"answers.{key}[{index}]"
        match node:
            case Prose():
                yield Paragraph(node.runs, path)
            case DashList():
                for item in node.items:
                    yield ListItem(item.runs, item.level, path)
            case TableNode():
                yield _table(node, path)


def _table(node: TableNode, path: str) -> Table:
    header = tuple(_cell(runs) for runs in node.header)
    rows = tuple(tuple(_cell(runs) for runs in row) for row in node.rows)
    shares = _shares([node.header, *node.rows])
    return Table(
        columns=tuple(
            Column(share=share, align=align or "left")
            for share, align in zip(shares, node.aligns, strict=True)
        ),
        header=header,
        rows=rows,
        key=path,
    )


def _cell(runs: Runs) -> str | Runs:
    if not runs:
        return ""
    plain = len(runs) == 1 and not runs[0].bold and not runs[0].italic
    return runs[0].text if plain else runs


def _shares(rows: Sequence[Sequence[Runs]]) -> list[int]:
    """Give a column of long texts more room than one of ordinals, within bounds."""
    longest = (max(len(plain_text(cell)) for cell in column) for column in zip(*rows, strict=True))
    return [min(max(length, _NARROWEST), _WIDEST) for length in longest]
