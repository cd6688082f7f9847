"""Tables of data: a header row that repeats, rows that no page break divides."""

from collections.abc import Iterable, Iterator, Sequence

from qcdc_report.blocks import Column, Runs, Table
from qcdc_report.formats.docx import style_names as names
from qcdc_report.formats.docx.inline import content_xml, is_plain, quoted
from qcdc_report.formats.docx.lines import line_of
from qcdc_report.formats.docx.measures import divided
from qcdc_report.formats.docx.style_names import style_id

_Cells = tuple[str | Runs, ...]

_CELL_STYLES = {
    "left": style_id("table_cell"),
    "center": style_id(names.CELL_CENTER),
    "right": style_id(names.CELL_RIGHT),
}
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_HEADER_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_CELL_END = "</w:p></w:tc>"
_PLAIN = "<w:r><w:t>%s</w:t></w:r>"
_EMPTY = _PLAIN % ""
_NEXT_LINE = "</w:t><w:br/><w:t>"


def table_xml(block: Table, width: int) -> str:
    """Return a table as wide as the text, its caption above it; without rows only the caption.

    Args:
        block: the table.
        width: of the text area, twips.

    Raises:
        ValueError: a row has not as many cells as there are columns.
    """
    return table_around(block, width, _rows(cell_starts(block, width), block.rows))


def table_around(block: Table, width: int, rows: Iterable[str]) -> str:
    """Return a table whose rows below the header are XML already.

    Args:
        block: the table; its own rows are left out.
        width: of the text area, twips.
        rows: each with as many cells as the table has columns.

    Raises:
        ValueError: the header has not as many cells as there are columns.
    """
    widths = divided(width, [column.share for column in block.columns])
    written = list(rows)
    if block.header:
        titles = [_cell_start(None, each) for each in widths]
        written.insert(0, _row(_HEADER_ROW, titles, block.header))
    if not written:  # Word refuses a table without rows
        return line_of("caption", block.caption)
    grid = "".join([f'<w:gridCol w:w="{each}"/>' for each in widths])
    return (
        f"{line_of('caption', block.caption)}<w:tbl>{_properties(block, width)}"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>"
    )


def cell_starts(block: Table, width: int) -> list[str]:
    """Return for each column everything of a cell up to the runs of its paragraph."""
    widths = divided(width, [column.share for column in block.columns])
    return [_cell_start(column, each) for column, each in zip(block.columns, widths, strict=True)]


def row_xml(starts: Sequence[str], contents: Sequence[str]) -> str:
    """Return a row around the runs of its cells, which are XML already."""
    cells = [
        f"{start}{content}{_CELL_END}" for start, content in zip(starts, contents, strict=True)
    ]
    return f"{_ROW}{''.join(cells)}</w:tr>"


def table_look(*, header: bool) -> str:
    """Return ``w:tblLook``: whether the first row is a header; nothing else stands out."""
    return (
        f'<w:tblLook w:val="{"0020" if header else "0000"}" w:firstRow="{int(header)}" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>'
    )


def _properties(block: Table, width: int) -> str:
    said = block.summary or block.caption
    description = f"<w:tblDescription w:val={quoted(said)}/>" if said else ""
    return (
        f'<w:tblPr><w:tblStyle w:val="{style_id(names.TABLE)}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{table_look(header=bool(block.header))}{description}</w:tblPr>"
    )


def _cell_start(column: Column | None, width: int) -> str:
    """Return everything of a cell up to its runs; the header's cells have no column."""
    style = _CELL_STYLES[column.align] if column else style_id("table_header")
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    )


def _rows(cells: list[str], rows: Sequence[_Cells]) -> Iterator[str]:
    """Yield rows: a plain one is filled into a form in one step, which most rows are."""
    form = f"{_ROW}{''.join([f'{cell}{_PLAIN}{_CELL_END}' for cell in cells])}</w:tr>"
    for row in rows:
        plain = _filled(form, row) if len(row) == len(cells) else ""
        yield plain or _row(_ROW, cells, row)


def _filled(form: str, row: _Cells) -> str:
    """Return a form filled with a row of texts that need hardly anything done; empty for others."""
    try:
        joined = "|".join(row)  # type: ignore[arg-type] # runs are found out just so
    except TypeError:
        return ""
    bordered = f"|{joined}|"
    lines = "\n" in joined
    if lines:
        # A line end is as good as a cell's: it must not have spaces beside it, nor another one.
        bordered = bordered.replace("\n", "|")
        joined = joined.replace("\n", "|")
    if not is_plain(joined) or "| " in bordered or " |" in bordered:
        return ""
    if "||" not in bordered:
        filled = form % row
        return filled.replace("\n", _NEXT_LINE) if lines else filled
    return "" if lines else (form % row).replace(_EMPTY, "")


def _row(start: str, cells: list[str], row: _Cells) -> str:
    filled = [
        f"{cell}{content_xml(content)}{_CELL_END}" for cell, content in zip(cells, row, strict=True)
    ]
    return f"{start}{''.join(filled)}</w:tr>"
