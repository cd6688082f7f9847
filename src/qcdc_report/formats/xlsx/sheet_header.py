"""The header of a table in a workbook as cells, some of them over several lines and columns."""

from collections.abc import Collection, Iterator, Sequence

from attrs import frozen


@frozen
class Span:
    """A cell of the header, over one or more lines and columns, counted from 0."""

    top: int
    bottom: int
    first: int
    last: int
    text: str


def header_spans(header: Sequence[tuple[str, ...]], breaks: Collection[int] = ()) -> Iterator[Span]:
    """Yield the cells of the header.

    Neighbours with the same beginning share a cell; a column with fewer headings than others
    has its last one through the lines below.

    Args:
        header: for each column its headings.
        breaks: columns before which a page ends, and with it every cell of the header.
    """
    bottom = max(map(len, header)) - 1
    for level in range(bottom + 1):
        shared: list[int] = []
        for column, path in enumerate(header):
            if len(path) == level + 1:
                yield Span(level, bottom, column, column, path[-1])
            elif len(path) > level + 1:
                shared.append(column)
                following = header[column + 1] if column + 1 < len(header) else ()
                ends = len(following) <= level + 1 or column + 1 in breaks
                if ends or following[: level + 1] != path[: level + 1]:
                    yield Span(level, level, shared[0], column, path[level])
                    shared = []
