"""The frame of an official page: letterhead, title, addressees, signature."""

from collections.abc import Sequence

from qcdc_report.blocks import Addressees, Letterhead, Signature, Title
from qcdc_report.formats.docx import style_names as names
from qcdc_report.formats.docx.inline import paragraph_xml, quoted
from qcdc_report.formats.docx.lines import Line, line_of, mark_xml
from qcdc_report.formats.docx.measures import point_twips, twips
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.tables import table_look
from qcdc_report.formats.drawing import ABOVE_SIGNATURE
from qcdc_report.layout.standard import Standard

_FOR_LAYOUT = "Bảng trình bày"  # not of data, for whoever hears the page read out


def official_xml(
    block: Letterhead | Title | Addressees | Signature, standard: Standard, line: Line = line_of
) -> str:
    """Return a block of the frame as paragraphs and tables.

    Args:
        block: the block.
        standard: the presentation standard.
        line: what makes the lines that differ from report to report; a form puts its fields there.
    """
    match block:
        case Letterhead():
            return _letterhead(block, standard, line)
        case Title():
            return _title(block, standard)
        case Addressees():
            return _addressees(block, line)
        case Signature():
            return _signature(block, standard, line)


def _letterhead(block: Letterhead, standard: Standard, line: Line) -> str:
    """Return the letterhead: names, heading, number and date in a table without borders."""
    rulings = standard.rulings
    left = (
        line("parent", block.parent)
        + line("issuer", block.issuer)
        + mark_xml(rulings.issuer, names.ISSUER_LINE, rulings.issuer_mark, "issuer_mark")
    )
    right = (
        line_of("heading", block.heading)
        + line_of("motto", block.motto)
        + mark_xml(rulings.heading, names.HEADING_LINE)
    )
    number = line("number", block.number)
    date = line("place_date", block.place_date)
    return _layout_table(standard.letterhead_columns, [(left, right), (number, date)])


def _title(block: Title, standard: Standard) -> str:
    """Return the type of the document, what it is about, and the mark under it."""
    rulings = standard.rulings
    mark = mark_xml(rulings.subject, names.SUBJECT_LINE, rulings.subject_mark, "subject_mark")
    return line_of("type_name", block.type_name) + line_of("subject", block.subject) + mark


def _addressees(block: Addressees, line: Line) -> str:
    """Return ``Kính gửi``, each of several addressees under the colon."""
    lines = block.lines
    first = [line("addressees", text) for text in lines[:1]]
    return "".join(first + [line_of(names.ADDRESSEE, text) for text in lines[1:]])


def _signature(block: Signature, standard: Standard, line: Line) -> str:
    """Return recipients and signature side by side, in one row that no page break divides."""
    recipients = line("recipients_label", block.recipients_label) + "".join(
        line("recipient", entry) for entry in block.recipients
    )
    signature = (
        line("authority", block.authority)
        + line("post", block.post)
        # Also without a name: the style holds the room to sign above it.
        + (line("signer", block.name) or paragraph_xml(style_id("signer"), ""))
    )
    return _layout_table(
        standard.signature_columns, [(recipients, signature)], above=ABOVE_SIGNATURE
    )


def _layout_table(
    columns: tuple[float, float], rows: Sequence[tuple[str, str]], above: float = 0
) -> str:
    """Return a table that only places things side by side.

    Args:
        columns: their widths, mm.
        rows: for each the paragraphs of its two cells.
        above: room above the text of every cell, pt.
    """
    widths = [twips(column) for column in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    height = f'<w:top w:w="{point_twips(above)}" w:type="dxa"/>'
    margin = f"<w:tblCellMar>{height}</w:tblCellMar>" if above else ""
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        f"{_cell(left, widths[0])}{_cell(right, widths[1])}</w:tr>"
        for left, right in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(names.LAYOUT)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/>{margin}{table_look(header=False)}'
        f"<w:tblDescription w:val={quoted(_FOR_LAYOUT)}/>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _cell(content: str, width: int) -> str:
    # A cell without a paragraph makes Word refuse the file.
    paragraphs = content or paragraph_xml(style_id(names.AFTER_TABLE), "")
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'
