"""What profiles add to core's pages: a renderer for one section, a column beside yearly figures."""

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from qcdc_report.blocks import Block, Column, Table
from qcdc_report.layout.sections import render_section
from qcdc_report.outline import Outline, find_section
from qcdc_report.profile import Renderer
from qcdc_report.report import Report


def section_renderer(key: str) -> Renderer:
    """Return a renderer that shows one section as core does; nothing where it is missing."""
    return _SectionRenderer(key)


@frozen
class _SectionRenderer:
    """A class, not a closure, so that a profile can be sent to another process."""

    key: str

    def __call__(self, report: Report, outline: Outline, /) -> Iterator[Block]:
        section = find_section(outline, self.key)
        if section is not None:
            yield from render_section(report, section)


def with_yearly_column(
    blocks: Iterable[Block], key: str, title: str, cell_of: Callable[[int], str]
) -> Iterator[Block]:
    """Yield blocks, the table of one indicator with a column more.

    Args:
        blocks: those of the appendix of figures.
        key: path of the indicator, such as ``figures.staff_conferences``.
        title: heading of the column.
        cell_of: for a year what stands in its row; empty for nothing. The row of totals, which
            is no year, stays blank, and a column that would be blank is not added.
    """
    for block in blocks:
        if isinstance(block, Table) and block.key == key:
            yield _widened(block, title, cell_of)
        else:
            yield block


def _widened(table: Table, title: str, cell_of: Callable[[int], str]) -> Table:
    cells = [
        cell_of(int(year)) if isinstance(year, str) and year.isdecimal() else ""
        for year, *_ in table.rows
    ]
    if not any(cells):
        return table
    return evolve(
        table,
        columns=(*table.columns, Column(share=3, align="center")),
        header=(*table.header, title),
        rows=tuple((*row, cell) for row, cell in zip(table.rows, cells, strict=True)),
    )
