"""The end of a report, recipients and signature, taken out of the document before it is read."""

from collections.abc import Sequence

from attrs import frozen

from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Passage, passages
from qcdc_report.recognition.closing import Closing, is_closing_start, read_closing
from qcdc_report.recognition.headings import Item, Placed
from qcdc_report.recognition.headings.marks import read_mark
from qcdc_report.recognition.taken import Taken

Blocks = tuple[Passage | Grid, ...]


@frozen(kw_only=True)
class Parted:
    """A document in two: its end, and everything else.

    Attributes:
        blocks: everything else; what follows the end, appendices for one, stays in its place.
        end: index in ``blocks`` of what followed the end; None when there is no end.
        closing: what the end says.
        closing_blocks: the blocks it was read from.
    """

    blocks: Blocks
    end: int | None = None
    closing: Taken[Closing]
    closing_blocks: Blocks = ()

    def with_border(self, placed: Sequence[Placed], items: Sequence[Item]) -> tuple[Placed, ...]:
        """Return headings with one more where the end was: the last answer does not cross it."""
        if self.end is None:
            return tuple(placed)
        line = next((at for at, item in enumerate(items) if item.block >= self.end), None)
        if line is None or any(each.line == line for each in placed):
            return tuple(placed)
        border = Placed(landmark=None, line=line, number=items[line].number)
        return tuple(sorted((*placed, border), key=lambda each: each.line))


def parted(blocks: Sequence[Passage | Grid], standards: Sequence[Standard]) -> Parted:
    """Return a document parted at its first recipients or signature.

    The end goes on to the next appendix, or to the end of the file.
    """
    start = next((at for at, block in enumerate(blocks) if is_closing_start(block)), None)
    if start is None:
        return Parted(blocks=tuple(blocks), closing=Taken(value=Closing()))
    stop = next(
        (at for at in range(start, len(blocks)) if _begins_appendix(blocks[at])), len(blocks)
    )
    end = tuple(blocks[start:stop])
    return Parted(
        blocks=(*blocks[:start], *blocks[stop:]),
        end=start,
        closing=read_closing(end, standards),
        closing_blocks=end,
    )


def _begins_appendix(block: Passage | Grid) -> bool:
    first = next((p for p in passages((block,)) if p.text.strip()), None)
    mark = read_mark(first.text.strip()) if first else None
    return mark is not None and mark.kind == "appendix"
