"""Where a report ends: the recipients and the signature below its last section."""

from collections.abc import Sequence
from typing import Final

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.closing import is_closing_start
from qcdc_report.recognition.headings import Item, Landmark, Placed

CLOSING: Final = Landmark(key="signature", kind="closing", level=0, path=(), names=())
"""The end of a report, as a landmark that no outline has."""


def with_closing(
    placed: Sequence[Placed], items: Sequence[Item], blocks: Sequence[Passage | Grid]
) -> tuple[Placed, ...]:
    """Return the headings of a document with the place where its end begins, if it has one.

    That is the first block below the last section that recipients or a signature can begin with:
    a line above it that looks like one is a part of an answer.

    Args:
        placed: the headings in reading order.
        items: the lines and tables of the document.
        blocks: the blocks that the items were made from.
    """
    last = max((each.line + each.span for each in placed if _is_section(each)), default=0)
    start = next(
        (
            at
            for at, item in enumerate(items)
            if at >= last
            and (at == 0 or items[at - 1].block != item.block)
            and is_closing_start(blocks[item.block])
        ),
        None,
    )
    if start is None:
        return tuple(placed)
    end = Placed(landmark=CLOSING, line=start, span=0, number=items[start].number)
    before = [each for each in placed if each.line < start]
    return (
        *before,
        end,
        *(each for each in placed[len(before) :] if each.landmark and each.landmark.is_appendix),
    )


def _is_section(placed: Placed) -> bool:
    return placed.landmark is not None and placed.landmark.kind == "section"
