"""A document cut at its headings: what stands below each, in the blocks it was written in."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.headings import Item, Landmark, Line, Placed
from qcdc_report.recognition.headings.lines import behind

Block = Passage | Grid


@frozen(kw_only=True)
class Region:
    """What stands below a heading, up to the next one.

    Attributes:
        placed: the heading; None for what stands above the first one.
        items: the lines and tables below it, the rest of its own line first.
        after: key of the last part, section or appendix whose heading is this one or above it.
    """

    placed: Placed | None
    items: tuple[Item, ...]
    after: str = ""

    @property
    def landmark(self) -> Landmark | None:
        """What the heading is of; None for one of the writer's own, or for none."""
        return self.placed.landmark if self.placed else None


def regions(items: Sequence[Item], placed: Sequence[Placed]) -> Iterator[Region]:
    """Yield the regions of a document in reading order; the first stands above all headings.

    Args:
        items: the lines and tables of the document.
        placed: its headings in reading order. Those of groups of figures are no borders: they
            are a part of the appendix.
    """
    borders = list(_borders(placed))
    ends = [border.line for border in borders[1:]] + [len(items)]
    yield Region(placed=None, items=tuple(items[: borders[0].line if borders else len(items)]))
    after = ""
    for border, end in zip(borders, ends, strict=False):
        if border.landmark is not None and border.landmark.kind != "closing":
            after = border.landmark.key
        below = [*_rest(items, border), *items[border.line + border.span : end]]
        yield Region(placed=border, items=tuple(below), after=after)


def _borders(placed: Sequence[Placed]) -> Iterator[Placed]:
    key = ""
    for each in placed:
        row = each.landmark
        border = each
        if row is not None and row.kind == "group":
            if row.key == key:
                continue
            # The appendix begins with its first group: the group's line is what stands in it.
            border = evolve(each, span=0, taken=0, title="")
        key = row.key if row else ""
        yield border


def _rest(items: Sequence[Item], border: Placed) -> Iterator[Item]:
    """Yield what of a heading's own line is answer."""
    line = items[border.line]
    if border.span == 0 or not isinstance(line, Line):
        return
    if border.landmark is None or (border.taken == 0 and line.body):
        yield line
    elif border.span == 1 and (rest := behind(line, border.taken)) is not None:
        yield rest


def blocks_of(
    region: Sequence[Item], items: Sequence[Item], blocks: Sequence[Block]
) -> tuple[Block, ...]:
    """Return lines and tables as blocks: those of the document where they are whole.

    Args:
        region: some of the items, in order.
        items: all items of the document.
        blocks: the blocks that the items were made from.
    """
    originals = {id(item) for item in items}
    whole = Counter(item.block for item in items)
    # What is left of a heading's line is no item of the document, so its block is not whole.
    here = Counter(item.block for item in region if id(item) in originals)
    found: list[Block] = []
    seen: set[int] = set()
    for item in region:
        index = item.block
        if here[index] < whole[index]:
            found.append(item.passage if isinstance(item, Line) else item.grid)
        elif index not in seen:
            found.append(blocks[index])
            seen.add(index)
    return tuple(found)
