"""Finishing blocks for one standard: heading numbers, appendix labels, the end of the body."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import evolve

from qcdc_report.blocks import Appendix, Block, Heading, ListItem, Paragraph
from qcdc_report.layout.standard import Standard
from qcdc_report.report import Run
from qcdc_report.text import alphabet_letter, roman


def numbered(blocks: Iterable[Block], standard: Standard) -> Iterator[Block]:
    """Yield blocks, each heading with its number as printed.

    A marker that a renderer gave stays. Levels below the third are written as the third.
    """
    patterns = standard.markers
    for block in blocks:
        if isinstance(block, Heading) and block.level and not block.marker:
            pattern = patterns[min(block.level, len(patterns)) - 1]
            # Not evolve: headings are many and it takes three times as long.
            yield Heading(
                level=block.level,
                ordinal=block.ordinal,
                title=block.title,
                key=block.key,
                marker=marker(pattern, block.ordinal),
            )
        else:
            yield block


@lru_cache(maxsize=256)
def marker(pattern: str, ordinal: int) -> str:
    """Return an ordinal as a pattern writes it: ``{roman}-`` and 3 give ``III-``.

    Args:
        pattern: with ``{roman}``, ``{arabic}`` or ``{letter}``.
        ordinal: from 1.

    Raises:
        ValueError: a Roman numeral below 1, or a letter after the 23rd.
    """
    return pattern.format_map(
        {
            "arabic": ordinal,
            "roman": roman(ordinal) if "{roman}" in pattern else "",
            "letter": alphabet_letter(ordinal) if "{letter}" in pattern else "",
        }
    )


def labelled(blocks: Iterable[Block], standard: Standard, link: str) -> Iterator[Block]:
    """Yield blocks, each appendix with its label and the line that ties it to the report.

    A label or link that a renderer gave stays. A single appendix has no numeral.

    Args:
        blocks: those of all appendices.
        standard: the presentation standard.
        link: the line, the same for each.
    """
    listed = list(blocks)
    many = sum(isinstance(block, Appendix) for block in listed) > 1
    for block in listed:
        if isinstance(block, Appendix):
            label = block.label or appendix_label(standard, block.number if many else None)
            yield evolve(block, label=label, link=block.link or link)
        else:
            yield block


def appendix_label(standard: Standard, number: int | None) -> str:
    """Return ``PHỤ LỤC 2`` or ``Phụ lục II``; without the numeral for None."""
    pattern = standard.appendix_label
    if number is None:
        return pattern.format(arabic="", roman="").strip()
    return marker(pattern, number)


def ended(body: list[Block], end: str) -> list[Block]:
    """Return the body with its last sentence closed as the standard has it: ``.`` or ``./.``.

    A body whose last block is no running text is left alone: there is nothing to close.
    """
    if not body:
        return body
    last = body[-1]
    if not isinstance(last, Paragraph | ListItem) or not last.runs:
        return body
    *runs, run = last.runs
    closed = Run(_closed(run.text, end), run.bold, run.italic)
    return [*body[:-1], evolve(last, runs=(*runs, closed))]


def _closed(text: str, end: str) -> str:
    text = text.rstrip().removesuffix("./.").rstrip(" .;,")
    # A sentence that ends in a mark of its own gets no full stop after it.
    return text + (end.removeprefix(".") if text.endswith(("?", "!", "…")) else end)
